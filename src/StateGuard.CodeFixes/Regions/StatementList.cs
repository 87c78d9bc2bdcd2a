using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Regions;

/// <summary>
/// Statements that run one after the other: those of a block, of a <c>switch</c> section, of a program without a
/// class, or the single one that stands where a block might (<c>if (x) M();</c>).
/// </summary>
internal sealed class StatementList
{
    private StatementList(SyntaxNode container, IReadOnlyList<StatementSyntax> statements)
    {
        Container = container;
        Statements = statements;
    }

    /// <summary>The node that holds the statements: what is replaced when they are.</summary>
    public SyntaxNode Container { get; }

    public IReadOnlyList<StatementSyntax> Statements { get; }

    public int Count => Statements.Count;

    /// <summary>The node in which a local declared in this list can be named.</summary>
    public SyntaxNode Scope => Container is SwitchSectionSyntax ? Container.Parent! : Container;

    /// <summary>The list that holds <paramref name="statement"/>, and its place there; labels belong to the statement.</summary>
    public static (StatementList List, int Index) Around(StatementSyntax statement)
    {
        while (statement.Parent is LabeledStatementSyntax label)
        {
            statement = label;
        }

        StatementList list = statement.Parent switch
        {
            BlockSyntax block => new StatementList(block, block.Statements),
            SwitchSectionSyntax section => new StatementList(section, section.Statements),
            GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => new StatementList(unit, GlobalStatements(unit)),
            _ => new StatementList(statement, new[] { statement }),
        };
        return (list, list.Statements.TakeWhile(s => s != statement).Count());
    }

    /// <summary>The statements that make up <paramref name="body"/>: a block's, or the one that stands for a block.</summary>
    public static StatementList Of(StatementSyntax body) => body is BlockSyntax block
        ? new StatementList(block, block.Statements)
        : new StatementList(body, new[] { body });

    /// <summary>The container with other statements in place of its own.</summary>
    public SyntaxNode With(IReadOnlyList<StatementSyntax> statements)
    {
        switch (Container)
        {
            case BlockSyntax block:
                return block.WithStatements(SyntaxFactory.List(statements));
            case SwitchSectionSyntax section:
                return section.WithStatements(SyntaxFactory.List(statements));
            case CompilationUnitSyntax unit:
                IEnumerable<MemberDeclarationSyntax> members = statements.Select(SyntaxFactory.GlobalStatement);
                return unit.WithMembers(SyntaxFactory.List(members.Concat(unit.Members.Where(m => m is not GlobalStatementSyntax))));
            default:
                return SyntaxFactory.Block(statements);
        }
    }

    private static StatementSyntax[] GlobalStatements(CompilationUnitSyntax unit) =>
        unit.Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement).ToArray();
}
