namespace StateGuard.Soak.Processes;

/// <summary>A line that a keeper has written: what it did, how often a state was stored by then, the state, and a word more.</summary>
internal sealed record KeeperLine(string Verb, long Number, string Text, string Remark)
{
    /// <summary>Reads a line; null if the process was killed while it wrote.</summary>
    public static KeeperLine? Parse(string line) =>
        line.Split(' ') is [var verb, var number, var text, .. var rest, "."] ? new KeeperLine(verb, long.Parse(number), text, string.Join(' ', rest)) : null;
}
