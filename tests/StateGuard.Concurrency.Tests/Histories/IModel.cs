namespace StateGuard.Concurrency.Tests.Histories;

/// <summary>What a machine means when one call comes after the other.</summary>
public interface IModel
{
    int States { get; }

    int Triggers { get; }

    int Operations { get; }

    Situation Initial { get; }

    string Name(int state);

    /// <summary>What a call other than a read does.</summary>
    /// <param name="now">The situation it finds.</param>
    /// <param name="call">The call.</param>
    /// <param name="id">Its number, by which its scope is known if it begins something.</param>
    Outcome Apply(Situation now, Call call, int id);
}
