using System.CommandLine;
using System.CommandLine.Invocation;
using StateGuard.Soak;

const int WrongArguments = 2;

ParseResult arguments = new SoakCommand().Parse(args);
return arguments.Action is ParseErrorAction ? arguments.Invoke() | WrongArguments : arguments.Invoke();
