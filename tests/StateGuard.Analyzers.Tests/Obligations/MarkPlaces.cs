using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Where the mark stands: on a parameter, on the returned object, on an <c>out</c> parameter.</summary>
public sealed class MarkPlaces
{
    [Fact]
    public Task Parameter() => ExplicitAsync(
        """
        public int M(Node root)
        {
            int err = Calls.Begin(root);
            if (err < 0) return err;
            Work();
            Calls.End(root);
            return 0;
        }
        """,
        """
        public int M(Node root)
        {
            int err = Calls.Begin(root); //! SG1001
            if (err < 0) return err;
            err = Step();
            if (err < 0) return err;
            Calls.End(root);
            return 0;
        }
        """,
        """
        public int M(Node root)
        {
            int err = Calls.Begin(root);
            if (err < 0) goto Out;
            Work();
        Out:
            Calls.End(root); //! SG1003
            return err;
        }
        """);

    [Fact]
    public Task Parameter_with_another_argument() => ExplicitAsync(
        """
        public void M(Node a, Node b)
        {
            if (Calls.Begin(a) != 0) return; //! SG1001
            Calls.End(b);
        }
        """,
        """
        public void M(Node a)
        {
            if (Calls.Begin(a.Parent!) != 0) return; //! SG1001
            Calls.End(a);
        }
        """,
        """
        public void M(Node a)
        {
            if (Calls.Begin(a.Parent!) != 0) return;
            Calls.End(a.Parent!);
        }
        """,
        """
        public void M(Node a)
        {
            if (Calls.Begin(root: a) != 0) return;
            Calls.End(root: a);
        }
        """);

    [Fact]
    public Task Extension_method() => ExplicitAsync(
        """
        public void M(Node n)
        {
            n.Open(); //! SG1001
            if (Check()) return;
            n.Close();
        }
        """,
        """
        public void M(Node n)
        {
            n.Open();
            Calls.Close(n);
        }
        """,
        """
        public void M(Node n, Node other)
        {
            n.Open(); //! SG1001
            other.Close();
        }
        """);

    [Fact]
    public Task Returned_object() => ExplicitAsync(
        """
        public void M(Pool pool)
        {
            Lease lease = pool.Rent();
            Note(lease.Size);
            lease.Release();
        }
        """,
        """
        public void M(Pool pool)
        {
            Lease lease = pool.Rent(); //! SG1001
            if (lease.Size == 0) return;
            lease.Release();
        }
        """,
        """
        public void M(Pool pool)
        {
            Lease lease = pool.Rent();
            if (lease.Size == 0) { pool.Return(lease); return; }
            lease.Release();
        }
        """,
        """
        public void M(Pool pool)
        {
            Lease lease = pool.Rent();
            lease.Release();
            pool.Return(lease); //! SG1003
        }
        """);

    [Fact]
    public Task Two_returned_objects_are_two() => ExplicitAsync(
        """
        public void M(Pool pool)
        {
            Lease a = pool.Rent();
            Lease b = pool.Rent(); //! SG1001
            a.Release();
            if (Check()) return;
            b.Release();
        }
        """,
        """
        public void M(Pool pool)
        {
            Lease lease = pool.Rent(); //! SG1001
            lease = pool.Rent();
            lease.Release();
        }
        """);

    [Fact]
    public Task Returned_object_that_may_be_null() => ExplicitAsync(
        """
        public void M(Pool pool)
        {
            Lease? lease = pool.RentOrNull();
            if (lease == null) return;
            lease.Release();
        }
        """,
        """
        public void M(Pool pool)
        {
            Lease? lease = pool.RentOrNull();
            Work();
            lease?.Release();
        }
        """,
        """
        public void M(Pool pool)
        {
            if (pool.RentOrNull() is { } lease)
            {
                Work();
                lease.Release();
            }
        }
        """,
        """
        public void M(Pool pool)
        {
            if (pool.RentOrNull() is not { Size: > 0 } lease) return; //! SG1001
            lease.Release();
        }
        """,
        """
        public void M(Pool pool)
        {
            Lease? lease = pool.RentOrNull(); //! SG1001
            if (lease != null && Check()) return;
            lease?.Release();
        }
        """);

    [Fact]
    public Task Out_parameter_of_a_bool_method() => ExplicitAsync(
        """
        public void M(Pool pool)
        {
            if (!pool.TryRent(out Lease? lease)) return;
            Work();
            lease.Release();
        }
        """,
        """
        public void M(Pool pool)
        {
            if (!pool.TryRent(out Lease? lease)) return; //! SG1001
            if (Check()) return;
            lease.Release();
        }
        """,
        """
        public void M(Pool pool)
        {
            bool ok = pool.TryRent(out Lease? lease);
            Work();
            if (ok) lease!.Release();
        }
        """,
        """
        public void M(Pool pool)
        {
            if (!pool.TryRent(out Lease? lease)) return;
            Work();
            lease?.Release();
        }
        """);

    [Fact]
    public Task Out_parameter_is_tested_rather_than_the_answer() => ExplicitAsync(
        """
        public void M(Pool pool)
        {
            _ = pool.TryRent(out Lease? lease);
            lease?.Release();
        }
        """,
        """
        public void M(Pool pool)
        {
            bool ok = pool.TryRent(out Lease? lease);
            Note(ok);
            if (lease != null) pool.Return(lease);
        }
        """,
        """
        public void M(Pool pool)
        {
            pool.TryRent(out Lease? lease); //! SG1005
            if (lease != null) pool.Return(lease);
        }
        """,
        """
        public void M(Pool pool)
        {
            if (pool.TryRent(out Lease? lease)) pool.Return(lease);
            else pool.Return(lease!); //! SG1003
        }
        """);

    [Fact]
    public Task Out_parameter_of_a_void_method() => ExplicitAsync(
        """
        public void M(Pool pool)
        {
            pool.Rent(out Lease? lease);
            if (lease == null) return;
            lease.Release();
        }
        """,
        """
        public void M(Pool pool)
        {
            pool.Rent(out Lease? lease); //! SG1001
            if (lease != null) return;
            Work();
        }
        """);

    [Fact]
    public Task Same_object_in_a_loop_of_leases() => ExplicitAsync(
        """
        public void M(Pool pool)
        {
            while (Check())
            {
                Lease lease = pool.Rent(); //! SG1001
                if (lease.Size == 0) continue;
                lease.Release();
            }
        }
        """,
        """
        public void M(Pool pool)
        {
            while (Check())
            {
                Lease lease = pool.Rent();
                if (lease.Size == 0) { lease.Release(); continue; }
                pool.Return(lease);
            }
        }
        """);
}
