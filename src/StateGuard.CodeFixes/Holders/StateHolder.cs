using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace StateGuard.CodeFixes.Holders;

/// <summary>A class that keeps a state in a private field of an enum's type, written by hand.</summary>
/// <param name="Class">The class.</param>
/// <param name="Field">The field.</param>
/// <param name="Variable">The field's declaration.</param>
/// <param name="Enum">The declaration of the enum, in the same file.</param>
/// <param name="Initial">Name of the state that the field begins with.</param>
/// <param name="Model">The semantic model.</param>
internal sealed record StateHolder(
    ClassDeclarationSyntax Class, IFieldSymbol Field, VariableDeclaratorSyntax Variable, EnumDeclarationSyntax Enum, string Initial, SemanticModel Model)
{
    public INamedTypeSymbol States => (INamedTypeSymbol)Field.Type;

    /// <summary>The statement that declares the field, and nothing else.</summary>
    public FieldDeclarationSyntax Declaration => (FieldDeclarationSyntax)Variable.Parent!.Parent!;

    /// <summary>Names of the states, in order of declaration.</summary>
    public IReadOnlyList<string> Names => Enum.Members.Select(member => member.Identifier.ValueText).ToArray();

    /// <summary>The holders whose name, whose field, or the name of whose enum is at <paramref name="span"/>.</summary>
    public static IEnumerable<StateHolder> At(TextSpan span, SyntaxNode root, SemanticModel model)
    {
        SyntaxNode node = root.FindNode(span, getInnermostNodeForTie: true);
        bool isEnum = node is EnumDeclarationSyntax { Identifier.Span: var name } && name.IntersectsWith(span);
        IEnumerable<StateHolder> holders = isEnum
            ? root.DescendantNodes().OfType<VariableDeclaratorSyntax>().Select(variable => Of(variable, model)).OfType<StateHolder>().Where(holder => holder.Enum == node)
            : node is ClassDeclarationSyntax { Identifier.Span: var identifier } declaration && identifier.IntersectsWith(span)
                ? FieldsOf(declaration).Select(variable => Of(variable, model)).OfType<StateHolder>()
                : node.FirstAncestorOrSelf<FieldDeclarationSyntax>() is { Declaration.Variables: { Count: 1 } variables } && Of(variables[0], model) is { } found ? new[] { found } : Array.Empty<StateHolder>();

        // Of several nobody knows which is meant.
        StateHolder[] all = holders.ToArray();
        return all.Length == 1 ? all : Array.Empty<StateHolder>();
    }

    /// <summary>Whether <paramref name="expression"/> is the field.</summary>
    public bool IsField(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
        && SymbolEqualityComparer.Default.Equals(Model.GetSymbolInfo(expression).Symbol, Field);

    /// <summary>The name of the state that <paramref name="expression"/> is; <see langword="null"/> of anything else.</summary>
    public string? StateOf(ExpressionSyntax expression) =>
        Model.GetSymbolInfo(expression).Symbol is IFieldSymbol { IsConst: true } state && SymbolEqualityComparer.Default.Equals(state.ContainingType, States) ? state.Name : null;

    /// <summary>Where <paramref name="field"/> is named in the class.</summary>
    public IEnumerable<IdentifierNameSyntax> UsesOf(IFieldSymbol field) => Class.DescendantNodes()
        .OfType<IdentifierNameSyntax>()
        .Where(name => name.Identifier.ValueText == field.Name && SymbolEqualityComparer.Default.Equals(Model.GetSymbolInfo(name).Symbol, field));

    private static IEnumerable<VariableDeclaratorSyntax> FieldsOf(ClassDeclarationSyntax declaration) =>
        declaration.Members.OfType<FieldDeclarationSyntax>().SelectMany(field => field.Declaration.Variables);

    private static StateHolder? Of(VariableDeclaratorSyntax variable, SemanticModel model)
    {
        if (variable.Parent?.Parent is not FieldDeclarationSyntax { Declaration.Variables.Count: 1, AttributeLists.Count: 0, Parent: ClassDeclarationSyntax declaration }
            || model.GetDeclaredSymbol(variable) is not IFieldSymbol
            {
                DeclaredAccessibility: Accessibility.Private, IsStatic: false, IsReadOnly: false, IsConst: false, Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } states,
            } field
            || field.ContainingType is not { DeclaringSyntaxReferences.Length: 1, IsSerializable: false }
            || states.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).FirstOrDefault() is not EnumDeclarationSyntax { Members.Count: > 1 } declared
            || declared.SyntaxTree != variable.SyntaxTree
            || states.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "StateMachineAttribute", ContainingNamespace.Name: "StateGuard" })
            || InitialOf(variable, states, model) is not { } initial)
        {
            return null;
        }

        return new StateHolder(declaration, field, variable, declared, initial, model);
    }

    private static string? InitialOf(VariableDeclaratorSyntax variable, INamedTypeSymbol states, SemanticModel model)
    {
        object? value = 0;
        if (variable.Initializer is { Value: var initial })
        {
            if (model.GetConstantValue(initial) is not { HasValue: true, Value: { } constant })
            {
                return null;
            }

            value = constant;
        }

        return states.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(state => state.ConstantValue?.ToString() == value.ToString())?.Name;
    }
}
