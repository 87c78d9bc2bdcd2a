using StateGuard.Samples.Tests.Programs;

namespace StateGuard.Samples.Tests.Orders;

/// <summary>The sample's program, as its build has left it beside the tests, and its README.</summary>
internal static class OrderProgram
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "OrderWorkflow.dll");

    public static Task<Outcome> RunAsync(params string[] arguments) => DotnetProcess.RunAsync(string.Empty, [Assembly, .. arguments]);

    public static DotnetProcess Start(params string[] arguments) => DotnetProcess.Start([Assembly, .. arguments]);

    /// <summary>The README's fenced block that begins with a text, as it stands between its fences.</summary>
    public static string ReadmeBlock(string beginning) => File.ReadAllText(Path.Combine(SampleSources.Folder, "OrderWorkflow", "README.md"))
        .Split("```")
        .Where((_, index) => index % 2 == 1)
        .Select(block => block[(block.IndexOf('\n') + 1)..])
        .Single(block => block.StartsWith(beginning, StringComparison.Ordinal));
}
