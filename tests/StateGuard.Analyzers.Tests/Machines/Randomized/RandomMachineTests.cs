using System.Globalization;
using System.Reflection;
using Xunit;

namespace StateGuard.Analyzers.Tests.Machines.Randomized;

/// <summary>Generated machines against a plain interpreter of their declarations, on random declarations and calls.</summary>
public class RandomMachineTests
{
    private const int Machines = 60;
    private const int Calls = 400;

    internal const string Driver = """
        public abstract class Driver
        {
            public bool[] Holds = new bool[3];
            public bool ActionsThrow;
            public System.Collections.Generic.List<string> Log = new();
            public System.Collections.Generic.List<System.IDisposable> Scopes = new();
            public abstract string Now { get; }
            public abstract string Run(string command, int argument);
            protected void Act(int action)
            {
                if (ActionsThrow) throw new System.NotSupportedException();
                Log.Add("A" + action);
            }
        }

        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Generated_machines_do_what_their_declarations_say(int seed)
    {
        var chance = new Random(seed);
        RandomMachine[] machines = [.. Enumerable.Range(0, Machines).Select(i => RandomMachine.Create("M" + i.ToString(CultureInfo.InvariantCulture) + "x", chance))];
        GeneratedMachine generated = GeneratedMachine.From(
            "using StateGuard;\n" + Driver + string.Concat(machines.Select(machine => machine.Source())));
        Assert.DoesNotContain(await generated.AnalyzeAsync(), diagnostic => diagnostic.Id is not ("SG0004" or "SG0005" or "SG0012"));
        Assembly assembly = generated.Load();
        var seen = new HashSet<string>();
        foreach (RandomMachine machine in machines)
        {
            Compare(machine, Activator.CreateInstance(assembly.GetType(machine.Name)!)!, chance, seen);
        }

        Assert.Superset(new HashSet<string> { "Done", "NotAllowed", "Refused", "Busy", "Invalid", "threw", "" }, seen);
    }

    private static void Compare(RandomMachine machine, object driver, Random chance, HashSet<string> seen)
    {
        var interpreter = new Interpreter(machine);
        string[] commands =
        [
            "refresh", "request", "request", "text", "fire", .. machine.TriggerNames, .. machine.TriggerNames,
            .. machine.Exclusives.SelectMany(state => new[] { "begin" + state, "end" + state, "enter" + state }),
        ];
        for (int call = 0; call < Calls; call++)
        {
            bool[] holds = [.. Enumerable.Range(0, RandomMachine.Guards).Select(_ => chance.Next(2) == 0)];
            holds.CopyTo(interpreter.Holds, 0);
            Set(driver, "Holds", holds);
            bool throws = chance.Next(8) == 0;
            interpreter.ActionsThrow = throws;
            Set(driver, "ActionsThrow", throws);

            string expected;
            string actual;
            string what;
            if (interpreter.Scopes > 0 && chance.Next(6) == 0)
            {
                int scope = chance.Next(2) == 0 ? interpreter.Scopes - 1 : chance.Next(interpreter.Scopes);
                what = "dispose " + scope;
                expected = interpreter.Dispose(scope);
                actual = Caught(() =>
                {
                    Get<List<IDisposable>>(driver, "Scopes")[scope].Dispose();
                    return "";
                });
            }
            else
            {
                string command = commands[chance.Next(commands.Length)];
                int argument = chance.Next(-1, machine.States.Count + 1);
                argument = command == "request" && argument == machine.States.Count ? -1 : argument;
                what = command + " " + argument;
                expected = Caught(() => interpreter.Run(command, argument));
                actual = Caught(() => (string)driver.GetType().GetMethod("Run")!.Invoke(driver, BindingFlags.DoNotWrapExceptions, null, [command, argument], null)!);
            }

            string state = (string)driver.GetType().GetProperty("Now")!.GetValue(driver)!;
            List<string> log = Get<List<string>>(driver, "Log");
            if (expected != actual || interpreter.Now != state || !interpreter.Log.SequenceEqual(log))
            {
                Assert.Fail($"""
                    {machine.Name}, call {call}, {what}: {expected} and {interpreter.Now} expected, but {actual} and {state}
                    {string.Join(", ", interpreter.Log)} expected, but {string.Join(", ", log)}
                    {machine.Source()}
                    """);
            }

            interpreter.Log.Clear();
            log.Clear();
            seen.Add(actual);
        }
    }

    private static string Caught(Func<string> act)
    {
        try
        {
            return act();
        }
        catch (NotSupportedException)
        {
            return "threw";
        }
        catch (StateViolationException violation)
        {
            return "Violation " + violation.Found;
        }
    }

    private static T Get<T>(object driver, string field) => (T)driver.GetType().GetField(field)!.GetValue(driver)!;

    private static void Set(object driver, string field, object value) => driver.GetType().GetField(field)!.SetValue(driver, value);
}
