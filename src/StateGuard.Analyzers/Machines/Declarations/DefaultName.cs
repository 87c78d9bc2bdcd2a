using System;

namespace StateGuard.Machines.Declarations;

/// <summary>Names a machine after its enum.</summary>
internal static class DefaultName
{
    private static readonly string[] Suffixes = ["States", "State", "Status"];

    /// <summary>
    /// The enum's name without <c>State</c>, <c>States</c> or <c>Status</c>; where nothing would be left, or nothing
    /// was there to take away, with <c>Machine</c> added.
    /// </summary>
    public static string Of(string name)
    {
        foreach (string suffix in Suffixes)
        {
            if (name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal))
            {
                string rest = name.Substring(0, name.Length - suffix.Length);
                if (Text.CSharpText.IsIdentifier(rest))
                {
                    return rest;
                }
            }
        }

        return name + "Machine";
    }
}
