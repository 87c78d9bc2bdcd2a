using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.Protocols.Bodies;

/// <summary>A call that ends an operation, somewhere in a type.</summary>
/// <param name="Operation">Name of the operation.</param>
/// <param name="Method">What is called.</param>
/// <param name="Syntax">The call.</param>
/// <param name="Member">The member it stands in.</param>
/// <param name="IsDeferred">Whether it is not called here, but made a delegate of.</param>
/// <param name="IsInDisposal">Whether the call belongs to the type's disposal, itself or through other members.</param>
/// <param name="Object">The object it belongs to, where it is reached from <c>this</c> or a static member.</param>
internal sealed record EndCall(
    string Operation, IMethodSymbol Method, SyntaxNode Syntax, MemberDeclarationSyntax? Member, bool IsDeferred, bool IsInDisposal, AccessPath? Object)
{
    /// <summary>The local that holds the object, where one does.</summary>
    public ILocalSymbol? Local { get; init; }

    /// <summary>Name of the member, as a message says it.</summary>
    public string MemberName => Member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        DestructorDeclarationSyntax destructor => "~" + destructor.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax @event => @event.Identifier.ValueText,
        IndexerDeclarationSyntax => "this[]",
        OperatorDeclarationSyntax @operator => "operator " + @operator.OperatorToken.ValueText,
        ConversionOperatorDeclarationSyntax conversion => "operator " + conversion.Type,
        GlobalStatementSyntax => "the top-level statements",
        BaseFieldDeclarationSyntax fields => string.Join(", ", fields.Declaration.Variables.Select(variable => variable.Identifier.ValueText)),
        _ => "another member",
    };
}
