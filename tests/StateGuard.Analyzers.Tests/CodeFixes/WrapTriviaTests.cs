using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.WrapInTryFinallyCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>Comments, blank lines, line ends and directives come through.</summary>
public sealed class WrapTriviaTests
{
    private const string Commented = """
        class C
        {
            void M(Gate f, bool a)
            {
                // Before the begin.
                {|SG1002:f.Begin()|}; // At the begin.

                // Before the work.
                Work(); // At the work.
                if (a)
                {
                    // Nothing to do.
                    f.End();
                    return;
                }

                /* Before the rest. */
                Rest();

                // Done with it.
                f.End(); // At the end.

                // Behind.
                Rest();
            }
        }
        """;

    private const string CommentedGuard = """
        class C
        {
            void M(Gate f, bool a)
            {
                // Before the begin.
                f.Begin(); // At the begin.

                try
                {
                    // Before the work.
                    Work(); // At the work.
                    if (a)
                    {
                        // Nothing to do.
                        return;
                    }

                    /* Before the rest. */
                    Rest();
                }
                finally
                {
                    // Done with it.
                    // At the end.
                    f.End();
                }

                // Behind.
                Rest();
            }
        }
        """;

    [Fact]
    public Task Comments_stay_with_what_they_describe() => Fixes(Commented, CommentedGuard);

    [Fact]
    public Task Line_ends_are_those_of_the_document() =>
        Fixes(Commented.ReplaceLineEndings("\r\n"), CommentedGuard.ReplaceLineEndings("\r\n"));

    [Fact]
    public Task Tabs_stay_tabs() => Fixes(
        "class C\n{\n\tvoid M(Gate f)\n\t{\n\t\t{|SG1002:f.Begin()|};\n\t\tWork();\n\t\tf.End();\n\t}\n}\n",
        "class C\n{\n\tvoid M(Gate f)\n\t{\n\t\tf.Begin();\n\t\ttry\n\t\t{\n\t\t\tWork();\n\t\t}\n\t\tfinally\n\t\t{\n\t\t\tf.End();\n\t\t}\n\t}\n}\n",
        editorconfig: "root = true\n[*.cs]\nindent_style = tab\n");

    [Fact]
    public Task Directives_inside_the_region_move_with_it() => Fixes(
        """
        class C
        {
            void M(Gate f)
            {
                {|SG1002:f.Begin()|};
                Work();
        #if NEVER
                Never();
        #endif
                Rest();
                f.End();
            }
        }
        """,
        """
        class C
        {
            void M(Gate f)
            {
                f.Begin();
                try
                {
                    Work();
        #if NEVER
                Never();
        #endif
                    Rest();
                }
                finally
                {
                    f.End();
                }
            }
        }
        """);

    [Fact]
    public Task Texts_of_several_lines_keep_their_value() => FixesBody(
        """"
        {|SG1002:f.Begin()|};
        Console.WriteLine("""
            one
              two
            """);
        Console.WriteLine(@"one
        two");
        f.End();
        """",
        """"
        f.Begin();
        try
        {
            Console.WriteLine("""
            one
              two
            """);
            Console.WriteLine(@"one
        two");
        }
        finally
        {
            f.End();
        }
        """");
}
