using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using StateGuard.Analyzers.Tests.Documentation;
using StateGuard.CodeFixes;
using Xunit;

namespace StateGuard.Analyzers.Tests.Architecture;

/// <summary>What the shipped assemblies never do, whatever they are given: they run inside every compiler and editor of their users, and inside their programs.</summary>
public sealed class ConductTests
{
    private static readonly Assembly[] Shipped = [typeof(StateMachineGenerator).Assembly, typeof(ValidatedCodeFixProvider).Assembly, typeof(StateMachineAttribute).Assembly];

    private static readonly string[] RoslynAndTheFramework = ["netstandard", "System.", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.", "StateGuard.Analyzers"];

    // What is made once, and never changed nor added to.
    private static readonly Type[] Fixed =
    [
        typeof(DiagnosticDescriptor), typeof(SuppressionDescriptor), typeof(SyntaxAnnotation), typeof(SymbolDisplayFormat), typeof(HashSet<string>), typeof(ISet<int>), typeof(string[]), typeof(char[]),
    ];

    // Keyed weakly by a tree, a symbol or a compilation, and by nothing else: what is kept of an old one goes with it.
    private static readonly string[] WeakTables = ["BodySource.Sources", "EnumDomain.Known", "ExternalPairs.Parsed", "FieldWrites.Written", "ForwardedField.Known", "OperationNames.Helpers", "OperationNames.Marks", "ReturnedReceiver.Known"];

    // Read once from what the assembly holds itself.
    private static readonly string[] OfTheAssembly = ["Catalog.Groups"];

    public static TheoryData<string> Assemblies => [.. Shipped.Select(assembly => assembly.Location)];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Nothing_is_read_opened_started_or_loaded(string assembly) =>
        Read(assembly, reader => Assert.Empty(Conduct.Violations(reader)));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Roslyn_and_the_framework_are_all_that_is_referenced(string assembly) => Read(assembly, reader => Assert.All(
        reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name)),
        name => Assert.Contains(RoslynAndTheFramework, allowed => allowed[^1] == '.' ? name.StartsWith(allowed, StringComparison.Ordinal) : name == allowed)));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_native_code_is_called_or_carried(string assembly) => Read(assembly, reader =>
    {
        Assert.DoesNotContain(reader.MethodDefinitions, handle => reader.GetMethodDefinition(handle).Attributes.HasFlag(MethodAttributes.PinvokeImpl));
        Assert.Empty(reader.ManifestResources);
        Assert.Equal(0, reader.GetTableRowCount(TableIndex.ModuleRef));
    });

    [Fact]
    public void Nothing_outlives_a_run_in_a_static_field()
    {
        Assert.Empty(Shipped.SelectMany(StaticFields).Where(field => !field.IsLiteral && !field.IsInitOnly).Select(Name));
        Assert.Equal(
            WeakTables.Concat(OfTheAssembly).Order(StringComparer.Ordinal),
            Shipped.SelectMany(StaticFields).Where(field => !field.IsLiteral && !IsFixed(field.FieldType)).Select(Name).Order(StringComparer.Ordinal));
        Assert.All(
            Shipped.SelectMany(StaticFields).Where(field => WeakTables.Contains(Name(field))),
            field => Assert.Equal(typeof(ConditionalWeakTable<,>), field.FieldType.GetGenericTypeDefinition()));
    }

    // What comes at the end of a compilation is not seen while typing.
    [Fact]
    public void Diagnostics_are_live()
    {
        Read(typeof(StateMachineGenerator).Assembly.Location, reader => Assert.DoesNotContain(
            reader.MemberReferences.Select(handle => reader.GetString(reader.GetMemberReference(handle).Name)),
            name => name is "RegisterCompilationEndAction" or "RegisterCompilationAction"));
        Assert.DoesNotContain(ShippedRules.All, rule => rule.CustomTags.Contains("CompilationEnd"));
    }

    [Fact]
    public void Diagnostics_are_worded_in_one_place() => Assert.Equal(
        ["Diagnosis.cs"],
        ShippedSource.Files.Where(file => File.ReadAllText(file).Contains("Diagnostic.Create(", StringComparison.Ordinal)).Select(Path.GetFileName));

    // Delegates that the compiler keeps have no target that could hold anything.
    private static IEnumerable<FieldInfo> StaticFields(Assembly assembly) => assembly.GetTypes()
        .Where(type => !type.Name.Contains('<', StringComparison.Ordinal))
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));

    private static bool IsFixed(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || Fixed.Contains(type) || type.GetCustomAttribute<CompilerGeneratedAttribute>() is not null
        || (Shipped.Contains(type.Assembly) && IsImmutable(type, []));

    // Types of the product's own that have nothing to be changed in them, or in what they hold.
    private static bool IsImmutable(Type type, HashSet<Type> seen) => !seen.Add(type) || type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).All(field =>
        field.IsInitOnly && (field.FieldType.IsPrimitive || field.FieldType.IsGenericParameter || field.FieldType.IsEnum || field.FieldType == typeof(string) || field.FieldType.IsInterface || field.FieldType.IsArray
            || field.FieldType is { IsGenericType: true } && (field.FieldType.GetGenericTypeDefinition() == typeof(ImmutableArray<>) || field.FieldType.GetGenericTypeDefinition() == typeof(Nullable<>))
            || field.FieldType.Namespace!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            || (Shipped.Contains(field.FieldType.Assembly) && IsImmutable(field.FieldType, seen))));

    private static string Name(FieldInfo field) => field.DeclaringType!.Name + "." + field.Name;

    private static void Read(string assembly, Action<MetadataReader> look)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        look(image.GetMetadataReader());
    }
}
