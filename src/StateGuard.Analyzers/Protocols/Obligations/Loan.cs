using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StateGuard.Protocols.Obligations;

/// <summary>
/// What is handed back as an argument, as a pooled array or a native address is, is lent to the calls it is passed to.
/// Only what puts it away keeps it: a collection, a constructor, or a view of it that is returned.
/// </summary>
internal static class Loan
{
    private static readonly HashSet<string> Storing =
    [
        "Add", "AddFirst", "AddLast", "AddRange", "Append", "Enqueue", "EnqueueRange", "Insert", "InsertRange", "Prepend", "Push", "PushRange",
        "SetItem", "TryAdd", "TryEnqueue", "TryUpdate", "AddOrUpdate", "GetOrAdd", "TryWrite", "WriteAsync",
    ];

    /// <summary>Whether the call, the new object or the conversion keeps what it is passed.</summary>
    public static bool IsKept(IOperation call) => call switch
    {
        IInvocationOperation invocation => IsStored(invocation.TargetMethod) || (IsView(invocation.Type) && (IsReturned(invocation.Syntax) || IsPutAway(invocation))),
        IObjectCreationOperation { Type: { } type } creation => !IsCopy(type) && (!IsView(type) || IsReturned(creation.Syntax) || IsPutAway(creation)),
        IConversionOperation conversion => IsView(conversion.Type) && IsReturned(conversion.Syntax),
        _ => true,
    };

    /// <summary>Whether the call looks at what it is passed and keeps none of it, whatever that is.</summary>
    public static bool IsLookedAt(IOperation call) => call is IInvocationOperation
    {
        TargetMethod.ContainingType: { Name: "GC" or "Console" or "Debug" or "Trace" or "Object", ContainingNamespace: { Name: "System" or "Diagnostics" } } type,
    } && IsOfSystem(type);

    private static bool IsStored(IMethodSymbol method) =>
        Storing.Contains(method.Name)
        && method.ContainingType?.ContainingNamespace is { } space
        && (IsWithin(space, "Collections") || (IsWithin(space, "Threading") && method.ContainingType.Name == "ChannelWriter"));

    private static bool IsWithin(INamespaceSymbol space, string name)
    {
        for (INamespaceSymbol? current = space; current is { IsGlobalNamespace: false }; current = current.ContainingNamespace)
        {
            if (current.Name == name && current.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsView(ITypeSymbol? type) =>
        type is { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "ArraySegment" or "ReadOnlySequence" } && IsOfSystem(type);

    // These are made from the contents.
    private static bool IsCopy(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_String or SpecialType.System_Decimal
        || (type is { Name: "Guid" or "BigInteger" or "IPAddress" } && IsOfSystem(type));

    private static bool IsOfSystem(ITypeSymbol type)
    {
        INamespaceSymbol space = type.ContainingNamespace;
        while (space.ContainingNamespace is { IsGlobalNamespace: false } outer)
        {
            space = outer;
        }

        return space.Name == "System";
    }

    private static bool IsPutAway(IOperation view)
    {
        IOperation? parent = view.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is ISimpleAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation };
    }

    private static bool IsReturned(SyntaxNode expression)
    {
        SyntaxNode? parent = expression.Parent;
        while (parent is CastExpressionSyntax or ParenthesizedExpressionSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax } or TupleExpressionSyntax)
        {
            parent = parent.Parent;
        }

        return parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax;
    }
}
