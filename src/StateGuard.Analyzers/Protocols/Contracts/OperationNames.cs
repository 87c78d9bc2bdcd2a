using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.Protocols.Contracts;

/// <summary>
/// The names by which a body can come into touch with an operation: those of the marked members, and of the helpers
/// that, however deep, call one. A body that mentions none of them is not looked at any further.
/// </summary>
/// <remarks>
/// Names only, nothing is bound. What a tree contributes is kept with the tree, so that an edit pays for one file.
/// One for a compilation; safe for concurrent use.
/// </remarks>
internal sealed class OperationNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeMarks> Marks = new();
    private static readonly ConditionalWeakTable<SyntaxTree, TreeHelpers> Helpers = new();

    private readonly HashSet<string> _names = [];

    private OperationNames()
    {
    }

    /// <param name="compilation">The compilation.</param>
    /// <param name="external">Names of members that pairs name; to dispose says nothing by itself.</param>
    public static OperationNames Of(Compilation compilation, IEnumerable<string> external, CancellationToken cancellation)
    {
        OperationNames result = Marked(compilation, external, cancellation);
        if (!result.IsEmpty)
        {
            result.Close(compilation, cancellation);
        }

        return result;
    }

    /// <summary>The names of the marked members alone, and not of what calls them.</summary>
    public static OperationNames Marked(Compilation compilation, CancellationToken cancellation) => Marked(compilation, [], cancellation);

    /// <summary>Whether a file or a referenced assembly may declare a machine; false says that there is none.</summary>
    public static bool MayHaveMachines(Compilation compilation, CancellationToken cancellation) =>
        compilation.SyntaxTrees.Any(tree => MarksOf(tree, cancellation).MentionsMachines) || MetadataNames.Users(compilation, cancellation).Any();

    /// <summary>Whether a file or a referenced assembly may mark anything; false says that only pairs tell what begins and ends.</summary>
    public static bool MayHaveMarks(Compilation compilation, CancellationToken cancellation) =>
        compilation.SyntaxTrees.Any(tree => MarksOf(tree, cancellation).MentionsMarks) || MetadataNames.Users(compilation, cancellation).Any();

    /// <summary>Whether a file of its own may declare a machine or mark anything.</summary>
    public static bool AreWordsIn(Compilation compilation, CancellationToken cancellation) =>
        compilation.SyntaxTrees.Any(tree => MarksOf(tree, cancellation) is { MentionsMarks: true } or { MentionsMachines: true });

    /// <summary>The names of the marked members, and of those that pairs name; not of what calls them.</summary>
    public static OperationNames Marked(Compilation compilation, IEnumerable<string> external, CancellationToken cancellation)
    {
        var result = new OperationNames();
        result._names.UnionWith(external.Where(name => name is not ("Dispose" or "DisposeAsync")));
        MetadataNames.AddTo(result._names, compilation, cancellation);
        AddMarkedTo(result._names, compilation, cancellation);
        return result;
    }

    /// <summary>Adds the names of what the files of a project mark.</summary>
    public static void AddMarkedTo(HashSet<string> names, Compilation compilation, CancellationToken cancellation)
    {
        HashSet<string>? aliases = null;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            TreeMarks marks = MarksOf(tree, cancellation);
            names.UnionWith(marks.Marked);
            if (marks.GlobalAliases.Count > 0)
            {
                (aliases ??= []).UnionWith(marks.GlobalAliases);
            }
        }

        // What a file calls a mark holds for all of them. Hardly anybody does that, and only who does pays for it.
        foreach (SyntaxTree tree in aliases is null ? [] : compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            names.UnionWith(TreeMarks.MarkedBy(aliases!, tree.GetRoot(cancellation)));
        }
    }

    public bool IsEmpty => _names.Count == 0;

    /// <summary>Whether the syntax mentions one of the names, or marks a member of its own.</summary>
    public bool AreIn(SyntaxNode syntax)
    {
        foreach (SyntaxToken token in syntax.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && _names.Contains(token.ValueText))
            {
                return true;
            }
        }

        return false;
    }

    public bool Contains(string name) => _names.Contains(name);

    private static TreeMarks MarksOf(SyntaxTree tree, CancellationToken cancellation) =>
        Marks.TryGetValue(tree, out TreeMarks? known) ? known : Marks.GetValue(tree, key => TreeMarks.Of(key, cancellation));

    // A helper that mentions a name is a name itself.
    private void Close(Compilation compilation, CancellationToken cancellation)
    {
        var callers = new Dictionary<string, List<string>>();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach ((string helper, string[] mentioned) in Helpers.GetValue(tree, key => TreeHelpers.Of(key.GetRoot(cancellation))).Helpers)
            {
                foreach (string name in mentioned)
                {
                    if (!callers.TryGetValue(name, out List<string>? helpers))
                    {
                        callers.Add(name, helpers = []);
                    }

                    helpers.Add(helper);
                }
            }
        }

        var pending = new Stack<string>(_names);
        while (pending.Count > 0)
        {
            if (!callers.TryGetValue(pending.Pop(), out List<string>? helpers))
            {
                continue;
            }

            foreach (string helper in helpers)
            {
                if (_names.Add(helper))
                {
                    pending.Push(helper);
                }
            }
        }
    }
}
