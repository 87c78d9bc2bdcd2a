using System.Text;

namespace StateGuard.Analyzers.Tests.CodeFixes.Behaviour;

/// <summary>Writes methods that end where the begin may have failed, or has been ended already. All they do leaves a trace.</summary>
internal sealed class UnbegunGenerator(int seed)
{
    private readonly Random _random = new(seed);
    private int _number;

    public static string Generate(int seed) => new UnbegunGenerator(seed).Class();

    private string Class() => $$"""
        using System;
        public static class Body{{seed}}
        {
            public static int M(Gate f, Trace t)
            {
                {{Some()}}
                {{(Chance(8) ? $"if (t.Try({Next()})) f.Begin();" : "")}}
                {{(Chance(10) ? $"for (int i = 0; i < 2; i++) {{ {Body()} }}" : Body())}}
                {{Some()}}
                return t.Count(9);
            }
        }
        """;

    private string Body() => Pick(Dropped, Asked, MovedIn, Tried, Jumped, Twice)();

    private string Dropped() => Pick(
        $"if (!f.TryBegin()) {{ {Some()} f.End(); {Leave()} }} {Some()} f.End();",
        $"bool ok = f.TryBegin(); {Some()} {Change("ok")} if (ok) {{ {Some()} f.End(); }} else {{ {Some()} f.End(); {Some()} }}",
        $"int e = f.BeginErrno(); if (e < 0) {{ {Some()} if (t.Try({Next()})) {{ {Some()} f.End(); {Leave()} }} {Leave()} }} f.End();",
        $"if (!f.TryBegin() || t.Try({Next()})) {{ {Some()} f.End(); {Leave()} }} f.End();",
        $"int e; if ((e = f.BeginErrno()) != 0) {{ while (t.Try({Next()})) {{ {Some()} f.End(); break; }} t.Use(e); {Leave()} }} f.End();");

    private string Asked() => Pick(
        $"bool ok = f.TryBegin(); if (ok) {{ {Some()} }} {Some()} {Change("ok")} f.End();",
        $"int e = f.BeginErrno(); if (e == 0) {{ {Some()} }} t.Use(e); {Change("e")} f.End();",
        $"bool ok = false; if (t.Try({Next()})) {{ ok = f.TryBegin(); }} if (ok) {{ t.Work({Next()}); }} {Some()} f.End();",
        $"bool ok = false; try {{ {Maybe()} ok = f.TryBegin(); if (!ok) {Leave()} {Some()} }} finally {{ f.End(); {Some()} }}",
        $"bool ok = false; try {{ ok = f.TryBegin(); {Change("ok")} if (ok) {{ {Some()} }} }} finally {{ {Some()} f.End(); }}");

    private string MovedIn() => Pick(
        $"if (f.TryBegin()) {{ {Some()} }} f.End(); {Some()}",
        $"if (f.TryBegin()) {{ if (t.Try({Next()})) {{ f.End(); {Leave()} }} {Some()} }} f.End();",
        $"if (f.BeginErrno() == 0 && t.Try({Next()})) {{ {Some()} }} f.End();",
        $"if (f.BeginErrno() >= 0) {{ using var x = t.Open({Next()}); {Some()} }} f.End();",
        $"bool ok = f.TryBegin(); {Some()} if (ok) {{ {Some()} }} f.End(); {Some()}");

    private string Tried() => Pick(
        $"try {{ {Maybe()} if (!f.TryBegin()) {Leave()} {Some()} }} finally {{ f.End(); }}",
        $"try {{ if (!f.TryBegin()) {{ {Some()} {Leave()} }} t.Work({Next()}); }} {(Chance(20) ? $"catch (InvalidOperationException) {{ {Some()} }}" : "")} finally {{ f.End(); {(Chance(20) ? Some() : "")} }}",
        $"try {{ int e = f.BeginErrno(); if (e < 0) {{ return e; }} {Some()} t.Use(e); }} finally {{ f.End(); }}",
        $"try {{ if (f.TryBegin()) {{ {Some()} }} {(Chance(30) ? $"else {{ {Some()} }}" : "")} {Maybe()} }} finally {{ f.End(); }}");

    private string Jumped()
    {
        int label = Next();
        string jump = Chance(50) ? $"if (t.Try({Next()})) goto Out{label};" : "";
        string error = Chance(50) ? "e = -t.Count(3);" : "";
        return $"int e = t.Count(1); {(Chance(20) ? jump : "")} e = f.BeginErrno(); if (e < 0) {{ {Some()} goto Out{label}; }} {Some()} {error} {jump} {Some()} Out{label}: f.End(); {(Chance(25) ? Some() : "")} {Pick("return e;", "return t.Count(4);", "return 5;")}";
    }

    private string Twice() => Pick(
        $"f.Begin(); {Some()} f.End(); f.End(); {Some()}",
        $"f.Begin(); try {{ {Some()} }} finally {{ {Some()} f.End(); }} f.End(); {Some()}",
        $"f.Begin(); if (t.Try({Next()})) {{ f.End(); }} f.End();",
        $"f.Begin(); if (t.Try({Next()})) {{ f.End(); f.End(); {Leave()} }} f.End();");

    private string Some()
    {
        var text = new StringBuilder();
        for (int count = _random.Next(0, 3); count > 0; count--)
        {
            text.Append(Pick($"t.Work({Next()}); ", $"t.Use({Next()}); ", $"if (t.Try({Next()})) t.Work({_number}); "));
        }

        return text.ToString();
    }

    private string Maybe() => Chance(20) ? $"t.Use({Next()});" : "";

    private string Change(string variable) => Chance(15) ? $"{variable} = {(variable == "ok" ? $"t.Try({Next()})" : $"t.Count({Next()})")};" : "";

    private string Leave() => Pick($"return {Next()};", $"throw new InvalidOperationException();");

    private int Next() => ++_number;

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(params T[] of) => of[_random.Next(of.Length)];
}
