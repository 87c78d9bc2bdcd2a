using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;
using static StateGuard.Analyzers.Tests.External.ExternalVerifier;

namespace StateGuard.Analyzers.Tests.External;

/// <summary>Pairs of a file of the user's own: each option, firing and silent.</summary>
public sealed class PairFileCases
{
    private const string Library = """
        using Lib;

        namespace Lib
        {
            public enum Reply { No, Done, Later }
            public class Base { public virtual void Begin() { } public virtual void End() { } }
            public class Derived : Base { public override void Begin() { } public override void End() { } }
            public interface IBatch { void Start(); void Finish(); }
            public class Batch : IBatch { public extern void Start(); public extern void Finish(); public extern void Other(); }
            public class Hidden : IBatch { extern void IBatch.Start(); extern void IBatch.Finish(); }
            public class Store
            {
                public extern int Open(); public extern Reply Ask(); public extern void Close();
                public extern bool Busy(); public extern object? Find(); public extern void Lock(int row); public extern void Unlock(int row);
                public extern void Push(); public extern void Pop(); public extern void PopAll(); public extern bool IsPushed { get; }
                public extern Token Take(); public extern Token? TakeOrNull(); public extern void Give(Token token); public extern bool TryTake(out Token? token);
                public extern static void Enter(string name, Store store); public extern static void Leave(Store store);
                public extern static void Freeze(); public extern static void Thaw();
                public Token Current => new();
                public extern Store(); public extern Store(int size);
            }
            public class Token : IDisposable { public extern void Dispose(); public extern void Use(); }
            public static class Extensions { public extern static void On(this Store store); public extern static void Off(this Store store); }
        }

        """;

    [Fact]
    public Task Receiver_and_its_result() => PairsAsync(
        """
        M:Lib.Store.Open ; M:Lib.Store.Close ; operation=Store
        """,
        In("public void M(Lib.Store s) { if (s.Open() < 0) return; Work(); s.Close(); } //! SG1002"),
        In("public int M(Lib.Store s) { int e = s.Open(); if (e != 0) return e; try { Work(); } finally { s.Close(); } return 0; }"),
        In("public void M(Lib.Store s) { s.Open(); s.Close(); } //! SG1005"));

    [Fact]
    public Task Success() => PairsAsync(
        """
        M:Lib.Store.Ask  ; M:Lib.Store.Close ; success=Done operation=Ask
        M:Lib.Store.Busy ; M:Lib.Store.Close ; success=false operation=Busy
        M:Lib.Store.Find ; M:Lib.Store.Close ; success=nonnull operation=Find
        M:Lib.Store.Open ; M:Lib.Store.Close ; success=7 operation=Open
        """,
        In("public void M(Lib.Store s) { if (s.Ask() == Lib.Reply.Later) return; s.Close(); } //! SG1003"),
        In("public void M(Lib.Store s) { if (s.Ask() == Lib.Reply.Done) s.Close(); }"),
        In("public void M(Lib.Store s) { if (s.Busy()) return; s.Close(); }"),
        In("public void M(Lib.Store s) { if (!s.Busy()) return; s.Close(); } //! SG1001 SG1003"),
        In("public void M(Lib.Store s) { if (s.Find() is null) return; s.Close(); }"),
        In("public void M(Lib.Store s) { if (s.Find() is null) s.Close(); } //! SG1001 SG1003"),
        In("public void M(Lib.Store s) { if (s.Open() == 7) s.Close(); }"),
        In("public void M(Lib.Store s) { if (s.Open() == 0) s.Close(); } //! SG1001 SG1003"));

    [Fact]
    public Task Success_that_is_never_in_doubt() => PairsAsync(
        """
        M:Lib.Store.Open ; M:Lib.Store.Close ; success=always
        M:Lib.Store.Busy ; M:Lib.Store.Unlock(*) ; sure operation=Busy
        """,
        In("public void M(Lib.Store s) { s.Open(); s.Close(); }"),
        In("public void M(Lib.Store s) { if (s.Open() < 0) return; s.Close(); } //! SG1001"),
        In("public void M(Lib.Store s) { if (s.Busy()) s.Unlock(0); }"),
        In("public void M(Lib.Store s) { s.Busy(); s.Unlock(0); }"));

    [Fact]
    public Task On_what_is_returned_or_received() => PairsAsync(
        """
        M:Lib.Store.Take ; M:Lib.Token.Dispose ; on=return operation=Token
        M:Lib.Store.TakeOrNull ; M:Lib.Token.Dispose ; on=return operation=Token
        M:Lib.Store.TryTake(*) ; M:Lib.Token.Dispose ; on=arg:0 operation=Token
        """,
        In("public void M(Lib.Store s) { using Lib.Token t = s.Take(); t.Use(); }"),
        In("public void M(Lib.Store s) { Lib.Token t = s.Take(); t.Use(); t.Dispose(); } //! SG1002"),
        In("public void M(Lib.Store s) { Lib.Token? t = s.TakeOrNull(); if (t == null) return; t.Dispose(); }"),
        In("public void M(Lib.Store s) { if (!s.TryTake(out Lib.Token? t)) return; t!.Dispose(); }"),
        In("public void M(Lib.Store s) { if (s.TryTake(out Lib.Token? t)) t!.Use(); } //! SG1008"),
        In("public void M(Lib.Store s) => Outside.Note(s.Take());"));

    [Fact]
    public Task Lent_because_it_is_handed_back() => PairsAsync(
        """
        M:Lib.Store.Take ; M:Lib.Store.Give(Lib.Token) ; on=return
        """,
        In("public void M(Lib.Store s) { Lib.Token t = s.Take(); try { Outside.Note(t); } finally { s.Give(t); } }"),
        In("public void M(Lib.Store s) { Lib.Token t = s.Take(); Outside.Note(t); } //! SG1001"),
        In("public void M(Lib.Store s, List<Lib.Token> all) { Lib.Token t = s.Take(); all.Add(t); }"));

    [Fact]
    public Task On_arguments_and_types() => PairsAsync(
        """
        M:Lib.Store.Enter(*) ; M:Lib.Store.Leave(*) ; on=arg:1
        M:Lib.Extensions.On(*) ; M:Lib.Extensions.Off(*)
        M:Lib.Store.Freeze ; M:Lib.Store.Thaw
        """,
        In("""public void M(Lib.Store s) { Lib.Store.Enter("x", s); try { Work(); } finally { Lib.Store.Leave(s); } }"""),
        In("""public void M(Lib.Store s, Lib.Store t) { Lib.Store.Enter("x", s); Lib.Store.Leave(t); } //! SG1001"""),
        In("public void M(Lib.Store s) { s.On(); try { Work(); } finally { s.Off(); } }"),
        In("public void M(Lib.Store s) { s.On(); Work(); s.Off(); } //! SG1002"),
        In("public void M() { Lib.Store.Freeze(); try { Work(); } finally { Lib.Store.Thaw(); } }"),
        In("public void M() { Lib.Store.Freeze(); Work(); Lib.Store.Thaw(); } //! SG1002"));

    [Fact]
    public Task Keys() => PairsAsync(
        "M:Lib.Store.Lock(*) ; M:Lib.Store.Unlock(*) ; key=0",
        In("public void M(Lib.Store s, int a, int b) { s.Lock(a); try { s.Lock(b); s.Unlock(b); } finally { s.Unlock(a); } }"),
        In("public void M(Lib.Store s, int a, int b) { s.Lock(a); s.Unlock(b); } //! SG1001"));

    [Fact]
    public Task Counted_explicit_held_and_all() => PairsAsync(
        "M:Lib.Store.Push ; M:Lib.Store.Pop | all M:Lib.Store.PopAll ; reentrant explicit held=P:Lib.Store.IsPushed",
        In("public void M(Lib.Store s) { s.Push(); s.Push(); s.Pop(); s.Pop(); }"),
        In("public void M(Lib.Store s) { s.Push(); s.Push(); s.PopAll(); }"),
        In("public void M(Lib.Store s) { s.Push(); if (Check()) return; s.Pop(); } //! SG1001"),
        In("public void M(Lib.Store s) { s.Push(); Work(); s.Pop(); }"),
        In("public void M(Lib.Store s) { s.Push(); if (s.IsPushed) s.Pop(); }"));

    [Fact]
    public Task Constructors_and_properties() => PairsAsync(
        """
        M:Lib.Store.#ctor(System.Int32) ; M:Lib.Store.Close ; operation=Store
        P:Lib.Store.Current ; M:Lib.Token.Dispose ; on=return operation=Token
        """,
        In("public void M() { var s = new Lib.Store(4); if (Check()) return; s.Close(); } //! SG1001"),
        In("public void M() { var s = new Lib.Store(4); try { Work(); } finally { s.Close(); } _ = new Lib.Store(); }"));

    [Fact]
    public Task Implementations_and_overrides() => PairsAsync(
        """
        M:Lib.Base.Begin ; M:Lib.Base.End
        M:Lib.IBatch.Start ; M:Lib.IBatch.Finish
        """,
        In("public void M(Lib.Derived d) { d.Begin(); if (Check()) return; d.End(); } //! SG1001"),
        In("public void M(Lib.Batch b) { b.Start(); if (Check()) return; b.Finish(); } //! SG1001"),
        In("public void M(Lib.IBatch b) { b.Start(); if (Check()) return; b.Finish(); } //! SG1001"),
        In("public void M(Lib.Hidden b) { ((Lib.IBatch)b).Start(); if (Check()) return; ((Lib.IBatch)b).Finish(); } //! SG1001"),
        In("public void M(Lib.Batch b) { b.Other(); b.Start(); try { Work(); } finally { b.Finish(); } }"));

    [Fact]
    public async Task The_runtime_library_is_not_needed()
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Bare",
            [CSharpSyntaxTree.ParseText("class D { public void Open() { } public void Close() { } void M(bool b) { Open(); if (b) return; Close(); } }")],
            ReferencePacks.Net100,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        Assert.Equal("SG1001", Assert.Single(await RunAsync(compilation, Files("M:D.Open ; M:D.Close"))).Id);
        Assert.Empty(await RunAsync(compilation, []));
    }

    private static Task<ImmutableArray<Diagnostic>> RunAsync(CSharpCompilation compilation, ImmutableArray<AdditionalText> files) =>
        compilation.WithAnalyzers([new ObligationAnalyzer()], new AnalyzerOptions(files, PathConfigOptions.None)).GetAnalyzerDiagnosticsAsync();

    private static string In(string members) => Library + "public class Subject {\n" + members + "\n}";
}
