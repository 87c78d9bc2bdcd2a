using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using StateGuard.Machines.Models;
using StateGuard.Text;

namespace StateGuard.Machines.Emission;

/// <summary>
/// Writes the automatic transitions. Each has a bit, set when it is taken: a state with a bit set is not left again
/// in the same call, and from the bits the way can be told afterwards, without a list that would have to be allocated.
/// </summary>
internal sealed class AutomaticSteps
{
    private const int BitsInWord = 64;

    private readonly SourceWriter _writer;
    private readonly Vocabulary _words;
    private readonly List<(StateModel State, int FirstBit)> _states = [];
    private readonly int _bits;

    public AutomaticSteps(SourceWriter writer, Vocabulary words)
    {
        _writer = writer;
        _words = words;
        foreach (StateModel state in words.Machine.States.Where(state => state.Automatics.Count > 0))
        {
            _states.Add((state, _bits));
            _bits += state.Automatics.Count;
        }
    }

    private bool Any => _bits > 0;

    // One word is a number; more are a structure of numbers.
    private string SetType => _bits <= BitsInWord ? "ulong" : "__Taken";

    /// <summary>Writes the steps before a trigger, request or begin.</summary>
    public void SettleBefore()
    {
        if (Any)
        {
            _writer.Line("trail.Start = __word;");
            _writer.Line("__Settle(ref trail.Before, default(" + SetType + "));");
        }
    }

    /// <summary>Writes the steps after a change.</summary>
    public void SettleAfter()
    {
        if (Any)
        {
            _writer.Line("__Settle(ref trail.After, trail.Before);");
        }
    }

    public void AnnounceBefore()
    {
        if (Any)
        {
            _writer.Line("__AnnounceSteps(trail.Start, trail.Before);");
        }
    }

    public void AnnounceAfter()
    {
        if (Any)
        {
            _writer.Line("__AnnounceSteps(trail.To, trail.After);");
        }
    }

    public void TrailFields()
    {
        if (Any)
        {
            _writer.Line("public long Start;");
            _writer.Line("public " + SetType + " Before;");
            _writer.Line("public " + SetType + " After;");
        }
    }

    /// <summary>Writes the methods behind them.</summary>
    public void Write()
    {
        if (!Any)
        {
            return;
        }

        WriteSettle();
        WriteAnnounce();
        if (_bits > BitsInWord)
        {
            _writer.Separate();
            _writer.Open("private struct __Taken");
            for (int word = 0; word <= (_bits - 1) / BitsInWord; word++)
            {
                _writer.Line("public ulong W" + Number(word) + ";");
            }

            _writer.Close();
        }
    }

    private void WriteSettle()
    {
        _writer.Separate();
        _writer.Line("// Takes the automatic transitions that are due; each state is left that way at most once a call.");
        _writer.Open("private void __Settle(ref " + SetType + " taken, " + SetType + " earlier)");
        Loop("__word", (state, firstBit) =>
        {
            _writer.Block("if (" + HasLeft(state, firstBit) + ")", () => _writer.Line("return;"));
            _writer.Separate();
            for (int i = 0; i < state.Automatics.Count; i++)
            {
                AutomaticModel automatic = state.Automatics[i];
                int bit = firstBit + i;
                if (automatic.Guard is null)
                {
                    Step(bit, automatic.Target);
                    return;
                }

                _writer.Block("if (" + Vocabulary.Call(automatic.Guard) + ")", () => Step(bit, automatic.Target));
                _writer.Separate();
            }

            _writer.Line("return;");
        });
        _writer.Close();
    }

    private void Step(int bit, int target)
    {
        _writer.Line(Word("taken", bit) + " |= " + Mask(bit) + ";");
        _writer.Line("global::System.Threading.Volatile.Write(ref __word, " + _words.With("__word", _words.Code(target)) + ");");
        _writer.Line("continue;");
    }

    private void WriteAnnounce()
    {
        _writer.Separate();
        _writer.Open("private void __AnnounceSteps(long word, " + SetType + " taken)");
        Loop("word", (state, firstBit) =>
        {
            for (int i = 0; i < state.Automatics.Count; i++)
            {
                int bit = firstBit + i;
                int target = state.Automatics[i].Target;
                _writer.Open("if ((" + Word("taken", bit) + " & " + Mask(bit) + ") != 0UL)");
                _writer.Line(Word("taken", bit) + " &= ~" + Mask(bit) + ";");
                _writer.Line("word = " + _words.Code(target) + ";");
                _writer.Line("OnTransitioned(" + _words.State(state) + ", " + _words.State(target) + ", null);");
                _writer.Line("continue;");
                _writer.Close();
                _writer.Separate();
            }

            _writer.Line("return;");
        });
        _writer.Close();
    }

    private void Loop(string word, System.Action<StateModel, int> body)
    {
        _writer.Open("while (true)");
        _writer.Open(_words.SwitchOn(word));
        foreach ((StateModel state, int firstBit) in _states)
        {
            _writer.Line("case " + _words.Code(state) + ":");
            _writer.Indented(() => body(state, firstBit));
        }

        _writer.Line("default:");
        _writer.Indented(() => _writer.Line("return;"));
        _writer.Close();
        _writer.Close();
    }

    private string HasLeft(StateModel state, int firstBit)
    {
        var tests =
            from bit in Enumerable.Range(firstBit, state.Automatics.Count)
            group bit by bit / BitsInWord into word
            let mask = word.Aggregate(0UL, (mask, bit) => mask | (1UL << (bit % BitsInWord)))
            select "((" + Word("taken", word.First()) + " | " + Word("earlier", word.First()) + ") & " + Hex(mask) + ") != 0UL";
        return string.Join(" || ", tests);
    }

    private string Word(string set, int bit) => _bits <= BitsInWord ? set : set + ".W" + Number(bit / BitsInWord);

    private static string Mask(int bit) => Hex(1UL << (bit % BitsInWord));

    private static string Hex(ulong value) => "0x" + value.ToString("X", CultureInfo.InvariantCulture) + "UL";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
