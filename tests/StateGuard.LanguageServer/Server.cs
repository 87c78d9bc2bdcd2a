using System.Diagnostics.CodeAnalysis;
using StreamJsonRpc;

namespace StateGuard.LanguageServer;

/// <summary>As much of a language server as shows diagnostics while somebody types, and carries out fixes.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "Called by name.")]
internal sealed class Server(JsonRpc rpc, EditedProject project)
{
    private const int FullText = 1;

    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    public object Initialize(object parameters) => new { Capabilities = new { TextDocumentSync = FullText, CodeActionProvider = true } };

    [JsonRpcMethod("initialized", UseSingleObjectParameterDeserialization = true)]
    public void Initialized(object parameters)
    {
    }

    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    public Task OpenedAsync(OpenParams parameters) => EditedAsync(parameters.TextDocument.Uri, parameters.TextDocument.Text!);

    [JsonRpcMethod("textDocument/didChange", UseSingleObjectParameterDeserialization = true)]
    public Task ChangedAsync(ChangeParams parameters) => EditedAsync(parameters.TextDocument.Uri, parameters.ContentChanges[^1].Text);

    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    public Task<OfferedAction[]> ActionsAsync(ActionParams parameters) => project.ActionsAsync(parameters.TextDocument.Uri, parameters.Range);

    [JsonRpcMethod("textDocument/didClose", UseSingleObjectParameterDeserialization = true)]
    public void Closed(object parameters)
    {
    }

    [JsonRpcMethod("shutdown")]
    public object? Shutdown() => null;

    [JsonRpcMethod("exit")]
    public void Exit() => Environment.Exit(0);

    private async Task EditedAsync(string uri, string text) =>
        await rpc.NotifyWithParameterObjectAsync("textDocument/publishDiagnostics", new PublishParams(uri, await project.EditAsync(uri, text)));
}
