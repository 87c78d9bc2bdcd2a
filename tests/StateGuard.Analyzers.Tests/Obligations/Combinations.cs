using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Loops, handlers and exits in the combinations of long-lived code.</summary>
public sealed class Combinations
{
    [Fact]
    public Task Try_and_finally_inside_a_retry() => AllAsync(
        """
        public bool M(Gate g)
        {
            for (int i = 0; i < 3; i++)
            {
                if (!g.TryBegin()) { Thread.Sleep(1); continue; }
                try
                {
                    if (Check()) continue;
                    if (Check()) break;
                    Work();
                    return true;
                }
                finally { g.End(); }
            }
            return false;
        }
        """,
        """
        public bool M(Gate g)
        {
            for (int i = 0; i < 3; i++)
            {
                if (!g.TryBegin()) { Thread.Sleep(1); continue; } //! SG1002
                Thread.Sleep(1);
                try
                {
                    Work();
                    return true;
                }
                finally { g.End(); }
            }
            return false;
        }
        """);

    [Fact]
    public Task Begin_retried_after_its_exception() => AllAsync(
        """
        public void M(Gate g)
        {
            while (true)
            {
                try { g.Begin(); break; }
                catch (IOException) { Thread.Sleep(1); }
            }
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            while (true)
            {
                try { g.Begin(); break; } //! SG1002
                catch (IOException) { Thread.Sleep(1); }
            }
            Work();
            g.End();
        }
        """);

    [Fact]
    public Task Handler_that_exits_the_process() => AllAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            try { Work(); }
            catch (Exception e) { Environment.FailFast("stuck", e); }
            g.End();
        }
        """);

    [Fact]
    public Task Filter_that_tests_the_exception() => AllAsync(
        """
        public void M(Gate g)
        {
            g.Begin(); //! SG1002
            try { Work(); }
            catch (Exception e) when (e is IOException) { g.End(); throw; }
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            try { Work(); }
            catch (Exception e) when (e is IOException) { g.End(); throw; }
            catch { g.End(); throw; }
            g.End();
        }
        """);

    [Fact]
    public Task Handler_that_ends_then_falls_to_the_common_end() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            bool open = false;
            try
            {
                g.Begin();
                open = true;
                if (Check()) throw new IOException();
                g.End();
                open = false;
            }
            catch (IOException)
            {
                if (open) g.End();
            }
        }
        """,
        """
        public void M(Gate g)
        {
            bool open = false;
            try
            {
                g.Begin();
                open = true;
                if (Check()) throw new IOException();
                g.End();
                if (Check()) throw new IOException();
                open = false;
            }
            catch (IOException)
            {
                if (open)
                    g.End(); //! SG1003
            }
        }
        """);

    [Fact]
    public Task Success_flag_decides_in_the_finally() => AllAsync(
        """
        public bool M(Gate g)
        {
            bool keep = false;
            g.Begin();
            try
            {
                Work();
                g.End();
                keep = true;
                return keep;
            }
            finally
            {
                if (!keep) g.End();
            }
        }
        """);

    [Fact]
    public Task Lock_statement_and_begin_together() => AllAsync(
        """
        private readonly object _sync = new();
        private readonly Gate _gate = new();
        private int _count;
        public int M()
        {
            lock (_sync)
            {
                if (!_gate.TryBegin()) return -1;
                try
                {
                    Work();
                    return _count++;
                }
                finally { _gate.End(); }
            }
        }
        """,
        """
        private readonly object _sync = new();
        private readonly Gate _gate = new();
        private int _count;
        public int M()
        {
            lock (_sync)
            {
                if (!_gate.TryBegin()) return -1;
                _count++;
                _gate.End();
                return _count;
            }
        }
        """);

    [Fact]
    public Task Using_declared_after_the_begin() => AllAsync(
        """
        public void M(Gate g)
        {
            g.Begin(); //! SG1002
            using IDisposable d = Open();
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            using IDisposable d = Open();
            g.Begin();
            g.End();
        }
        """);
}
