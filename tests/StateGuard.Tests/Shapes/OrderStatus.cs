using System.Runtime.Serialization;

namespace StateGuard.Tests.Shapes;

/// <summary>Guarded alternatives, final states, values with gaps and a text that needs escaping.</summary>
[StateMachine]
internal enum OrderStatus : byte
{
    [Initial]
    [Transition("Pay", Express, When = "IsUrgent", Do = "Hurry")]
    [Transition("Pay", Paid, When = "IsCovered")]
    [Transition("Cancel", Cancelled)]
    New = 10,

    [Transition("Ship", Shipped)]
    Paid = 200,

    [Transition("Ship", Shipped)]
    [Transition("Cancel", Cancelled, When = "IsUrgent")]
    [Transition("Cancel", Paid)]
    Express = 20,

    [Final]
    Shipped = 255,

    [Final, EnumMember(Value = "called \"off\"\n</summary>")]
    Cancelled = 0,
}
