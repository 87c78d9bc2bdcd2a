using Microsoft.CodeAnalysis;

namespace StateGuard.Flow.Values;

/// <summary>The types of tasks, and of what lies between a task and its result.</summary>
internal static class TaskTypes
{
    public static bool Contain(ITypeSymbol? type) =>
        type is
        {
            Name: "Task" or "ValueTask" or "TaskAwaiter" or "ValueTaskAwaiter" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable"
                or "ConfiguredTaskAwaiter" or "ConfiguredValueTaskAwaiter",
        };
}
