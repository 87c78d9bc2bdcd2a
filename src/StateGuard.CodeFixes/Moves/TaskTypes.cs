using Microsoft.CodeAnalysis;

namespace StateGuard.CodeFixes.Moves;

/// <summary>Tells the types that are awaited.</summary>
internal static class TaskTypes
{
    public static bool IsTask(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 0 or 1, ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } } };

    /// <summary>What a call of this return type answers once it is awaited; <see langword="null"/> where that is nothing.</summary>
    public static ITypeSymbol? ResultOf(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Void } => null,
        INamedTypeSymbol task when IsTask(type) => task.TypeArguments.FirstOrDefault(),
        _ => type,
    };
}
