using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace StateGuard.Package.Tests.Editors;

/// <summary>Messages of the Language Server Protocol over a pair of streams: a header that says how long the JSON is, then the JSON.</summary>
internal sealed class MessageStream(Stream input, Stream output)
{
    private const string Length = "Content-Length:";

    private readonly BufferedStream _input = new(input);

    /// <summary>Waits for a message.</summary>
    /// <returns>The message, or null when the other side has gone.</returns>
    public async Task<JsonNode?> ReadAsync()
    {
        int length = 0;
        for (string? line = ReadLine(); line != string.Empty; line = ReadLine())
        {
            if (line is null)
            {
                return null;
            }

            if (line.StartsWith(Length, StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(line[Length.Length..], CultureInfo.InvariantCulture);
            }
        }

        byte[] body = new byte[length];
        await _input.ReadExactlyAsync(body);
        return JsonNode.Parse(body);
    }

    /// <summary>Sends a message.</summary>
    /// <param name="message">The message, without the version of the protocol.</param>
    /// <returns>The sending.</returns>
    public async Task WriteAsync(JsonObject message)
    {
        message["jsonrpc"] = "2.0";
        byte[] body = Encoding.UTF8.GetBytes(message.ToJsonString());
        await output.WriteAsync(Encoding.ASCII.GetBytes($"{Length} {body.Length}\r\n\r\n"));
        await output.WriteAsync(body);
        await output.FlushAsync();
    }

    private string? ReadLine()
    {
        var line = new StringBuilder();
        for (int next = _input.ReadByte(); next != '\n'; next = _input.ReadByte())
        {
            if (next < 0)
            {
                return null;
            }

            line.Append((char)next);
        }

        return line.ToString().TrimEnd('\r');
    }
}
