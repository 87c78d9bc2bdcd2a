using System.Globalization;

namespace StateGuard.Analyzers.Tests.Randomized.Programs;

/// <summary>
/// Makes methods by chance: mostly pairs as people write them, with whatever else in, around and between them, so that
/// about half of what is begun is ended properly.
/// </summary>
internal sealed partial class MethodGenerator
{
    private const int MaxDepth = 4;

    private readonly Random _random;
    private readonly List<RandomObject> _objects = [];
    private readonly List<Variable> _variables = [];
    private readonly bool _hasExit;
    private int _names;
    private int _budget;

    private MethodGenerator(Random random)
    {
        _random = random;
        _hasExit = random.Next(3) == 0;
        _budget = random.Next(4, 16);
    }

    public static RandomMethod Create(int seed) => new MethodGenerator(new Random(seed)).Create();

    private RandomMethod Create()
    {
        int count = _random.Next(3) == 0 ? 2 : 1;
        for (int i = 0; i < count; i++)
        {
            string name = i == 0 ? "a" : "b";
            int? presence = null;
            if (_random.Next(6) == 0)
            {
                presence = _variables.Count;
                _variables.Add(new Variable(name, VariableKind.Presence, 0));
            }

            _objects.Add(new RandomObject(_random.Next(4) == 0 ? [name, name + "2"] : [name], presence));
            AddVariable(name, BeginKind.Answering[_random.Next(BeginKind.Answering.Count)].Result!);
        }

        if (_random.Next(3) == 0)
        {
            AddVariable("flag", VariableKind.Boolean);
        }

        Statement.Block body = List(new Surroundings(0, false, false, _hasExit, false));
        Statement.Block? exit = null;
        if (_hasExit)
        {
            _budget = _random.Next(1, 4);
            exit = List(new Surroundings(MaxDepth - 1, false, false, false, false));
        }

        return LocalFunctions.WithoutThoseAlone(new RandomMethod(_objects, _variables, body, exit));
    }

    private void AddVariable(string name, VariableKind kind)
    {
        // A local starts as "not begun" mostly, or as anything.
        int initial = _random.Next(4) > 0 && kind != VariableKind.Boolean ? kind.Values.Count - 1 : _random.Next(5) == 0 ? _random.Next(kind.Values.Count) : 0;
        if (kind == VariableKind.Errno || kind == VariableKind.Count)
        {
            initial = kind.Values.Count - 1;
        }

        _variables.Add(new Variable("r" + char.ToUpperInvariant(name[0]).ToString(CultureInfo.InvariantCulture) + name[1..], kind, initial));
    }

    private Statement.Block List(Surroundings around)
    {
        var list = new List<Statement>();
        int count = _random.Next(1, around.Depth == 0 ? 7 : 4);
        for (int i = 0; i < count && (_budget > 0 || i == 0); i++)
        {
            _budget--;
            list.AddRange(Next(around));
            if (list[^1].IsJump)
            {
                break;
            }
        }

        return new Statement.Block(list);
    }

    private IEnumerable<Statement> Next(Surroundings around)
    {
        bool isDeep = around.Depth >= MaxDepth || _budget <= 0;
        switch (_random.Next(isDeep ? 9 : 26))
        {
            case 0:
                return [new Statement.Work(_random.Next(4) == 0)];
            case 1:
                return [Begin()];
            case 2:
                return [_random.Next(4) == 0 && AnyTest() is { } ends ? new Statement.EndIf(Site(), Object(), ends) : End(Object())];
            case 3:
                return [new Statement.If(Test(around), new([End(Object())]), null, null)];
            case 4:
                return [Locals() is { } local ? Set(local) : End(Object())];
            case 5 or 6:
                return Jump(around) is { } jump ? [If(around, new([jump]), null)] : [Begin()];
            case 7:
                return Jump(around) is { } last && _random.Next(3) == 0 ? [last] : [new Statement.Work(false)];
            case 8:
                return [Rare()];
            case 9 or 10 or 11:
                return Pair(around);
            case 12 or 13:
                return Guarded(around);
            case 14 or 15:
                return [If(around, List(around.Deeper()), _random.Next(2) == 0 ? List(around.Deeper()) : null)];
            case 16:
                return [new Statement.While(_random.Next(3) == 0 ? Test(around) : new Condition.Oracle(), List(around.InLoop()))];
            case 17:
                return [new Statement.DoWhile(List(around.InLoop()), Test(around))];
            case 18:
                return [new Statement.Turns(++_names, _random.Next(2) == 0, List(around.InLoop()))];
            case 19:
                return [Retry(around)];
            case 20:
                return [Choose(around)];
            case 21 or 22 or 23:
                return [Try(around)];
            case 24:
                return [new Statement.Scope(Site(), Site(), (ScopeForm)_random.Next(6), List(around.Deeper()))];
            default:
                return [new Statement.Try(new([Begin(), .. List(around.Deeper()).Body]), [], new([EndWhenTold(around)]))];
        }
    }

    private Statement Rare() => _random.Next(4) switch
    {
        0 => new Statement.Die(_random.Next(2) == 0),
        1 when AnyTest() is { } test => new Statement.Guard(test),
        2 when AnyTest() is { } test => new Statement.Assert(test),
        _ => new Statement.Work(true),
    };

    // A begin that cannot fail, or that is told to have worked, with its end in one of the usual places.
    private IEnumerable<Statement> Pair(Surroundings around)
    {
        int gate = Object();
        Statement begin = new Statement.Begin(Site(), gate, BeginKind.Void, Via(), null);
        Statement end = End(gate);
        Statement.Block body = List(around.Deeper());
        switch (_random.Next(4))
        {
            case 0:
                return body.IsJump ? [begin, body] : [begin, .. body.Body, end];
            case 1:
                return [begin, new Statement.Try(body, [], new([end]))];
            case 2:
                Statement.Block handler = new([End(gate), new Statement.Rethrow()]);
                return [begin, new Statement.Try(body, [new Statement.Handler(Thrown.Any, false, handler)], null), end];
            default:
                return Local(VariableKind.Boolean) is { } flag
                    ? [new Statement.Set(flag, 0), new Statement.Try(new([begin, new Statement.Set(flag, 1), .. body.Body]), [], new([new Statement.If(new Condition.Test(flag, 0), new([end]), null, null)]))]
                    : [begin, new Statement.Try(body, [], new([end]))];
        }
    }

    // A begin that may fail, left or entered accordingly.
    private IEnumerable<Statement> Guarded(Surroundings around)
    {
        int gate = Object();
        BeginKind kind = BeginKind.Answering[_random.Next(BeginKind.Answering.Count)];
        int? into = _random.Next(2) == 0 ? Local(kind.Result!) : null;
        int form = _random.Next(kind.Result!.Forms.Count);
        var test = new Condition.Begins(Site(), gate, kind, Via(), form, into);
        bool begunPasses = (kind.Result.Forms[form].Passing >> kind.Begun & 1) != 0;
        Statement.Block body = List(around.Deeper());
        Statement.Block ended = body.IsJump ? body : new([.. body.Body, End(gate)]);
        if (Jump(around) is { } jump && _random.Next(2) == 0)
        {
            return [new Statement.If(begunPasses ? new Condition.Not(test) : test, new([jump]), null, null), .. ended.Body];
        }

        Statement.Block safe = _random.Next(2) == 0 ? ended : new([new Statement.Try(body, [], new([End(gate)]))]);
        return begunPasses
            ? [new Statement.If(test, safe, _random.Next(3) == 0 ? List(around.Deeper()) : null, null)]
            : [new Statement.If(test, _random.Next(2) == 0 ? Statement.Block.Empty : List(around.Deeper()), safe, null)];
    }

    private Statement Retry(Surroundings around)
    {
        BeginKind kind = BeginKind.Answering[_random.Next(BeginKind.Answering.Count)];
        int? into = _random.Next(2) == 0 ? Local(kind.Result!) : null;
        Condition test = new Condition.Begins(Site(), Object(), kind, Via(), _random.Next(kind.Result!.Forms.Count), into);
        Statement.Block body = List(around.InLoop());
        return _random.Next(3) switch
        {
            0 => new Statement.While(new Condition.Not(test), body),
            1 => new Statement.Endless(new([new Statement.If(test, new([new Statement.Break()]), null, null), .. body.Body])),
            _ => new Statement.DoWhile(body, test),
        };
    }

    private Statement Choose(Surroundings around)
    {
        int? variable = _random.Next(2) == 0 ? Locals() : null;
        int values = variable is { } local ? _variables[local].Kind.Values.Count : 4;
        int[] labels = [.. Enumerable.Range(0, values).OrderBy(_ => _random.Next())];
        int sections = _random.Next(2, 4);
        var list = new List<(IReadOnlyList<int>, Statement.Block)>();
        for (int i = 0; i < sections; i++)
        {
            // A jump out of the switch is written as the break that ends a section.
            list.Add(([.. labels.Skip(i).Take(i == sections - 1 ? 0 : i + 2 > sections ? 2 : 1)], List(around.InSwitch())));
        }

        return new Statement.Switch(variable, list);
    }

    private Statement.Try Try(Surroundings around)
    {
        var handlers = new List<Statement.Handler>();
        if (_random.Next(4) > 0)
        {
            bool takesAll = false;
            foreach (Thrown type in new[] { Thrown.Io, Thrown.Invalid, Thrown.Other, Thrown.Any })
            {
                if (_random.Next(3) == 0 && !takesAll)
                {
                    bool isFiltered = _random.Next(5) == 0;
                    takesAll |= type == Thrown.Other && !isFiltered;
                    handlers.Add(new Statement.Handler(type, isFiltered, List(around.InHandler())));
                }
            }
        }

        bool hasFinal = handlers.Count == 0 || _random.Next(3) == 0;
        return new Statement.Try(List(around.Deeper()), handlers, hasFinal ? List(around.InFinally()) : null);
    }
}
