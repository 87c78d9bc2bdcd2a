using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StateGuard.Benchmarks.Generation;

/// <summary>The generator over a thousand enums, each in a file of its own: all at once, and after one edit.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private const int Machines = 1_000;

    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _editedElsewhere = null!;
    private CSharpCompilation _editedMachine = null!;
    private GeneratorDriver _warm = null!;

    [GlobalSetup]
    public void Build()
    {
        SyntaxTree other = CSharpSyntaxTree.ParseText("class Other { }");
        SyntaxTree[] trees = [.. Enumerable.Range(0, Machines).Select(i => CSharpSyntaxTree.ParseText(SourceOf(i))), other];
        _compilation = CSharpCompilation.Create("Generated", trees, References(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _editedElsewhere = _compilation.ReplaceSyntaxTree(other, CSharpSyntaxTree.ParseText("class Other { int _x; }"));
        _editedMachine = _compilation.ReplaceSyntaxTree(trees[0], CSharpSyntaxTree.ParseText(SourceOf(0).Replace("\"Open\"", "\"Unlock\"")));
        _warm = Driver().RunGenerators(_compilation);
    }

    [Benchmark(Baseline = true, Description = "1,000 enums, cold")]
    public GeneratorDriver Cold() => Driver().RunGenerators(_compilation);

    [Benchmark(Description = "an edit elsewhere")]
    public GeneratorDriver EditElsewhere() => _warm.RunGenerators(_editedElsewhere);

    [Benchmark(Description = "one enum edited")]
    public GeneratorDriver EditMachine() => _warm.RunGenerators(_editedMachine);

    private static CSharpGeneratorDriver Driver() => CSharpGeneratorDriver.Create(new StateMachineGenerator());

    private static string SourceOf(int index) => $$"""
        using StateGuard;

        namespace N{{index}};

        [StateMachine]
        public enum DoorState
        {
            [Initial]
            [Transition("Open", Opened)]
            Closed,

            [Transition("Close", Closed)]
            Opened,

            [Exclusive("Repair", From = Closed)]
            Repairing,
        }
        """;

    private static IEnumerable<MetadataReference> References() =>
        AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!.ToString()!.Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
}
