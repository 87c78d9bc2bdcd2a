using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Analyzers.Tests.Machines;
using StateGuard.CodeFixes.Holders;
using Xunit;

namespace StateGuard.Analyzers.Tests.CodeFixes.Behaviour;

/// <summary>Calls holders at random before and after they are turned into machines: they answer, throw and show the same.</summary>
public sealed class HolderBehaviourTests
{
    private const int Holders = 40;
    private const int Calls = 300;

    [Fact]
    public async Task A_holder_answers_as_before()
    {
        int replaced = 0;
        int moves = 0;
        for (int seed = 1; seed <= Holders; seed++)
        {
            string source = Holder(new Random(seed));
            IReadOnlyList<(string Title, string Text)> offered = await RefactoringTest<TurnIntoMachineRefactoringProvider>.OfferedAsync(source.Replace("class Holder", "class [||]Holder"), isAlone: true);
            if (offered is not [("Turn into a state machine", var text)])
            {
                continue;
            }

            replaced++;
            object before = Instance(source);
            object after = Instance(text);
            var random = new Random(seed);
            string state = "";
            for (int call = 0; call < Calls; call++)
            {
                string method = "M" + random.Next(5);
                string was = Call(before, method);
                Assert.True(was == Call(after, method), $"{method} on {state}: {was}\n{source}\n{text}");
                moves += state == Call(before, "get_State") ? 0 : 1;
                state = Call(before, "get_State");
                Assert.Equal(state, Call(after, "get_State"));
                Assert.Equal(Call(before, "get_IsFirst"), Call(after, "get_IsFirst"));
            }
        }

        Assert.True(replaced > Holders / 4, $"Only {replaced} were replaced.");
        Assert.True(moves > Holders, $"There were {moves} moves.");
    }

    private static string Call(object holder, string name)
    {
        MethodInfo? method = holder.GetType().GetMethod(name);
        if (method is null)
        {
            return "";
        }

        try
        {
            return method.Invoke(holder, null)?.ToString() ?? "nothing";
        }
        catch (TargetInvocationException failure)
        {
            return failure.InnerException!.ToString().Split('\n')[0];
        }
    }

    private static object Instance(string source)
    {
        using var image = new MemoryStream();
        CSharpCompilation compilation = GeneratedMachine.From(source).Compilation;
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        return Activator.CreateInstance(new AssemblyLoadContext("Holder", isCollectible: true).LoadFromStream(image).GetType("Holder")!)!;
    }

    private static string Holder(Random random)
    {
        int states = random.Next(2, 5);
        string members = string.Concat(Enumerable.Range(0, 5).Select(i => Method(i, states, random)));
        return $$"""
            public enum WorkState { {{string.Join(", ", Enumerable.Range(0, states).Select(i => "S" + i))}} }

            public class Holder
            {
                private readonly object _gate = new();
                private WorkState _state = WorkState.S{{random.Next(states)}};
                public WorkState State { get { lock (_gate) { return _state; } } }
                public bool IsFirst => _state is WorkState.S0;
            {{members}}
            }
            """;
    }

    private static string Method(int number, int states, Random random)
    {
        string State() => "WorkState.S" + random.Next(states);
        string test = random.Next(5) switch
        {
            0 => $"_state == {State()}",
            1 => $"_state != {State()}",
            2 => $"_state is {State()} or {State()}",
            3 => $"!(_state == {State()} || {State()} == this._state)",
            _ => $"_state is not {State()} && _state != {State()}",
        };
        return "    " + random.Next(6) switch
        {
            0 => $"public bool M{number}() {{ lock (_gate) {{ if ({test}) {{ _state = {State()}; return true; }} return false; }} }}",
            1 => $"public void M{number}() {{ lock (_gate) {{ if ({test}) _state = {State()}; }} }}",
            2 => $"public void M{number}() {{ if ({test}) throw new System.InvalidOperationException(\"no\"); _state = {State()}; }}",
            3 => $"public bool M{number}() {{ lock (_gate) switch (_state) {{ case {State()}: _state = {State()}; return true; default: return false; }} }}",
            4 => $"public bool M{number}() {{ if ({test}) {{ _state = {State()}; }} else throw new System.ArgumentException(nameof(M{number})); return true; }}",
            _ => $"public void M{number}() {{ switch (_state) {{ case {State()}: _state = {State()}; break; default: break; }} }}",
        } + "\n";
    }
}
