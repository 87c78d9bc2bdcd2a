using StateGuard.Flow.Values;
using Xunit;

namespace StateGuard.Analyzers.Tests.Robustness;

/// <summary>Tests of tests of tests: to assume an outcome comes to an end, however they hang together.</summary>
public sealed class FactsTests
{
    private const int Many = 200_000;

    [Fact]
    public void A_ring_of_tests_is_gone_round_once()
    {
        Facts facts = Tested(1, by: 2).Learn(2, new Fact(ValueSet.Boolean, Negation(of: 1)));
        Facts assumed = facts.Assume(new Value(1, ValueSet.Boolean, null), ValueSet.True)!;
        Assert.Equal(ValueSet.True, assumed.FactOf(1).Set);
        Assert.Equal(ValueSet.False, assumed.FactOf(2).Set);
    }

    [Fact]
    public void A_ring_that_contradicts_itself_cannot_be() =>
        Assert.Null(Tested(1, by: 1).Assume(new Value(1, ValueSet.Boolean, null), ValueSet.True));

    [Fact]
    public void A_chain_is_followed_to_its_end()
    {
        Facts facts = Facts.None;
        for (int i = 1; i <= Many; i++)
        {
            facts = facts.Learn(i, new Fact(ValueSet.Boolean, Negation(of: i + 1)));
        }

        Facts assumed = facts.Assume(new Value(1, ValueSet.Boolean, null), ValueSet.True)!;
        Assert.Equal(ValueSet.True, assumed.FactOf(Many + 1).Set);
        Assert.Equal(ValueSet.False, assumed.FactOf(Many).Set);
    }

    [Fact]
    public void What_else_an_outcome_says_is_assumed_behind_what_follows_from_the_first()
    {
        Facts facts = Facts.None.Learn(1, new Fact(ValueSet.Boolean, new Condition(2, ValueSet.True, ValueSet.False, new Condition(3, ValueSet.False, ValueSet.True))));
        facts = facts.Learn(2, new Fact(ValueSet.Boolean, Negation(of: 4)));
        Facts assumed = facts.Assume(new Value(1, ValueSet.Boolean, null), ValueSet.True)!;
        Assert.Equal(
            [ValueSet.True, ValueSet.False, ValueSet.False],
            new[] { 2, 3, 4 }.Select(value => assumed.FactOf(value).Set));
    }

    private static Facts Tested(int value, int by) => Facts.None.Learn(value, new Fact(ValueSet.Boolean, Negation(of: by)));

    private static Condition Negation(int of) => new(of, ValueSet.False, ValueSet.True);
}
