using System.Globalization;
using System.Text;

namespace StateGuard.Analyzers.Tests.Machines.Randomized;

/// <summary>A legal declaration made by chance, and its source with a driver that takes commands as text.</summary>
internal sealed class RandomMachine
{
    public const int Guards = 3;
    public const int Actions = 2;
    private const int Triggers = 4;

    private RandomMachine(string name, string options, IReadOnlyList<RandomState> states)
    {
        Name = name;
        Options = options;
        States = states;
    }

    public string Name { get; }

    public string Options { get; }

    public IReadOnlyList<RandomState> States { get; }

    public IEnumerable<string> TriggerNames => States.SelectMany(state => state.Transitions).Select(transition => transition.Trigger).OfType<string>().Distinct();

    public IEnumerable<int> Exclusives => Enumerable.Range(0, States.Count).Where(state => States[state].IsExclusive);

    public static RandomMachine Create(string name, Random chance)
    {
        int ordinary = chance.Next(1, 7);
        int exclusive = chance.Next(0, 3);
        bool hooks = chance.Next(3) > 0;
        bool sparse = chance.Next(3) == 0;
        var states = new List<RandomState>();
        for (int i = 0; i < ordinary + exclusive; i++)
        {
            long value = sparse ? (i * 100_000L) - 50_000 : i;
            states.Add(i < ordinary
                ? new RandomState(value, hooks && i > 0 && chance.Next(4) == 0, null, Transitions(chance, ordinary, hooks))
                : new RandomState(value, false, chance.Next(ordinary), []));
        }

        string options = chance.Next(4) switch { 0 => "Locking = Locking.Lock", 1 => "Locking = Locking.None", _ => "Locking = Locking.Auto" };
        return new RandomMachine(name, options, states);
    }

    /// <summary>The enum, and a part of the class by which a test drives it.</summary>
    public string Source()
    {
        var source = new StringBuilder();
        source.AppendLine(CultureInfo.InvariantCulture, $"[StateMachine({Options})] public enum {Name}State : long {{");
        for (int i = 0; i < States.Count; i++)
        {
            RandomState state = States[i];
            source.Append(i == 0 ? "[Initial] " : "").Append(state.IsTransient ? "[Transient] " : "");
            if (state.From is { } from)
            {
                source.Append(CultureInfo.InvariantCulture, $"[Exclusive(\"Op{i}\", From = S{from})] ");
            }

            foreach (RandomTransition transition in state.Transitions)
            {
                source.Append(transition.Trigger is { } trigger ? $"[Transition(\"{trigger}\", S{transition.Target}" : $"[Automatic(S{transition.Target}");
                source.Append(transition.Guard is { } guard ? $", When = \"G{guard}\"" : "").Append(transition.Action is { } action ? $", Do = \"A{action}\"" : "").Append(")] ");
            }

            source.AppendLine(CultureInfo.InvariantCulture, $"S{i} = {state.Value},");
        }

        source.AppendLine("}").AppendLine(CultureInfo.InvariantCulture, $"public sealed partial class {Name} : Driver {{");
        Hooks(source, "private partial bool G", " => Holds[", "];", transition => transition.Guard);
        Hooks(source, "private partial void A", " => Act(", ");", transition => transition.Action);
        source.AppendLine(CultureInfo.InvariantCulture, $"partial void OnTransitioned({Name}State from, {Name}State to, {Name}Trigger? trigger) => Log.Add(from + \">\" + to + \":\" + trigger);");
        source.AppendLine("public override string Run(string command, int argument) { switch (command) {");
        source.AppendLine("case \"refresh\": Refresh(); return State.ToString();");
        source.AppendLine(CultureInfo.InvariantCulture, $"case \"request\": return Request(({Name}State)(argument < 0 ? 12345 : (long)All[argument])).ToString();");
        source.AppendLine("case \"text\": return Request(argument < 0 ? null : \"S\" + argument).ToString();");
        source.AppendLine(CultureInfo.InvariantCulture, $"case \"fire\": return Fire(({Name}Trigger)argument).ToString();");
        foreach (string trigger in TriggerNames)
        {
            source.AppendLine(CultureInfo.InvariantCulture, $"case \"{trigger}\": return {trigger}().ToString();");
        }

        foreach (int state in Exclusives)
        {
            source.AppendLine(CultureInfo.InvariantCulture, $"case \"begin{state}\": return BeginOp{state}().ToString();");
            source.AppendLine(CultureInfo.InvariantCulture, $"case \"end{state}\": EndOp{state}(); return \"\";");
            source.AppendLine(CultureInfo.InvariantCulture, $"case \"enter{state}\": {{ bool entered = TryEnterOp{state}(out Op{state}Scope scope); if (entered) Scopes.Add(scope); return entered.ToString(); }}");
        }

        source.AppendLine("default: throw new System.ArgumentException(command); } }");
        source.AppendLine("public override string Now => State.ToString();");
        source.AppendLine(CultureInfo.InvariantCulture, $"private static readonly long[] All = {{ {string.Join(", ", States.Select(state => state.Value + "L"))} }};");
        return source.AppendLine("}").ToString();
    }

    private static List<RandomTransition> Transitions(Random chance, int ordinary, bool hooks)
    {
        var transitions = new List<RandomTransition>();
        var closed = new HashSet<string>();
        var used = new HashSet<(string, int)>();
        int count = chance.Next(0, 6);
        for (int i = 0; i < count; i++)
        {
            string trigger = hooks && chance.Next(3) == 0 ? "" : "T" + chance.Next(Triggers).ToString(CultureInfo.InvariantCulture);

            // Automatic ones always have a guard here, so that no ring of unguarded ones comes about.
            int? guard = hooks && (trigger.Length == 0 || chance.Next(2) == 0) ? chance.Next(Guards) : null;
            if (closed.Contains(trigger) || (guard is { } number && !used.Add((trigger, number))))
            {
                continue;
            }

            if (guard is null)
            {
                closed.Add(trigger);
            }

            int? action = hooks && trigger.Length > 0 && chance.Next(2) == 0 ? chance.Next(Actions) : null;
            transitions.Add(new RandomTransition(trigger.Length == 0 ? null : trigger, chance.Next(ordinary), guard, action));
        }

        return transitions;
    }

    private void Hooks(StringBuilder source, string head, string before, string after, Func<RandomTransition, int?> number)
    {
        foreach (int hook in States.SelectMany(state => state.Transitions).Select(number).OfType<int>().Distinct())
        {
            source.Append(head).Append(hook).Append("()").Append(before).Append(hook).AppendLine(after);
        }
    }
}
