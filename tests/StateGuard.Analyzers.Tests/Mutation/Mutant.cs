using Microsoft.CodeAnalysis;

namespace StateGuard.Analyzers.Tests.Mutation;

/// <summary>A method that was broken in one place.</summary>
/// <param name="Operator">What was done to it.</param>
/// <param name="Method">Its name.</param>
/// <param name="Line">Where it was done, in the valid file.</param>
/// <param name="Root">The file with the broken method in it, which carries <see cref="Mark"/>.</param>
internal sealed record Mutant(string Operator, string Method, int Line, SyntaxNode Root)
{
    /// <summary>On the method that was broken.</summary>
    public static readonly SyntaxAnnotation Mark = new("mutant");
}
