namespace StateGuard.Tests.Options;

public sealed partial class Watched
{
    public List<string> Violations { get; } = [];

    partial void OnViolated(WatchedState found, string operation) => Violations.Add($"{operation} in {found}");
}
