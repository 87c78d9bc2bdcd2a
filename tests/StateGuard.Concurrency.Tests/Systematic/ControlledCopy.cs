using System.Reflection;
using System.Runtime.Loader;
using StateGuard.Concurrency.Tests.Scenarios;

namespace StateGuard.Concurrency.Tests.Systematic;

/// <summary>
/// The copy of this assembly that the build has put under the control of a scheduler, loaded beside it; what both
/// refer to they share.
/// </summary>
internal static class ControlledCopy
{
    private static readonly Assembly Loaded = new AssemblyLoadContext("controlled").LoadFromAssemblyPath(Path.Combine(
        AppContext.BaseDirectory, "controlled", typeof(ControlledCopy).Assembly.GetName().Name + ".dll"));

    /// <summary>One run of a scenario, in the copy.</summary>
    public static Func<Task> Scenario(string scenario, string machine) =>
        Call<Func<Task>>(typeof(ScenarioIndex), nameof(ScenarioIndex.Create), scenario, machine);

    public static T Call<T>(Type type, string method, params object[] arguments) =>
        (T)Loaded.GetType(type.FullName!, throwOnError: true)!.GetMethod(method)!.Invoke(null, arguments)!;
}
