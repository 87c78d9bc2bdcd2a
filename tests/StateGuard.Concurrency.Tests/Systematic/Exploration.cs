using System.Reflection;
using Microsoft.Coyote;
using Microsoft.Coyote.SystematicTesting;
using Xunit;

namespace StateGuard.Concurrency.Tests.Systematic;

/// <summary>Runs a scenario again and again, each time in another schedule.</summary>
internal static class Exploration
{
    /// <summary>Explores schedules chosen by several strategies in turn, from a fixed seed.</summary>
    public static TestReport Sample(Func<Task> scenario, uint schedules) =>
        Run(Configure(schedules), scenario);

    /// <summary>Explores every schedule there is.</summary>
    public static TestReport Exhaust(Func<Task> scenario, uint atMost) =>
        Run(DepthFirst(Configure(atMost)), scenario);

    public static int Schedules(TestReport report) => report.NumOfExploredFairPaths + report.NumOfExploredUnfairPaths;

    private static Configuration Configure(uint schedules) => Configuration.Create()
        .WithTestingIterations(schedules)
        .WithRandomGeneratorSeed(1)
        .WithMemoryAccessRaceCheckingEnabled()
        .WithNoBugTraceRepro()
        .WithTelemetryEnabled(false)
        .WithMaxSchedulingSteps(5_000)
        .WithFailureOnMaxStepsBoundEnabled();

    // The engine has this strategy, and does not offer it.
    private static Configuration DepthFirst(Configuration configuration) =>
        (Configuration)typeof(Configuration)
            .GetMethod("WithDFSStrategy", BindingFlags.Instance | BindingFlags.NonPublic)!
            .Invoke(configuration, null)!;

    private static TestReport Run(Configuration configuration, Func<Task> scenario)
    {
        using TestingEngine engine = TestingEngine.Create(configuration, scenario);
        Assert.True(engine.IsTestRewritten(), "The scenario is not under control.");
        engine.Run();
        Assert.Empty(engine.TestReport.InternalErrors);
        return engine.TestReport;
    }
}
