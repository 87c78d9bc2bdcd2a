using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.Analyzers.Tests.Mutation;

/// <summary>The valid files, which the rules must be silent on.</summary>
internal static class ValidCode
{
    public static IReadOnlyList<(string Path, string Text)> Files { get; } = [.. typeof(ValidCode).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("Valid/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(name => (name, Read(name)))];

    /// <summary>The methods of a file that have bodies.</summary>
    public static IEnumerable<MethodDeclarationSyntax> MethodsOf(SyntaxNode root) =>
        root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => method.Body is not null);

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ValidCode).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
