using System.Text;

namespace StateGuard.Analyzers.Tests.CodeFixes.Behaviour;

/// <summary>
/// Writes classes in which a method begins through helpers that mostly, but not always, end with the begin, and mostly
/// ends the operation itself. All they do leaves a trace.
/// </summary>
internal sealed class HelperGenerator(int seed)
{
    private readonly Random _random = new(seed);
    private readonly StringBuilder _helpers = new();
    private int _number;

    private enum Kind
    {
        Nothing,
        Truth,
        Error,
    }

    public static string Generate(int seed) => new HelperGenerator(seed).Class();

    private string Class()
    {
        (string inner, Kind kind) = Pick(("{0}.Begin()", Kind.Nothing), ("{0}.TryBegin()", Kind.Truth), ("{0}.BeginErrno()", Kind.Error));
        for (int level = 0, count = _random.Next(1, 4); level < count; level++)
        {
            (inner, kind) = Helper(level, inner, kind);
        }

        return $$"""
            using System;
            public static class Body{{seed}}
            {
                public static int M(Gate f, Trace t)
                {
            {{Caller(string.Format(inner, "f"), kind)}}
                    return t.Count(9);
                }
            {{_helpers}}
            }
            """;
    }

    // The next helper, and how it is called.
    private (string Call, Kind Kind) Helper(int level, string inner, Kind kind)
    {
        Kind own = Pick(Kind.Nothing, Kind.Truth, Kind.Error);
        string gate = Pick("f", "g", "gate");
        string call = string.Format(inner, gate);
        string type = own switch { Kind.Truth => "bool", Kind.Error => "int", _ => "void" };
        bool isOut = Chance(10);
        string tail = Tail(call, kind, own);
        if (Chance(10))
        {
            tail = Pick($"using (t.Open({Next()})) {{ {tail} }}", $"try {{ {tail} }} finally {{ t.Work({Next()}); }}", $"if (t.Try({Next()})) {{ {tail} }} else {{ {Failing(own)} }}");
        }

        string body = (isOut ? $"{gate} = given; " : "") + Prefix(own, gate) + tail;
        string parameters = isOut ? $"Gate given, Trace t, out Gate {gate}" : $"Gate {gate}, Trace t";
        _helpers.Append($"    private static {type} H{level}({parameters}) {{ {body} }}\n");
        return (isOut ? $"H{level}({{0}}, t, out {Pick("Gate h" + level, "{0}")})" : $"H{level}({{0}}, t)", own);
    }

    private string Prefix(Kind own, string gate)
    {
        var text = new StringBuilder();
        for (int count = _random.Next(0, 4); count > 0; count--)
        {
            text.Append(_random.Next(12) switch
            {
                0 => Succeeding(own) is { Length: > 0 } returned ? $"if (t.Try({Next()})) {returned}" : "",
                1 => $"{gate}.IsWrong |= false;",
                < 5 => $"t.Work({Next()});",
                < 7 when own == Kind.Error => $"int q{Next()} = -t.Count({_number}); if (q{_number} < 0) {{ return q{_number}; }}",
                _ when own == Kind.Nothing => $"if (t.Try({Next()})) throw new InvalidOperationException();",
                _ => $"if (!t.Try({Next()})) {Failing(own)}",
            }).Append(' ');
        }

        return text.ToString();
    }

    private string Tail(string call, Kind inner, Kind own) => (inner, own) switch
    {
        (Kind.Nothing, Kind.Nothing) => Pick($"{call};", $"{call}; return;", $"{call}; t.Work({Next()});"),
        (Kind.Nothing, Kind.Truth) => Pick($"{call}; return true;", $"{call}; return t.Try({Next()});"),
        (Kind.Nothing, _) => $"{call}; return 0;",
        (Kind.Truth, Kind.Nothing) => Pick($"if (!{call}) throw new InvalidOperationException();", $"if (!{call}) return;"),
        (Kind.Truth, Kind.Truth) => Pick(
            $"return {call};",
            $"return t.Try({Next()}) && {call};",
            $"return {call} && t.Try({Next()});",
            $"var r = {call}; return r;",
            $"if (!{call}) return false; return true;",
            $"if (!{call}) {{ t.Work({Next()}); return false; }} return true;",
            $"bool r; r = {call}; if (!r) {{ return r; }} return true;"),
        (Kind.Truth, _) => Pick($"if (!{call}) {{ return -5; }} return 0;", $"return {call} ? 0 : -5;"),
        (_, Kind.Nothing) => $"if ({call} < 0) {{ throw new InvalidOperationException(); }}",
        (_, Kind.Truth) => Pick($"return {call} == 0;", $"return {call} >= 0;", $"return {call} == -16;", $"var e = {call}; if (e != 0) return false; return true;"),
        _ => Pick($"return {call};", $"var e = {call}; if (e < 0) return e; return 0;", $"int e = {call}; return e;", $"int e = {call}; if (e == -16) return e; return 0;"),
    };

    private string Caller(string call, Kind kind)
    {
        string begin = kind switch
        {
            Kind.Nothing => $"{call};",
            Kind.Truth => Pick(
                $"if (!{call}) return 7;",
                $"if (!{call}) {{ t.Work({Next()}); return 8; }}",
                $"if ({call} == false) {{ return 8; }}",
                $"bool ok = {call}; if (!ok) {{ return 8; }}",
                $"bool ok = {call}; t.Use(ok ? 1 : 0); if (!ok) return 3;",
                $"if (!t.Try({Next()}) || !{call}) return 4;",
                $"if (!{call} || t.Try({Next()})) return 4;",
                $"if ({call}) {{",
                $"if (t.Try({Next()}) && {call}) {{"),
            _ => Pick(
                $"int e = {call}; if (e < 0) return e;",
                $"int e = {call}; if (e != 0) {{ t.Work({Next()}); return e; }}",
                $"int e = {call}; if (e == -16) return 2;",
                $"int e = {call}; if (e == 0) {{",
                $"int e = {call}; t.Use(3); if (e >= 0) {{",
                $"int e = {call}; t.Use(e); if (e < 0) return e;",
                $"if ({call} != 0) {{ return 3; }}",
                $"if ({call} == 0) {{",
                $"if ({call} == 0 && t.Try({Next()})) {{"),
        };
        string work = Chance(50) ? $"t.Work({Next()});" : "";
        string leak = Chance(25) ? $"if (t.Try({Next()})) return {_number};" : Chance(30) ? $"if (t.Try({Next()})) {{ f.End(); return {_number}; }}" : "";
        string rest = Chance(25) ? $"try {{ {work} {leak.Replace("f.End();", "")} }} finally {{ f.End(); }}" : $"{work} {leak} f.End();";
        return $"t.Add(\"start\"); {begin} {rest} {(begin.EndsWith('{') ? "}" : "")} {(Chance(50) ? $"t.Work({Next()});" : "")}";
    }

    private static string Failing(Kind own) => own switch { Kind.Truth => "return false;", Kind.Error => "return -3;", _ => "" };

    private static string Succeeding(Kind own) => own switch { Kind.Truth => "return true;", Kind.Error => "return 0;", _ => "return;" };

    private int Next() => ++_number;

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(params T[] of) => of[_random.Next(of.Length)];
}
