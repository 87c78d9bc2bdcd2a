namespace StateGuard.Tests.Engines;

/// <summary>What the valves have in common, so that one test holds for each way of locking.</summary>
public interface IValve
{
    string StateName { get; }

    Action<string>? Announced { get; set; }

    TransitionResult Open();

    TransitionResult Close();

    TransitionResult Jam();

    TransitionResult Request(int goal);

    TransitionResult Request(string? text);

    TransitionResult BeginService();

    void EndService();

    /// <summary>The scope, or null.</summary>
    IDisposable? TryEnter();
}
