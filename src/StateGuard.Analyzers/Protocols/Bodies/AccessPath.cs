using Microsoft.CodeAnalysis;

namespace StateGuard.Protocols.Bodies;

/// <summary>
/// How a caller and a callee name one object: a root that both know, and a chain of members.
/// </summary>
/// <param name="Root">What the chain starts from.</param>
/// <param name="Ordinal">Ordinal of the parameter, where the root is one.</param>
/// <param name="Symbol">The variable, static member or type, where the root is one.</param>
/// <param name="Members">The members that lead from the root to the object.</param>
internal sealed record AccessPath(PathRoot Root, int Ordinal, ISymbol? Symbol, IReadOnlyList<ISymbol> Members)
{
    public static readonly AccessPath This = new(PathRoot.This, 0, null, []);

    public static readonly AccessPath Result = new(PathRoot.Result, 0, null, []);

    public AccessPath Then(ISymbol member) => this with { Members = [.. Members, member] };

    public bool Equals(AccessPath? other) =>
        other is not null && Root == other.Root && Ordinal == other.Ordinal
        && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol)
        && Members.SequenceEqual(other.Members, SymbolEqualityComparer.Default);

    public override int GetHashCode() =>
        ((((int)Root * 31) + Ordinal) * 31) + SymbolEqualityComparer.Default.GetHashCode(Symbol) + Members.Count;

    public override string ToString()
    {
        string root = Root switch
        {
            PathRoot.Parameter => "#" + Ordinal,
            PathRoot.This => "this",
            PathRoot.Result => "result",
            _ => Symbol!.ToDisplayString(),
        };
        return string.Join(".", new[] { root }.Concat(Members.Select(member => member.Name)));
    }
}
