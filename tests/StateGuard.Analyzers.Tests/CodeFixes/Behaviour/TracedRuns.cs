using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.CodeFixes.Behaviour;

/// <summary>Compiles generated classes and runs their method <c>M</c>.</summary>
internal sealed class TracedRuns
{
    private readonly Assembly _assembly;
    private readonly MethodInfo _run;

    public TracedRuns(IEnumerable<string> sources)
    {
        _assembly = Compiled(sources);
        _run = _assembly.GetType("Trace")!.GetMethod("Run")!;
    }

    /// <summary>The source that they are compiled with, its begins and ends marked.</summary>
    public static string Marked { get; } = Trace.Source
        .Replace("public void Begin()", "[StateGuard.Begins(\"Op\")] public void Begin()")
        .Replace("public bool TryBegin()", "[StateGuard.Begins(\"Op\")] public bool TryBegin()")
        .Replace("public int BeginErrno()", "[StateGuard.Begins(\"Op\")] public int BeginErrno()")
        .Replace("public void End()", "[StateGuard.Ends(\"Op\")] public void End()");

    /// <summary>What happens on one path, and whether the operation is ended once on it.</summary>
    public (string Events, bool IsRight) Run(string type, int path)
    {
        MethodInfo body = _assembly.GetType(type)!.GetMethod("M")!;
        return ((string, bool))_run.Invoke(null, [body.CreateDelegate(_run.GetParameters()[0].ParameterType), path])!;
    }

    private static Assembly Compiled(IEnumerable<string> sources)
    {
        var compilation = CSharpCompilation.Create(
            "Bodies",
            sources.Append(Trace.Source).Select(source => CSharpSyntaxTree.ParseText(source)),
            ReferencePacks.Net100,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        Assert.Empty(compilation.Emit(stream).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        stream.Position = 0;
        return new AssemblyLoadContext("Bodies", isCollectible: true).LoadFromStream(stream);
    }
}
