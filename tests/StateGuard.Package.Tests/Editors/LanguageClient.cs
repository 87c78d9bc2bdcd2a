using System.Diagnostics;
using System.Text.Json.Nodes;
using StateGuard.Package.Tests.Consumers;
using StateGuard.Package.Tests.Packing;

namespace StateGuard.Package.Tests.Editors;

/// <summary>An editor, as far as the server of the language can tell, with one file open.</summary>
internal sealed class LanguageClient : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly Process _server;
    private readonly MessageStream _stream;
    private readonly string _uri;
    private int _request;
    private int _version;

    private LanguageClient(Process server, string uri)
    {
        _server = server;
        _stream = new MessageStream(server.StandardOutput.BaseStream, server.StandardInput.BaseStream);
        _uri = uri;
    }

    /// <summary>Opens a file of a consumer.</summary>
    /// <param name="consumer">The consumer.</param>
    /// <param name="file">The file's name.</param>
    /// <returns>The editor, and what it shows at first.</returns>
    public static async Task<(LanguageClient Client, IReadOnlyList<ShownDiagnostic> Shown)> OpenAsync(Consumer consumer, string file)
    {
        var start = new ProcessStartInfo("dotnet", [BuildSettings.LanguageServer, Path.Combine(consumer.Folder, $"{Path.GetFileName(consumer.Folder)}.csproj")])
        {
            WorkingDirectory = consumer.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        DotNet.ForgetThisRun(start);
        var client = new LanguageClient(Process.Start(start)!, new Uri(Path.Combine(consumer.Folder, file)).AbsoluteUri);
        await client.RequestAsync("initialize", new JsonObject { ["rootUri"] = new Uri(consumer.Folder).AbsoluteUri });
        await client.NotifyAsync("initialized", []);
        var document = new JsonObject { ["uri"] = client._uri, ["languageId"] = "csharp", ["version"] = client._version, ["text"] = consumer.Read(file) };
        await client.NotifyAsync("textDocument/didOpen", new JsonObject { ["textDocument"] = document });
        return (client, await client.ShownAsync());
    }

    /// <summary>Changes the text, as typing does. Nothing more is typed before the answer.</summary>
    /// <param name="text">All of the text.</param>
    /// <returns>What is shown for it.</returns>
    public async Task<IReadOnlyList<ShownDiagnostic>> TypeAsync(string text)
    {
        _version++;
        await NotifyAsync("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = _uri, ["version"] = _version },
            ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
        });
        return await ShownAsync();
    }

    /// <summary>Asks for the fixes at the beginning of a diagnostic.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <returns>The fixes.</returns>
    public async Task<IReadOnlyList<OfferedFix>> FixesAsync(ShownDiagnostic diagnostic)
    {
        var place = new JsonObject { ["line"] = diagnostic.Line - 1, ["character"] = diagnostic.Column - 1 };
        JsonNode? fixes = await RequestAsync("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = _uri },
            ["range"] = new JsonObject { ["start"] = place, ["end"] = place.DeepClone() },
            ["context"] = new JsonObject { ["diagnostics"] = new JsonArray() },
        });
        return [.. fixes!.AsArray().Select(fix => new OfferedFix((string)fix!["title"]!, fix["edit"]!["changes"]![_uri]!.AsArray()))];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await NotifyAsync("exit", []);
            using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            await _server.WaitForExitAsync(timeout.Token);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            _server.Kill(entireProcessTree: true);
        }

        _server.Dispose();
    }

    private Task NotifyAsync(string method, JsonObject parameters) =>
        _stream.WriteAsync(new JsonObject { ["method"] = method, ["params"] = parameters });

    private async Task<JsonNode?> RequestAsync(string method, JsonObject parameters)
    {
        int id = ++_request;
        await _stream.WriteAsync(new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters });
        return (await MessageAsync(message => (int?)message["id"] == id))["result"];
    }

    private async Task<IReadOnlyList<ShownDiagnostic>> ShownAsync()
    {
        JsonNode message = await MessageAsync(message => (string?)message["method"] == "textDocument/publishDiagnostics");
        return [.. message["params"]!["diagnostics"]!.AsArray().Select(diagnostic => ShownDiagnostic.Read(diagnostic!))];
    }

    private async Task<JsonNode> MessageAsync(Func<JsonNode, bool> awaited)
    {
        while (await _stream.ReadAsync().WaitAsync(Limit) is { } message)
        {
            if (awaited(message))
            {
                return message;
            }
        }

        throw new InvalidOperationException("The server has gone.");
    }
}
