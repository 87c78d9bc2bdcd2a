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

// The command sees to Ctrl+C itself, from its first moment on.
return await arguments.InvokeAsync(new InvocationConfiguration
{
    ProcessTerminationTimeout = null,
    EnableDefaultExceptionHandler = false,
});
