namespace StateGuard.Analyzers.Tests.Randomized.Programs;

/// <content>Conditions, jumps, begins and ends.</content>
internal sealed partial class MethodGenerator
{
    // An outcome that is stored says nothing of its parts where it is one of several: "ok = Check() || r == Done" joins two ways
    // to true, and only the one that is tested at once keeps them apart. So only simple tests are given a name.
    private Statement.If If(Surroundings around, Statement.Block then, Statement.Block? otherwise)
    {
        Condition when = Test(around);
        return new Statement.If(when, then, otherwise, when is Condition.And or Condition.Or or Condition.Not ? null : Name());
    }

    private Statement EndWhenTold(Surroundings around)
    {
        Statement end = End(Object());
        return _random.Next(3) == 0 ? end : If(around, new([end]), null);
    }

    private Statement? Jump(Surroundings around)
    {
        switch (_random.Next(8))
        {
            case 0 or 1 when !around.IsInFinally:
                return new Statement.Return();
            case 2 or 3 when around.MayContinue:
                return _random.Next(2) == 0 ? new Statement.Continue() : new Statement.Break();
            case 4 or 5 when around.MayGoTo:
                return new Statement.GoTo();
            case 6 when around.IsInHandler:
                return new Statement.Rethrow();
            default:
                return _random.Next(4) == 0 ? new Statement.Throw(_random.Next(2) == 0 ? Thrown.Io : Thrown.Invalid) : around.IsInFinally ? null : new Statement.Return();
        }
    }

    private Statement Begin()
    {
        int gate = Object();
        if (_random.Next(3) > 0)
        {
            BeginKind kind = BeginKind.Answering[_random.Next(BeginKind.Answering.Count)];
            if (Local(kind.Result!) is { } into)
            {
                return new Statement.Begin(Site(), gate, kind, Via(), into);
            }
        }

        return new Statement.Begin(Site(), gate, BeginKind.Void, Via(), null);
    }

    private Statement.End End(int gate)
    {
        Via via = _objects[gate].Presence is not null && _random.Next(2) == 0 ? Programs.Via.Conditional : Via();
        return new Statement.End(Site(), gate, via);
    }

    private Statement Set(int local) => new Statement.Set(local, _random.Next(_variables[local].Kind.Values.Count));

    private Condition Test(Surroundings around, int depth = 0)
    {
        switch (_random.Next(depth > 1 ? 7 : 10))
        {
            case 0 or 1:
                return new Condition.Oracle();
            case 2 or 3 or 4 when AnyTest() is { } test:
                return test;
            case 5:
                int present = Object();
                return _objects[present].Presence is null ? new Condition.Oracle() : new Condition.IsThere(present, _random.Next(2) == 0);
            case 6:
                BeginKind kind = BeginKind.Answering[_random.Next(BeginKind.Answering.Count)];
                return new Condition.Begins(Site(), Object(), kind, Via(), _random.Next(kind.Result!.Forms.Count), _random.Next(2) == 0 ? Local(kind.Result!) : null);
            case 7:
                return new Condition.Not(Test(around, depth + 1));
            case 8:
                return new Condition.And(Test(around, depth + 1), Test(around, depth + 1));
            case 9:
                return new Condition.Or(Test(around, depth + 1), Test(around, depth + 1));
            default:
                return new Condition.Oracle();
        }
    }

    private Condition.Test? AnyTest() => Locals() is { } local ? new Condition.Test(local, _random.Next(_variables[local].Kind.Forms.Count)) : null;

    private int? Locals() => Pick(variable => variable.Kind != VariableKind.Presence);

    private int? Local(VariableKind kind) => Pick(variable => variable.Kind == kind);

    private int? Pick(Func<Variable, bool> isMeant)
    {
        int[] fitting = [.. Enumerable.Range(0, _variables.Count).Where(i => isMeant(_variables[i]))];
        return fitting.Length == 0 ? null : fitting[_random.Next(fitting.Length)];
    }

    private Via Via() => _random.Next(8) switch { 0 => Programs.Via.Helper, 1 => Programs.Via.Local, _ => Programs.Via.Direct };

    private int Object() => _random.Next(_objects.Count);

    private int Site() => ++_names;

    private int? Name() => _random.Next(6) == 0 ? ++_names : null;
}
