using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using StateGuard.Analyzers.Tests.Documentation;
using StateGuard.CodeFixes;
using Xunit;

namespace StateGuard.Analyzers.Tests.Architecture;

/// <summary>What the shipped assemblies never do, whatever they are given: they run inside every compiler and editor of their users.</summary>
public sealed class ConductTests
{
    // By the beginnings of their full names.
    private static readonly string[] Forbidden =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.IO.StreamReader", "System.IO.StreamWriter",
        "System.Diagnostics.Process", "System.Net.", "System.Reflection.Emit.", "System.Runtime.Loader.", "System.Activator",
        "System.Runtime.InteropServices.Marshal", "System.Threading.Thread", "Microsoft.Win32.",
    ];

    // Of types that are needed otherwise.
    private static readonly string[] ForbiddenMembers = ["GetEnvironmentVariable", "GetEnvironmentVariables", "ExpandEnvironmentVariables", "Load", "LoadFrom", "LoadFile", "UnsafeLoadFrom", "GetTempPath", "GetTempFileName"];

    public static TheoryData<string> Assemblies => [typeof(StateMachineGenerator).Assembly.Location, typeof(ValidatedCodeFixProvider).Assembly.Location];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Nothing_is_read_opened_started_or_loaded(string assembly) => Read(assembly, reader =>
    {
        Assert.DoesNotContain(
            reader.TypeReferences.Select(handle => reader.GetTypeReference(handle)).Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}"),
            IsForbidden);
        Assert.DoesNotContain(reader.MemberReferences.Select(handle => reader.GetString(reader.GetMemberReference(handle).Name)), ForbiddenMembers.Contains);
    });

    // What comes at the end of a compilation is not seen while typing.
    [Fact]
    public void Diagnostics_are_live()
    {
        Read(typeof(StateMachineGenerator).Assembly.Location, reader => Assert.DoesNotContain(
            reader.MemberReferences.Select(handle => reader.GetString(reader.GetMemberReference(handle).Name)),
            name => name is "RegisterCompilationEndAction" or "RegisterCompilationAction"));
        Assert.DoesNotContain(ShippedRules.All, rule => rule.CustomTags.Contains("CompilationEnd"));
    }

    private static bool IsForbidden(string type) => Array.Exists(Forbidden, name =>
        type == name || type == name + "Info" || (name[^1] == '.' && type.StartsWith(name, StringComparison.Ordinal)));

    private static void Read(string assembly, Action<MetadataReader> look)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        look(image.GetMetadataReader());
    }
}
