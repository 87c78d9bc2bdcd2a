using StateGuard.Machines.Declarations;

namespace StateGuard.Machines.Rules;

/// <summary>The rules that look at a declaration as a whole, once it has been read. They change nothing about it.</summary>
internal static class DeclarationChecks
{
    public static void Run(MachineDeclaration machine, DeclarationReport report)
    {
        AlternativesRule.Check(machine, report);
        UniquenessRule.Check(machine, report);
        ContradictionRule.Check(machine, report);
        AutomaticRingRule.Check(machine, report);

        // What an error has taken out of the machine would make states seem cut off.
        if (!report.HasErrors)
        {
            ReachabilityRule.Check(machine, report);
        }
    }
}
