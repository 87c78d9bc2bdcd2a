namespace StateGuard.Analyzers.Tests.Randomized.Programs;

/// <summary>A statement of a random method.</summary>
internal abstract record Statement
{
    public sealed record Block(IReadOnlyList<Statement> Body) : Statement
    {
        public static readonly Block Empty = new([]);
    }

    /// <summary>A call of which nothing is known, itself or through a helper; it may throw.</summary>
    public sealed record Work(bool InHelper) : Statement;

    /// <summary>A begin, its answer kept in a local.</summary>
    public sealed record Begin(int Site, int Object, BeginKind Kind, Via Via, int? Into) : Statement;

    public sealed record End(int Site, int Object, Via Via) : Statement;

    /// <summary>A helper that ends if its argument says so.</summary>
    public sealed record EndIf(int Site, int Object, Condition.Test When) : Statement;

    public sealed record Set(int Variable, int Value) : Statement;

    /// <summary><c>if</c>, or where <c>Named</c> a test whose negated outcome is put into a local of its own first.</summary>
    public sealed record If(Condition When, Block Then, Block? Else, int? Named) : Statement;

    public sealed record While(Condition When, Block Body) : Statement;

    public sealed record DoWhile(Block Body, Condition When) : Statement;

    /// <summary>
    /// A loop of any number of turns, whose head cannot throw: counted, or over an array. Both are read anew each time, or a loop that
    /// is come to again would have to make as many turns as before.
    /// </summary>
    public sealed record Turns(int Id, bool OverArray, Block Body) : Statement;

    /// <summary>A loop that only a jump leaves.</summary>
    public sealed record Endless(Block Body) : Statement;

    /// <summary>A switch over a local, or over what an unknown call says (no variable). The last section is the default.</summary>
    public sealed record Switch(int? Variable, IReadOnlyList<(IReadOnlyList<int> Labels, Block Body)> Sections) : Statement;

    public sealed record Try(Block Body, IReadOnlyList<Handler> Handlers, Block? Final) : Statement;

    public sealed record Handler(Thrown Takes, bool IsFiltered, Block Body) : Statement;

    public sealed record Return : Statement;

    public sealed record Break : Statement;

    public sealed record Continue : Statement;

    /// <summary>To the common exit.</summary>
    public sealed record GoTo : Statement;

    public sealed record Throw(Thrown What) : Statement;

    public sealed record Rethrow : Statement;

    /// <summary>A call that never returns: of a method marked so, or of a helper that always throws.</summary>
    public sealed record Die(bool InHelper) : Statement;

    /// <summary>A helper that throws unless its argument holds.</summary>
    public sealed record Guard(Condition.Test When) : Statement;

    /// <summary>An assertion: where it fails nothing goes on.</summary>
    public sealed record Assert(Condition.Test When) : Statement;

    public sealed record Scope(int Site, int Disposal, ScopeForm Form, Block Body) : Statement;

    /// <summary>Whether control never comes out behind it, by the rules of the language.</summary>
    public bool IsJump => this is Return or Break or Continue or GoTo or Throw or Rethrow || (this is Block { Body: [.., var last] } && last.IsJump);
}
