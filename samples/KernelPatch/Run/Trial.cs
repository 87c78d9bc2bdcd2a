using KernelPatch.Kernel;

namespace KernelPatch.Run;

/// <summary>Runs one version of the patch against a freezer of its own, and prints what comes of it.</summary>
internal sealed class Trial(PatchVersion version, TextWriter output)
{
    private const int PlentyOfRoom = 1 << 20;
    private const int RoomForOneTask = 2 * CheckpointImage.TaskBytes;
    private const int LaterBegins = 1000;

    /// <summary>Runs the version through everything that may happen to it.</summary>
    internal void Run()
    {
        output.WriteLine($"{version.Name} ({version.Diagnostics})");
        Undisturbed();
        DiskFull("disk full at once", room: 0);
        DiskFull("disk full half-way", RoomForOneTask);
        WhileAnotherCheckpoints();
        OfItself();
        output.WriteLine();
    }

    private void Undisturbed()
    {
        Container container = Frozen();
        Print("checkpoint", Call(container, PlentyOfRoom), container);
    }

    private void DiskFull(string what, int room)
    {
        Container container = Frozen();
        Print(what, Call(container, room), container);
        BeginLater(container);
    }

    private void BeginLater(Container container)
    {
        int refusal = 0;
        int refused = 0;
        for (int i = 0; i < LaterBegins; i++)
        {
            int ret = CgroupFreezer.BeginCheckpoint(container.Root);
            if (ret < 0)
            {
                refusal = ret;
                refused++;
                continue;
            }

            CgroupFreezer.EndCheckpoint(container.Root);
        }

        string answers = refused == 0
            ? $"{LaterBegins} of {LaterBegins} later begins succeed"
            : $"{refused} of {LaterBegins} later begins return {Errno.Name(refusal)}";
        if (container.Freezer.State == FreezerState.Checkpointing)
        {
            string thawing = Errno.Name(CgroupFreezer.WriteState(container.Freezer, "THAWED"));
            answers = $"STUCK, Busy for ever: {answers}, and so does writing THAWED ({thawing})";
        }

        output.WriteLine("      " + answers);
    }

    private void WhileAnotherCheckpoints()
    {
        Container container = Frozen();
        int other = CgroupFreezer.BeginCheckpoint(container.Root);
        if (other < 0)
        {
            Print("begin of another checkpoint", Errno.Name(other), container);
            return;
        }

        try
        {
            Print("while another one is at work", Call(container, PlentyOfRoom), container);
            if (container.Freezer.State != FreezerState.Checkpointing)
            {
                output.WriteLine("      STOLEN: the other one is still writing, and yet writing THAWED succeeds: "
                    + Errno.Name(CgroupFreezer.WriteState(container.Freezer, "THAWED")));
            }
        }
        finally
        {
            CgroupFreezer.EndCheckpoint(container.Root);
        }

        PrintWarnings(container);
    }

    private void OfItself()
    {
        var container = new Container();
        Print("a task checkpoints itself", Call(container, PlentyOfRoom, container.Root), container);
        PrintWarnings(container);
    }

    private string Call(Container container, int room, Task? current = null)
    {
        var ctx = new CheckpointContext(container, new ImageFile(room), current);
        try
        {
            return Errno.Name(version.DoCheckpoint(ctx, Container.RootPid));
        }
        catch (IOException exception)
        {
            return $"{nameof(IOException)} ({exception.Message})";
        }
    }

    private static Container Frozen()
    {
        var container = new Container();
        _ = CgroupFreezer.WriteState(container.Freezer, "FROZEN");
        container.Schedule();
        return container;
    }

    private void Print(string what, string answer, Container container) =>
        output.WriteLine($"  {what,-28}  {answer,-22}  freezer.state {CgroupFreezer.ReadState(container.Freezer)}");

    private void PrintWarnings(Container container)
    {
        foreach (string warning in container.Freezer.Warnings)
        {
            output.WriteLine("      " + warning);
        }
    }
}
