using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace StateGuard.Analyzers.Tests.Testing;

/// <summary>The runtime library, compiled from its source against the framework of a compilation under test.</summary>
internal static class RuntimeLibrary
{
    private static readonly ConcurrentDictionary<MetadataReference, Lazy<MetadataReference>> ByFramework = new();

    public static MetadataReference For(ImmutableArray<MetadataReference> framework) =>
        ByFramework.GetOrAdd(framework[0], _ => new Lazy<MetadataReference>(() => Compile(framework))).Value;

    private static PortableExecutableReference Compile(ImmutableArray<MetadataReference> framework)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        System.Reflection.Assembly tests = typeof(RuntimeLibrary).Assembly;
        CSharpCompilation library = CSharpCompilation.Create(
            "StateGuard",
            tests.GetManifestResourceNames()
                .Where(name => name.StartsWith("Runtime/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => CSharpSyntaxTree.ParseText(Read(tests, name), options, name)),
            framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = library.Emit(image);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static string Read(System.Reflection.Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
