using System.Runtime.Serialization;
using StateGuard;

namespace OrderWorkflow;

/// <summary>
/// The life of an order. The class <c>Order</c> is generated from this declaration: an object that holds the state in
/// memory, and the pure functions for a state that a row holds.
/// </summary>
[StateMachine]
public enum OrderState
{
    /// <summary>The customer is still choosing.</summary>
    [Initial, EnumMember(Value = "draft")]
    [Transition("Place", Placed)]
    [Transition("Cancel", Cancelled)]
    Draft,

    /// <summary>The customer has ordered, and nothing is paid yet.</summary>
    [EnumMember(Value = "placed")]
    [Transition("Pay", Paid)]
    [Transition("Cancel", Cancelled)]
    Placed,

    /// <summary>The money is there; from here on a cancellation gives it back.</summary>
    [EnumMember(Value = "paid")]
    [Transition("Ship", Shipped)]
    [Transition("Refund", Cancelled)]
    Paid,

    /// <summary>The parcel is on its way.</summary>
    [EnumMember(Value = "shipped")]
    [Transition("Deliver", Delivered)]
    [Transition("Return", Paid)]
    Shipped,

    /// <summary>The parcel has arrived.</summary>
    [Final, EnumMember(Value = "delivered")]
    Delivered,

    /// <summary>Nothing will be sent.</summary>
    [Final, EnumMember(Value = "cancelled")]
    Cancelled,
}
