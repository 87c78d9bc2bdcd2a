using System.Text;

namespace StateGuard.Analyzers.Tests.CodeFixes.Behaviour;

/// <summary>
/// Writes random method bodies that begin an operation and mostly, but not always, end it on their ways out. All they
/// do leaves a trace.
/// </summary>
internal sealed class BodyGenerator(int seed)
{
    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private readonly List<string> _locals = [];
    private int _number;
    private int _loops;
    private int _switches;
    private bool _hasOut;

    public static string Generate(int seed) => new BodyGenerator(seed).Body();

    private string Body()
    {
        if (Chance(30))
        {
            _text.Append("t.Work(0);\n");
        }

        string begin = Pick("f.Begin();", "if (!f.TryBegin()) return 7;", "var r = f.TryBegin(); if (!r) { t.Work(1); return 8; }", "if (f.TryBegin())");
        _text.Append(begin).Append('\n');
        bool isNested = begin.EndsWith("())", StringComparison.Ordinal);
        _hasOut = !isNested && Chance(20);
        if (isNested)
        {
            _text.Append("{\n");
        }

        List(3, isOpen: true);
        if (_hasOut)
        {
            _text.Append("Out:\n");
        }

        if (Chance(75))
        {
            End();
        }

        if (isNested)
        {
            _text.Append("}\n");
        }

        List(1, isOpen: false);
        return _text.Append("return t.Count(9);\n").ToString();
    }

    private void List(int depth, bool isOpen)
    {
        int locals = _locals.Count;
        for (int count = _random.Next(1, 4); count > 0; count--)
        {
            Statement(depth, isOpen);
        }

        // What the block declared goes out of scope, except at the top, where the rest of the body may use it.
        if (depth < 3)
        {
            _locals.RemoveRange(locals, _locals.Count - locals);
        }
    }

    private void Statement(int depth, bool isOpen)
    {
        int number = ++_number;
        int kind = _random.Next(depth == 0 ? 4 : 17);
        switch (kind)
        {
            case 0 or 1:
                _text.Append($"t.Work({number});\n");
                break;
            case 2:
                _text.Append($"int v{number} = t.Count({number});\n");
                _locals.Add($"v{number}");
                break;
            case 3:
                _text.Append(_locals.Count == 0 ? ";\n" : $"t.Use({_locals[_random.Next(_locals.Count)]});\n");
                break;
            case 4 or 5 or 6:
                Block($"if (t.Try({number}))", depth, isOpen, canLeave: true);
                if (Chance(30))
                {
                    Block("else", depth, isOpen, canLeave: true);
                }

                break;
            case 7:
                Loop($"while (t.Try({number}))", depth, isOpen);
                break;
            case 8:
                Loop(Pick($"foreach (int x{number} in new[] {{ 1, 2 }})", $"foreach (int x{number} in t.Items({number}))", $"foreach (int x{number} in t.List)"), depth, isOpen);
                break;
            case 9 or 10:
                Block("try", depth, isOpen, canLeave: true);
                int form = _random.Next(3);
                if (form != 0)
                {
                    Block("catch (InvalidOperationException)", depth, isOpen, canLeave: true);
                }

                if (form != 1)
                {
                    Finally(isOpen && Chance(15));
                }

                break;
            case 11:
                Block($"using (t.Open({number}))", depth, isOpen, canLeave: true);
                break;
            case 12:
                _text.Append($"using var u{number} = t.Open({number});\n");
                break;
            case 13:
                _switches++;
                _text.Append($"switch (t.Count({number}))\n{{\ncase 0:\n");
                List(0, isOpen);
                Leave(isOpen, "break;");
                _text.Append("default:\n");
                Leave(isOpen, "break;");
                _text.Append("}\n");
                _switches--;
                break;
            case 14:
                Block(string.Empty, depth, isOpen, canLeave: true);
                break;
            case 15 when isOpen && depth == 3:
                End();
                break;
            default:
                _text.Append($"if (t.Try({number})) {{ ");
                Leave(isOpen, null);
                _text.Append("}\n");
                break;
        }
    }

    private void Block(string head, int depth, bool isOpen, bool canLeave)
    {
        _text.Append(head).Append("\n{\n");
        List(depth - 1, isOpen);
        if (canLeave && Chance(30))
        {
            Leave(isOpen, null);
        }

        _text.Append("}\n");
    }

    private void Loop(string head, int depth, bool isOpen)
    {
        (int switches, _switches) = (_switches, 0);
        _loops++;
        Block(head, depth, isOpen, canLeave: true);
        _loops--;
        _switches = switches;
    }

    private void Finally(bool ends)
    {
        _text.Append($"finally\n{{\nt.Work({++_number});\n");
        if (ends)
        {
            End();
        }

        _text.Append("}\n");
    }

    private void Leave(bool isOpen, string? jump)
    {
        if (isOpen && jump is null && Chance(85))
        {
            End();
        }

        if (Chance(10))
        {
            _text.Append($"t.Work({++_number});\n");
        }

        _text.Append(jump ?? Pick(
            "return 1;",
            "return 2;",
            _locals.Count == 0 ? "return 3;" : $"return {_locals[0]};",
            Chance(30) ? $"return t.Count({++_number});" : "return 4;",
            "throw new InvalidOperationException();",
            _loops > 0 ? "continue;" : "return 5;",
            _loops > 0 || _switches > 0 ? "break;" : "return 6;",
            _hasOut && isOpen ? "goto Out;" : "return 7;")).Append('\n');
    }

    private void End() => _text.Append("f.End();\n");

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
