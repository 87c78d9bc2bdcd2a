using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StateGuard.Machines;
using StateGuard.Machines.Declarations;
using StateGuard.Machines.Emission;
using StateGuard.Machines.Models;

namespace StateGuard;

/// <summary>Generates a state machine for each enum marked <c>[StateMachine]</c>. It reports nothing: see <see cref="DeclarationAnalyzer"/>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class StateMachineGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<MachineModel> machines = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                AttributeNames.StateMachineMetadataName,
                static (node, _) => node is EnumDeclarationSyntax,
                static (match, cancellation) => MachineParser.Parse(
                    (INamedTypeSymbol)match.TargetSymbol,
                    match.Attributes[0],
                    (CSharpParseOptions)match.TargetNode.SyntaxTree.Options,
                    sink: null,
                    others: null,
                    cancellation))
            .WithTrackingName(MachineSteps.Model)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName(MachineSteps.Machines);

        IncrementalValueProvider<EquatableArray<CollisionModel>> collisions = machines
            .Collect()
            .Select(static (all, _) => Collisions.Find(all))
            .WithTrackingName(MachineSteps.Collisions);

        context.RegisterSourceOutput(machines.Combine(collisions), static (output, pair) =>
        {
            if (Collisions.FileName(pair.Left, pair.Right) is { } name)
            {
                output.AddSource(name, SourceText.From(MachineEmitter.Emit(pair.Left), Encoding.UTF8));
            }
        });
    }
}
