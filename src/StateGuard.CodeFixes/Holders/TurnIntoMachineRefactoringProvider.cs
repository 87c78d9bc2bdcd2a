using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StateGuard.CodeFixes.Rewriting;
using StateGuard.CodeFixes.Validation;
using StateGuard.Diagnostics;

namespace StateGuard.CodeFixes.Holders;

/// <summary>
/// Turns the enum of a hand-written holder into a machine: with all that the class did by hand where every member is
/// understood, and with the transitions alone where some are not.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(TurnIntoMachineRefactoringProvider))]
public sealed class TurnIntoMachineRefactoringProvider : ValidatedRefactoringProvider
{
    private const string ReplaceTitle = "Turn into a state machine";
    private const string DeclareTitle = "Declare the transitions on the enum";

    // A state that was never reached is none that this has made so.
    private static readonly HashSet<string> Unused = new(StringComparer.Ordinal) { RuleIds.UnreachableState };

    // What is said of a machine that is not used yet, and not known in full, is what is left to do.
    private static readonly HashSet<string> Remaining = new(StringComparer.Ordinal)
    {
        RuleIds.UnreachableState, RuleIds.NoWayOut, RuleIds.KeptAroundMachine, RuleIds.MissingStates,
    };

    private protected override IEnumerable<Proposal> Propose(SemanticModel model, SyntaxNode root, TextSpan span, CancellationToken cancellationToken)
    {
        if (StateHolder.At(span, root, model).FirstOrDefault() is not { } holder
            || RuntimeNames.At(holder.Enum, model) is not { } names
            || HolderReport.Of(holder) is not { Triggers.Count: > 0 } report)
        {
            yield break;
        }

        SyntaxTrivia lineEnding = LineEnding.Of(root.GetText());
        MachineNames machine = MachineNames.Of(holder.States);
        if (report.Others.Count == 0)
        {
            yield return new Proposal(ReplaceTitle, nameof(TurnIntoMachineRefactoringProvider), new HolderRewriter(report, names, machine, lineEnding).Apply(root))
            {
                AddsMachine = true,
                Tolerated = Unused,
            };
        }

        yield return new Proposal(DeclareTitle, nameof(TurnIntoMachineRefactoringProvider), Declared(root, report, names, machine, lineEnding))
        {
            AddsMachine = true,
            Tolerated = Remaining,
        };
    }

    private static SyntaxNode Declared(SyntaxNode root, HolderReport report, RuntimeNames names, MachineNames machine, SyntaxTrivia lineEnding)
    {
        ExclusivePair[] pairs = report.Others.Count == 0 ? ExclusivePair.In(report.Triggers, report.Holder.Initial).ToArray() : Array.Empty<ExclusivePair>();
        var tracked = root.TrackNodes(report.Holder.Enum, report.Holder.Class);
        EnumDeclarationSyntax written = new StateDeclarations(report, names, machine, pairs, lineEnding).Write(endsSilently: false);
        root = tracked.ReplaceNode(tracked.GetCurrentNode(report.Holder.Enum)!, written);
        if (report.Others.Count > 0 && root.GetCurrentNode(report.Holder.Class) is { } holder)
        {
            root = root.ReplaceNode(holder, WithTask(holder, report.Others, lineEnding));
        }

        return names.Import(root, lineEnding);
    }

    private static ClassDeclarationSyntax WithTask(ClassDeclarationSyntax holder, IEnumerable<string> others, SyntaxTrivia lineEnding)
    {
        SyntaxTriviaList leading = holder.GetLeadingTrivia();
        SyntaxTrivia task = SyntaxFactory.Comment("// TODO: not declared on the enum: what " + string.Join(", ", others.Select(name => "'" + name + "'")) + " does to the state.");
        SyntaxTriviaList indentation = leading.Count > 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(leading.Last()) : SyntaxFactory.TriviaList();
        return holder.WithLeadingTrivia(leading.Add(task).Add(lineEnding).AddRange(indentation));
    }
}
