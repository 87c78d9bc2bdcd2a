using Xunit;
using static StateGuard.TransitionResult;

namespace StateGuard.Tests.Engines;

/// <summary>Every way of locking means the same machine.</summary>
public class ValveTests
{
    private const int Closed = 0;
    private const int Opened = 1;
    private const int InService = 2;
    private const int Jammed = 3;

    [Theory]
    [MemberData(nameof(Valves.All), MemberType = typeof(Valves))]
    public void Triggers_lead_from_state_to_state(Func<IValve> create)
    {
        IValve valve = create();
        Check(valve, NotAllowed, valve.Close(), "Closed");
        Check(valve, Done, valve.Open(), "Opened");
        Check(valve, NotAllowed, valve.Open(), "Opened");
        Check(valve, Done, valve.Jam(), "Jammed");
        Check(valve, Done, valve.Close(), "Closed");
        Check(valve, Done, valve.Open(), "Opened");
        Check(valve, NotAllowed, valve.BeginService(), "Opened");
        Check(valve, Done, valve.Close(), "Closed");
    }

    [Theory]
    [MemberData(nameof(Valves.All), MemberType = typeof(Valves))]
    public void Requests_fire_what_leads_there_at_once(Func<IValve> create)
    {
        IValve valve = create();
        Check(valve, Done, valve.Request(Closed), "Closed");
        Check(valve, NotAllowed, valve.Request(Jammed), "Closed");
        Check(valve, Done, valve.Request("Opened"), "Opened");
        Check(valve, Done, valve.Request(Jammed), "Jammed");
        Check(valve, NotAllowed, valve.Request(Opened), "Jammed");
        Check(valve, Done, valve.Request("Closed"), "Closed");
        Check(valve, Invalid, valve.Request(InService), "Closed");
        Check(valve, Invalid, valve.Request(-1), "Closed");
        Check(valve, Invalid, valve.Request("InService"), "Closed");
    }

    [Theory]
    [MemberData(nameof(Valves.All), MemberType = typeof(Valves))]
    public void While_in_service_everything_is_busy(Func<IValve> create)
    {
        IValve valve = create();
        Check(valve, Done, valve.BeginService(), "InService");
        Check(valve, Busy, valve.BeginService(), "InService");
        Check(valve, Busy, valve.Open(), "InService");
        Check(valve, Busy, valve.Close(), "InService");
        Check(valve, Busy, valve.Request(Closed), "InService");
        Check(valve, Busy, valve.Request(Jammed), "InService");
        Check(valve, Invalid, valve.Request(InService), "InService");
        Assert.Null(valve.TryEnter());
        valve.EndService();
        Assert.Equal("Closed", valve.StateName);
        Assert.Throws<StateViolationException>(valve.EndService);
    }

    [Theory]
    [MemberData(nameof(Valves.All), MemberType = typeof(Valves))]
    public void Scopes_end_their_own_begin_only(Func<IValve> create)
    {
        IValve valve = create();
        IDisposable first = valve.TryEnter()!;
        first.Dispose();
        Assert.Throws<StateViolationException>(first.Dispose);
        IDisposable second = valve.TryEnter()!;
        Assert.Throws<StateViolationException>(first.Dispose);
        Assert.Equal("InService", valve.StateName);
        second.Dispose();
        Assert.Equal("Closed", valve.StateName);
    }

    [Theory]
    [MemberData(nameof(Valves.All), MemberType = typeof(Valves))]
    public void Changes_are_announced(Func<IValve> create)
    {
        IValve valve = create();
        var heard = new List<string>();
        valve.Announced = heard.Add;
        valve.Open();
        valve.Request(Jammed);
        valve.Open();
        valve.Close();
        valve.TryEnter()!.Dispose();
        valve.BeginService();
        valve.EndService();
        Assert.Equal(
            ["Closed Opened Open", "Opened Jammed Jam", "Jammed Closed Close", "Closed InService ", "InService Closed ", "Closed InService ", "InService Closed "],
            heard);
    }

    [Fact]
    public void A_guard_refuses()
    {
        var valve = new GuardedValve { MayNotOpen = true };
        Check(valve, Refused, valve.Open(), "Closed");
        Check(valve, Refused, valve.Request(Opened), "Closed");
        Check(valve, NotAllowed, valve.Jam(), "Closed");
    }

    [Fact]
    public void A_machine_for_one_thread_notices_a_call_back_too()
    {
        var valve = new LoneGuardedValve();
        valve.Inside = () => valve.Close();
        Assert.Throws<LockRecursionException>(() => valve.Open());
        valve.Inside = null;
        Check(valve, Done, valve.Open(), "Opened");
    }

    private static void Check(IValve valve, TransitionResult expected, TransitionResult answer, string state)
    {
        Assert.Equal(expected, answer);
        Assert.Equal(state, valve.StateName);
    }
}
