namespace StateGuard.Protocols.Contracts.External.Catalogs;

/// <summary>Activities, and modes of the runtime. A stopwatch may run for ever, and is none.</summary>
internal static class DiagnosticsPairs
{
    public const string Text = """
        M:System.Diagnostics.Activity.Start ; M:System.Diagnostics.Activity.Stop | M:System.Diagnostics.Activity.Dispose ; operation=Activity success=always
        M:System.Diagnostics.ActivitySource.StartActivity(*) ; M:System.Diagnostics.Activity.Dispose | M:System.Diagnostics.Activity.Stop ; operation=Activity on=return success=nonnull

        M:System.GC.TryStartNoGCRegion(*) ; M:System.GC.EndNoGCRegion ; operation=NoGCRegion on=type
        M:System.Threading.ExecutionContext.SuppressFlow ; M:System.Threading.ExecutionContext.RestoreFlow | M:System.Threading.AsyncFlowControl.Undo | M:System.Threading.AsyncFlowControl.Dispose ; operation=SuppressedFlow on=type affine held=M:System.Threading.ExecutionContext.IsFlowSuppressed
        """;
}
