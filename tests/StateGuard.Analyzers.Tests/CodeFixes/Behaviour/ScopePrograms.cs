using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Analyzers.Tests.Machines;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.CodeFixes.Behaviour;

/// <summary>Bodies that begin and end an operation of a generated machine, whose every change leaves a trace.</summary>
internal static class ScopePrograms
{
    private const string Machine = """
        [StateMachine(OnViolation = OnViolation.Report)]
        public enum FreezerState
        {
            [Initial, Transition("Freeze", Frozen)] Thawed,
            [Transition("Thaw", Thawed)] Frozen,
            [Exclusive("Checkpoint", From = Frozen)] Checkpointing,
        }

        public sealed partial class Freezer
        {
            public Trace? Trace { get; init; }
            public bool IsWrong { get; private set; }
            partial void OnTransitioned(FreezerState from, FreezerState to, FreezerTrigger? trigger) => Trace?.Add(from + " to " + to);
            partial void OnViolated(FreezerState found, string operation) => IsWrong = true;
        }

        public static class Program
        {
            // One in three finds the machine where it cannot begin.
            public static (string Events, bool IsRight) Run(System.Func<Freezer, Trace, int> body, int seed)
            {
                var trace = new Trace(seed);
                var machine = new Freezer(seed % 3 == 0 ? FreezerState.Thawed : FreezerState.Frozen) { Trace = trace };
                try { trace.Add("returns " + body(machine, trace)); }
                catch (TransitionException refusal) { trace.Add(refusal.Message); }
                catch (System.InvalidOperationException failure) { trace.Add("throws " + failure.Message); }
                catch (System.TimeoutException) { return ("", false); }
                return (trace.ToString(), !machine.IsWrong && machine.State != FreezerState.Checkpointing);
            }
        }
        """;

    private const string User = "using StateGuard;\n" + Trace.Source + "\n" + Machine;

    private static readonly string[] Others = [User, .. GeneratedMachine.From(User).Sources];

    /// <summary>A document with the body beside all that it needs.</summary>
    public static Document DocumentOf(AdhocWorkspace workspace, string source)
    {
        Project project = workspace.CurrentSolution
            .AddProject("P", "P", LanguageNames.CSharp)
            .WithMetadataReferences([.. ReferencePacks.Net100, ReferencePacks.Runtime])
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        for (int i = 0; i < Others.Length; i++)
        {
            project = project.AddDocument("Other" + i + ".cs", Others[i]).Project;
        }

        return project.AddDocument("Body.cs", source);
    }

    /// <summary>The bodies, compiled and loaded.</summary>
    public static Assembly Load(IEnumerable<string> sources)
    {
        var compilation = CSharpCompilation.Create(
            "Bodies",
            sources.Concat(Others).Select(source => CSharpSyntaxTree.ParseText(source)),
            [.. ReferencePacks.Net100, ReferencePacks.Runtime],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        Assert.Empty(compilation.Emit(stream).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        stream.Position = 0;
        return new AssemblyLoadContext("Bodies", isCollectible: true).LoadFromStream(stream);
    }

    /// <summary>What happens when the body of <paramref name="type"/> takes one of its paths.</summary>
    public static (string Events, bool IsRight) Run(Assembly assembly, string type, int path)
    {
        MethodInfo run = assembly.GetType("Program")!.GetMethod("Run")!;
        MethodInfo body = assembly.GetType(type)!.GetMethod("M")!;
        return ((string, bool))run.Invoke(null, [body.CreateDelegate(run.GetParameters()[0].ParameterType), path])!;
    }

    /// <summary>A body in a class of its own.</summary>
    public static string InClass(string body, string type) => $$"""
        using System;
        using StateGuard;
        public static class {{type}}
        {
            public static int M(Freezer f, Trace t)
            {
        {{body}}
            }
        }
        """;
}
