using Microsoft.Coyote.Rewriting;
using StateGuard.Concurrency.Tests.Machines;

namespace StateGuard.Concurrency.Tests.Histories;

/// <summary>Runs one thread's part of a program and writes down what it sees.</summary>
/// <remarks>It takes no turns of its own under a scheduler: only what happens inside the machine is to be interleaved.</remarks>
[SkipRewriting("The machine is under test, not the record.")]
public sealed class Recorder(IMachine machine, Clock clock, int thread)
{
    private readonly List<(int Id, IDisposable Scope)> _scopes = [];
    private readonly List<Entry> _entries = [];

    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>Makes the calls.</summary>
    /// <param name="calls">The calls.</param>
    /// <param name="hesitate">Runs when a call has been made and has not reached the machine.</param>
    public void Run(Call[] calls, Action<int>? hesitate = null)
    {
        for (int i = 0; i < calls.Length; i++)
        {
            Run((thread * 100) + i, calls[i], hesitate);
        }
    }

    private void Run(int id, Call call, Action<int>? hesitate)
    {
        IDisposable? scope = null;
        if (call.Kind == CallKind.Dispose)
        {
            if (_scopes.Count == 0)
            {
                return;
            }

            (int begin, scope) = _scopes[call.Argument % _scopes.Count];
            call = call with { Argument = begin };
        }

        long invoked = clock.Tick();
        hesitate?.Invoke(id);
        string answer = Answer(call, ref scope);
        long returned = clock.Tick();
        _entries.Add(new Entry(id, thread, call, answer, invoked, returned));
        if (call.Kind == CallKind.Enter && scope is not null)
        {
            _scopes.Add((id, scope));
        }
    }

    private string Answer(Call call, ref IDisposable? scope)
    {
        try
        {
            switch (call.Kind)
            {
                case CallKind.Read:
                    return machine.State;
                case CallKind.Refresh:
                    return machine.Refresh();
                case CallKind.Fire:
                    return machine.Fire(call.Argument).ToString();
                case CallKind.Request:
                    return machine.Request(call.Argument).ToString();
                case CallKind.Begin:
                    return machine.Begin(call.Argument).ToString();
                case CallKind.Enter:
                    scope = machine.TryEnter(call.Argument);
                    return scope is null ? Answers.NotEntered : Answers.Entered;
                case CallKind.End:
                    machine.End(call.Argument);
                    return Answers.Ended;
                default:
                    scope!.Dispose();
                    return Answers.Ended;
            }
        }
        catch (StateViolationException violation)
        {
            return Answers.Violation(violation.Found);
        }
        catch (NotSupportedException)
        {
            return Answers.Threw;
        }
    }
}
