using System.Reflection;
using Xunit;

namespace StateGuard.Analyzers.Tests.Machines;

/// <summary>Machines of hundreds of states, compiled and run.</summary>
public class LargeMachineTests
{
    private const int Count = 500;

    [Fact]
    public void A_chain_of_automatic_transitions_is_walked_to_its_end_and_announced()
    {
        string states = string.Join("\n", Enumerable.Range(0, Count - 1).Select(i =>
            $"[Transient, Automatic(S{i + 1}, When = \"Never\"), Automatic(S{i + 1})] S{i},"));
        Type chain = Load($$"""
            using StateGuard;
            [StateMachine] public enum ChainState { [Initial, Transition("Go", S0)] Start, {{states}} [Transition("Go", Start)] S{{Count - 1}}, [Exclusive("X", From = S{{Count - 1}})] Held }
            public sealed partial class Chain
            {
                public readonly System.Collections.Generic.List<string> Log = new();
                private partial bool Never() => false;
                partial void OnTransitioned(ChainState from, ChainState to, ChainTrigger? trigger) => Log.Add(from + ">" + to + ":" + trigger);
            }
            """, "Chain");
        object machine = Activator.CreateInstance(chain)!;
        Assert.Equal("Done", Call(machine, "Go"));
        Assert.Equal("S" + (Count - 1), Property(machine, "State"));
        var log = (List<string>)chain.GetField("Log")!.GetValue(machine)!;
        Assert.Equal(["Start>S0:Go", .. Enumerable.Range(0, Count - 1).Select(i => $"S{i}>S{i + 1}:")], log);
    }

    [Fact]
    public void Every_state_of_a_large_machine_is_reached()
    {
        string states = string.Join("\n", Enumerable.Range(0, Count).Select(i =>
            $"[{(i == 0 ? "Initial, " : "")}Transition(\"Next\", S{(i + 1) % Count}), Transition(\"Jump{i}\", S{(i * 7) % Count})] S{i},"));
        Type ring = Load($$"""
            using StateGuard;
            [StateMachine] public enum RingState { {{states}} }
            """, "Ring");
        object machine = Activator.CreateInstance(ring)!;
        for (int i = 0; i < Count; i++)
        {
            Assert.Equal("S" + i, Property(machine, "State"));
            Assert.Equal("Done", Call(machine, "Next"));
        }

        Assert.Equal("S0", Property(machine, "State"));
    }

    private static Type Load(string source, string name) => GeneratedMachine.From(source).Load().GetType(name, throwOnError: true)!;

    private static string Call(object machine, string method) => machine.GetType().GetMethod(method, Type.EmptyTypes)!.Invoke(machine, null)!.ToString()!;

    private static string Property(object machine, string name) =>
        machine.GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance)!.GetValue(machine)!.ToString()!;
}
