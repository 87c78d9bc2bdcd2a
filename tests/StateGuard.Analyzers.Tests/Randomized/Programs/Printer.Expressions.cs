using System.Globalization;

namespace StateGuard.Analyzers.Tests.Randomized.Programs;

/// <content>Conditions and calls.</content>
internal sealed partial class Printer
{
    private string Simple(Statement statement) => statement switch
    {
        Statement.Return => "return;",
        Statement.Break => "break;",
        Statement.Continue => "continue;",
        Statement.GoTo => "goto Out;",
        Statement.Rethrow => "throw;",
        Statement.Throw { What: Thrown.Io } => "throw new IOException();",
        Statement.Throw => "throw new InvalidOperationException();",
        Statement.Die { InHelper: true } => "Helpers.Fail();",
        Statement.Die => "Die();",
        Statement.Guard guard => $"Helpers.Guard({Text(guard.When)});",
        Statement.Assert assert => $"Debug.Assert({Text(assert.When)});",
        _ => throw new NotSupportedException(statement.ToString()),
    };

    private string Text(Condition condition) => condition switch
    {
        Condition.Oracle => "Check()",
        Condition.Test test => string.Format(CultureInfo.InvariantCulture, _method.Variables[test.Variable].Kind.Forms[test.Form].Text, Name(test.Variable)),
        Condition.IsThere there => Object(there.Object, 0) + (there.Expected ? " != null" : " is null"),
        Condition.Begins begins => Text(begins),
        Condition.Not not => $"!({Text(not.Operand)})",
        Condition.And and => $"({Text(and.Left)} && {Text(and.Right)})",
        Condition.Or or => $"({Text(or.Left)} || {Text(or.Right)})",
        _ => throw new NotSupportedException(),
    };

    private string Text(Condition.Begins begins)
    {
        string call = Call(begins.Site, begins.Object, begins.Kind, begins.Via);
        string subject = begins.Into is { } into ? $"({Name(into)} = {call})" : call;
        return string.Format(CultureInfo.InvariantCulture, begins.Kind.Result!.Forms[begins.Form].Text, subject);
    }

    private string Call(int site, int gate, BeginKind kind, Via via)
    {
        switch (via)
        {
            case Via.Helper:
                return Mark(site, $"Helpers.{kind.Method}({Object(gate, site)})");
            case Via.Local:
                string name = kind.Method + _method.Objects[gate].Names[0].ToUpperInvariant();
                _locals.Add($"{kind.Result?.Type ?? "void"} {name}() => {_method.Objects[gate].Names[0]}.{kind.Method}();");
                return Mark(site, name + "()");
            default:
                return Mark(site, $"{Object(gate, site)}.{kind.Method}()");
        }
    }

    private string End(Statement.End end)
    {
        switch (end.Via)
        {
            case Via.Helper:
                return Mark(end.Site, $"Helpers.End({Object(end.Object, end.Site)})");
            case Via.Local:
                string name = "End" + _method.Objects[end.Object].Names[0].ToUpperInvariant();
                _locals.Add($"void {name}() => {_method.Objects[end.Object].Names[0]}.End();");
                return Mark(end.Site, name + "()");
            case Via.Conditional:
                return Mark(end.Site, $"{Object(end.Object, end.Site)}?.End()");
            default:
                return Mark(end.Site, $"{Object(end.Object, end.Site)}.End()");
        }
    }

    private string Object(int index, int site) => _method.Objects[index].Names[site % _method.Objects[index].Names.Count];

    private string Name(int variable) => _method.Variables[variable].Name;
}
