using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary><c>await</c> and <c>yield</c>.</summary>
public sealed class AsyncAndIterators
{
    [Fact]
    public Task Awaited_begin_has_begun() => ExplicitAsync(
        """
        public async Task M(Gate g)
        {
            await g.BeginAsync(); //! SG1001
            if (Check()) return;
            g.End();
        }
        """,
        """
        public async Task M(Gate g)
        {
            await g.BeginAsync();
            await WorkAsync();
            g.End();
        }
        """);

    [Fact]
    public Task Awaited_result_is_the_result() => ExplicitAsync(
        """
        public async Task M(Gate g)
        {
            if (!await g.TryBeginAsync()) return;
            await WorkAsync();
            g.End();
        }
        """,
        """
        public async Task M(Gate g)
        {
            bool ok = await g.TryBeginAsync();
            g.End(); //! SG1003
            Note(ok);
        }
        """,
        """
        public async Task M(Gate g)
        {
            var r = await g.BeginResultAsync();
            if (r != Done) return;
            g.End();
        }
        """,
        """
        public async Task M(Gate g)
        {
            if (!await g.TryBeginValueAsync()) return; //! SG1001
            if (Check()) return;
            g.End();
        }
        """);

    [Fact]
    public Task Configured_await_is_an_await() => ExplicitAsync(
        """
        public async Task M(Gate g)
        {
            if (!await g.TryBeginAsync().ConfigureAwait(false)) return;
            g.End();
        }
        """,
        """
        public async Task M(Gate g)
        {
            if (await g.TryBeginAsync().ConfigureAwait(false)) return; //! SG1001
            g.End(); //! SG1003
        }
        """,
        """
        public async Task M(Gate g)
        {
            await g.BeginAsync().ConfigureAwait(false); //! SG1001
            if (Check()) return;
            g.End();
        }
        """);

    [Fact]
    public Task Awaited_end_ends() => ExplicitAsync(
        """
        public async Task M(Gate g)
        {
            await g.BeginAsync();
            await g.EndAsync();
        }
        """,
        """
        public async Task M(Gate g)
        {
            await g.BeginAsync();
            try { await WorkAsync(); }
            finally { await g.EndAsync().ConfigureAwait(false); }
        }
        """);

    [Fact]
    public Task Await_may_throw_or_be_cancelled() => AllAsync(
        """
        public async Task M(Gate g, Task task)
        {
            g.Begin(); //! SG1002
            await task;
            g.End();
        }
        """,
        """
        public async Task M(Gate g, Task task)
        {
            g.Begin();
            try { await task; }
            finally { g.End(); }
        }
        """);

    [Fact]
    public Task Await_foreach_and_await_using() => ExplicitAsync(
        """
        public async Task M(Gate g, IAsyncEnumerable<int> items)
        {
            g.Begin();
            await foreach (int i in items)
            {
                if (i == 0) continue;
                if (i == 1) break;
            }
            g.End();
        }
        """,
        """
        public async Task M(Gate g, IAsyncDisposable resource)
        {
            await using (resource)
            {
                g.Begin(); //! SG1001
                if (Check()) return;
                g.End();
            }
        }
        """);

    [Fact]
    public Task Abandoned_enumeration_leaves_the_operation_open() => AllAsync(
        """
        public IEnumerable<int> M(Gate g)
        {
            g.Begin(); //! SG1002
            yield return 1;
            g.End();
        }
        """,
        """
        public IEnumerable<int> M(Gate g)
        {
            g.Begin();
            try { yield return 1; }
            finally { g.End(); }
        }
        """);

    [Fact]
    public Task Operation_closed_at_every_yield() => AllAsync(
        """
        public IEnumerable<int> M(Gate g)
        {
            g.Begin();
            int value = g.Value;
            g.End();
            yield return value;
        }
        """);

    [Fact]
    public Task Yield_outside_the_finally_that_ends() => AllAsync(
        """
        public IEnumerable<int> M(Gate g)
        {
            g.Begin(); //! SG1002
            yield return 0;
            try { yield return 1; }
            finally { g.End(); }
        }
        """);

    [Fact]
    public Task Yield_inside_an_unrelated_finally() => AllAsync(
        """
        public IEnumerable<int> M(Gate g)
        {
            g.Begin(); //! SG1002
            try { yield return 1; }
            finally { Work(); }
            g.End();
        }
        """);

    [Fact]
    public Task Yield_break_leaves_as_a_return_does() => ExplicitAsync(
        """
        public IEnumerable<int> M(Gate g, bool c)
        {
            g.Begin(); //! SG1001
            if (c) yield break;
            g.End();
            yield return 1;
        }
        """,
        """
        public IEnumerable<int> M(Gate g, bool c)
        {
            g.Begin();
            if (c) { g.End(); yield break; }
            g.End();
            yield return 1;
        }
        """,
        """
        public IEnumerable<int> M(Gate g, bool c)
        {
            g.Begin();
            try
            {
                if (c) yield break;
                yield return 1;
            }
            finally { g.End(); }
        }
        """);

    [Fact]
    public Task Async_iterator() => AllAsync(
        """
        public async IAsyncEnumerable<int> M(Gate g)
        {
            g.Begin(); //! SG1002
            yield return await Task.FromResult(1);
            g.End();
        }
        """,
        """
        public async IAsyncEnumerable<int> M(Gate g)
        {
            g.Begin();
            try { yield return await Task.FromResult(1); }
            finally { g.End(); }
        }
        """);

    [Fact]
    public Task Never_ended_iterator_leaks_at_its_end() => AllAsync(
        """
        public IEnumerable<int> M(Gate g)
        {
            g.Begin(); //! SG1001
            yield return 1;
        }
        """);
}
