using Xunit;
using static StateGuard.Analyzers.Tests.External.ExternalVerifier;

namespace StateGuard.Analyzers.Tests.External;

/// <summary>The monitor: by hand, by <c>lock</c>, and both.</summary>
public sealed class MonitorCases
{
    private const string Group = "locks";

    [Fact]
    public Task Left_by_a_return_or_an_exception() => CatalogAsync(
        Group,
        """
        private readonly object _gate = new();
        public void M(bool b)
        {
            Monitor.Enter(_gate); //! SG1001
            if (b) return;
            Monitor.Exit(_gate);
        }
        """,
        """
        private readonly object _gate = new();
        public void M()
        {
            Monitor.Enter(_gate); //! SG1002
            Work();
            Monitor.Exit(_gate);
        }
        """,
        """
        private readonly object _gate = new();
        public void M()
        {
            Monitor.Enter(_gate);
            try { Work(); } finally { Monitor.Exit(_gate); }
        }
        """);

    [Fact]
    public Task Taken_flag_told_by_reference() => CatalogAsync(
        Group,
        """
        private readonly object _gate = new();
        public void M()
        {
            bool taken = false;
            try { Monitor.Enter(_gate, ref taken); Work(); }
            finally { if (taken) Monitor.Exit(_gate); }
        }
        """,
        """
        private readonly object _gate = new();
        public void M()
        {
            bool taken = false;
            try { Monitor.TryEnter(_gate, ref taken); if (!taken) return; Work(); }
            finally { if (taken) Monitor.Exit(_gate); }
        }
        """,
        """
        private readonly object _gate = new();
        public void M()
        {
            bool taken = false;
            Monitor.TryEnter(_gate, 10, ref taken);
            if (!taken) return;
            try { Work(); } finally { Monitor.Exit(_gate); }
        }
        """,
        """
        private readonly object _gate = new();
        public void M(bool b)
        {
            bool taken = false;
            Monitor.TryEnter(_gate, 10, ref taken); //! SG1001
            if (!taken || b) return;
            try { Work(); } finally { Monitor.Exit(_gate); }
        }
        """,
        """
        private readonly object _gate = new();
        public void M()
        {
            bool taken = false;
            Monitor.TryEnter(_gate, ref taken);
            try { if (taken) return; }
            finally { Monitor.Exit(_gate); } //! SG1003
        }
        """);

    [Fact]
    public Task Tried_and_refused() => CatalogAsync(
        Group,
        """
        private readonly object _gate = new();
        public void M()
        {
            if (!Monitor.TryEnter(_gate)) return;
            try { Work(); } finally { Monitor.Exit(_gate); }
        }
        """,
        """
        private readonly object _gate = new();
        public void M()
        {
            if (!Monitor.TryEnter(_gate, TimeSpan.FromSeconds(1))) throw new TimeoutException();
            try { Work(); } finally { Monitor.Exit(_gate); }
        }
        """,
        """
        private readonly object _gate = new();
        public void M()
        {
            Monitor.TryEnter(_gate, 10); //! SG1005
            try { Work(); } finally { Monitor.Exit(_gate); }
        }
        """,
        """
        private readonly object _gate = new();
        public void M()
        {
            bool ok = Monitor.TryEnter(_gate, 10);
            try { if (ok) Work(); } finally { Monitor.Exit(_gate); } //! SG1003
        }
        """,
        """
        private readonly object _gate = new();
        public void M()
        {
            while (!Monitor.TryEnter(_gate)) Thread.Yield();
            try { Work(); } finally { Monitor.Exit(_gate); }
        }
        """);

    [Fact]
    public Task Counted() => CatalogAsync(
        Group,
        """
        private readonly object _gate = new();
        public void M()
        {
            Monitor.Enter(_gate);
            try
            {
                Monitor.Enter(_gate);
                try { Work(); } finally { Monitor.Exit(_gate); }
            }
            finally { Monitor.Exit(_gate); }
        }
        """,
        """
        private readonly object _gate = new();
        public void M()
        {
            Monitor.Enter(_gate);
            try
            {
                if (Monitor.TryEnter(_gate))
                {
                    try { Work(); } finally { Monitor.Exit(_gate); }
                }
            }
            finally { Monitor.Exit(_gate); }
        }
        """,
        """
        private readonly object _gate = new();
        public void M()
        {
            Monitor.Enter(_gate);
            try { Inner(); } finally { Monitor.Exit(_gate); }
        }
        private void Inner()
        {
            Monitor.Enter(_gate);
            try { Work(); } finally { Monitor.Exit(_gate); }
        }
        """,
        """
        private readonly object _gate = new();
        public void M()
        {
            Monitor.Enter(_gate); //! SG1001
            Monitor.Enter(_gate);
            Monitor.Exit(_gate);
        }
        """,
        """
        private readonly object _gate = new();
        public void M()
        {
            Monitor.Enter(_gate);
            Monitor.Exit(_gate);
            Monitor.Exit(_gate); //! SG1003
        }
        """);

    [Fact]
    public Task Lock_statements_are_balanced() => CatalogAsync(
        Group,
        """
        private readonly object _gate = new();
        public void M(bool b)
        {
            lock (_gate)
            {
                while (!Check()) Monitor.Wait(_gate);
                if (b) return;
                Monitor.PulseAll(_gate);
                if (Monitor.IsEntered(_gate)) throw new InvalidOperationException();
            }
        }
        """,
        """
        private readonly object _gate = new();
        public void M()
        {
            lock (_gate)
            {
                Work();
                Monitor.Exit(_gate);
                try { Work(); } finally { Monitor.Enter(_gate); }
                Work();
            }
        }
        """,
        """
        private readonly object _gate = new();
        public void M()
        {
            lock (_gate)
            {
                Monitor.Enter(_gate);
                try { Work(); } finally { Monitor.Exit(_gate); }
            }
        }
        """,
        """
        private readonly object _gate = new();
        public void M()
        {
            Monitor.Enter(_gate);
            try { lock (_gate) { Work(); } } finally { Monitor.Exit(_gate); }
        }
        """,
        """
        private readonly object _gate = new();
        public void M()
        {
            lock (_gate)
            {
                Monitor.Enter(_gate); //! SG1002
                Work();
                Monitor.Exit(_gate);
            }
        }
        """);

    [Fact]
    public Task Unlocked_for_a_while_by_whoever_holds_it() => CatalogAsync(
        Group,
        """
        private readonly object _gate = new();
        public void M()
        {
            lock (_gate) { Pause(); }
        }
        public void Pause()
        {
            Monitor.Exit(_gate);
            try { Work(); } finally { Monitor.Enter(_gate); }
        }
        """,
        """
        private readonly object _gate = new();
        public void M()
        {
            Monitor.Enter(_gate);
            try { Pause(); } finally { Monitor.Exit(_gate); }
        }
        private void Pause()
        {
            Monitor.Exit(_gate);
            try { Work(); } finally { Monitor.Enter(_gate); }
        }
        """);

    [Fact]
    public Task Asked_whether_it_is_held() => CatalogAsync(
        Group,
        """
        private readonly object _gate = new();
        public void M()
        {
            try { Monitor.Enter(_gate); Work(); }
            finally { if (Monitor.IsEntered(_gate)) Monitor.Exit(_gate); }
        }
        """,
        """
        private readonly object _gate = new();
        public void M()
        {
            Monitor.Enter(_gate); //! SG1001
            if (!Monitor.IsEntered(_gate)) Monitor.Exit(_gate);
        }
        """);

    [Fact]
    public Task Ended_in_another_method() => CatalogAsync(
        Group,
        """
        private readonly object _gate = new();
        public void Lock() => Monitor.Enter(_gate); //! SG1006
        public void Unlock() => Monitor.Exit(_gate);
        """,
        """
        private readonly object _gate = new();
        [Begins("Monitor")] public void Lock() => Monitor.Enter(_gate);
        [Ends("Monitor")] public void Unlock() => Monitor.Exit(_gate);
        """,
        """
        private readonly object _gate = new();
        private void Lock() => Monitor.Enter(_gate); //! SG1006
        private void Unlock() => Monitor.Exit(_gate);
        public void M()
        {
            Lock(); //! SG1002
            Work();
            Unlock();
        }
        """);

    [Fact]
    public Task Whatever_is_locked() => CatalogAsync(
        Group,
        """
        public void M()
        {
            Monitor.Enter(typeof(Subject));
            try { Work(); } finally { Monitor.Exit(typeof(Subject)); }
        }
        """,
        """
        public void M(System.Collections.ICollection items)
        {
            Monitor.Enter(items.SyncRoot);
            try { Work(); } finally { Monitor.Exit(items.SyncRoot); }
        }
        """,
        """
        private static readonly object s_gate = new();
        public void M(object other)
        {
            Monitor.Enter(s_gate); //! SG1001
            try { Work(); } finally { Monitor.Exit(other); }
        }
        """,
        """
        public void M()
        {
            Monitor.Enter(this);
            try { Work(); } finally { Monitor.Exit(this); }
        }
        """);
}
