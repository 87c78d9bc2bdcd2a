using Microsoft.CodeAnalysis;
using StateGuard.Diagnostics;

namespace StateGuard.Protocols.States;

/// <summary>Words what is kept around the machine.</summary>
internal static class RawAssignmentReport
{
    public static Diagnostic Of(IOperation operation, RawAssignment assignment) => Diagnosis.Create(
        StateUseRules.KeptAroundMachine,
        operation.Syntax.GetLocation(),
        assignment.Member.Name,
        assignment.Enum.Name,
        assignment.Machine);
}
