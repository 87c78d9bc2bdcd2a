using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.StateUses;

/// <summary>An assembly that declares machines, as somebody else's code refers to it.</summary>
internal static class OtherAssembly
{
    public static MetadataReference Of(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Library",
            [],
            [.. ReferencePacks.Net100, ReferencePacks.Runtime],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Compilation generated = StateUseVerifier.Generated(compilation, source, "Library.cs");
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = generated.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
