using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using StateGuard.CodeFixes;

namespace StateGuard.Analyzers.Tests.Documentation;

/// <summary>All fixes and refactorings of the assembly that brings them.</summary>
internal static class ShippedFixes
{
    /// <summary>One instance of each fix.</summary>
    public static ImmutableArray<CodeFixProvider> All { get; } = Instances<CodeFixProvider>();

    /// <summary>One instance of each refactoring.</summary>
    public static ImmutableArray<CodeRefactoringProvider> Refactorings { get; } = Instances<CodeRefactoringProvider>();

    private static ImmutableArray<T> Instances<T>() => [.. typeof(ValidatedCodeFixProvider).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(T)))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => (T)Activator.CreateInstance(type)!)];
}
