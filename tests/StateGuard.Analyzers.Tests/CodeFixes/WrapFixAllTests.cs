using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.WrapInTryFinallyCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>All begins of a document, of a project and of a solution are fixed in one go.</summary>
public sealed class WrapFixAllTests
{
    // With one end in the type, what the other methods leave open is ended elsewhere.
    [Fact]
    public Task Of_one_type_that_has_forgotten_every_end() => FixesAll(
        """
        class C
        {
            void M(Gate f)
            {
                {|SG1001:f.Begin()|};
                Work();
            }

            void N(Gate f)
            {
                {|SG1001:f.Begin()|};
                Rest();
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
                }
                finally
                {
                    f.End();
                }
            }

            void N(Gate f)
            {
                f.Begin();
                try
                {
                    Rest();
                }
                finally
                {
                    f.End();
                }
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
                }
                finally
                {
                    f.End();
                }
            }

            void N(Gate f)
            {
                {|SG1006:f.Begin()|};
                Rest();
            }
        }
        """);

    [Fact]
    public Task Of_one_document_those_that_can_be() => Fixes(
        """
        class B
        {
            bool No(Gate f) => {|SG1001:f.TryBegin()|};
        }

        class C
        {
            void M(Gate f)
            {
                {|SG1002:f.Begin()|};
                Work();
                f.End();
            }

            void Suppressed(Gate f)
            {
        #pragma warning disable SG1002
                f.Begin();
        #pragma warning restore SG1002
                Work();
                f.End();
            }
        }

        class D
        {
            void N(Gate f)
            {
                {|SG1001:f.Begin()|};
                Work();
            }
        }
        """,
        """
        class B
        {
            bool No(Gate f) => {|SG1001:f.TryBegin()|};
        }

        class C
        {
            void M(Gate f)
            {
                f.Begin();
                try
                {
                    Work();
                }
                finally
                {
                    f.End();
                }
            }

            void Suppressed(Gate f)
            {
        #pragma warning disable SG1002
                f.Begin();
        #pragma warning restore SG1002
                Work();
                f.End();
            }
        }

        class D
        {
            void N(Gate f)
            {
                f.Begin();
                try
                {
                    Work();
                }
                finally
                {
                    f.End();
                }
            }
        }
        """);

    [Fact]
    public Task Three_deep_and_side_by_side() => FixesBody(
        """
        {|SG1002:f.Begin()|};
        for (int i = 0; i < 3; i++)
        {
            {|SG1002:g.Begin()|};
            if (Try())
            {
                g.End();
                continue;
            }

            Work();
            g.End();
        }

        {|SG1002:g.Begin()|};
        Rest();
        g.End();
        f.End();
        """,
        """
        f.Begin();
        try
        {
            for (int i = 0; i < 3; i++)
            {
                g.Begin();
                try
                {
                    if (Try())
                    {
                        continue;
                    }

                    Work();
                }
                finally
                {
                    g.End();
                }
            }

            g.Begin();
            try
            {
                Rest();
            }
            finally
            {
                g.End();
            }
        }
        finally
        {
            f.End();
        }
        """);

    [Fact]
    public Task Of_several_documents() => Fixes(
        [InMethod("{|SG1002:f.Begin()|};\nWork();\nf.End();"), InMethod("{|SG1002:g.Begin()|};\nRest();\ng.End();", "D")],
        [
            InMethod("f.Begin();\ntry\n{\n    Work();\n}\nfinally\n{\n    f.End();\n}"),
            InMethod("g.Begin();\ntry\n{\n    Rest();\n}\nfinally\n{\n    g.End();\n}", "D"),
        ]);
}
