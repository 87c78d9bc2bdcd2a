using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OrderWorkflow.Storage;

/// <summary>Writes a state into its column as the text that the enum gives it, and reads it back.</summary>
internal sealed class OrderStateColumn()
    : ValueConverter<OrderState, string>(state => Order.Format(state), text => Parse(text))
{
    /// <summary>The SQL condition that a column holds the text of a state.</summary>
    /// <param name="column">The column's name.</param>
    internal static string Check(string column) =>
        $"{column} IN ({string.Join(", ", Enum.GetValues<OrderState>().Select(state => $"'{Order.Format(state)}'"))})";

    /// <summary>Reads the text of a state.</summary>
    /// <exception cref="FormatException">There is no state of that text.</exception>
    internal static OrderState Parse(string text) => Order.TryParse(text, out OrderState state)
        ? state
        : throw new FormatException($"The column holds '{text}', which is no state of an order.");
}
