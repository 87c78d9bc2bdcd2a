using Microsoft.CodeAnalysis.Text;

namespace StateGuard.Protocols.Contracts.External;

/// <summary>A documentation id in a line of pairs.</summary>
/// <param name="Id">The id, without the <c>(*)</c> that means all overloads.</param>
/// <param name="IsEveryOverload">Whether it stands for all overloads.</param>
/// <param name="IsAll">Of an end: whether it ends everything that is open, however often it was begun.</param>
/// <param name="Span">Where it is written.</param>
internal sealed record PairMember(string Id, bool IsEveryOverload, bool IsAll, TextSpan Span)
{
    /// <summary>The name of the member, as code that uses it has to mention it.</summary>
    public string Name
    {
        get
        {
            string path = Path;
            string name = path.Substring(path.LastIndexOf('.') + 1);
            if (name == "#ctor")
            {
                path = path.Substring(0, path.Length - "#ctor".Length - 1);
                name = path.Substring(path.LastIndexOf('.') + 1);
            }

            int arity = name.IndexOf('`');
            name = arity < 0 ? name : name.Substring(0, arity);
            return name.Substring(name.LastIndexOf('#') + 1);
        }
    }

    public bool IsConstructor => Path.EndsWith(".#ctor", StringComparison.Ordinal);

    /// <summary>The id of the type that declares the member.</summary>
    public string TypeId => "T:" + Path.Substring(0, Math.Max(0, Path.LastIndexOf('.')));

    // What stands between the prefix and the parameters.
    private string Path
    {
        get
        {
            int parameters = Id.IndexOf('(');
            return parameters < 0 ? Id.Substring(2) : Id.Substring(2, parameters - 2);
        }
    }
}
