using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Protocols.Contracts;

namespace StateGuard.Protocols.Bodies;

/// <summary>
/// Where a type and its nested types end operations. Asked only once something was found to be left open, to tell
/// what is ended elsewhere from what is never ended.
/// </summary>
internal sealed class TypeEnds(ProtocolContext context)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, IReadOnlyList<EndCall>> _ends = new(SymbolEqualityComparer.Default);

    public IReadOnlyList<EndCall> Of(INamedTypeSymbol type, CancellationToken cancellation) =>
        _ends.TryGetValue(type, out IReadOnlyList<EndCall>? known) ? known : _ends.GetOrAdd(type, Find(type, cancellation));

    private List<EndCall> Find(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var ends = new List<EndCall>();
        HashSet<MemberDeclarationSyntax>? disposal = null;
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            // In an editor the sources of a referenced project are at hand, but not to be bound here.
            if (!context.Compilation.ContainsSyntaxTree(reference.SyntaxTree))
            {
                continue;
            }

            SemanticModel? model = null;
            foreach (SyntaxNode node in reference.GetSyntax(cancellation).DescendantNodes())
            {
                if (node is not SimpleNameSyntax { Identifier.ValueText: { } name } simple
                    || !(context.DirectNames.Contains(name) || name is "Dispose" or "DisposeAsync"))
                {
                    continue;
                }

                model ??= context.Bodies.ModelOf(reference.SyntaxTree);
                disposal ??= DisposalMembers.Of(type.DeclaringSyntaxReferences.Select(part => part.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>());
                ExpressionSyntax expression = Whole(simple);
                switch (model.GetOperation(expression, cancellation))
                {
                    case IInvocationOperation call:
                        Add(call.TargetMethod, call.Instance, call, expression, isDeferred: false, disposal, ends);
                        break;
                    case IMethodReferenceOperation group:
                        Add(group.Method, group.Instance, group, expression, isDeferred: true, disposal, ends);
                        break;
                }
            }
        }

        return ends;
    }

    // The call or the member access that the name is the last part of.
    private static ExpressionSyntax Whole(SimpleNameSyntax name)
    {
        ExpressionSyntax expression = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access
            : name.Parent is MemberBindingExpressionSyntax binding ? binding : name;
        return expression.Parent is InvocationExpressionSyntax invocation && invocation.Expression == expression ? invocation : expression;
    }

    private void Add(IMethodSymbol method, IOperation? instance, IOperation call, SyntaxNode syntax, bool isDeferred, HashSet<MemberDeclarationSyntax> disposal, List<EndCall> ends)
    {
        foreach (OperationEffect effect in context.Contracts.Read(method, call).Effects)
        {
            if (effect.Kind == EffectKind.End)
            {
                IOperation? owner = effect.Target switch
                {
                    EffectTarget.Receiver => instance,
                    EffectTarget.Argument => AccessPaths.ArgumentOf(call, effect.Parameter)?.Value,
                    _ => null,
                };
                MemberDeclarationSyntax? member = syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>();
                ends.Add(new EndCall(effect.Operation, method, syntax, member, isDeferred, member is not null && disposal.Contains(member), PathOf(owner)) { Local = (owner as ILocalReferenceOperation)?.Local });
            }
        }
    }

    private static AccessPath? PathOf(IOperation? operation) => operation switch
    {
        IInstanceReferenceOperation => AccessPath.This,
        IConversionOperation conversion => PathOf(conversion.Operand),
        IFieldReferenceOperation { Field.IsStatic: true } field => new AccessPath(PathRoot.Static, 0, field.Field, []),
        IPropertyReferenceOperation { Property.IsStatic: true } property => new AccessPath(PathRoot.Static, 0, property.Property, []),
        IFieldReferenceOperation field => PathOf(field.Instance)?.Then(field.Field),
        IPropertyReferenceOperation property => PathOf(property.Instance)?.Then(property.Property),
        _ => null,
    };
}
