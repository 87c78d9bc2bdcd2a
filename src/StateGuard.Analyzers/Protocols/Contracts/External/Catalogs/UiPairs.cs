namespace StateGuard.Protocols.Contracts.External.Catalogs;

/// <summary>Batch updates, initialisation and editing in user interfaces and data binding.</summary>
internal static class UiPairs
{
    public const string Text = """
        # What throws while it is set up is never shown.
        M:System.ComponentModel.ISupportInitialize.BeginInit ; M:System.ComponentModel.ISupportInitialize.EndInit ; operation=Init explicit

        M:System.ComponentModel.IEditableObject.BeginEdit ; M:System.ComponentModel.IEditableObject.EndEdit | M:System.ComponentModel.IEditableObject.CancelEdit ; operation=Edit
        M:System.Data.DataRow.BeginEdit ; M:System.Data.DataRow.EndEdit | M:System.Data.DataRow.CancelEdit ; operation=Edit
        M:System.Data.DataTable.BeginLoadData ; M:System.Data.DataTable.EndLoadData ; operation=LoadData
        M:System.ComponentModel.ICollectionView.DeferRefresh ; M:System.IDisposable.Dispose ; operation=DeferredRefresh on=return

        # Each of these counts.
        M:System.Windows.Forms.Control.SuspendLayout ; M:System.Windows.Forms.Control.ResumeLayout(*) ; operation=Layout reentrant
        M:System.Windows.Forms.ListView.BeginUpdate ; M:System.Windows.Forms.ListView.EndUpdate ; operation=Update reentrant
        M:System.Windows.Forms.TreeView.BeginUpdate ; M:System.Windows.Forms.TreeView.EndUpdate ; operation=Update reentrant
        M:System.Windows.Forms.ListBox.BeginUpdate ; M:System.Windows.Forms.ListBox.EndUpdate ; operation=Update reentrant
        M:System.Windows.Forms.ComboBox.BeginUpdate ; M:System.Windows.Forms.ComboBox.EndUpdate ; operation=Update reentrant

        M:System.Windows.Controls.Primitives.TextBoxBase.BeginChange ; M:System.Windows.Controls.Primitives.TextBoxBase.EndChange ; operation=Change reentrant affine
        M:System.Windows.Controls.Primitives.TextBoxBase.DeclareChangeBlock ; M:System.IDisposable.Dispose ; operation=ChangeBlock on=return affine
        M:System.Windows.Threading.Dispatcher.DisableProcessing ; M:System.Windows.Threading.DispatcherProcessingDisabled.Dispose ; operation=DisabledProcessing on=return affine

        M:Avalonia.Controls.Selection.ISelectionModel.BeginBatchUpdate ; M:Avalonia.Controls.Selection.ISelectionModel.EndBatchUpdate ; operation=BatchUpdate reentrant
        """;
}
