using System.Runtime.ExceptionServices;
using Microsoft.Coyote;
using Microsoft.Coyote.SystematicTesting;
using Xunit;

namespace StateGuard.Concurrency.Tests.Systematic;

/// <summary>Runs a scenario again and again, each time in another schedule.</summary>
internal static class Exploration
{
    // Milliseconds. A machine that is busy with other things must not pass for a deadlock.
    private const uint Patience = 30_000;

    static Exploration() => ExceptionHandling.SetUnhandledExceptionHandler(IsLeftoverOfSchedule);

    /// <summary>How many schedules of a scenario are tried; a longer search may ask for more.</summary>
    public static uint Schedules { get; } = uint.TryParse(Environment.GetEnvironmentVariable("STATEGUARD_SCHEDULES"), out uint schedules) ? schedules : 250;

    /// <summary>Explores schedules chosen by several strategies in turn, from a fixed seed.</summary>
    public static TestReport Sample(Func<Task> scenario) =>
        Run(Configure(Schedules).WithMemoryAccessRaceCheckingEnabled().WithDeadlockTimeout(Patience), scenario);

    /// <summary>Looks for a fault, and stops where it finds one; what hangs is taken for a deadlock sooner.</summary>
    public static TestReport Hunt(Func<Task> scenario) =>
        Run(Configure(10 * Schedules).WithMemoryAccessRaceCheckingEnabled(), scenario);

    public static int Explored(TestReport report) => report.NumOfExploredFairPaths + report.NumOfExploredUnfairPaths;

    /// <summary>What was explored, and the fault that was found, if any.</summary>
    public static string Describe(TestReport report) => string.Join('\n',
        [$"{Explored(report)} schedules of up to {Math.Max(report.MaxExploredFairSteps, report.MaxExploredUnfairSteps)} steps", .. report.BugReports]);

    private static Configuration Configure(uint schedules) => Configuration.Create()
        .WithTestingIterations(schedules)
        .WithRandomGeneratorSeed(1)
        .WithTelemetryEnabled(false)
        .WithMaxSchedulingSteps(5_000)
        .WithFailureOnMaxStepsBoundEnabled();

    /// <summary>
    /// Whether an exception that nobody caught is the scheduler's own. It interrupts the threads of a schedule that is over;
    /// one that is just completing a task throws on the thread pool then, where there is nobody to catch it.
    /// </summary>
    private static bool IsLeftoverOfSchedule(Exception exception) =>
        exception is ThreadInterruptedException && exception.StackTrace?.Contains("Microsoft.Coyote.", StringComparison.Ordinal) == true;

    private static TestReport Run(Configuration configuration, Func<Task> scenario)
    {
        using TestingEngine engine = TestingEngine.Create(configuration, scenario);
        Assert.True(engine.IsTestRewritten(), "The scenario is not under control.");
        engine.Run();
        Assert.Empty(engine.TestReport.InternalErrors);
        Assert.Empty(engine.TestReport.UncontrolledInvocations);
        return engine.TestReport;
    }
}
