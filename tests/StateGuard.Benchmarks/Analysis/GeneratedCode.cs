using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StateGuard.Benchmarks.Analysis;

/// <summary>
/// Code for analyzers to go through: methods of some eighty basic blocks, each with a lock, something disposable and an
/// operation that is begun and ended, so that every one of them has work to do.
/// </summary>
internal static class GeneratedCode
{
    private const int MethodsPerFile = 20;
    private const int BranchesPerMethod = 14;

    /// <summary>A compilation of so many methods.</summary>
    /// <param name="methods">How many.</param>
    /// <param name="usesOperations">Whether they begin and end anything; the attributes are there either way.</param>
    public static CSharpCompilation Of(int methods, bool usesOperations)
    {
        var trees = new List<SyntaxTree> { CSharpSyntaxTree.ParseText(Pair, path: "Gate.cs") };
        for (int first = 0; first < methods; first += MethodsPerFile)
        {
            trees.Add(CSharpSyntaxTree.ParseText(File(first, usesOperations), path: $"File{first}.cs"));
        }

        IEnumerable<MetadataReference> references = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!.ToString()!
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create("Generated", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    private const string Pair = """
        using StateGuard;

        public sealed class Gate
        {
            [Begins("Op")] public bool TryBegin() => true;
            [Ends("Op")] public void End() { }
        }

        public sealed class Door
        {
            public bool TryOpen() => true;
            public void Close() { }
        }
        """;

    private static string File(int first, bool usesOperations)
    {
        var text = new StringBuilder();
        text.AppendLine("using System; using System.IO; using System.Threading;");
        text.AppendLine(CultureInfo.InvariantCulture, $"public sealed class Class{first}");
        text.AppendLine("{");
        text.AppendLine("    private readonly object _lock = new object();");
        for (int i = 0; i < MethodsPerFile; i++)
        {
            Method(text, i, usesOperations);
        }

        text.AppendLine("}");
        return text.ToString();
    }

    private static void Method(StringBuilder text, int number, bool usesOperations)
    {
        string type = usesOperations ? "Gate" : "Door";
        string begin = usesOperations ? "TryBegin" : "TryOpen";
        string end = usesOperations ? "End" : "Close";
        text.AppendLine(CultureInfo.InvariantCulture, $$"""
                public int Method{{number}}({{type}} gate, int n, string s)
                {
                    int sum = 0;
                    Monitor.Enter(_lock);
                    try
                    {
                        if (!gate.{{begin}}())
                        {
                            return -1;
                        }

                        try
                        {
                            using (var stream = new MemoryStream())
                            {
                                for (int i = 0; i < n; i++)
                                {
                                    stream.WriteByte((byte)i);
                                }
            """);
        for (int i = 0; i < BranchesPerMethod; i++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $$"""
                                    if (n > {{i}} && s.Length != {{i}})
                                    {
                                        sum += s.IndexOf('{{(char)('a' + i)}}');
                                    }
                """);
        }

        text.AppendLine(CultureInfo.InvariantCulture, $$"""
                            }
                        }
                        finally
                        {
                            gate.{{end}}();
                        }
                    }
                    finally
                    {
                        Monitor.Exit(_lock);
                    }

                    return sum;
                }
            """);
    }
}
