using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Helpers that answer by a tuple: each element is a result by itself.</summary>
public sealed class TupleAnswers
{
    [Fact]
    public Task Element_says_whether_it_has_begun() => ExplicitAsync(
        """
        private static (bool Begun, int Count) Open(Gate g) => (g.TryBegin(), 1); //! SG1006
        public void M(Gate g)
        {
            var answer = Open(g);
            if (!answer.Begun) return;
            g.End();
        }
        """,
        """
        private static (bool Begun, int Count) Open(Gate g)
        {
            if (g.Value > 3) return (false, 0);
            return (g.TryBegin(), 1); //! SG1006
        }
        public void M(Gate g, bool early)
        {
            var (begun, _) = Open(g); //! SG1001
            if (!begun || early) return;
            g.End();
        }
        """,
        """
        private static (bool Begun, int Count) Open(Gate g) => (g.TryBegin(), 1); //! SG1006
        public void M(Gate g)
        {
            if (Open(g).Begun) //! SG1001
                return;
            g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task Element_says_why_it_has_not_begun() => ExplicitAsync(
        """
        private static async Task<(bool, string?)> OpenAsync(Gate g)
        {
            await WorkAsync();
            if (!g.TryBegin()) return (false, "busy"); //! SG1006
            return (true, null);
        }
        public async Task M(Gate g)
        {
            var (_, error) = await OpenAsync(g);
            if (error != null) return;
            g.End();
        }
        """,
        """
        private static async Task<(bool, string?)> OpenAsync(Gate g)
        {
            await WorkAsync();
            if (!g.TryBegin()) return (false, "busy"); //! SG1006
            return (true, null);
        }
        public async Task M(Gate g)
        {
            var (_, error) = await OpenAsync(g); //! SG1001
            if (error == null) return;
            g.End(); //! SG1003
        }
        """);
}
