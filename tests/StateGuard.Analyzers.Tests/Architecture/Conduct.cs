using System.Reflection.Metadata;

namespace StateGuard.Analyzers.Tests.Architecture;

/// <summary>
/// What an assembly may use of the framework. All that is not named here is forbidden: files, processes, the environment,
/// the network, threads, clocks, chance, reflection and the loading of code among it.
/// </summary>
internal static class Conduct
{
    private static readonly HashSet<string> Namespaces = new(StringComparer.Ordinal)
    {
        "System.Collections", "System.Collections.Generic", "System.Collections.Concurrent", "System.Collections.Immutable", "System.Linq", "System.Globalization", "System.Text",
        "System.Composition", "System.Runtime.CompilerServices", "System.Runtime.Versioning",
    };

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "System.Diagnostics.DebuggableAttribute", "System.Diagnostics.DebuggerBrowsableAttribute", "System.Diagnostics.DebuggerBrowsableState", "System.Diagnostics.DebuggerDisplayAttribute",
        "System.Diagnostics.DebuggerHiddenAttribute", "System.Diagnostics.DebuggerStepThroughAttribute", "System.Diagnostics.CodeAnalysis.MaybeNullWhenAttribute", "System.Diagnostics.CodeAnalysis.NotNullWhenAttribute",
        "System.Reflection.DefaultMemberAttribute", "System.Resources.NeutralResourcesLanguageAttribute", "System.Runtime.InteropServices.InAttribute",
        "System.Threading.CancellationToken", "System.Threading.LazyThreadSafetyMode", "System.Threading.SemaphoreSlim", "System.Threading.Tasks.Task", "System.Threading.Tasks.Task`1",
        "System.IO.Path", "System.Reflection.Assembly", "System.Reflection.AssemblyName",
    };

    // Of the namespace of everything.
    private static readonly HashSet<string> Forbidden = new(StringComparer.Ordinal)
    {
        "System.Activator", "System.AppContext", "System.AppDomain", "System.Console", "System.DateTime", "System.DateTimeOffset", "System.GC", "System.Random", "System.TimeProvider", "System.WeakReference", "System.WeakReference`1", "System.Uri",
    };

    // Of types that can do more than what they are needed for.
    private static readonly Dictionary<string, string[]> Members = new(StringComparer.Ordinal)
    {
        ["System.Type"] = ["GetTypeFromHandle", "op_Equality", "op_Inequality", "get_Assembly"],
        ["System.Reflection.Assembly"] = ["GetName"],
        ["System.Reflection.AssemblyName"] = ["get_Version"],
        ["System.Environment"] = ["get_CurrentManagedThreadId"],
        ["System.IO.Path"] = ["GetFileName"],
        ["System.Threading.Tasks.Task"] = ["FromResult", "ConfigureAwait", "get_CompletedTask"],
        ["System.Threading.Tasks.Task`1"] = ["ConfigureAwait"],
        ["System.Delegate"] = ["Combine", "Remove"],
        ["System.Runtime.CompilerServices.RuntimeHelpers"] = ["EnsureSufficientExecutionStack", "GetHashCode", "InitializeArray", "GetSubArray", "CreateSpan"],
    };

    /// <summary>The types and members of the framework that the assembly uses and may not.</summary>
    public static IEnumerable<string> Violations(MetadataReader reader)
    {
        foreach (TypeReferenceHandle handle in reader.TypeReferences)
        {
            string type = NameOf(handle, reader);
            if (!IsAllowed(type))
            {
                yield return type;
            }
        }

        foreach (MemberReferenceHandle handle in reader.MemberReferences)
        {
            MemberReference member = reader.GetMemberReference(handle);
            string name = reader.GetString(member.Name);
            if (OwnerOf(member, reader) is { } owner && Members.TryGetValue(owner, out string[]? allowed) && !allowed.Contains(name))
            {
                yield return owner + "." + name;
            }
        }
    }

    private static bool IsAllowed(string type)
    {
        string space = type[..Math.Max(0, type.LastIndexOf('.'))];
        return space switch
        {
            "System" => !Forbidden.Contains(type),
            "System.Reflection" when type.StartsWith("System.Reflection.Assembly", StringComparison.Ordinal) && type.EndsWith("Attribute", StringComparison.Ordinal) => true,
            _ when space == "System" || space.StartsWith("System.", StringComparison.Ordinal) => Namespaces.Contains(space) || Types.Contains(type),
            "Microsoft.CodeAnalysis" or "StateGuard" => true,
            _ => space.StartsWith("Microsoft.CodeAnalysis.", StringComparison.Ordinal) || space.StartsWith("StateGuard.", StringComparison.Ordinal),
        };
    }

    private static string? OwnerOf(MemberReference member, MetadataReader reader) => member.Parent.Kind switch
    {
        HandleKind.TypeReference => NameOf((TypeReferenceHandle)member.Parent, reader),
        HandleKind.TypeSpecification => GenericOf(reader.GetTypeSpecification((TypeSpecificationHandle)member.Parent), reader),
        _ => null,
    };

    // ELEMENT_TYPE_GENERICINST, CLASS or VALUETYPE, and the type.
    private static string? GenericOf(TypeSpecification specification, MetadataReader reader)
    {
        BlobReader blob = reader.GetBlobReader(specification.Signature);
        return blob.ReadByte() == 0x15 && blob.ReadByte() is 0x11 or 0x12 && blob.ReadTypeHandle() is { Kind: HandleKind.TypeReference } type ? NameOf((TypeReferenceHandle)type, reader) : null;
    }

    // A nested type goes by the one around it.
    private static string NameOf(TypeReferenceHandle handle, MetadataReader reader)
    {
        TypeReference type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? NameOf((TypeReferenceHandle)type.ResolutionScope, reader)
            : reader.GetString(type.Namespace) + "." + reader.GetString(type.Name);
    }
}
