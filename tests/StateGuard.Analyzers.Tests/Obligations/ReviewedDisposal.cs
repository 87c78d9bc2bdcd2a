using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Disposal that ends an operation in ways of its own: through other members, in a base type, by a scope that is a class.</summary>
public sealed class ReviewedDisposal
{
    private const string ScopeClass = """
        public sealed class Span : IDisposable { [Ends("Span")] public void Dispose() => Work(); }
        public sealed class Source { [return: Begins("Span")] public Span Rent() => new(); }
        private readonly Source _source = new();
        """;

    [Fact]
    public Task A_scope_class_that_is_never_null_is_disposed_of_by_using() => ObligationVerifier.ExplicitAsync(
        ScopeClass + """

        void M() { using var span = _source.Rent(); Work(); }
        """,
        ScopeClass + """

        void M() { using (_source.Rent()) { if (Check()) return; Work(); } }
        """,
        ScopeClass + """

        void M() { Span span = _source.Rent(); try { Work(); } finally { span?.Dispose(); } }
        """);

    [Fact]
    public Task A_scope_class_that_is_not_disposed_of_is_reported() => ObligationVerifier.ExplicitAsync(
        ScopeClass + """

        void M() { Span span = _source.Rent(); if (Check()) return; span.Dispose(); } //! SG1008
        """);

    [Fact]
    public Task Disposal_may_end_through_other_members_of_the_type() => ObligationVerifier.ExplicitAsync(
        """
        sealed class Session : IDisposable
        {
            private readonly Gate _gate = new();
            public void Start() { _gate.Begin(); Work(); }
            public void Dispose() => Stop();
            private void Stop() => Close();
            private void Close() => _gate.End();
        }
        """,
        """
        abstract class Session : IDisposable
        {
            private readonly Gate _gate = new();
            public void Start() => _gate.Begin();
            public void Dispose() => this.CloseAll();
            private void CloseAll() { if (Check()) _gate.End(); }
        }
        """);

    [Fact]
    public Task A_member_that_disposal_does_not_call_is_no_disposal() => ObligationVerifier.ExplicitAsync(
        """
        sealed class Session : IDisposable
        {
            private readonly Gate _gate = new();
            public void Start() { _gate.Begin(); Work(); } //! SG1006
            public void Dispose() => Work();
            private void Stop() => _gate.End();
        }
        """,
        """
        sealed class Session : IDisposable
        {
            private readonly Gate _gate = new();
            private readonly Gate _other = new();
            public void Start() { _gate.Begin(); Work(); } //! SG1001
            public void Dispose() => Stop();
            private void Stop() => _other.End();
        }
        """);

    [Fact]
    public Task Disposal_of_a_base_type_ends_what_a_derived_type_begins() => ObligationVerifier.ExplicitAsync(
        """
        class Resource : IDisposable { protected readonly Gate _gate = new(); public virtual void Dispose() => _gate.End(); }
        class Derived : Resource { public void Start() => _gate.Begin(); }
        """,
        """
        class Resource : IDisposable { protected readonly Gate _gate = new(); public virtual void Dispose() => _gate.End(); }
        class Derived : Resource
        {
            private readonly Gate _own = new();
            public void Start() => _own.Begin(); //! SG1001
        }
        """);
}
