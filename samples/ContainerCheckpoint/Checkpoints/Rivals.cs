using StateGuard;

namespace ContainerCheckpoint.Checkpoints;

/// <summary>Those who come while a checkpoint is being taken.</summary>
internal static class Rivals
{
    /// <summary>Somebody else wants a checkpoint of the same container.</summary>
    internal static TransitionResult SecondCheckpointer(Freezer freezer)
    {
        TransitionResult answer = freezer.BeginCheckpoint();
        if (answer == TransitionResult.Done)
        {
            freezer.EndCheckpoint();
        }

        return answer;
    }

    /// <summary>Somebody wants the container to run.</summary>
    internal static TransitionResult Thawer(Freezer freezer) => freezer.Request("THAWED");
}
