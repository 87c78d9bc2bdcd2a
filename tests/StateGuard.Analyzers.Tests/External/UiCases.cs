using Xunit;
using static StateGuard.Analyzers.Tests.External.ExternalVerifier;

namespace StateGuard.Analyzers.Tests.External;

/// <summary>Batch updates, initialisation and editing.</summary>
public sealed class UiCases
{
    // The test has no desktop framework at hand; the catalog goes by names.
    private const string Desktop = """
        namespace System.Windows.Forms
        {
            public class Control { public extern void SuspendLayout(); public extern void ResumeLayout(); public extern void ResumeLayout(bool perform); }
            public class ListView : Control { public extern void BeginUpdate(); public extern void EndUpdate(); }
            public class TreeView : Control { public extern void BeginUpdate(); public extern void EndUpdate(); }
            public class ListBox : Control { public extern void BeginUpdate(); public extern void EndUpdate(); }
            public class ComboBox : Control { public extern void BeginUpdate(); public extern void EndUpdate(); }
        }
        namespace System.Windows.Controls.Primitives
        {
            public class TextBoxBase { public extern void BeginChange(); public extern void EndChange(); public extern IDisposable DeclareChangeBlock(); }
        }
        namespace System.Windows.Threading
        {
            public struct DispatcherProcessingDisabled : IDisposable { public extern void Dispose(); }
            public class Dispatcher { public extern DispatcherProcessingDisabled DisableProcessing(); }
        }
        namespace System.ComponentModel
        {
            public interface ICollectionView { IDisposable DeferRefresh(); }
        }
        namespace Avalonia.Controls.Selection
        {
            public interface ISelectionModel { void BeginBatchUpdate(); void EndBatchUpdate(); }
        }

        """;

    [Fact]
    public Task Windows_forms() => EachAsync(
        "public void M(System.Windows.Forms.ListView v) { v.BeginUpdate(); try { Work(); } finally { v.EndUpdate(); } }",
        "public void M(System.Windows.Forms.ListView v) { v.BeginUpdate(); Work(); v.EndUpdate(); } //! SG1002",
        "public void M(System.Windows.Forms.TreeView v) { v.BeginUpdate(); if (Check()) return; v.EndUpdate(); } //! SG1001",
        "public void M(System.Windows.Forms.ListBox v, System.Windows.Forms.ListBox w) { v.BeginUpdate(); w.EndUpdate(); } //! SG1001",
        "public void M(System.Windows.Forms.ComboBox v) { v.BeginUpdate(); try { v.BeginUpdate(); v.EndUpdate(); } finally { v.EndUpdate(); } }",
        "public void M(System.Windows.Forms.ListView v) { v.SuspendLayout(); try { Work(); } finally { v.ResumeLayout(false); } }",
        "public void M(System.Windows.Forms.ListView v) { v.SuspendLayout(); Work(); v.ResumeLayout(); } //! SG1002");

    [Fact]
    public Task Presentation() => EachAsync(
        "public void M(System.Windows.Controls.Primitives.TextBoxBase t) { t.BeginChange(); Work(); t.EndChange(); } //! SG1002",
        "public void M(System.Windows.Controls.Primitives.TextBoxBase t) { using (t.DeclareChangeBlock()) Work(); }",
        "public void M(System.Windows.Controls.Primitives.TextBoxBase t) { t.DeclareChangeBlock(); } //! SG1008",
        "public void M(System.Windows.Threading.Dispatcher d) { using (d.DisableProcessing()) Work(); }",
        "public void M(System.Windows.Threading.Dispatcher d) { var x = d.DisableProcessing(); if (Check()) return; x.Dispose(); } //! SG1008",
        "public void M(System.ComponentModel.ICollectionView v) { using (v.DeferRefresh()) Work(); }",
        "public void M(System.ComponentModel.ICollectionView v) { IDisposable d = v.DeferRefresh(); Work(); d.Dispose(); } //! SG1002",
        "public void M(Avalonia.Controls.Selection.ISelectionModel m) { m.BeginBatchUpdate(); Work(); m.EndBatchUpdate(); } //! SG1002",
        "public void M(Avalonia.Controls.Selection.ISelectionModel m) { m.BeginBatchUpdate(); try { Work(); } finally { m.EndBatchUpdate(); } }");

    [Fact]
    public Task Initialisation() => EachAsync(
        "public void M(System.ComponentModel.ISupportInitialize i) { i.BeginInit(); Work(); i.EndInit(); }",
        "public void M(System.ComponentModel.ISupportInitialize i, bool b) { i.BeginInit(); if (b) return; i.EndInit(); } //! SG1001",
        "public void M(System.Data.DataView v, bool b) { v.BeginInit(); if (b) return; v.EndInit(); } //! SG1001",
        "public void M(object v, bool b) { ((System.ComponentModel.ISupportInitialize)v).BeginInit(); Work(); ((System.ComponentModel.ISupportInitialize)v).EndInit(); }",
        """
        public class Part : System.ComponentModel.ISupportInitialize
        {
            void System.ComponentModel.ISupportInitialize.BeginInit() { }
            void System.ComponentModel.ISupportInitialize.EndInit() { }
            public virtual void BeginInit() { }
            public virtual void EndInit() { }
        }
        public void M(Part p) { p.BeginInit(); }
        public void N(Part p, bool b)
        {
            ((System.ComponentModel.ISupportInitialize)p).BeginInit(); //! SG1001
            if (b) return;
            ((System.ComponentModel.ISupportInitialize)p).EndInit();
        }
        """);

    [Fact]
    public Task Editing() => EachAsync(
        "public void M(System.ComponentModel.IEditableObject e) { e.BeginEdit(); try { Work(); e.EndEdit(); } catch { e.CancelEdit(); throw; } }",
        "public void M(System.ComponentModel.IEditableObject e) { e.BeginEdit(); if (Check()) e.EndEdit(); } //! SG1001",
        "public void M(System.Data.DataRow r) { r.BeginEdit(); r[0] = 1; r.EndEdit(); } //! SG1002",
        "public void M(System.Data.DataRowView r, bool b) { r.BeginEdit(); if (b) return; r.CancelEdit(); } //! SG1001",
        "public void M(System.Data.DataTable t) { t.BeginLoadData(); try { Work(); } finally { t.EndLoadData(); } }",
        "public void M(System.Data.DataTable t) { t.BeginLoadData(); Work(); t.EndLoadData(); } //! SG1002");

    [Fact]
    public Task Set_up() => EachAsync(
        """
        private readonly System.Windows.Forms.Control _panel;
        public Subject() { _panel = new(); Fill(); }
        private void Fill() { _panel.SuspendLayout(); Work(); _panel.ResumeLayout(); }
        """,
        """
        private readonly System.Windows.Forms.Control _panel = new();
        public Subject() { _panel.SuspendLayout(); Work(); _panel.ResumeLayout(); }
        """,
        """
        private readonly System.Windows.Forms.Control _panel = new();
        public Subject(bool b) { _panel.SuspendLayout(); if (b) return; _panel.ResumeLayout(); } //! SG1001
        """,
        """
        private readonly System.Windows.Forms.Control _panel;
        public Subject() { _panel = new(); Fill(); }
        public void Refill() => Fill();
        private void Fill() { _panel.SuspendLayout(); Work(); _panel.ResumeLayout(); } //! SG1002
        """,
        """
        private readonly System.Windows.Forms.Control _panel;
        public Subject() { _panel = new(); Keep(Fill); }
        private void Fill() { _panel.SuspendLayout(); Work(); _panel.ResumeLayout(); } //! SG1002
        """,
        """
        private readonly System.Windows.Forms.Control _panel;
        public Subject() { _panel = new(); Fill(); Keep(() => Fill()); }
        private void Fill() { _panel.SuspendLayout(); Work(); _panel.ResumeLayout(); } //! SG1002
        """,
        "public Subject(System.Windows.Forms.Control parent) { parent.SuspendLayout(); Work(); parent.ResumeLayout(); } //! SG1002",
        """
        private readonly object _gate = new();
        public Subject(System.ComponentModel.IEditableObject row) { row.BeginEdit(); Work(); row.EndEdit(); } //! SG1002
        """);

    private static Task EachAsync(params string[] cases) =>
        CatalogFilesAsync("ui", cases.Select(members => Desktop + "public class Subject {\n" + members + "\n}").ToArray());
}
