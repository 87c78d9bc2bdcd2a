using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace StateGuard.Analyzers.Tests.Architecture;

/// <summary>How the shipped code is cut into files.</summary>
public sealed class FileTests
{
    private const int LineLimit = 300;

    [Fact]
    public void Files_are_short() =>
        Assert.Empty(ShippedSource.Files.Where(file => File.ReadLines(file).Count() >= LineLimit).Select(Relative));

    [Fact]
    public void Each_file_holds_the_one_type_it_is_named_after() =>
        Assert.Empty(ShippedSource.Files
            .Select(file => (File: file, Types: TypesOf(file)))
            .Where(entry => entry.Types is not [var type] || type != Path.GetFileNameWithoutExtension(entry.File))
            .Select(entry => $"{Relative(entry.File)}: {string.Join(", ", entry.Types)}"));

    private static List<string> TypesOf(string file) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(file), new CSharpParseOptions(LanguageVersion.Latest)).GetRoot()
            .DescendantNodes(node => node is not BaseTypeDeclarationSyntax)
            .Select(node => node switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
                DelegateDeclarationSyntax type => type.Identifier.ValueText,
                _ => null,
            })
            .OfType<string>()
            .ToList();

    private static string Relative(string file) => Path.GetRelativePath(ShippedSource.RepositoryRoot, file);
}
