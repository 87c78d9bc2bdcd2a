using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using StateGuard.CodeFixes.Marks;
using StateGuard.CodeFixes.Rewriting;

namespace StateGuard.CodeFixes.Holders;

/// <summary>Puts the generated machine into a holder in place of its field: its methods then only call the machine.</summary>
internal sealed class HolderRewriter
{
    private const string Wanted = "_machine";

    private readonly HolderReport _report;
    private readonly RuntimeNames _names;
    private readonly MachineNames _machine;
    private readonly SyntaxTrivia _lineEnding;
    private readonly string _field;
    private readonly IReadOnlyList<ExclusivePair> _pairs;

    public HolderRewriter(HolderReport report, RuntimeNames names, MachineNames machine, SyntaxTrivia lineEnding)
    {
        _report = report;
        _names = names;
        _machine = machine;
        _lineEnding = lineEnding;
        _field = FreshName.Of(Wanted, report.Holder.Class, report.Holder.Model);

        // An end that was not begun is passed over in silence by the machine as well, and only that can be said of it.
        _pairs = ExclusivePair.In(report.Triggers, report.Holder.Initial).Where(pair => pair.End is { IsAsked: false, Thrown: null }).ToArray();
    }

    private StateHolder Holder => _report.Holder;

    /// <summary>The root with the machine.</summary>
    public SyntaxNode Apply(SyntaxNode root)
    {
        var replaced = new Dictionary<SyntaxNode, SyntaxNode>
        {
            [Holder.Enum] = new StateDeclarations(_report, _names, _machine, _pairs, _lineEnding).Write(endsSilently: true),
            [Holder.Declaration] = Machine(),
        };
        foreach (Trigger trigger in _report.Triggers)
        {
            replaced.Add(trigger.Method, Delegating(trigger));
        }

        foreach (StateReading reading in _report.Readings)
        {
            SyntaxNode name = reading.Name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access ? access : reading.Name;
            ExpressionSyntax state = SyntaxFactory.ParseExpression(_field + ".State").WithTriviaFrom(name);
            if (reading.Held is { } held)
            {
                replaced.Add(held, reading.Return!.ReplaceNode(name, state).WithTriviaFrom(held).WithAdditionalAnnotations(Formatter.Annotation));
            }
            else
            {
                replaced.Add(name, state);
            }
        }

        var superfluous = new SyntaxAnnotation();
        foreach (FieldDeclarationSyntax gate in GatesThatGo())
        {
            replaced.Add(gate, CommentsOnly(gate).WithAdditionalAnnotations(superfluous));
        }

        root = root.ReplaceNodes(replaced.Keys, (old, _) => replaced[old]);
        while (root.GetAnnotatedNodes(superfluous).Any())
        {
            root = root.RemoveNode(root.GetAnnotatedNodes(superfluous).First(), SyntaxRemoveOptions.KeepLeadingTrivia)!;
        }

        return _names.Import(root, _lineEnding);
    }

    private IEnumerable<FieldDeclarationSyntax> GatesThatGo() => Holder.Class.Members
        .OfType<FieldDeclarationSyntax>()
        .Where(field => field is { Declaration.Variables.Count: 1, AttributeLists.Count: 0, ContainsDirectives: false })
        .Where(field => _report.Gates.Contains(Holder.Model.GetDeclaredSymbol(field.Declaration.Variables[0]), SymbolEqualityComparer.Default));

    // What is said of a field that goes stays, on lines of its own.
    private FieldDeclarationSyntax CommentsOnly(FieldDeclarationSyntax gate)
    {
        SyntaxTriviaList leading = gate.GetLeadingTrivia();
        SyntaxTriviaList behind = Comments.OnLines(gate.GetTrailingTrivia(), _lineEnding);
        if (!leading.Any(Comments.IsComment) && behind.Count == 0)
        {
            return gate.WithLeadingTrivia();
        }

        bool isIndented = behind.Count == 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia);
        return gate.WithLeadingTrivia((isIndented ? leading.RemoveAt(leading.Count - 1) : leading).AddRange(behind));
    }

    private MemberDeclarationSyntax Machine() => SyntaxFactory.ParseMemberDeclaration($"private readonly {_machine.Class} {_field} = new();")!.WithTriviaFrom(Holder.Declaration);

    private MethodDeclarationSyntax Delegating(Trigger trigger)
    {
        SyntaxTriviaList comments = Comments.OnLines(trigger.Method.Body!.DescendantTrivia(), _lineEnding);
        string call = $"{_field}.{trigger.Method.Identifier.Text}()";
        bool isEnd = _pairs.Any(pair => pair.End == trigger);
        string failed = $"{call} != {_names.Of("TransitionResult")}.Done";
        string[] statements = trigger switch
        {
            { Thrown: { } thrown, IsAsked: true } => new[] { $"if ({failed}) {{ throw {thrown}; }}", "return true;" },
            { Thrown: { } thrown } => new[] { $"if ({failed}) {{ throw {thrown}; }}" },
            { IsAsked: true } => new[] { $"return {call} == {_names.Of("TransitionResult")}.Done;" },
            _ => new[] { isEnd ? call + ";" : "_ = " + call + ";" },
        };
        StatementSyntax[] written = statements.Select(text => SyntaxFactory.ParseStatement(text).WithTrailingTrivia(_lineEnding)).ToArray();
        written[0] = written[0].WithLeadingTrivia(comments);
        MethodDeclarationSyntax method = trigger.Method
            .WithBody(SyntaxFactory.Block(written).WithTriviaFrom(trigger.Method.Body).WithAdditionalAnnotations(Formatter.Annotation));
        if (comments.Count == 0 && trigger.Thrown is null)
        {
            string body = statements[0].StartsWith("return ", StringComparison.Ordinal) ? statements[0].Substring("return ".Length) : statements[0];
            method = method
                .WithParameterList(method.ParameterList.WithTrailingTrivia(SyntaxFactory.Space))
                .WithBody(null)
                .WithExpressionBody(SyntaxFactory.ArrowExpressionClause(SyntaxFactory.ParseExpression(body.TrimEnd(';')).WithLeadingTrivia(SyntaxFactory.Space)))
                .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken).WithTrailingTrivia(trigger.Method.GetTrailingTrivia()));
        }

        return Marked(method, trigger);
    }

    // Who calls the two is told what they are to each other.
    private MethodDeclarationSyntax Marked(MethodDeclarationSyntax method, Trigger trigger)
    {
        foreach (ExclusivePair pair in _pairs)
        {
            if (pair.Begin == trigger || pair.End == trigger)
            {
                AttributeSyntax mark = MarkSyntax.Create(_names.Of(pair.Begin == trigger ? "Begins" : "Ends"), pair.Operation);
                method = (MethodDeclarationSyntax)AttributeLists.Add(method, mark, _lineEnding);
            }
        }

        return method;
    }
}
