using System.Globalization;
using StateGuard.Analyzers.Tests.Documentation;
using StateGuard.Analyzers.Tests.Machines.Randomized;
using StateGuard.Analyzers.Tests.Mutation;
using StateGuard.Analyzers.Tests.Obligations;
using StateGuard.Analyzers.Tests.Randomized.Programs;

namespace StateGuard.Analyzers.Tests.Fuzzing.Sources;

/// <summary>Hands out what is edited: methods and machines made by chance, code by hand, and files of a folder.</summary>
internal sealed class SourceSupply
{
    private const int Methods = 60;
    private const int Machines = 40;
    private const int Files = 30;

    /// <summary>A larger file would be most of what is compiled.</summary>
    private const int LongestFile = 40_000;

    private static readonly string[] Pairs = [Prelude.Pairs, Prelude.Machine];

    private static readonly string[] MethodSurroundings = [.. Pairs, Printer.Surroundings];

    private static readonly string[] MachineSurroundings = ["global using StateGuard;\n" + RandomMachineTests.Driver];

    private readonly string[] _examples = [.. Pages.All().SelectMany(Example.On).Select(example => example.Code)];

    private readonly IReadOnlyList<string> _files;

    /// <summary>A supply.</summary>
    /// <param name="folder">A folder of C# sources to take from as well; null for none.</param>
    public SourceSupply(string? folder) => _files = folder is null
        ? []
        : [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => new FileInfo(file).Length is > 0 and <= LongestFile)
            .Order(StringComparer.Ordinal)];

    /// <summary>The next batch.</summary>
    /// <param name="chance">The source of chance.</param>
    /// <returns>A batch of one kind; of the folder's half of the time where there is one.</returns>
    public SourceBatch Next(Random chance)
    {
        if (_files.Count > 0 && chance.Next(2) == 0)
        {
            return new SourceBatch("files", [], [.. Enumerable.Range(0, Math.Min(Files, _files.Count)).Select(_ => chance.Next(_files.Count)).Distinct().Select(file => File.ReadAllText(_files[file]))]);
        }

        return chance.Next(8) switch
        {
            < 5 => new SourceBatch("methods", MethodSurroundings, [.. Enumerable.Range(0, Methods).Select(i => Printer.Print(MethodGenerator.Create(chance.Next()), "M" + Number(i)).Text)]),
            5 => new SourceBatch("machines", MachineSurroundings, [.. Enumerable.Range(0, Machines).Select(i => RandomMachine.Create("M" + Number(i) + "x", chance).Source())]),
            6 => new SourceBatch("valid code", Pairs, [.. ValidCode.Files.Select(file => file.Text)]),
            _ => new SourceBatch("example", [], [_examples[chance.Next(_examples.Length)]]),
        };
    }

    private static string Number(int i) => i.ToString(CultureInfo.InvariantCulture);
}
