namespace StateGuard.Tests.Shapes;

internal sealed partial class Order
{
    public bool Urgent { get; set; }

    public bool Covered { get; set; }

    public List<string> Calls { get; } = [];

    private partial bool IsUrgent()
    {
        Calls.Add("urgent?");
        return Urgent;
    }

    private partial bool IsCovered()
    {
        Calls.Add("covered?");
        return Covered;
    }

    private partial void Hurry() => Calls.Add("hurry");
}
