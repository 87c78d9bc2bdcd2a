using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Analyzers.Tests.Testing;
using StateGuard.Machines;
using Xunit;

namespace StateGuard.Analyzers.Tests.Machines;

/// <summary>Why each step of the generator ran again after an edit.</summary>
public class IncrementalTests
{
    private const string Door = """
        using StateGuard;
        [StateMachine] public enum DoorState { [Initial, Transition("Go", Open)] Shut, [Transition("Go", Shut)] Open }
        """;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    [Fact]
    public void An_edit_elsewhere_writes_nothing()
    {
        GeneratorDriverRunResult result = RunTwice(compilation => Replace(compilation, 2, "class Other { int _more; }"));
        Assert.All(Reasons(result, MachineSteps.Model), Unchanged);
        Assert.All(Reasons(result, MachineSteps.Collisions), Unchanged);
        Assert.All(Outputs(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal(2, Outputs(result).Count());
    }

    [Fact]
    public void A_comment_beside_the_declaration_writes_nothing()
    {
        GeneratorDriverRunResult result = RunTwice(compilation => Replace(compilation, 1, "// A door.\n" + Door.Replace("Open }", "/* wide */ Open }", StringComparison.Ordinal)));
        Assert.All(Reasons(result, MachineSteps.Model), Unchanged);
        Assert.All(Outputs(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_changed_machine_writes_that_one_alone()
    {
        GeneratorDriverRunResult result = RunTwice(compilation => Replace(compilation, 1, Door.Replace("Go", "Move", StringComparison.Ordinal)));
        Assert.Single(Reasons(result, MachineSteps.Model), IncrementalStepRunReason.Modified);
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], Outputs(result).OrderDescending());
    }

    [Fact]
    public void A_new_machine_writes_that_one_alone()
    {
        GeneratorDriverRunResult result = RunTwice(compilation => Replace(compilation, 2, Door.Replace("Door", "Gate", StringComparison.Ordinal)));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.New], Outputs(result).OrderDescending());
    }

    [Fact]
    public void The_models_hold_no_symbol_syntax_or_compilation()
    {
        GeneratorDriverRunResult result = RunTwice(compilation => compilation);
        string[] steps = [MachineSteps.Model, MachineSteps.Machines, MachineSteps.Collisions];
        int walked = 0;
        foreach (object value in steps.SelectMany(step => Steps(result, step)).SelectMany(step => step.Outputs).Select(output => output.Value))
        {
            Walk(value, [], ref walked);
        }

        Assert.True(walked > 30);
    }

    private static void Unchanged(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached, reason.ToString());

    private static GeneratorDriverRunResult RunTwice(Func<CSharpCompilation, CSharpCompilation> edit)
    {
        CSharpCompilation compilation = GeneratedMachine.Compile(SampleMachines.Freezer, Options, ReferencePacks.Net100).AddSyntaxTrees(
            GeneratedMachine.Parse(Door, Options, "Door.cs"), GeneratedMachine.Parse("class Other { }", Options, "Other.cs"));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new StateMachineGenerator().AsSourceGenerator()],
            parseOptions: Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGenerators(compilation);
        driver = driver.RunGenerators(edit(compilation));
        return driver.GetRunResult();
    }

    private static CSharpCompilation Replace(CSharpCompilation compilation, int tree, string source) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[tree], GeneratedMachine.Parse(source, Options, compilation.SyntaxTrees[tree].FilePath));

    private static ImmutableArray<IncrementalGeneratorRunStep> Steps(GeneratorDriverRunResult result, string step) =>
        Assert.Single(result.Results).TrackedSteps[step];

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorDriverRunResult result, string step) =>
        Steps(result, step).SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorDriverRunResult result) =>
        Assert.Single(result.Results).TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static void Walk(object? value, HashSet<object> seen, ref int walked)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || (!value.GetType().IsValueType && !seen.Add(value)))
        {
            return;
        }

        walked++;
        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or Compilation or SemanticModel or Location or AttributeData, value.GetType().ToString());
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                Walk(item, seen, ref walked);
            }

            return;
        }

        foreach (FieldInfo field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            Walk(field.GetValue(value), seen, ref walked);
        }
    }
}
