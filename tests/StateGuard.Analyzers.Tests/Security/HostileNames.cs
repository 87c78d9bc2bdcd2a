using Microsoft.CodeAnalysis.CSharp;

namespace StateGuard.Analyzers.Tests.Security;

/// <summary>Names that C# allows, and that would mean something else in generated code or a diagram if nobody took care.</summary>
internal static class HostileNames
{
    /// <summary>Names that generated code uses itself, for something else.</summary>
    public static IReadOnlyList<string> OfGeneratedCode { get; } =
    [
        "found", "to", "from", "trigger", "held", "scope", "result", "text", "state", "goal", "wanted", "next", "word", "trail", "taken", "earlier", "operation", "seen", "restored", "holds", "machine", "items",
        "_", "nameof", "typeof_", "var", "dynamic", "nint", "notnull", "unmanaged", "System", "StateGuard", "Global", "Object", "Exception", "Main", "Dispose", "Invoke", "op_Equality", "op_Implicit", "Equals_", "Length",
        "get_Name", "set_State", "add_State", "Item", "get_Item", "Current", "None", "List0", "CheckpointScope2", "TransitionResult", "Volatile", "Monitor",
    ];

    private static readonly string[] OfDiagrams =
    [
        "End", "end", "Note", "note", "state", "Class", "ClassDef", "classDef", "Style", "style", "Default", "default", "Scale", "scale", "Click", "click", "Href", "href", "StateDiagram", "stateDiagram", "AccTitle", "accTitle",
        "AccDescr", "accDescr", "Direction", "direction", "TB", "LR", "As", "as", "Fork", "Join", "Choice", "Hide", "Left", "Right", "LinkStyle", "Subgraph", "Graph", "graph", "Digraph", "digraph", "Node", "node", "Edge", "edge", "Strict", "strict",
        "toString", "valueOf", "constructor", "hasOwnProperty", "root", "s_end",
    ];

    private static readonly string[] OfUnicode =
    [
        "\u00DCber", "stra\u00DFe", "\u6570", "\u0645\u0631\u062D\u0628\u0627", "\u05D0\u05D1", "e\u0301", "\u00E9", "\u0130", "\u0131", "\uFB00", "\u03A3", "\u03C3", "\u03C2", "\u2160", "a\u203Fb", "a\u0660", "\u0E01\u0E33", "\u1E9E", "\uFF21",
    ];

    /// <summary>Keywords, the contextual ones included.</summary>
    public static IReadOnlyList<string> Keywords { get; } =
    [
        .. SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText)
            .Where(text => SyntaxFacts.IsValidIdentifier(text) && !text.StartsWith("__", StringComparison.Ordinal)).Distinct(),
    ];

    /// <summary>Names whose characters are all seen, and that are not too long for the runtime.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Keywords.Concat(OfGeneratedCode).Concat(OfDiagrams).Concat(OfUnicode).Append(new string('a', 900)).Distinct(StringComparer.Ordinal),
    ];
}
