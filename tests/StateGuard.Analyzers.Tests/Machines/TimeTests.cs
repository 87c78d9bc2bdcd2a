using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.Machines;

/// <summary>
/// Neither the generated code nor the library beside it reads a clock, sets a timer, sleeps or gives up after a while: a clock that jumps
/// changes nothing.
/// </summary>
public class TimeTests
{
    // All that a machine needs of threads; none of it takes a time.
    private static readonly string[] Threading =
    [
        "System.Threading.Interlocked.CompareExchange",
        "System.Threading.LockRecursionException..ctor",
        "System.Threading.Monitor.Enter",
        "System.Threading.Monitor.Exit",
        "System.Threading.Monitor.IsEntered",
        "System.Threading.Thread.Interrupt",
        "System.Threading.Thread.get_CurrentThread",
        "System.Threading.Volatile.Read",
        "System.Threading.Volatile.Write",
    ];

    [Theory]
    [MemberData(nameof(SampleMachines.All), MemberType = typeof(SampleMachines))]
    public void A_machine_calls_no_clock(string name, string source)
    {
        string[] suspicious = Suspicious(Members(GeneratedMachine.From(source).Compilation));
        Assert.True(suspicious is [], name + ": " + string.Join(", ", suspicious));
    }

    [Fact]
    public void All_that_is_allowed_is_needed() => Assert.Equal(Threading, SampleMachines.All
        .SelectMany(sample => Members(GeneratedMachine.From((string)((object[])sample)[1]).Compilation))
        .Where(member => member.StartsWith("System.Threading.", StringComparison.Ordinal))
        .Distinct()
        .Order(StringComparer.Ordinal));

    [Fact]
    public void The_library_calls_no_clock()
    {
        foreach (ImmutableArray<MetadataReference> framework in new[] { ReferencePacks.NetFramework472, ReferencePacks.Net100 })
        {
            var library = (AssemblyMetadata)((PortableExecutableReference)RuntimeLibrary.For(framework)).GetMetadata();
            List<string> members = Members(library.GetModules().Single().GetMetadataReader());
            Assert.NotEmpty(members);
            Assert.Empty(Suspicious(members));
        }
    }

    [Theory]
    [InlineData("System.Threading.Thread.Sleep(1);")]
    [InlineData("System.Threading.Tasks.Task.Delay(1);")]
    [InlineData("_ = System.DateTime.UtcNow;")]
    [InlineData("_ = System.DateTimeOffset.Now;")]
    [InlineData("_ = System.Environment.TickCount64;")]
    [InlineData("_ = System.Diagnostics.Stopwatch.GetTimestamp();")]
    [InlineData("_ = System.TimeProvider.System;")]
    [InlineData("_ = new System.Threading.Timer(_ => { });")]
    [InlineData("System.Threading.Monitor.TryEnter(this, 1);")]
    [InlineData("System.Threading.Monitor.Wait(this);")]
    [InlineData("new System.Threading.SpinWait().SpinOnce();")]
    public void One_that_did_would_be_found(string statement) => Assert.NotEmpty(Suspicious(Members(GeneratedMachine.From(
        SampleMachines.Freezer.Replace("FreezeTasks() { }", "FreezeTasks() { " + statement + " }", StringComparison.Ordinal)).Compilation)));

    private static string[] Suspicious(List<string> members) =>
    [
        .. members.Where(member =>
            (member.StartsWith("System.Threading.", StringComparison.Ordinal) && !Threading.Contains(member))
            || (member.StartsWith("System.Diagnostics.", StringComparison.Ordinal) && !member.EndsWith("Attribute..ctor", StringComparison.Ordinal))
            || member.Contains("Time", StringComparison.Ordinal)
            || member.StartsWith("System.Environment.", StringComparison.Ordinal)),
    ];

    private static List<string> Members(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        using var file = new PEReader(image);
        return Members(file.GetMetadataReader());
    }

    /// <summary>The members of other assemblies that an assembly refers to.</summary>
    private static List<string> Members(MetadataReader metadata)
    {
        var members = new List<string>();
        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            MemberReference member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference)
            {
                TypeReference type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
                members.Add(metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name) + "." + metadata.GetString(member.Name));
            }
        }

        return members;
    }
}
