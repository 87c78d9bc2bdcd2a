using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Exits of every kind from one body, and undoing in reverse order.</summary>
public sealed class ManyExits
{
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
