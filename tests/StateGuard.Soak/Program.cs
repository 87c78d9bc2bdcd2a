using System.CommandLine;
using System.CommandLine.Invocation;

namespace StateGuard.Soak;

internal static class Program
{
    private const int WrongArguments = 2;

    public static int Main(string[] args)
    {
        ParseResult arguments = new SoakCommand().Parse(args);
        int code = arguments.Invoke();
        return arguments.Action is ParseErrorAction ? WrongArguments : code;
    }
}
