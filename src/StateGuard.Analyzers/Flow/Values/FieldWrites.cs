using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.Flow.Values;

/// <summary>
/// Tells the fields that code may change behind a body's back, while it calls something, from those that are set up
/// once. A test of the former says nothing after a call; a test of the latter holds on.
/// </summary>
internal static class FieldWrites
{
    private static readonly ConditionalWeakTable<SyntaxNode, HashSet<string>> Written = new();

    /// <summary>
    /// Whether the field is a flag or a number that some member of its type assigns outside the constructors.
    /// References are taken to stay: an object that is swapped while it is in use is a fault of its own.
    /// </summary>
    public static bool MayChange(IFieldSymbol field) => !field.Type.IsReferenceType && IsWritten(field);

    /// <summary>Whether some member of the field's type assigns it outside the constructors, whatever it holds.</summary>
    public static bool IsWritten(IFieldSymbol field)
    {
        if (field.IsReadOnly || field.IsConst)
        {
            return false;
        }

        if (field.IsVolatile)
        {
            return true;
        }

        foreach (SyntaxReference reference in field.ContainingType.DeclaringSyntaxReferences)
        {
            if (Written.GetValue(reference.GetSyntax(), Collect).Contains(field.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> Collect(SyntaxNode type)
    {
        var names = new HashSet<string>();
        foreach (SyntaxNode node in type.DescendantNodes(static node => node is not ConstructorDeclarationSyntax))
        {
            ExpressionSyntax? target = node switch
            {
                AssignmentExpressionSyntax assignment => assignment.Left,
                PrefixUnaryExpressionSyntax prefix when prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression => prefix.Operand,
                PostfixUnaryExpressionSyntax postfix => postfix.Operand,
                ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) => argument.Expression,
                _ => null,
            };
            string? name = target switch
            {
                IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
                MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
                _ => null,
            };
            if (name is not null)
            {
                names.Add(name);
            }
        }

        return names;
    }
}
