using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StateGuard.CodeFixes.Validation;

/// <summary>Generates the machines of a compilation as it is: those that an editor has at hand may be of an earlier one.</summary>
internal static class MachineSource
{
    private const string GeneratorName = "StateMachineGenerator";

    /// <summary>The compilation with all machines that its enums declare, and no others.</summary>
    public static Compilation Renewed(Compilation compilation, CancellationToken cancellationToken)
    {
        SyntaxTree[] stale = compilation.SyntaxTrees.Where(tree => tree.FilePath.Contains(GeneratorName)).ToArray();
        Compilation bare = compilation.RemoveSyntaxTrees(stale);
        var options = (CSharpParseOptions?)bare.SyntaxTrees.FirstOrDefault()?.Options;
        CSharpGeneratorDriver.Create(ReportingRules.Generators, parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(bare, out Compilation renewed, out _, cancellationToken);
        return renewed;
    }
}
