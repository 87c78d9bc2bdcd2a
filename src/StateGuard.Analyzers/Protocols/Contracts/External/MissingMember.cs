using Microsoft.CodeAnalysis;
using StateGuard.Text;

namespace StateGuard.Protocols.Contracts.External;

/// <summary>Words why a documentation id names nothing, with what it comes close to.</summary>
internal static class MissingMember
{
    public static string Of(PairMember named, Compilation compilation)
    {
        string says = $"{Quotation.Of(named.Id)} names no method or property: ";
        INamedTypeSymbol? type = DocumentationCommentId.GetSymbolsForDeclarationId(named.TypeId, compilation).OfType<INamedTypeSymbol>().FirstOrDefault();
        if (type is null)
        {
            string generic = named.TypeId.IndexOf('<') < 0 ? "" : "; a generic one is written as 'List`1', with the number of its type parameters";
            return says + $"there is no type {Quotation.Of(named.TypeId.Substring(2))} in this project or what it references" + generic;
        }

        IEnumerable<ISymbol> kin = named.IsConstructor ? type.InstanceConstructors : type.GetMembers(named.Name);
        List<string> ids = kin.Where(member => member is IMethodSymbol or IPropertySymbol).Select(member => member.GetDocumentationCommentId()).OfType<string>().ToList();
        return says + ids.Count switch
        {
            0 => $"there is no {Quotation.Of(named.Name)} in '{type.Name}'",
            1 => $"write '{ids[0]}'",
            _ => $"write '{ids[0]}', say, or '{WithoutParameters(ids[0])}(*)' for all overloads",
        };
    }

    private static string WithoutParameters(string id) => id.IndexOf('(') is >= 0 and int parameters ? id.Substring(0, parameters) : id;
}
