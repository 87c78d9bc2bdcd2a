using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>The kernel patch of the freezer in its versions, and the tempting wrong ones.</summary>
public sealed class KernelPatchVersions
{
    private const string Declarations = """
        public sealed class Context
        {
            public Node Root = new();
            public Node? RootFreezer;
            public int Images;
        }

        """;

    [Fact]
    public Task Before_review_every_path_is_right_but_begin_and_end_stand_apart() => ExplicitFileAsync(Declarations +
        """
        public static class Checkpoint
        {
            private static int GetContainer(Context ctx)
            {
                if (ctx.Root.Pid == 0) return -3;
                return Calls.Begin(ctx.Root); //! SG1006
            }

            private static int CtxCheckpoint(Context ctx)
            {
                ctx.Images++;
                int ret = GetContainer(ctx);
                return ret;
            }

            public static int DoCheckpoint(Context ctx)
            {
                int ret = CtxCheckpoint(ctx);
                if (ret < 0) return ret;
                ret = Step();
                if (ret < 0) goto Out;
                ret = Step();
            Out:
                Calls.End(ctx.Root);
                return ret;
            }
        }
        """);

    [Fact]
    public Task One_edit_later_a_failing_step_leaks() => ExplicitFileAsync(Declarations +
        """
        public static class Checkpoint
        {
            private static int GetContainer(Context ctx)
            {
                if (ctx.Root.Pid == 0) return -3;
                return Calls.Begin(ctx.Root); //! SG1006
            }

            private static int CtxCheckpoint(Context ctx)
            {
                ctx.Images++;
                int ret = GetContainer(ctx);
                if (ret < 0) return ret;
                ret = Step();
                return ret;
            }

            public static int DoCheckpoint(Context ctx)
            {
                int ret = CtxCheckpoint(ctx); //! SG1001
                if (ret < 0) return ret;
                ret = Step();
                if (ret < 0) goto Out;
                ret = Step();
            Out:
                Calls.End(ctx.Root);
                return ret;
            }
        }
        """);

    [Fact]
    public Task After_review_is_clean() => ExplicitFileAsync(Declarations +
        """
        public static class Checkpoint
        {
            private static int CtxCheckpoint(Context ctx)
            {
                ctx.Images++;
                return Step();
            }

            public static int DoCheckpoint(Context ctx)
            {
                int ret = Calls.Begin(ctx.Root);
                if (ret < 0) return ret;
                ret = CtxCheckpoint(ctx);
                if (ret < 0) goto Out;
                ret = Step();
                if (ret < 0) goto Out;
                ret = Step();
            Out:
                Calls.End(ctx.Root);
                return ret;
            }
        }
        """);

    [Fact]
    public Task Going_to_the_label_when_the_begin_failed() => ExplicitFileAsync(Declarations +
        """
        public static class Checkpoint
        {
            public static int DoCheckpoint(Context ctx)
            {
                int ret = Calls.Begin(ctx.Root);
                if (ret < 0) goto Out;
                ret = Step();
                if (ret < 0) goto Out;
                ret = Step();
            Out:
                Calls.End(ctx.Root); //! SG1003
                return ret;
            }
        }
        """);

    [Fact]
    public Task As_merged_later_behind_null_tests() => ExplicitFileAsync(Declarations +
        """
        public static class Checkpoint
        {
            private static int CtxCheckpoint(Context ctx)
            {
                ctx.Images++;
                return Step();
            }

            public static int DoCheckpoint(Context ctx)
            {
                int ret = 0;
                if (ctx.RootFreezer != null)
                {
                    ret = Calls.Begin(ctx.RootFreezer);
                    if (ret < 0) return ret;
                }
                ret = CtxCheckpoint(ctx);
                if (ret < 0) goto Out;
                ret = Step();
            Out:
                if (ctx.RootFreezer != null)
                    Calls.End(ctx.RootFreezer);
                return ret;
            }
        }
        """);

    [Fact]
    public Task As_merged_later_with_an_exit_past_the_label() => ExplicitFileAsync(Declarations +
        """
        public static class Checkpoint
        {
            public static int DoCheckpoint(Context ctx)
            {
                int ret = 0;
                if (ctx.RootFreezer != null)
                {
                    ret = Calls.Begin(ctx.RootFreezer); //! SG1001
                    if (ret < 0) return ret;
                }
                ret = Step();
                if (ret < 0) return ret;
                ret = Step();
                if (ctx.RootFreezer != null)
                    Calls.End(ctx.RootFreezer);
                return ret;
            }
        }
        """);

    [Fact]
    public Task Generated_machine_behind_errno_functions() => ExplicitFileAsync(
        """
        public sealed class Context
        {
            public Freezer Freezer = new();
        }

        public static class Checkpoint
        {
            private static int GetContainer(Context ctx)
            {
                int ret = Step();
                if (ret < 0) return ret;
                return ctx.Freezer.BeginCheckpoint() == Done ? 0 : -16; //! SG1006
            }

            private static int CtxCheckpoint(Context ctx)
            {
                int ret = Step();
                if (ret < 0) return ret;
                ret = GetContainer(ctx);
                if (ret < 0) return ret;
                ret = Step();
                return ret;
            }

            public static int DoCheckpoint(Context ctx)
            {
                int ret = CtxCheckpoint(ctx); //! SG1001
                if (ret < 0) return ret;
                ret = Step();
                ctx.Freezer.EndCheckpoint();
                return ret;
            }
        }
        """,
        """
        public sealed class Context
        {
            public Freezer Freezer = new();
        }

        public static class Checkpoint
        {
            private static int GetContainer(Context ctx)
            {
                int ret = Step();
                if (ret < 0) return ret;
                return ctx.Freezer.BeginCheckpoint() == Done ? 0 : -16; //! SG1006
            }

            private static int CtxCheckpoint(Context ctx)
            {
                int ret = Step();
                if (ret < 0) return ret;
                return GetContainer(ctx);
            }

            public static int DoCheckpoint(Context ctx)
            {
                int ret = CtxCheckpoint(ctx);
                if (ret < 0) return ret;
                ret = Step();
                ctx.Freezer.EndCheckpoint();
                return ret;
            }
        }
        """);

    [Fact]
    public Task Default_setting_after_review_wants_a_finally() => FileAsync(Declarations +
        """
        public static class Checkpoint
        {
            public static int DoCheckpoint(Context ctx)
            {
                int ret = Calls.Begin(ctx.Root); //! SG1002
                if (ret < 0) return ret;
                ret = Step();
                if (ret < 0) goto Out;
                ret = Step();
            Out:
                Calls.End(ctx.Root);
                return ret;
            }
        }
        """,
        FixedConfigOptions.None);

    [Fact]
    public Task Default_setting_with_the_finally_is_clean() => FileAsync(Declarations +
        """
        public static class Checkpoint
        {
            public static int DoCheckpoint(Context ctx)
            {
                int ret = Calls.Begin(ctx.Root);
                if (ret < 0) return ret;
                try
                {
                    ret = Step();
                    if (ret < 0) return ret;
                    return Step();
                }
                finally
                {
                    Calls.End(ctx.Root);
                }
            }
        }
        """,
        FixedConfigOptions.None);
}
