#pragma warning disable RS1036, RS1038, RS1041 // Loaded by tests alone.
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.Analyzers.Tests.Memory;

/// <summary>Looks for what is not there and writes nothing: what is held with it is held by the compiler and the workspace.</summary>
[Generator(LanguageNames.CSharp)]
internal sealed class IdleGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.SyntaxProvider.ForAttributeWithMetadataName("StateGuard.StateMachineAttribute", static (node, _) => node is EnumDeclarationSyntax, static (_, _) => 0),
        static (_, _) => { });
}
