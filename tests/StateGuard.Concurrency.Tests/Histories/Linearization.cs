using Microsoft.Coyote.Rewriting;

namespace StateGuard.Concurrency.Tests.Histories;

/// <summary>
/// Looks for an order of the calls of a history that agrees with the model and with the clock: a call that had
/// returned before another was made comes before it. What has been tried is not tried again (Wing and Gong's search,
/// with the memory of Lowe's).
/// </summary>
/// <remarks>
/// A call may change the state several times: an automatic transition, the trigger, another automatic transition.
/// Nothing but a read may come between, for a read takes no lock.
/// </remarks>
[SkipRewriting("The machine is under test, not the record.")]
public sealed class Linearization
{
    private const int Nobody = -1;

    private readonly Entry[] _entries;
    private readonly IModel _model;
    private readonly HashSet<(ulong Done, Situation Now, int Active, int Taken)> _tried = [];

    private Linearization(IEnumerable<Entry> entries, IModel model)
    {
        _entries = [.. entries.OrderBy(entry => entry.Invoked)];
        _model = model;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_entries.Length, 64);
    }

    /// <summary>Whether there is such an order.</summary>
    public static bool Exists(IEnumerable<Entry> entries, IModel model)
    {
        var search = new Linearization(entries, model);
        return search.Find(0, model.Initial, Nobody, 0, []);
    }

    /// <summary>Goes on from a situation, where the active call has taken some of its stops.</summary>
    private bool Find(ulong done, Situation now, int active, int taken, Situation[] stops)
    {
        if (active != Nobody && taken == stops.Length)
        {
            return Find(done | Bit(active), now, Nobody, 0, []);
        }

        if (done == Bit(_entries.Length) - 1)
        {
            return true;
        }

        if (!_tried.Add((done, now, active, taken)))
        {
            return false;
        }

        if (active != Nobody && Find(done, stops[taken], active, taken + 1, stops))
        {
            return true;
        }

        long firstReturn = long.MaxValue;
        for (int i = 0; i < _entries.Length && _entries[i].Invoked < firstReturn; i++)
        {
            if ((done & Bit(i)) != 0)
            {
                continue;
            }

            Entry entry = _entries[i];
            firstReturn = Math.Min(firstReturn, entry.Returned);
            if (i != active && Comes(entry, done, now, active, taken, stops, i))
            {
                return true;
            }
        }

        return false;
    }

    private bool Comes(Entry entry, ulong done, Situation now, int active, int taken, Situation[] stops, int index)
    {
        if (entry.Call.Kind == CallKind.Read)
        {
            return entry.Answer == _model.Name(now.State) && Find(done | Bit(index), now, active, taken, stops);
        }

        if (active != Nobody)
        {
            return false;
        }

        Outcome outcome = _model.Apply(now, entry.Call, entry.Id);
        return outcome.Answer == entry.Answer && Find(done, now, index, 0, outcome.Stops);
    }

    // Beyond the last bit there is nothing, so that one less than that is all of them.
    private static ulong Bit(int index) => index == 64 ? 0 : 1UL << index;
}
