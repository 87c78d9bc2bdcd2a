using System.Globalization;
using System.Text;

namespace StateGuard.Analyzers.Tests.Randomized.Programs;

/// <summary>Writes a random method as C#, and keeps where each begin and end stands in the text.</summary>
internal sealed partial class Printer
{
    /// <summary>What printed methods use beside the types of all cases.</summary>
    public const string Surroundings = """
        public sealed class Stay : IDisposable { [Ends("Stay")] public void Dispose() => Work(); }
        public static class Room { [return: Begins("Stay")] public static Stay Enter() => new(); }
        internal static class Helpers
        {
            public static void Work() => Outside.Work();
            public static void Fail() => throw new InvalidOperationException();
            public static void Guard(bool condition) { if (!condition) throw new InvalidOperationException(); }
            public static void Begin(Gate gate) => gate.Begin();
            public static bool TryBegin(Gate gate) { bool begun = gate.TryBegin(); if (!begun) { return false; } return true; }
            public static bool BeginUnlessBusy(Gate gate) => gate.BeginUnlessBusy();
            public static int BeginErrno(Gate gate) { int err = gate.BeginErrno(); if (err != 0) { return err; } return 0; }
            public static int BeginCount(Gate gate) => gate.BeginCount();
            public static Answer Ask(Gate gate) { Answer answer = gate.Ask(); return answer; }
            public static TransitionResult BeginResult(Gate gate) => gate.BeginResult();
            public static void End(Gate gate) => gate.End();
            public static void EndIf(Gate gate, bool begun) { if (begun) { gate.End(); } }
        }
        """;

    private readonly RandomMethod _method;
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _locals = [];
    private readonly List<string> _parameters = [];
    private int _indent = 2;

    private Printer(RandomMethod method) => _method = method;

    /// <summary>The text between the two columns belongs to the site.</summary>
    public List<(int Start, int End, int Site)> Sites { get; } = [];

    /// <summary>A class with the method, and where its sites are.</summary>
    public static (string Text, IReadOnlyList<(int Start, int End, int Site)> Sites) Print(RandomMethod method, string name)
    {
        var printer = new Printer(method);
        printer.Write(name);
        return (printer._text.ToString(), printer.Sites);
    }

    private void Write(string name)
    {
        var body = new Printer(_method);
        body.Statements(_method.Body.Body);
        if (_method.Exit is { } exit)
        {
            body.Line("Out:");
            body.Line("Work();");
            body.Statements(exit.Body);
        }

        _text.Append("public static class ").Append(name).Append("\n{\n    public static void Run(");
        List<string> parameters = [.. _method.Objects.Select(o => (o.Presence is null ? "Gate " : "Gate? ") + o.Names[0])];
        parameters.AddRange(body._parameters);
        _text.Append(string.Join(", ", parameters)).Append(")\n    {\n");
        foreach (RandomObject o in _method.Objects.Where(o => o.Names.Count > 1))
        {
            Line($"{(o.Presence is null ? "Gate" : "Gate?")} {o.Names[1]} = {o.Names[0]};");
        }

        foreach (Variable variable in _method.Variables.Where(v => v.Kind != VariableKind.Presence))
        {
            Line($"{variable.Kind.Type} {variable.Name} = {variable.Kind.Values[variable.Initial]};");
        }

        foreach (string local in body._locals.Order(StringComparer.Ordinal))
        {
            Line(local);
        }

        int offset = _text.Length;
        _text.Append(body._text).Append("    }\n}\n");
        Sites.AddRange(body.Sites.Select(site => (site.Start + offset, site.End + offset, site.Site)));
    }

    private void Line(string text) => _text.Append(' ', _indent * 4).Append(text).Append('\n');

    // A line with calls in it: each is written as \u0001site\u0002text\u0003.
    private void Marked(string text)
    {
        _text.Append(' ', _indent * 4);
        var open = new Stack<(int Site, int Start)>();
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\u0001':
                    int end = text.IndexOf('\u0002', i);
                    open.Push((int.Parse(text.AsSpan(i + 1, end - i - 1), CultureInfo.InvariantCulture), _text.Length));
                    i = end;
                    break;
                case '\u0003':
                    (int site, int start) = open.Pop();
                    Sites.Add((start, _text.Length, site));
                    break;
                default:
                    _text.Append(text[i]);
                    break;
            }
        }

        _text.Append('\n');
    }

    private static string Mark(int site, string call) => $"\u0001{site}\u0002{call}\u0003";

    private void Statements(IReadOnlyList<Statement> statements)
    {
        foreach (Statement statement in statements)
        {
            Write(statement);
        }
    }

    private void Braces(Statement.Block block)
    {
        Line("{");
        _indent++;
        Statements(block.Body);
        _indent--;
        Line("}");
    }

    private void Write(Statement statement)
    {
        switch (statement)
        {
            case Statement.Block block:
                Braces(block);
                break;
            case Statement.Work work:
                Line(work.InHelper ? "Helpers.Work();" : "Work();");
                break;
            case Statement.Begin begin:
                Marked((begin.Into is { } into ? Name(into) + " = " : "") + Call(begin.Site, begin.Object, begin.Kind, begin.Via) + ";");
                break;
            case Statement.End end:
                Marked(End(end) + ";");
                break;
            case Statement.EndIf end:
                Marked(Mark(end.Site, $"Helpers.EndIf({Object(end.Object, end.Site)}, {Text(end.When)})") + ";");
                break;
            case Statement.Set set:
                Line($"{Name(set.Variable)} = {_method.Variables[set.Variable].Kind.Values[set.Value]};");
                break;
            case Statement.If { Named: { } name } test:
                Marked($"bool n{name} = !({Text(test.When)});");
                Line($"if (!n{name})");
                Branches(test);
                break;
            case Statement.If test:
                Marked($"if ({Text(test.When)})");
                Branches(test);
                break;
            case Statement.While loop:
                Marked($"while ({Text(loop.When)})");
                Braces(loop.Body);
                break;
            case Statement.DoWhile loop:
                Line("do");
                Braces(loop.Body);
                Marked($"while ({Text(loop.When)});");
                break;
            case Statement.Turns { OverArray: true } loop:
                _parameters.Add($"int[] items{loop.Id}");
                Line($"foreach (int i{loop.Id} in Volatile.Read(ref items{loop.Id}))");
                Braces(loop.Body);
                break;
            case Statement.Turns loop:
                _parameters.Add($"int n{loop.Id}");
                Line($"for (int i{loop.Id} = 0; i{loop.Id} < Volatile.Read(ref n{loop.Id}); i{loop.Id}++)");
                Braces(loop.Body);
                break;
            case Statement.Endless loop:
                Line("while (true)");
                Braces(loop.Body);
                break;
            case Statement.Switch choice:
                Write(choice);
                break;
            case Statement.Try attempt:
                Write(attempt);
                break;
            case Statement.Scope scope:
                Write(scope);
                break;
            default:
                Line(Simple(statement));
                break;
        }
    }

    private void Branches(Statement.If test)
    {
        Braces(test.Then);
        if (test.Else is { } otherwise)
        {
            Line("else");
            Braces(otherwise);
        }
    }

    private void Write(Statement.Switch choice)
    {
        Line(choice.Variable is { } variable ? $"switch ({Name(variable)})" : "switch (Pick())");
        Line("{");
        _indent++;
        for (int i = 0; i < choice.Sections.Count; i++)
        {
            (IReadOnlyList<int> labels, Statement.Block body) = choice.Sections[i];
            foreach (int label in labels)
            {
                Line($"case {(choice.Variable is { } tested ? _method.Variables[tested].Kind.Values[label] : label.ToString(CultureInfo.InvariantCulture))}:");
            }

            if (i == choice.Sections.Count - 1)
            {
                Line("default:");
            }

            _indent++;
            Statements(body.Body);
            if (!body.IsJump)
            {
                Line("break;");
            }

            _indent--;
        }

        _indent--;
        Line("}");
    }

    private void Write(Statement.Try attempt)
    {
        Line("try");
        Braces(attempt.Body);
        foreach (Statement.Handler handler in attempt.Handlers)
        {
            string type = handler.Takes switch { Thrown.Io => " (IOException)", Thrown.Invalid => " (InvalidOperationException)", Thrown.Other => " (Exception)", _ => "" };
            Line("catch" + type + (handler.IsFiltered ? " when (Check())" : ""));
            Braces(handler.Body);
        }

        if (attempt.Final is { } final)
        {
            Line("finally");
            Braces(final);
        }
    }

    private void Write(Statement.Scope scope)
    {
        string call = Mark(scope.Site, "Room.Enter()");
        string name = "s" + scope.Site.ToString(CultureInfo.InvariantCulture);
        string dispose = Mark(scope.Disposal, name + ".Dispose()") + ";";
        if (scope.Form == ScopeForm.Using)
        {
            Marked($"using (Stay {name} = {call})");
            Braces(scope.Body);
            return;
        }

        Line("{");
        _indent++;
        Marked((scope.Form == ScopeForm.UsingDeclaration ? "using " : "") + $"Stay {name} = {call};");
        if (scope.Form == ScopeForm.DisposedFinally)
        {
            Line("try");
            Braces(scope.Body);
            Line("finally");
            Line("{");
            Marked(dispose);
            Line("}");
        }
        else
        {
            Statements(scope.Body.Body);
            if (scope.Form is ScopeForm.DisposedAfter or ScopeForm.DisposedPerhaps)
            {
                Marked((scope.Form == ScopeForm.DisposedPerhaps ? "if (Check()) " : "") + dispose);
            }
        }

        _indent--;
        Line("}");
    }
}
