public sealed partial class Freezer
{
    private bool _frozen;

    private partial bool AllTasksFrozen() => _frozen;

    private partial void FreezeTasks() => _frozen = true;

    private partial void ThawTasks() => _frozen = false;
}
