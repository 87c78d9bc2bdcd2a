using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.Machines;

/// <summary>What is emitted compiles without a warning, wherever it is compiled.</summary>
public class EmittedCodeTests
{
    // The generated members of an obsolete enum and of obsolete states have to name them.
    private static readonly string[] Obsoletes = ["CS0612", "CS0618"];

    [Theory]
    [MemberData(nameof(SampleMachines.All), MemberType = typeof(SampleMachines))]
    public void It_compiles_on_every_framework(string name, string source)
    {
        AssertClean(name, source, LanguageVersion.CSharp9, ReferencePacks.NetFramework472);
        AssertClean(name, source, LanguageVersion.CSharp9, ReferencePacks.Net80);
        AssertClean(name, source, LanguageVersion.Latest, ReferencePacks.Net100);
    }

    [Theory]
    [MemberData(nameof(SampleMachines.All), MemberType = typeof(SampleMachines))]
    public async Task The_samples_are_declared_rightly(string name, string source)
    {
        GeneratedMachine machine = GeneratedMachine.From(source);
        ImmutableArray<Diagnostic> diagnostics = await machine.AnalyzeAsync();
        Assert.True(diagnostics.IsEmpty, name + ": " + string.Join(Environment.NewLine, diagnostics));
    }

    [Fact]
    public void A_hook_without_a_body_is_the_compilers_to_report()
    {
        GeneratedMachine machine = GeneratedMachine.From("""
            using StateGuard;
            [StateMachine] enum DoorState { [Initial, Transition("Go", Open, When = "Is")] Shut, [Transition("Go", Shut)] Open }
            """);
        Diagnostic problem = Assert.Single(machine.Problems, problem => problem.Severity == DiagnosticSeverity.Error);
        Assert.Equal("CS8795", problem.Id);
        Assert.Contains(problem.Location.SourceTree, machine.Result.GeneratedTrees);
    }

    [Fact]
    public void It_is_the_same_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string[] texts = [.. new[] { "-", "minus", "~" }.Select(sign =>
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NegativeSign = sign;
            CultureInfo.CurrentCulture = other;
            return string.Concat(SampleMachines.All.SelectMany(sample => GeneratedMachine.From((string)((object[])sample)[1]).Sources));
        })];
        CultureInfo.CurrentCulture = before;
        Assert.Single(texts.Distinct());
        Assert.DoesNotContain("\r", texts[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("(Locking = Locking.Lock)")]
    [InlineData("(Locking = Locking.None)")]
    public void The_count_of_begins_starts_again_where_overflow_is_checked(string options)
    {
        GeneratedMachine machine = GeneratedMachine.From(
            "using StateGuard; [StateMachine" + options + "] public enum DoorState { [Initial, Transition(\"Go\", Open)] Shut, [Transition(\"Go\", Shut)] Open, [Exclusive(\"Paint\", From = Shut)] Painted }");
        using var image = new MemoryStream();
        Assert.True(machine.Compilation.WithOptions(machine.Compilation.Options.WithOverflowChecks(true)).Emit(image).Success);
        Type type = Assembly.Load(image.ToArray()).GetType("Door")!;
        object door = Activator.CreateInstance(type)!;
        FieldInfo word = type.GetField("__word", BindingFlags.Instance | BindingFlags.NonPublic)!;
        long mask = (long)type.GetField("__StateMask", BindingFlags.Static | BindingFlags.NonPublic)!.GetRawConstantValue()!;
        word.SetValue(door, (long.MaxValue & ~mask) | (long)word.GetValue(door)!);

        Assert.Equal("Done", type.GetMethod("BeginPaint")!.Invoke(door, null)!.ToString());
        Assert.Equal("Painted", type.GetProperty("State")!.GetValue(door)!.ToString());
        type.GetMethod("EndPaint")!.Invoke(door, null);
        Assert.Equal("Shut", type.GetProperty("State")!.GetValue(door)!.ToString());
    }

    [Fact]
    public void Machines_whose_names_differ_in_case_alone_are_both_generated()
    {
        GeneratedMachine machine = GeneratedMachine.From("""
            using StateGuard;
            [StateMachine] enum DoorState { [Initial, Transition("Go", Open)] Shut, [Transition("Go", Shut)] Open }
            [StateMachine] enum dOORState { [Initial, Transition("Go", Open)] Shut, [Transition("Go", Shut)] Open }
            class User { TransitionResult Use() => new Door().Go() == TransitionResult.Done ? new dOOR().Go() : default; }
            """);
        Assert.Equal(2, machine.Sources.Length);
        Assert.DoesNotContain(machine.Problems, problem => problem.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void Without_the_runtime_library_nothing_happens()
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        CSharpCompilation compilation = GeneratedMachine.Compile(SampleMachines.Freezer, options, ReferencePacks.Net100);
        compilation = compilation.WithReferences(ReferencePacks.Net100);
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new StateMachineGenerator().AsSourceGenerator()], parseOptions: options);
        Assert.Empty(driver.RunGenerators(compilation).GetRunResult().GeneratedTrees);
    }

    private static void AssertClean(string name, string source, LanguageVersion language, ImmutableArray<MetadataReference> framework)
    {
        var options = new CSharpParseOptions(language, DocumentationMode.Diagnose);
        GeneratedMachine machine = GeneratedMachine.From(source, options, framework);
        Assert.DoesNotContain(machine.Problems, problem => problem.Severity == DiagnosticSeverity.Error);
        Assert.NotEmpty(machine.Sources);

        // Once more without the pragma that keeps warnings of later compilers away.
        CSharpCompilation bare = GeneratedMachine.Compile(source, options, framework);
        bare = bare.AddSyntaxTrees(machine.Result.GeneratedTrees.Select(tree => GeneratedMachine.Parse(
            tree.ToString().Replace("#pragma warning disable\n", "", StringComparison.Ordinal), options, Path.GetFileName(tree.FilePath) + ".cs")));
        AssertSilent(name + " as " + language, bare);
        AssertSilent(name + " in an old project as " + language, bare.WithOptions(bare.Options.WithOverflowChecks(true).WithNullableContextOptions(NullableContextOptions.Disable)));
    }

    private static void AssertSilent(string name, CSharpCompilation compilation)
    {
        Diagnostic[] inside =
        [
            .. compilation.GetDiagnostics().Where(diagnostic =>
                diagnostic.Severity >= DiagnosticSeverity.Warning
                && diagnostic.Location.SourceTree is { FilePath: not "Sample.cs" }
                && !Obsoletes.Contains(diagnostic.Id)),
        ];
        Assert.True(inside.Length == 0, name + ": " + string.Join(Environment.NewLine, inside.AsEnumerable()));
    }
}
