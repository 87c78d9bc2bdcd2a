using System.CommandLine;
using System.CommandLine.Invocation;
using OrderWorkflow;
using OrderWorkflow.Commands;

ParseResult arguments = new OrderCommand().Parse(args);
if (arguments.Action is ParseErrorAction wrongArguments)
{
    wrongArguments.ShowHelp = false;
    await arguments.InvokeAsync();
    return ExitCodes.Usage;
}

// After Ctrl+C there is time to remove the database.
return await arguments.InvokeAsync(new InvocationConfiguration
{
    ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
    EnableDefaultExceptionHandler = false,
});
