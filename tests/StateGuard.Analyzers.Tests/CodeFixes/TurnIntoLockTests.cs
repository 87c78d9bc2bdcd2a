using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.RefactoringTest<StateGuard.CodeFixes.Scopes.TurnIntoLockRefactoringProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary><c>Monitor.Enter</c>, and a <c>try</c> whose <c>finally</c> calls <c>Monitor.Exit</c>.</summary>
public sealed class TurnIntoLockTests
{
    [Theory]
    [InlineData("_gate")]
    [InlineData("this._gate")]
    [InlineData("this")]
    [InlineData("typeof(C)")]
    [InlineData("Shared")]
    [InlineData("given")]
    public Task An_object_that_stays_the_same(string gate) => Changes(
        InClass(
            $$"""
            // alone
            Monitor.[||]Enter({{gate}}); // held
            try
            {
                if (Try()) return;
                Work();
            }
            finally
            {
                Monitor.Exit({{gate}}); // released
            }

            Rest();
            """),
        InClass(
            $$"""
            // alone
            lock ({{gate}}) // held
            {
                if (Try()) return;
                Work();
                // released
            }

            Rest();
            """));

    [Fact]
    public Task What_is_caught_is_still_caught_inside() => Changes(
        InClass("[||]Monitor.Enter(_gate);\ntry\n{\n    Work();\n}\ncatch (Exception)\n{\n    Rest();\n}\nfinally\n{\n    Monitor.Exit(this._gate);\n}"),
        InClass("lock (_gate)\n{\n    try\n    {\n        Work();\n    }\n    catch (Exception)\n    {\n        Rest();\n    }\n}"));

    [Theory]
    [InlineData("Monitor.[||]Enter(_other);\ntry { Work(); } finally { Monitor.Exit(_other); }")]
    [InlineData("Monitor.[||]Enter(Other);\ntry { Work(); } finally { Monitor.Exit(Other); }")]
    [InlineData("Monitor.[||]Enter(_lock);\ntry { Work(); } finally { Monitor.Exit(_lock); }")]
    [InlineData("Monitor.[||]Enter(_gate);\ntry { Work(); } finally { Monitor.Exit(Shared); }")]
    [InlineData("Monitor.[||]Enter(_gate);\nRest();\ntry { Work(); } finally { Monitor.Exit(_gate); }")]
    [InlineData("Monitor.[||]Enter(_gate);\ntry { Work(); } finally { Monitor.Exit(_gate); Rest(); }")]
    [InlineData("Monitor.[||]Enter(_gate);\ntry { Monitor.Exit(_gate); Work(); Monitor.Enter(_gate); } finally { Monitor.Exit(_gate); }")]
    [InlineData("Monitor.[||]Enter(given);\ntry { given = new object(); } finally { Monitor.Exit(given); }")]
    [InlineData("Action change = () => given = new object();\nMonitor.[||]Enter(given);\ntry { change(); } finally { Monitor.Exit(given); }")]
    [InlineData("bool taken = false;\nMonitor.[||]Enter(_gate, ref taken);\ntry { Work(); } finally { Monitor.Exit(_gate); }")]
    [InlineData("again:\nMonitor.[||]Enter(_gate);\ntry { if (Try()) goto again; } finally { Monitor.Exit(_gate); }")]
    public Task What_a_lock_would_change(string body) => IsNotOffered(InClass(body));

    [Fact]
    public Task No_lock_can_be_held_across_an_await() => IsNotOffered(
        InClass("Monitor.[||]Enter(_gate);\ntry { await WorkAsync(); } finally { Monitor.Exit(_gate); }").Replace("void M", "async Task M"));

    private static string InClass(string body) => $$"""
        using System.Threading;

        #pragma warning disable CS9216
        class C
        {
            private static readonly object Shared = new();
            private readonly object _gate = new();
            private readonly Lock _lock = new();
            private object _other = new();
            private object Other => new();

            void M(object given)
            {
                {{body.ReplaceLineEndings("\n        ").Replace("\n        \n", "\n\n")}}
            }
        }
        """;
}
