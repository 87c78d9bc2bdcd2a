using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StateGuard.Machines.Models;

namespace StateGuard.Machines;

/// <summary>
/// Finds the machines that cannot be written as if they were alone: the compiler tells generated files apart without
/// regard to letter case, and two machines of one name would be one class. Hardly a project has any, so that what
/// this finds hardly ever changes.
/// </summary>
internal static class Collisions
{
    private const int LongestFileName = 200;

    // A character takes three bytes at most.
    private const int KeptOfFileName = 60;

    public static EquatableArray<CollisionModel> Find(ImmutableArray<MachineModel> machines)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        var files = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var collisions = new List<CollisionModel>();
        foreach (MachineModel machine in machines)
        {
            // The name of the file is that of the class, fully qualified.
            bool isFree = types.Add(machine.HintName);
            isFree &= types.Add(machine.HintName + "Trigger");
            if (!isFree)
            {
                collisions.Add(new CollisionModel(machine.Enum, null));
                continue;
            }

            files.TryGetValue(machine.HintName, out int count);
            files[machine.HintName] = count + 1;
            if (count > 0)
            {
                collisions.Add(new CollisionModel(machine.Enum, "-" + count.ToString(CultureInfo.InvariantCulture)));
            }
        }

        return new EquatableArray<CollisionModel>(collisions);
    }

    /// <summary>The name of the machine's file; null where it cannot be generated.</summary>
    public static string? FileName(MachineModel machine, EquatableArray<CollisionModel> collisions)
    {
        foreach (CollisionModel collision in collisions)
        {
            if (collision.Enum == machine.Enum)
            {
                return collision.Suffix is null ? null : Short(machine.HintName) + collision.Suffix + ".g.cs";
            }
        }

        return Short(machine.HintName) + ".g.cs";
    }

    // Projects may have generated files written to disk, where names of more than 255 bytes are refused.
    private static string Short(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= LongestFileName)
        {
            return name;
        }

        ulong hash = 14695981039346656037;
        foreach (char c in name)
        {
            hash = unchecked((hash ^ c) * 1099511628211);
        }

        return name.Substring(0, Math.Min(name.Length, KeptOfFileName)) + "-" + hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
