using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.Machines.Declarations;

/// <summary>
/// The part of the machine's class that the user has written. The generator sees it alone, the analyzer together
/// with the generated part, which is left out of what is said here.
/// </summary>
internal sealed class UserPart
{
    private readonly List<ISymbol> _members = [];

    /// <summary>Whether there is one, and it is no class that a machine can be part of.</summary>
    public bool IsOfAnotherKind { get; private set; }

    /// <summary>Whether hooks, if not a machine, can be declared beside it.</summary>
    public bool TakesHooks { get; private set; }

    /// <summary>Names of all the user's members.</summary>
    public IEnumerable<string> All => _members.Select(member => member.Name);

    /// <summary>Why the generated constructors, which call none of the user's, cannot be written beside this part; null where they can.</summary>
    public string? ObstacleToConstructors { get; private set; }

    /// <summary>Names that no method without parameters can have.</summary>
    public IEnumerable<string> Names =>
        from member in _members
        where member is IMethodSymbol { Parameters.Length: 0, Arity: 0, MethodKind: MethodKind.Ordinary }
            || member.Kind is SymbolKind.Field or SymbolKind.Event or SymbolKind.NamedType
            || member is IPropertySymbol { IsIndexer: false }
        select member.Name;

    public static UserPart Of(MachineDeclaration machine)
    {
        var part = new UserPart();
        INamedTypeSymbol? type = ((INamespaceOrTypeSymbol)machine.Enum.ContainingSymbol).GetTypeMembers(machine.Name, 0)
            .FirstOrDefault(type => !SymbolEqualityComparer.Default.Equals(type, machine.Enum));
        if (type is null)
        {
            return part;
        }

        HashSet<SyntaxTree> generated = GeneratedTrees(type);
        SyntaxNode[] written = type.DeclaringSyntaxReferences
            .Where(reference => !generated.Contains(reference.SyntaxTree))
            .Select(reference => reference.GetSyntax())
            .ToArray();
        part.TakesHooks = written.Length > 0 && written.All(IsPartialClass);
        part.IsOfAnotherKind = !written.All(syntax => IsPartialClass(syntax) && IsAsVisible((ClassDeclarationSyntax)syntax, machine.Enum.DeclaredAccessibility));
        part.ObstacleToConstructors = ObstacleTo(type, generated);
        part._members.AddRange(type.GetMembers().Where(member => !member.IsImplicitlyDeclared && IsWritten(member, generated)));
        return part;
    }

    /// <summary>Whether the user has a method, or for an empty name a constructor, of these parameters.</summary>
    public bool HasMethod(string name, params string[] parameterTypes) => _members.Any(member =>
        member is IMethodSymbol { Arity: 0, IsStatic: var isStatic } method
        && (name.Length == 0 ? method.MethodKind == MethodKind.Constructor && !isStatic : method.Name == name)
        && method.Parameters.Select(parameter => parameter.Type.Name).SequenceEqual(parameterTypes));

    /// <summary>Whether the user has a method with one parameter of that type that is passed by reference.</summary>
    public bool HasMethodByReference(string name, string parameterType) => _members.Any(member =>
        member is IMethodSymbol { Arity: 0, Parameters: { Length: 1 } parameters }
        && member.Name == name && parameters[0].RefKind != RefKind.None && parameters[0].Type.Name == parameterType);

    /// <summary>Whether the user declares a partial method of that name and no parameters, and gives it no body.</summary>
    public bool HasWithoutBody(string name) => _members.Any(member =>
        member is IMethodSymbol { Arity: 0, Parameters: { Length: 0 } } && member.Name == name
        && member.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is MethodDeclarationSyntax method && method.Modifiers.Any(SyntaxKind.PartialKeyword)));

    /// <summary>Whether the user has something of that name that is no method.</summary>
    public bool HasOther(string name) => _members.Any(member => member is not IMethodSymbol && member.Name == name);

    /// <summary>Whether the user has anything of that name.</summary>
    public bool Has(string name) => _members.Any(member => member.Name == name);

    /// <summary>The files that the generator has written a part of the type, or all of it, to.</summary>
    public static HashSet<SyntaxTree> GeneratedTrees(INamedTypeSymbol type) => new(
        from attribute in type.GetAttributes()
        where attribute.AttributeClass?.Name == "GeneratedCodeAttribute"
            && attribute.Positional(0) is { Value: "StateGuard" }
            && attribute.ApplicationSyntaxReference is not null
        select attribute.ApplicationSyntaxReference!.SyntaxTree);

    private static string? ObstacleTo(INamedTypeSymbol type, HashSet<SyntaxTree> generated)
    {
        if (type.InstanceConstructors.Any(constructor => constructor.Parameters.Length > 0
            && constructor.DeclaringSyntaxReferences.Any(reference => !generated.Contains(reference.SyntaxTree) && reference.GetSyntax() is ClassDeclarationSyntax)))
        {
            return "a primary one, which they would have to call: write an ordinary constructor instead, which calls 'this()'";
        }

        return type.BaseType is { TypeKind: TypeKind.Class } parent && !parent.InstanceConstructors.Any(constructor => CanBeCalled(constructor, type))
            ? "the base class '" + parent.Name + "', which has none for them to call without arguments: add one, or keep an object of that class instead"
            : null;
    }

    private static bool CanBeCalled(IMethodSymbol constructor, INamedTypeSymbol derived) =>
        constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams)
        && constructor.DeclaredAccessibility switch
        {
            Accessibility.Private => false,
            Accessibility.Internal or Accessibility.ProtectedAndInternal =>
                SymbolEqualityComparer.Default.Equals(constructor.ContainingAssembly, derived.ContainingAssembly)
                || constructor.ContainingAssembly.GivesAccessTo(derived.ContainingAssembly),
            _ => true,
        };

    private static bool IsPartialClass(SyntaxNode syntax) =>
        syntax is ClassDeclarationSyntax { Modifiers: var modifiers }
        && modifiers.Any(SyntaxKind.PartialKeyword)
        && !modifiers.Any(SyntaxKind.StaticKeyword)
        && !modifiers.Any(SyntaxKind.AbstractKeyword);

    // A part need not say how visible the class is, but where it does, all parts have to agree.
    private static bool IsAsVisible(ClassDeclarationSyntax part, Accessibility accessibility)
    {
        string[] written = part.Modifiers.Where(modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind())).Select(modifier => modifier.ValueText).ToArray();
        return written.Length == 0
            || SyntaxFacts.GetText(accessibility).Split(' ').OrderBy(word => word, StringComparer.Ordinal).SequenceEqual(written.OrderBy(word => word, StringComparer.Ordinal));
    }

    // A partial method with a body is the user's half of a hook. One that is still being typed may become one.
    private static bool IsWritten(ISymbol member, HashSet<SyntaxTree> generated) =>
        !member.DeclaringSyntaxReferences.IsEmpty
        && member.DeclaringSyntaxReferences.All(reference =>
            !generated.Contains(reference.SyntaxTree)
            && !(reference.GetSyntax() is MethodDeclarationSyntax method && method.Modifiers.Any(SyntaxKind.PartialKeyword)
                && (method.Body is not null || method.ExpressionBody is not null || method.SemicolonToken.IsMissing)));
}
