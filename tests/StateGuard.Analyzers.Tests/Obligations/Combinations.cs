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

    [Fact]
    public Task Returns_of_every_kind_through_one_finally() => ExplicitAsync(
        """
        public int M(Gate g, int[] items)
        {
            int err = g.BeginErrno();
            if (err < 0) return err;
            try
            {
                foreach (int i in items)
                {
                    switch (i)
                    {
                        case 0: continue;
                        case 1: return 1;
                        case 2: goto Done;
                        case 3: throw new IOException();
                        default: break;
                    }
                    if (i == 4) break;
                    for (int k = 0; k < i; k++) if (Check()) return k;
                }
            Done:
                Work();
                return 0;
            }
            finally { g.End(); }
        }
        """);

    [Fact]
    public Task Async_lambda_and_local_function_with_results() => ExplicitAsync(
        """
        public Func<Task<bool>> M(Gate g) => async () =>
        {
            if (!await g.TryBeginAsync()) return false; //! SG1001
            await WorkAsync();
            if (Check()) return false;
            await g.EndAsync();
            return true;
        };
        """,
        """
        public async Task<bool> M(Gate g)
        {
            return await Local();
            async Task<bool> Local()
            {
                if (!await g.TryBeginAsync()) return false;
                await WorkAsync();
                await g.EndAsync();
                return true;
            }
        }
        """);

    [Fact]
    public Task Undo_list_in_reverse() => ExplicitAsync(
        """
        public int M(Gate a, Gate b, Gate c)
        {
            int err = -16;
            if (!a.TryBegin()) goto Out;
            if (!b.TryBegin()) goto UndoA;
            if (!c.TryBegin()) goto UndoB;
            err = Step();
            c.End();
        UndoB:
            b.End();
        UndoA:
            a.End();
        Out:
            return err;
        }
        """,
        """
        public int M(Gate a, Gate b, Gate c)
        {
            int err = -16;
            if (!a.TryBegin()) goto Out;
            if (!b.TryBegin()) goto UndoA; //! SG1001
            if (!c.TryBegin()) goto UndoA;
            err = Step();
            c.End();
            b.End();
        UndoA:
            a.End();
        Out:
            return err;
        }
        """);

    [Fact]
    public Task Success_tail_that_skips_the_undo() => ExplicitAsync(
        """
        public int M(Gate g)
        {
            int err = g.BeginErrno();
            if (err != 0) return err;
            err = Step();
            if (err != 0) goto Fail;
            g.End();
            return 0;
        Fail:
            Note(err);
            g.End();
            return err;
        }
        """,
        """
        public int M(Gate g)
        {
            int err = g.BeginErrno(); //! SG1001
            if (err != 0) return err;
            err = Step();
            if (err != 0) goto Fail;
            return 0;
        Fail:
            g.End();
            return err;
        }
        """);
}
