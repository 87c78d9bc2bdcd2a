using ContainerCheckpoint.Checkpoints;
using StateGuard;

namespace ContainerCheckpoint.Commands;

/// <summary>Takes commands, one a line, until <c>quit</c> or the end of the input.</summary>
internal sealed class CommandLoop(Session session, TextReader input, TextWriter output)
{
    private const string Help = """
        read            the state, brought up to date (what reading freezer.state does)
        write <STATE>   requests FROZEN or THAWED (what writing freezer.state does)
        checkpoint      waits until freezing has settled, then takes a checkpoint
        help            this
        quit            stops the workers and ends
        """;

    private readonly Checkpointer _checkpointer = new(session.Freezer, session.Memory, output);
    private bool _inconsistent;

    /// <summary>Obeys.</summary>
    /// <param name="prompt">Written before each command.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(string prompt, CancellationToken cancellation)
    {
        while (true)
        {
            output.Write(prompt);

            // Reading a line cannot be cancelled; waiting for it can.
            string? line = await Task.Run(input.ReadLine, cancellation).WaitAsync(cancellation);
            string[] words = (line ?? "quit").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words is ["quit" or "exit"])
            {
                return _inconsistent ? ExitCodes.Inconsistent : ExitCodes.Success;
            }

            try
            {
                await ObeyAsync(words, cancellation);
            }
            catch (Exception failure) when (failure is CheckpointFailure or IOException or UnauthorizedAccessException)
            {
                output.WriteLine("error: " + failure.Message);
            }
        }
    }

    private async Task ObeyAsync(string[] words, CancellationToken cancellation)
    {
        switch (words)
        {
            case []:
                break;
            case ["read"]:
                output.WriteLine(session.StateText);
                break;
            case ["write", var text]:
                TransitionResult result = session.Freezer.Request(text);
                output.WriteLine($"write {text}: {Explain(result)}; state {Freezer.Format(session.Freezer.State)}");
                break;
            case ["checkpoint"]:
                await CheckpointAsync(cancellation);
                break;
            case ["help"]:
                output.WriteLine(Help);
                break;
            default:
                output.WriteLine($"'{string.Join(' ', words)}' is no command; 'help' lists them.");
                break;
        }
    }

    private async Task CheckpointAsync(CancellationToken cancellation)
    {
        FreezerState state = await session.SettleAsync(cancellation);
        TransitionResult begun = await _checkpointer.TakeAsync(session.ImagePath, cancellation);
        if (begun != TransitionResult.Done)
        {
            output.WriteLine($"checkpoint: {Explain(begun)}; state {Freezer.Format(state)}");
            return;
        }

        ContainerImage image = await session.ReadImageAsync(cancellation);
        output.WriteLine($"image: {image.Verdict}");
        _inconsistent |= !image.IsConsistent;
    }

    private static string Explain(TransitionResult result) => result switch
    {
        TransitionResult.Busy => "Busy (not settled yet, or a checkpoint is being taken)",
        TransitionResult.Invalid => "Invalid (only FROZEN and THAWED can be written)",
        TransitionResult.NotAllowed => "NotAllowed (only a FROZEN container can be checkpointed)",
        _ => result.ToString(),
    };
}
