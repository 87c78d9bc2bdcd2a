using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Helpers that answer by a task: the answer is what the task results in, and the task itself is no releaser.</summary>
public sealed class AsyncHelpers
{
    [Theory]
    [InlineData("await WorkAsync(); return g.TryBegin();")]
    [InlineData("bool ok = g.TryBegin(); await WorkAsync(); return ok;")]
    [InlineData("await WorkAsync(); return await g.TryBeginAsync();")]
    public Task Answer_is_the_begins_own(string body) => ExplicitAsync(
        $$"""
        private static async Task<bool> OpenAsync(Gate g) { {{body}} } //! SG1006
        public async Task M(Gate g)
        {
            if (!await OpenAsync(g)) return;
            g.End();
        }
        """,
        $$"""
        private static async Task<bool> OpenAsync(Gate g) { {{body}} } //! SG1006
        public async Task M(Gate g, bool early)
        {
            if (!await OpenAsync(g)) return; //! SG1001
            if (early) return;
            g.End();
        }
        """);

    [Fact]
    public Task Task_is_made_of_the_answer() => ExplicitAsync(
        """
        private static Task<bool> OpenAsync(Gate g) => Task.FromResult(g.TryBegin()); //! SG1006
        public async Task M(Gate g, bool early)
        {
            if (!await OpenAsync(g)) return; //! SG1001
            if (early) return;
            g.End();
        }
        """,
        """
        private static ValueTask<bool> OpenAsync(Gate g) => new(g.TryBegin()); //! SG1006
        public async ValueTask M(Gate g)
        {
            bool begun = await OpenAsync(g).ConfigureAwait(false);
            if (begun) g.End();
        }
        """);

    [Fact]
    public Task Local_function_answers_by_a_task() => ExplicitAsync(
        """
        public async Task M(Gate g, bool early)
        {
            async Task<bool> OpenAsync() { await WorkAsync(); return g.TryBegin(); }
            if (!await OpenAsync()) return; //! SG1001
            if (early) return;
            g.End();
        }
        """,
        """
        public async Task M(Gate g)
        {
            async Task<bool> OpenAsync() { await WorkAsync(); return g.TryBegin(); }
            if (!await OpenAsync()) return;
            g.End();
        }
        """);

    // What a task has resulted in is no task: who gets it cannot await it.
    [Fact]
    public Task Result_is_passed_on() => ExplicitAsync(
        """
        public async Task M(Gate g)
        {
            Note(await g.TryBeginAsync()); //! SG1001
        }
        """,
        """
        private static async Task<int> OpenAsync(Gate g) { await WorkAsync(); g.Begin(); return 3; } //! SG1006
        public async Task M(Gate g, bool early)
        {
            Note(await OpenAsync(g)); //! SG1001
            if (early) return;
            g.End();
        }
        """,
        """
        public void M(Gate g) => Note(g.TryBeginAsync());
        """);

    [Theory]
    [InlineData("g.TryBeginAsync().Result")]
    [InlineData("g.TryBeginAsync().GetAwaiter().GetResult()")]
    [InlineData("g.TryBeginValueAsync().AsTask().GetAwaiter().GetResult()")]
    [InlineData("g.TryBeginValueAsync().Preserve().GetAwaiter().GetResult()")]
    [InlineData("g.TryBeginAsync().ConfigureAwait(false).GetAwaiter().GetResult()")]
    public Task Answer_is_waited_for(string answer) => ExplicitAsync(
        $$"""
        public void M(Gate g)
        {
            if (!{{answer}}) return;
            g.End();
        }
        """,
        $$"""
        public void M(Gate g)
        {
            bool begun = {{answer}};
            if (!begun) g.End(); //! SG1003
            else g.End();
        }
        """);
}
