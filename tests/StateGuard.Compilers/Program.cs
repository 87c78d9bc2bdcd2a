using System.Reflection;
using System.Runtime.Loader;
using StateGuard.Compilers;

// The folders that hold one version of Roslyn, which the build of this program knows only the lowest of.
string[] folders = (Environment.GetEnvironmentVariable("STATEGUARD_ROSLYN") ?? throw new InvalidOperationException("STATEGUARD_ROSLYN is not set.")).Split(Path.PathSeparator);
AssemblyLoadContext.Default.Resolving += (context, name) => folders
    .Select(folder => Path.Combine(folder, name.Name + ".dll"))
    .Where(File.Exists)
    .Select(context.LoadFromAssemblyPath)
    .FirstOrDefault<Assembly?>();
return StandInCompiler.Run(args);
