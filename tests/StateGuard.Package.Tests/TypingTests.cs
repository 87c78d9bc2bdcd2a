using StateGuard.Package.Tests.Consumers;
using StateGuard.Package.Tests.Editors;
using StateGuard.Package.Tests.Packing;

namespace StateGuard.Package.Tests;

/// <summary>What any editor is told that speaks the protocol of language servers, letter by letter.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class TypingTests(PackedPackage package)
{
    private const string Source = "Typed.cs";
    private const string End = "        freezer.EndCheckpoint();\n";
    private const string Return = "        if (early)\n        {\n            return true;\n        }\n\n";
    private const string Fix = "Wrap in try/finally";
    private const string Message = "'Checkpoint' is begun here, but 'EndCheckpoint' is not called on the path that leaves at line 14 (return)";

    private static readonly string[] Sources = ["FreezerState.cs", "Freezer.cs", Source];

    [Fact]
    public async Task Diagnostic_comes_while_typing_and_goes_with_the_fix()
    {
        Consumer consumer = await Consumer.CreateAsync(package, "Typing", Sources);
        (LanguageClient client, IReadOnlyList<ShownDiagnostic> shown) = await LanguageClient.OpenAsync(consumer, Source);
        await using (client)
        {
            Assert.Empty(shown);

            string typed = consumer.Read(Source).Replace(End, Return + End, StringComparison.Ordinal);
            ShownDiagnostic diagnostic = Assert.Single(await client.TypeAsync(typed));
            Assert.Equal(("SG1001", 7, Message), (diagnostic.Id, diagnostic.Line, diagnostic.Message));

            OfferedFix fix = Assert.Single(await client.FixesAsync(diagnostic), fix => fix.Title == Fix);
            string repaired = fix.ApplyTo(typed);
            Assert.Contains("finally", repaired, StringComparison.Ordinal);
            Assert.Empty(await client.TypeAsync(repaired));
        }
    }

    [Fact]
    public async Task Half_typed_code_is_quiet()
    {
        Consumer consumer = await Consumer.CreateAsync(package, "HalfTyped", Sources);
        (LanguageClient client, IReadOnlyList<ShownDiagnostic> shown) = await LanguageClient.OpenAsync(consumer, Source);
        await using (client)
        {
            Assert.Empty(shown);
            string text = consumer.Read(Source);
            string method = text[text.IndexOf("    public static bool Save", StringComparison.Ordinal)..text.IndexOf("    public static void Main", StringComparison.Ordinal)];
            for (int length = 0; length < method.Length; length++)
            {
                string half = text.Replace(method, method[..length], StringComparison.Ordinal);
                shown = await client.TypeAsync(half);
                Assert.DoesNotContain(shown, diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal));
                if (shown.Any(diagnostic => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal)))
                {
                    Assert.True(shown.All(diagnostic => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal)), half + string.Join('\n', shown));
                }
            }
        }
    }
}
