using System.CommandLine;
using System.CommandLine.Invocation;
using ContainerCheckpoint;
using ContainerCheckpoint.Commands;
using ContainerCheckpoint.Workload;

if (WorkerProcess.RunIfWorker(args))
{
    return ExitCodes.Success;
}

ParseResult arguments = new CheckpointCommand().Parse(args);
if (arguments.Action is ParseErrorAction wrongArguments)
{
    wrongArguments.ShowHelp = false;
    await arguments.InvokeAsync();
    return ExitCodes.Usage;
}

return await arguments.InvokeAsync(new InvocationConfiguration
{
    // Long enough to stop the workers and to remove the control group after Ctrl+C.
    ProcessTerminationTimeout = TimeSpan.FromSeconds(20),
    EnableDefaultExceptionHandler = false,
});
