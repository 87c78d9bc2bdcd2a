using Xunit;
using static StateGuard.Analyzers.Tests.External.ExternalVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Locks that are given back by a delegate in an object that is handed out, each beside the mistake that it is not.</summary>
public sealed class PrecisionDelegates
{
    private const string Later = """

        public sealed class Later : IDisposable
        {
            private readonly Action _then;
            private Later(Action then) => _then = then;
            public static IDisposable Of(Action then) => new Later(then);
            public static IDisposable Of<T>(T state, Action<T> then) => new Later(() => then(state));
            public void Dispose() => _then();
        }
        """;

    [Fact]
    public Task Callers_of_what_gives_out_a_releaser() => CatalogFilesAsync(
        "locks",
        """
        using System;
        using System.Threading;
        internal sealed class Canvas
        {
            private readonly Common _shared;
            public Canvas(Common shared) => _shared = shared;
            public IDisposable Open()
            {
                Monitor.Enter(_shared.Root); //! SG1006
                return Later.Of(() => { _shared.Draw(); Monitor.Exit(_shared.Root); });
            }
        }
        internal sealed class Common { public object Root { get; } = new(); public void Draw() { } }
        internal sealed class Painter
        {
            private readonly Canvas _canvas;
            public Painter(Canvas canvas) => _canvas = canvas;
            public IDisposable Paint(int n)
            {
                var open = _canvas.Open();
                bool isHalf = false;
                try
                {
                    if (n > 3) throw new InvalidOperationException();
                    isHalf = true;
                    var picture = new Picture(open);
                    open = null;
                    return picture;
                }
                finally
                {
                    if (open != null)
                    {
                        if (isHalf) Console.WriteLine();
                        open.Dispose();
                    }
                }
            }
        }
        internal sealed class Picture(IDisposable open) : IDisposable { public void Dispose() => open.Dispose(); }
        """ + Later,
        """
        using System;
        using System.Threading;
        internal sealed class Context
        {
            private readonly object _gate = new();
            internal IDisposable Hold()
            {
                Monitor.Enter(_gate); //! SG1006
                return Later.Of(() => Monitor.Exit(_gate));
            }
        }
        internal static class Maker
        {
            public static int Make(int[] versions, object? share)
            {
                var context = share as Context;
                foreach (int version in versions)
                {
                    if (version > 3) continue;
                    using (context?.Hold()) { Console.WriteLine(); }
                    if (version > 1) return version;
                }

                return 0;
            }
        }
        """ + Later);

    [Fact]
    public Task End_itself_as_the_delegate() => CatalogFilesAsync(
        "locks",
        """
        using System;
        using System.Threading;
        internal sealed class Context
        {
            private readonly object _gate = new();
            internal IDisposable Hold()
            {
                Monitor.Enter(_gate); //! SG1006
                return Later.Of(_gate, Monitor.Exit);
            }
        }
        """ + Later,
        """
        using System;
        using System.Threading;
        internal sealed class Context
        {
            private readonly object _gate = new();
            internal IDisposable Hold()
            {
                Monitor.Enter(_gate); //! SG1001
                return Later.Of(_gate, Monitor.Pulse);
            }
        }
        """ + Later);

    [Fact]
    public Task Delegate_that_a_field_holds() => CatalogFilesAsync(
        "locks",
        """
        using System;
        using System.Threading;
        internal sealed class Screen
        {
            private readonly object _gate = new();
            private readonly Action _unlock;
            public Screen() => _unlock = Unlock;
            public IDisposable Lock()
            {
                Monitor.Enter(_gate); //! SG1006
                IDisposable? given = null;
                try
                {
                    return given = Later.Of(_unlock);
                }
                finally
                {
                    if (given is null) Monitor.Exit(_gate);
                }
            }

            private void Unlock() => Monitor.Exit(_gate);
        }
        """ + Later,
        """
        using System;
        using System.Threading;
        internal sealed class Screen
        {
            private readonly object _gate = new();
            public IDisposable Lock()
            {
                Monitor.Enter(_gate); //! SG1006
                try
                {
                    return Later.Of(Unlock);
                }
                catch
                {
                    Monitor.Exit(_gate);
                    throw;
                }
            }

            private void Unlock() => Monitor.Exit(_gate);
        }
        """ + Later,
        """
        using System;
        using System.Threading;
        internal sealed class Screen
        {
            private readonly object _gate = new();
            private readonly Action _draw;
            public Screen() => _draw = Draw;
            public IDisposable Lock()
            {
                Monitor.Enter(_gate); //! SG1001
                IDisposable? given = null;
                try
                {
                    return given = Later.Of(_draw);
                }
                finally
                {
                    if (given is null) Monitor.Exit(_gate);
                }
            }

            private void Draw() { }
        }
        """ + Later);

    [Fact]
    public Task Expression_tree() => CatalogFilesAsync(
        "locks",
        """
        using System;
        using System.Linq.Expressions;
        using System.Threading;
        internal static class Trees
        {
            public static Expression<Action<object>> Of() => gate => Monitor.Enter(gate);
            public static Expression<Func<object, bool>> Twice() => gate => Monitor.TryEnter(gate);
        }
        """,
        """
        using System;
        using System.Threading;
        internal static class Trees
        {
            public static Action<object> Of() => gate => Monitor.Enter(gate); //! SG1001
        }
        """);
}
