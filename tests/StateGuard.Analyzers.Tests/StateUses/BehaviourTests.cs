using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Analyzers.Tests.Machines;
using StateGuard.Analyzers.Tests.Machines.Randomized;
using StateGuard.Machines;
using StateGuard.Machines.Behaviour;
using StateGuard.Machines.Declarations;
using StateGuard.Machines.Models;
using Xunit;

namespace StateGuard.Analyzers.Tests.StateUses;

/// <summary>What the rules take calls to do, against a plain interpreter of the declarations, on random machines and calls.</summary>
public sealed class BehaviourTests
{
    private const int Machines = 60;
    private const int Calls = 400;

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Whatever_happens_is_foreseen(int seed)
    {
        var chance = new Random(seed);
        RandomMachine[] machines = [.. Enumerable.Range(0, Machines).Select(i => RandomMachine.Create("M" + i.ToString(CultureInfo.InvariantCulture) + "x", chance))];
        CSharpCompilation compilation = GeneratedMachine.From(
            "using StateGuard;\npublic abstract class Driver { }\n" + string.Concat(machines.Select(machine => machine.Source()))).Compilation;
        var seen = new HashSet<Answer>();
        int exact = 0;
        foreach (RandomMachine machine in machines)
        {
            INamedTypeSymbol type = compilation.GetTypeByMetadataName(machine.Name + "State")!;
            MachineModel model = MachineParser.ParseExisting(type, AttributeNames.StateMachineOf(type)!, CSharpParseOptions.Default, default);
            exact += Compare(machine, new MachineBehaviour(model), model.HasHooks, chance, seen);
        }

        Assert.Superset(new HashSet<Answer> { Answer.Done, Answer.NotAllowed, Answer.Refused, Answer.Busy, Answer.Invalid }, seen);
        Assert.True(exact > Calls, "Without hooks there is one way for each call.");
    }

    private static int Compare(RandomMachine machine, MachineBehaviour behaviour, bool hasHooks, Random chance, HashSet<Answer> seen)
    {
        var interpreter = new Interpreter(machine);
        string[] triggers = [.. machine.TriggerNames];
        string[] commands = ["refresh", "request", "request", "fire", .. triggers, .. triggers, .. machine.Exclusives.SelectMany(state => new[] { "begin" + state, "end" + state })];
        int exact = 0;
        for (int call = 0; call < Calls; call++)
        {
            for (int guard = 0; guard < RandomMachine.Guards; guard++)
            {
                interpreter.Holds[guard] = chance.Next(2) == 0;
            }

            string command = commands[chance.Next(commands.Length)];
            int argument = chance.Next(-1, machine.States.Count + 1);
            int before = Number(interpreter.Now);
            string answer = interpreter.Run(command, argument);
            int after = Number(interpreter.Now);
            Move[] foreseen = [.. Foreseen(behaviour, machine, triggers, command, argument, before)];
            var happened = new Move(Enum.TryParse(answer, out Answer parsed) ? parsed : Answer.Done, after);
            Assert.True(
                foreseen.Contains(happened) && (hasHooks || foreseen.Length == 1),
                $"{command} {argument} in S{before}: {happened} is not the only one of {string.Join(", ", foreseen)}\n{machine.Source()}");
            exact += hasHooks ? 0 : 1;
            seen.Add(happened.Answer);
        }

        return exact;
    }

    private static IEnumerable<Move> Foreseen(MachineBehaviour behaviour, RandomMachine machine, string[] triggers, string command, int argument, int state)
    {
        switch (command)
        {
            case "refresh":
                return behaviour.Refresh(state).Select(rest => new Move(Answer.Done, rest));
            case "request":
                return behaviour.Request(state, argument >= 0 && argument < machine.States.Count ? argument : null);
            case "fire":
                return behaviour.Fire(state, argument >= 0 && argument < triggers.Length ? triggers[argument] : null);
            case ['b', 'e', 'g', 'i', 'n', .. var begun]:
                return behaviour.Begin(state, Number("S" + begun));
            case ['e', 'n', 'd', .. var ended]:
                return Number("S" + ended) == state ? behaviour.End(state).Select(rest => new Move(Answer.Done, rest)) : [new Move(Answer.Done, state)];
            default:
                return behaviour.Fire(state, command);
        }
    }

    private static int Number(string state) => int.Parse(state[1..], CultureInfo.InvariantCulture);
}
