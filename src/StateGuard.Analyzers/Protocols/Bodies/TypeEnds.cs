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
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            SemanticModel? model = null;
            foreach (SyntaxNode node in reference.GetSyntax(cancellation).DescendantNodes())
            {
                if (node is not InvocationExpressionSyntax invocation
                    || NameOf(invocation.Expression) is not { } name
                    || !(context.Names.Contains(name) || name is "Dispose" or "DisposeAsync"))
                {
                    continue;
                }

                model ??= context.Bodies.ModelOf(reference.SyntaxTree);
                if (model.GetOperation(invocation, cancellation) is IInvocationOperation call)
                {
                    Add(call, invocation, ends);
                }
            }
        }

        return ends;
    }

    private void Add(IInvocationOperation call, InvocationExpressionSyntax syntax, List<EndCall> ends)
    {
        foreach (OperationEffect effect in context.Contracts.Read(call.TargetMethod).Effects)
        {
            if (effect.Kind == EffectKind.End)
            {
                IOperation? owner = effect.Target switch
                {
                    EffectTarget.Receiver => call.Instance,
                    EffectTarget.Argument => AccessPaths.ArgumentOf(call, effect.Parameter)?.Value,
                    _ => null,
                };
                MemberDeclarationSyntax? member = syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>();
                ends.Add(new EndCall(effect.Operation, syntax, member, PathOf(owner)));
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

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };
}
