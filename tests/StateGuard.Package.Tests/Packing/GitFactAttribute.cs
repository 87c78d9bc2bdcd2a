namespace StateGuard.Package.Tests.Packing;

/// <summary>A test that clones the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GitFactAttribute : FactAttribute
{
    public GitFactAttribute()
    {
        string git = Path.Combine(BuildSettings.RepositoryRoot, ".git");
        if (!Directory.Exists(git) && !File.Exists(git))
        {
            Skip = "The sources are no git checkout, so that nothing can be cloned.";
        }
    }
}
