namespace StateGuard.Machines.Models;

/// <summary>A partial type that the enum is nested in.</summary>
/// <param name="Kind">Its keywords, e.g. <c>record struct</c>.</param>
/// <param name="Name">Its name.</param>
internal sealed record HostModel(string Kind, string Name);
