namespace StateGuard.Analyzers.Tests.Security;

/// <summary>A machine with one of everything that bears a name, one of which is hostile.</summary>
internal static class HostileDeclaration
{
    /// <param name="number">Tells it from others; it comes first, so that the names of the files keep the order.</param>
    /// <param name="place">What bears the name.</param>
    /// <param name="name">The name.</param>
    /// <param name="options">More options of the machine.</param>
    /// <param name="hasHooks">Whether it has a guard and an action.</param>
    public static string Of(int number, string place, string name, string options, bool hasHooks)
    {
        string Named(string what, string otherwise) => what == place ? name : otherwise;
        string Written(string what, string otherwise) => Spelling.Identifier(Named(what, otherwise));
        string Text(string what, string otherwise) => Spelling.Literal(Named(what, otherwise));
        string guard = hasHooks ? $", When = {Text("guard", "May")}" : "";
        string action = hasHooks ? $", Do = {Text("action", "Ring")}" : "";
        string hooks = hasHooks ? $"private partial bool {Written("guard", "May")}() => true; private partial void {Written("action", "Ring")}() {{ }}" : "";
        string automatic = hasHooks ? $", global::StateGuard.Automatic(B{guard})" : "";
        string machine = place == "machine" ? $", Name = {Text("machine", "")}" : ", Name = \"Door\"";
        return $$"""
            namespace N{{number:D3}}.{{Written("space", "Doors")}}
            {
                using global::StateGuard;
                public partial class {{Written("host", "House")}}
                {
                    [global::StateGuard.StateMachine({{(machine + options)[2..]}})]
                    public enum {{Written("enum", "DoorState")}}
                    {
                        [global::StateGuard.Initial, global::StateGuard.Transition({{Text("trigger", "Go")}}, B{{guard}}{{action}}), global::StateGuard.Transition("Other", {{Written("state", "C")}})] A,
                        [global::StateGuard.Transition({{Text("trigger", "Go")}}, A)] B,
                        [global::StateGuard.Transition("Back", A){{automatic}}] {{Written("state", "C")}},
                        [global::StateGuard.Exclusive({{Text("operation", "Fix")}}, From = {{Written("state", "C")}})] D,
                    }

                    public sealed partial class {{Written("machine", "Door")}} { {{hooks}} }
                }
            }

            """;
    }
}
