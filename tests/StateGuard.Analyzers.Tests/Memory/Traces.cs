using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Xunit;

namespace StateGuard.Analyzers.Tests.Memory;

/// <summary>Weak references to what belongs to the edits of a session, by which it is seen what of it is still held.</summary>
internal sealed class Traces
{
    private readonly List<(int Edit, string File, string What, bool IsOfFile, WeakReference Reference)> _seen = [];
    private int _edit;
    private string _file = "";

    /// <summary>What follows belongs to the next edit.</summary>
    public void Begin(int edit)
    {
        _edit = edit;
        _file = EditedSources.Edit(edit).Name;
    }

    /// <summary>Takes down a compilation, and what is in it of the file that was edited.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Add(Compilation compilation)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Single(tree => Path.GetFileName(tree.FilePath) == _file);
        SemanticModel model = compilation.GetSemanticModel(tree);
        lock (_seen)
        {
            Add("compilation", false, compilation);
            Add("assembly", false, compilation.Assembly);
            Add("type", false, compilation.GetTypeByMetadataName("Uses")!);
            Add("member", false, compilation.GetTypeByMetadataName("Uses")!.GetMembers("Count").Single());
            Add("model", false, model);
            Add("tree", true, tree);
            Add("root", true, tree.GetRoot());
        }
    }

    /// <summary>What is held of all edits but the last, or of trees that another edit has replaced.</summary>
    /// <param name="end">The number of edits.</param>
    /// <param name="isLastKept">Whether the last edit may be held.</param>
    /// <param name="except">What others hold.</param>
    public void AssertOldAreGone(int end, bool isLastKept, params string[] except)
    {
        LiveMemory.Collect();
        Assert.True(_seen.Count >= end * 7);
        Assert.Equal("", string.Join(", ", Held(end, isLastKept).Except(except)));
    }

    /// <summary>What is still held, named; no reference to it stays on the stack of the caller.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public string[] Held(int end, bool isLastKept) =>
    [
        .. _seen.Where(seen => seen.Reference.IsAlive && !(isLastKept && IsCurrent(seen.Edit, seen.File, seen.IsOfFile, end))).Select(seen => $"{seen.What} of edit {seen.Edit}"),
    ];

    private static bool IsCurrent(int edit, string file, bool isOfFile, int end) => isOfFile
        ? !Enumerable.Range(edit + 1, end - edit - 1).Any(later => EditedSources.Edit(later).Name == file)
        : edit == end - 1;

    private void Add(string what, bool isOfFile, object target) => _seen.Add((_edit, _file, what, isOfFile, new WeakReference(target)));
}
