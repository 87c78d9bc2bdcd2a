namespace StateGuard.CodeFixes.Holders;

/// <summary>Two triggers that lead into a state and back, where nothing else does.</summary>
/// <param name="Operation">What the two are called, without <c>Begin</c> and <c>End</c>.</param>
/// <param name="Begin">The one that leads in.</param>
/// <param name="End">The one that leads back.</param>
/// <param name="State">The state.</param>
/// <param name="From">Where it is entered from.</param>
internal sealed record ExclusivePair(string Operation, Trigger Begin, Trigger End, string State, string From)
{
    /// <summary>The pairs among <paramref name="triggers"/>, which are all that move the state.</summary>
    public static IEnumerable<ExclusivePair> In(IReadOnlyList<Trigger> triggers, string initial)
    {
        foreach (Trigger begin in triggers)
        {
            if (begin.Begun is not { } operation || begin.Moves.Count != 1 || triggers.FirstOrDefault(trigger => trigger.Ended == operation) is not { Moves.Count: 1 } end)
            {
                continue;
            }

            (string from, string state) = begin.Moves[0];
            bool isOnly = triggers.Where(trigger => trigger != begin && trigger != end).SelectMany(trigger => trigger.Moves).All(move => move.From != state && move.To != state);
            if (from != state && state != initial && end.Moves[0] == (state, from) && isOnly)
            {
                yield return new ExclusivePair(operation, begin, end, state, from);
            }
        }
    }
}
