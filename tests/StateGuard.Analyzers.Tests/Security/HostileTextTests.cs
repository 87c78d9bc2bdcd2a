using System.Collections.Immutable;
using System.Reflection;
using System.Xml.Linq;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using StateGuard.Analyzers.Tests.Machines;
using Xunit;

namespace StateGuard.Analyzers.Tests.Security;

/// <summary>The text of a state, or of an <c>[Obsolete]</c>, is text wherever it comes to stand in the generated code, and means the same there.</summary>
public sealed class HostileTextTests
{
    /// <summary>Texts in one compilation of the random ones.</summary>
    private const int Together = 12;

    private static readonly string[] Short = [.. HostileTexts.All.Where(text => text.Length < 100)];

    private static readonly Gen<string> RandomText = Gen.OneOf(
        Gen.Char.Array[0, 12].Select(chars => new string(chars)),
        Gen.Int[0, Short.Length - 1].Select(i => Short[i]).Array[1, 3].Select(string.Concat),
        Gen.OneOf(Gen.Char["\"\\{}<>&\n\r\u0085\u2028\u202E\uFEFF\uD800\uDC00/*#]@$'"], Gen.Char).Array[1, 20].Select(chars => new string(chars)));

    [Fact]
    public void Table() => Check([.. HostileTexts.All]);

    [Fact]
    public void Random() => RandomText.Array[Together].Sample(texts => Check(texts), iter: 25);

    private static void Check(string[] texts)
    {
        GeneratedMachine hostile = GeneratedMachine.From(Sources(texts));
        GeneratedMachine harmless = GeneratedMachine.From(Sources([.. texts.Select(_ => "harmless")]));
        Assert.Equal(texts.Length, hostile.Sources.Length);
        Shape.AreSame(harmless.Result.GeneratedTrees, hostile.Result.GeneratedTrees);
        Assert.Equal(Ids(harmless), Ids(hostile));

        using var image = new MemoryStream();
        using var documentation = new MemoryStream();
        EmitResult emitted = hostile.Compilation.Emit(image, xmlDocumentationStream: documentation);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
        documentation.Position = 0;
        Assert.NotNull(XDocument.Load(documentation).Root);

        Assembly assembly = Assembly.Load(image.ToArray());
        for (int i = 0; i < texts.Length; i++)
        {
            string[] states = [texts[i], texts[i] + "2", "3" + texts[i]];
            AreReadBack(assembly.GetType($"N{i:D3}.Door")!, states);
            AreDocumented(hostile.Compilation.GetTypeByMetadataName($"N{i:D3}.Door")!, states);
        }
    }

    // One machine a text; the names of the files keep the order.
    private static string Sources(IReadOnlyList<string> texts) => "using System; using System.Runtime.Serialization; using StateGuard;\n" + string.Concat(texts.Select((text, i) => $$"""
        namespace N{{i:D3}}
        {
            [Obsolete({{Spelling.Literal(text)}}), StateMachine]
            public enum DoorState
            {
                [Initial, EnumMember(Value = {{Spelling.Literal(text)}}), Transition("Go", Open, When = "May", Do = "Ring")] Shut,
                [EnumMember(Value = {{Spelling.Literal(text + "2")}}), Transition("Go", Shut), Obsolete({{Spelling.Literal(text)}}, true)] Open,
                [EnumMember(Value = {{Spelling.Literal("3" + text)}}), Exclusive("Fix", From = Shut)] Fixing,
            }

            public sealed partial class Door { private partial bool May() => true; private partial void Ring() { } }
        }

        """));

    private static IEnumerable<string> Ids(GeneratedMachine machine) => machine.Problems.Select(problem => problem.Id).Order(StringComparer.Ordinal);

    private static void AreReadBack(Type machine, string[] texts)
    {
        MethodInfo format = machine.GetMethod("Format")!;
        MethodInfo parse = machine.GetMethod("TryParse")!;
        for (int i = 0; i < texts.Length; i++)
        {
            Assert.Equal(texts[i], format.Invoke(null, [i]));
            object?[] arguments = [texts[i], null];
            Assert.Equal(true, parse.Invoke(null, arguments));
            Assert.Equal(i, Convert.ToInt32(arguments[1], System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(false, parse.Invoke(null, [texts[i] + "4", null]));
        }
    }

    private static void AreDocumented(INamedTypeSymbol machine, string[] texts)
    {
        foreach (ISymbol symbol in machine.GetMembers().Where(member => !member.IsImplicitlyDeclared).Append(machine))
        {
            string documentation = symbol.GetDocumentationCommentXml()!;
            Assert.True(documentation.Length == 0 || XElement.Parse(documentation).Name == "member", symbol.Name + ": " + documentation);
        }

        XElement format = XElement.Parse(machine.GetMembers("Format").Single().GetDocumentationCommentXml()!);
        Assert.Equal(texts, format.Descendants("description").Select(item => Value(item.Value[": ".Length..])));
    }

    // What the literal in the documentation denotes.
    private static string Value(string literal)
    {
        var expression = Assert.IsType<LiteralExpressionSyntax>(SyntaxFactory.ParseExpression(literal, consumeFullText: true));
        Assert.Empty(expression.GetDiagnostics());
        return expression.Token.ValueText;
    }
}
