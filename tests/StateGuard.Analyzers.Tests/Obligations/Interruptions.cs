using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>SG1010: what belongs to a thread is open where another may go on.</summary>
public sealed class Interruptions
{
    [Fact]
    public Task At_an_await() => ExplicitAsync(
        """
        public async Task M(Gate g)
        {
            g.Hold();
            await WorkAsync(); //! SG1010
            g.Unhold();
        }
        """,
        """
        public async Task M(Gate g)
        {
            await WorkAsync();
            g.Hold();
            g.Unhold();
            await WorkAsync();
        }
        """,
        """
        public async Task M(Gate g)
        {
            g.Begin();
            await WorkAsync();
            g.End();
        }
        """,
        """
        public async Task M(Gate g, bool c)
        {
            if (c) g.Hold();
            if (!c) await WorkAsync();
            if (c) g.Unhold();
        }
        """,
        """
        public async Task M(Gate g)
        {
            if (!g.TryHold()) { await WorkAsync(); return; }
            g.Unhold();
        }
        """,
        """
        public async Task M(Gate g)
        {
            if (!g.TryHold()) return;
            await WorkAsync().ConfigureAwait(false); //! SG1010
            g.Unhold();
        }
        """);

    [Fact]
    public Task One_diagnostic_for_each_await() => ExplicitAsync(
        """
        public async Task M(Gate g)
        {
            g.Hold();
            await WorkAsync(); //! SG1010
            await WorkAsync(); //! SG1010
            g.Unhold();
        }
        """);

    [Fact]
    public Task In_handlers_too() => AllAsync(
        """
        public async Task M(Gate g)
        {
            g.Hold();
            try
            {
                Work();
            }
            catch
            {
                await WorkAsync(); //! SG1010
            }
            finally
            {
                g.Unhold();
            }
        }
        """,
        """
        public async Task M(Gate g)
        {
            g.Hold();
            try
            {
                Work();
            }
            finally
            {
                g.Unhold();
                await WorkAsync();
            }
        }
        """);

    [Fact]
    public Task At_a_yield() => ExplicitAsync(
        """
        public IEnumerable<int> M(Gate g)
        {
            g.Hold();
            try
            {
                yield return 1; //! SG1010
            }
            finally
            {
                g.Unhold();
            }
        }
        """,
        """
        public IEnumerable<int> M(Gate g)
        {
            g.Hold();
            g.Unhold();
            yield return 1;
        }
        """);

    [Fact]
    public Task Implicit_awaits() => ExplicitAsync(
        """
        public async Task M(Gate g, IAsyncEnumerable<int> items)
        {
            g.Hold();
            await foreach (int i in items) Note(i); //! SG1010
            g.Unhold();
        }
        """,
        """
        public async Task M(Gate g, IAsyncDisposable resource)
        {
            g.Hold();
            await using (resource) { g.Use(); } //! SG1010
            g.Unhold();
        }
        """,
        """
        public async Task M(Gate g, IAsyncDisposable resource)
        {
            await using (resource)
            {
                g.Hold();
                g.Unhold();
            }
        }
        """);

    [Fact]
    public Task Begun_in_a_helper() => ExplicitAsync(
        """
        public async Task M(Gate g)
        {
            Take(g);
            await WorkAsync(); //! SG1010
            g.Unhold();
        }

        private void Take(Gate g) => g.Hold(); //! SG1006
        """,
        """
        public async Task M(Gate g)
        {
            Around(g);
            await WorkAsync();
        }

        private void Around(Gate g) { g.Hold(); g.Unhold(); }
        """);

    [Fact]
    public Task A_lambda_is_another_body() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Hold();
            Func<Task> later = async () => await WorkAsync();
            g.Unhold();
            Note(later);
        }
        """);
}
