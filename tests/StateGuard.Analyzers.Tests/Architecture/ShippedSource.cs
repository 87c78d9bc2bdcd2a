using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StateGuard.Analyzers.Tests.Architecture;

/// <summary>The source of what is shipped, as it lies in the repository.</summary>
internal static class ShippedSource
{
    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>The folder of the solution.</summary>
    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    /// <summary>The files below <c>src</c>, without what a build has written.</summary>
    public static ImmutableArray<string> Files { get; } =
        Directory.EnumerateFiles(Path.Combine(RepositoryRoot, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(RepositoryRoot, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .ToImmutableArray();

    /// <summary>The analyzers and the fixes, compiled as one so that what either uses of the other has a symbol.</summary>
    public static CSharpCompilation CompileRoslynComponents()
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        IEnumerable<SyntaxTree> trees = Files
            .Where(file => !Path.GetRelativePath(RepositoryRoot, file).StartsWith(Path.Combine("src", "StateGuard") + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file))
            .Append(CSharpSyntaxTree.ParseText(GlobalUsings, options));
        return CSharpCompilation.Create(
            "Shipped",
            trees,
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    // What the tests run on holds all that the shipped assemblies may use; they themselves are here as source.
    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith("StateGuard", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file));

    private static string FindRepositoryRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "StateGuard.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("The tests do not run inside of the repository.");
    }
}
