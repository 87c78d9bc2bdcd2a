using Xunit;
using static StateGuard.Analyzers.Tests.External.ExternalVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Members that are begins and ends of the catalog themselves, beside those that are not.</summary>
public sealed class PrecisionOverrides
{
    [Fact]
    public Task Override_that_calls_its_base() => CatalogFilesAsync(
        "ui",
        """
        using System.ComponentModel;
        public class Item : ISupportInitialize
        {
            public virtual void BeginInit() { }
            public virtual void EndInit() { }
        }
        public class ItemList : Item
        {
            private int _updating;
            public override void BeginInit()
            {
                base.BeginInit();
                _updating++;
            }

            public override void EndInit()
            {
                base.EndInit();
                _updating--;
            }
        }
        """,
        """
        using System.ComponentModel;
        public class Item : ISupportInitialize
        {
            public virtual void BeginInit() { }
            public virtual void EndInit() { }
        }
        public class ItemList
        {
            private readonly Item _item = new();
            public void Start() => _item.BeginInit(); //! SG1006
            public void Stop() => _item.EndInit();
        }
        """);
}
