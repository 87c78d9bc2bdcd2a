using Xunit;
using static StateGuard.Analyzers.Tests.External.ExternalVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Locks that are passed on along a chain: the next is taken before the last is given back.</summary>
public sealed class PrecisionChains
{
    [Fact]
    public Task Chain_of_locks_that_an_iterator_passes_on() => CatalogFilesAsync(
        "locks",
        """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        public sealed class Batch
        {
            public IEnumerable<int> All(object[] boxes, bool late)
            {
                object? last = null;
                try
                {
                    for (int i = 0; i < boxes.Length; i++)
                    {
                        object box = boxes[i].ToString()!;
                        Monitor.Enter(box);
                        if (last != null) Monitor.Exit(last);
                        last = box;
                        yield return i; //! SG1010
                    }

                    if (!late && last != null)
                    {
                        Monitor.Exit(last);
                        last = null;
                    }
                }
                finally
                {
                    if (last != null) Monitor.Exit(last);
                }

                yield return -1;
            }
        }
        """,
        """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        public sealed class Batch
        {
            private static object? BoxOf(int i) => i > 3 ? null : new object();
            public IEnumerable<int> All(int[] items, bool late)
            {
                object? last = null;
                try
                {
                    for (int i = 0; i < items.Length; i++)
                    {
                        object box = BoxOf(i)!;
                        Monitor.Enter(box);
                        if (last != null) Monitor.Exit(last);
                        last = box;
                        yield return i; //! SG1010
                    }

                    foreach (int item in items)
                    {
                        if (late)
                        {
                            object? next = BoxOf(item);
                            if (next != null)
                            {
                                Monitor.Enter(next);
                                if (last != null) Monitor.Exit(last);
                                last = next;
                            }
                        }

                        yield return item; //! SG1010 SG1010
                    }

                    if (late && last != null)
                    {
                        Monitor.Exit(last);
                        last = null;
                    }
                }
                finally
                {
                    if (last != null) Monitor.Exit(last);
                }

                yield return -1;
            }
        }
        """,
        """
        using System.Collections.Generic;
        using System.Threading;
        public sealed class Cell { private readonly object? _box; public Cell(object? box) => _box = box; public object? Box() => _box; public object? Shown => _box; }
        public sealed class Chain
        {
            private readonly Cell[] _cells = new Cell[3];
            public void Elements(object[] boxes)
            {
                object? last = null;
                try
                {
                    for (int i = 0; i < boxes.Length; i++)
                    {
                        object box = boxes[i];
                        Monitor.Enter(box);
                        if (last != null) Monitor.Exit(last);
                        last = box;
                    }
                }
                finally
                {
                    if (last != null) Monitor.Exit(last);
                }
            }

            public void ElementsLeftOpen(object[] boxes, bool late)
            {
                object? last = null;
                for (int i = 0; i < boxes.Length; i++)
                {
                    object box = boxes[i];
                    Monitor.Enter(box); //! SG1001
                    if (last != null) Monitor.Exit(last);
                    last = box;
                }

                if (last != null && late) Monitor.Exit(last);
            }

            public void ElementsNeverPassedOn(object[] boxes)
            {
                object? last = null;
                for (int i = 0; i < boxes.Length; i++)
                {
                    object box = boxes[i];
                    Monitor.Enter(box); //! SG1001
                    last = box;
                }

                if (last != null) Monitor.Exit(last);
            }

            public IEnumerable<int> Properties()
            {
                object? last = null;
                try
                {
                    for (int i = 0; i < _cells.Length; i++)
                    {
                        object box = _cells[i].Shown!;
                        Monitor.Enter(box);
                        if (last != null) Monitor.Exit(last);
                        last = box;
                    }
                }
                finally
                {
                    if (last != null) Monitor.Exit(last);
                }

                yield return 1;
            }

            public IEnumerable<int> Helpers()
            {
                object? last = null;
                try
                {
                    for (int i = 0; i < _cells.Length; i++)
                    {
                        object box = _cells[i].Box()!;
                        Monitor.Enter(box);
                        if (last != null) Monitor.Exit(last);
                        last = box;
                    }
                }
                finally
                {
                    if (last != null) Monitor.Exit(last);
                }

                yield return 1;
            }

            public void HandOver(LinkedListNode<object> node)
            {
                Monitor.Enter(node); //! SG1002
                while (node.Next is { } next)
                {
                    Monitor.Enter(next); //! SG1002
                    Monitor.Exit(node);
                    node = next;
                }

                Monitor.Exit(node);
            }
        }
        """,
        """
        using System.Threading;
        public sealed class Batch
        {
            public int All(object[] boxes)
            {
                object? last = null;
                foreach (object box in boxes)
                {
                    Monitor.Enter(box); //! SG1001
                    last = box;
                }

                return last is null ? 0 : 1;
            }
        }
        """,
        """
        using System.Threading;
        public sealed class Batch
        {
            public int All(object[] boxes)
            {
                object? last = null;
                foreach (object box in boxes)
                {
                    Monitor.Enter(box); //! SG1001
                    if (last != null) Monitor.Exit(last);
                    last = box;
                }

                return last is null ? 0 : 1;
            }
        }
        """);
}
