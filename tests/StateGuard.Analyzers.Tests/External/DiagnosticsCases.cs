using Xunit;
using static StateGuard.Analyzers.Tests.External.ExternalVerifier;

namespace StateGuard.Analyzers.Tests.External;

/// <summary>Activities, and modes of the runtime.</summary>
public sealed class DiagnosticsCases
{
    private const string Group = "diagnostics";

    [Fact]
    public Task Activities() => CatalogAsync(
        Group,
        """
        private static readonly ActivitySource Source = new("x");
        public void M()
        {
            using Activity? activity = Source.StartActivity("m");
            activity?.SetTag("a", 1);
            Work();
        }
        """,
        """
        private static readonly ActivitySource Source = new("x");
        public void M()
        {
            Activity? activity = Source.StartActivity("m"); //! SG1002
            Work();
            activity?.Stop();
        }
        """,
        """
        private static readonly ActivitySource Source = new("x");
        public void M()
        {
            Activity? activity = Source.StartActivity("m");
            try { Work(); } finally { activity?.Dispose(); }
        }
        """,
        """
        private static readonly ActivitySource Source = new("x");
        public void M(bool b)
        {
            Activity? activity = Source.StartActivity("m"); //! SG1008
            if (b) return;
            if (activity != null) activity.Stop();
        }
        """,
        """
        public void M(bool b)
        {
            Activity activity = new Activity("m").SetTag("a", "b").Start(); //! SG1001
            if (b) return;
            activity.Stop();
        }
        """,
        """
        public void M()
        {
            var activity = new Activity("m");
            activity.Start();
            try { Work(); } finally { activity.Stop(); }
            var watch = new Stopwatch();
            watch.Start();
        }
        """);

    [Fact]
    public Task Modes_of_the_runtime() => CatalogAsync(
        Group,
        """
        public void M()
        {
            if (!GC.TryStartNoGCRegion(1000)) return;
            try { Work(); } finally { GC.EndNoGCRegion(); }
        }
        """,
        """
        public void M()
        {
            if (GC.TryStartNoGCRegion(1000)) //! SG1002
            {
                Work();
                GC.EndNoGCRegion();
            }
        }
        """,
        """
        public void M()
        {
            using (ExecutionContext.SuppressFlow()) Work();
            AsyncFlowControl flow = ExecutionContext.SuppressFlow();
            try { Work(); } finally { flow.Undo(); }
            ExecutionContext.SuppressFlow();
            try { Work(); } finally { ExecutionContext.RestoreFlow(); }
        }
        """,
        """
        public void M()
        {
            bool restore = false;
            try
            {
                if (!ExecutionContext.IsFlowSuppressed()) { ExecutionContext.SuppressFlow(); restore = true; }
                Work();
            }
            finally { if (restore) ExecutionContext.RestoreFlow(); }
        }
        """,
        """
        public void M()
        {
            ExecutionContext.SuppressFlow(); //! SG1002
            Work();
            ExecutionContext.RestoreFlow();
        }
        """);
}
