using System.Reflection;
using Microsoft.CodeAnalysis;

namespace StateGuard.Compilers;

/// <summary>Loads analyzers beside the compiler.</summary>
internal sealed class AnalyzerLoader : IAnalyzerAssemblyLoader
{
    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
}
