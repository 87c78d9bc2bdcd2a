using StateGuard.CodeFixes.Ends;
using StateGuard.CodeFixes.Moves;
using StateGuard.Diagnostics;
using Xunit;

namespace StateGuard.Analyzers.Tests.CodeFixes.Behaviour;

/// <summary>Moves begins and ends of random code, and runs it before and after: a path that was right stays as it was.</summary>
public sealed class MoveBehaviourTests
{
    // Where nothing had to be guarded, nothing changes on any path.
    [Fact]
    public Task Begins_of_helpers() => FixedPaths.StayAsTheyWere(
        new MoveBeginCodeFixProvider(),
        RuleIds.EndedElsewhere,
        [.. Enumerable.Range(1, 300).Select(HelperGenerator.Generate)],
        share: 12,
        static (before, after) => before.Split("finally").Length == after.Split("finally").Length);

    [Fact]
    public Task Ends_of_what_is_not_open() => FixedPaths.StayAsTheyWere(
        new UnbegunEndCodeFixProvider(),
        RuleIds.EndedWithoutBegin,
        [.. Enumerable.Range(1, 300).Select(UnbegunGenerator.Generate)],
        share: 4,
        static (_, _) => false);
}
