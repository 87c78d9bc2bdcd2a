using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Generated machines: locks, transactions and batches as their users write them.</summary>
public sealed class Machines
{
    [Fact]
    public Task Begin_tested_and_ended() => ExplicitAsync(
        """
        public TransitionResult M(Freezer f)
        {
            var r = f.BeginCheckpoint();
            if (r != Done) return r;
            Work();
            f.EndCheckpoint();
            return r;
        }
        """,
        """
        public TransitionResult M(Freezer f)
        {
            var r = f.BeginCheckpoint(); //! SG1001
            if (r != Done) return r;
            if (Check()) return Refused;
            f.EndCheckpoint();
            return r;
        }
        """);

    [Fact]
    public Task Members_of_the_machine_are_taken_not_to_throw() => AllAsync(
        """
        public FreezerState M(Freezer f)
        {
            if (f.BeginCheckpoint() != Done) return f.State;
            FreezerState state = f.State;
            f.EndCheckpoint();
            return state;
        }
        """,
        """
        public void M(Freezer f, Freezer other)
        {
            f.BeginCheckpoint().ThrowIfFailed();
            other.EndCheckpoint();
            bool known = Freezer.TryParse("FROZEN", out FreezerState state);
            f.EndCheckpoint();
            Note(known);
        }
        """);

    [Fact]
    public Task Enter_of_the_machine_may_throw() => AllAsync(
        """
        public void M(Freezer f, Freezer other)
        {
            if (f.BeginCheckpoint() != Done) return; //! SG1002
            using (other.EnterCheckpoint()) { }
            f.EndCheckpoint();
        }
        """);

    [Fact]
    public Task Machine_in_a_field_with_try_and_finally() => AllAsync(
        """
        private readonly Freezer _freezer = new();
        public bool M()
        {
            if (_freezer.BeginCheckpoint() != Done) return false;
            try
            {
                Work();
                return Check();
            }
            finally { _freezer.EndCheckpoint(); }
        }
        """,
        """
        private readonly Freezer _freezer = new();
        public bool M()
        {
            if (_freezer.BeginCheckpoint() != Done) return false; //! SG1002
            Work();
            _freezer.EndCheckpoint();
            return true;
        }
        """);

    [Fact]
    public Task Wait_until_frozen_then_begin() => ExplicitAsync(
        """
        public bool M(Freezer f)
        {
            while (f.Request(FreezerState.Frozen) == Busy) Thread.Sleep(1);
            for (int i = 0; i < 10; i++)
            {
                switch (f.BeginCheckpoint())
                {
                    case Done:
                        Work();
                        f.EndCheckpoint();
                        return true;
                    case Busy:
                        continue;
                    default:
                        return false;
                }
            }
            return false;
        }
        """,
        """
        public bool M(Freezer f)
        {
            for (int i = 0; i < 10; i++)
            {
                switch (f.BeginCheckpoint()) //! SG1001
                {
                    case Done:
                        if (Check()) continue;
                        f.EndCheckpoint();
                        return true;
                    case Busy:
                        continue;
                    default:
                        return false;
                }
            }
            return false;
        }
        """);
}
