using StateGuard.LanguageServer;
using StreamJsonRpc;

// Speaks the protocol of language servers on its standard streams, for the project that is named.
using var handler = new HeaderDelimitedMessageHandler(Console.OpenStandardOutput(), Console.OpenStandardInput(), new SystemTextJsonFormatter
{
    JsonSerializerOptions = { PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.CamelCase },
});
using var rpc = new JsonRpc(handler);
using EditedProject project = await EditedProject.OpenAsync(args[0]);
rpc.AddLocalRpcTarget(new Server(rpc, project), new JsonRpcTargetOptions { UseSingleObjectParameterDeserialization = true });
rpc.StartListening();
await rpc.Completion;
