using Microsoft.CodeAnalysis;
using StateGuard.Flow.Values;

namespace StateGuard.Flow.Evaluation;

/// <summary>The elements of a tuple as members of it.</summary>
internal static class TupleElements
{
    /// <summary>The storage of an element; 0 where the type is no tuple, or the tuple has no number.</summary>
    public static int StorageOf(int tuple, ITypeSymbol? type, int index, ValueTable table) =>
        tuple != 0 && type is INamedTypeSymbol { IsTupleType: true } named && index < named.TupleElements.Length
            ? table.OfElement(tuple, table.Constant(index))
            : 0;

    /// <summary>The position of a tuple's field; -1 where it is none.</summary>
    public static int IndexOf(IFieldSymbol field)
    {
        if (field.ContainingType is not { IsTupleType: true } tuple)
        {
            return -1;
        }

        for (int i = 0; i < tuple.TupleElements.Length; i++)
        {
            IFieldSymbol element = tuple.TupleElements[i];
            if (element.Name == field.Name || element.CorrespondingTupleField?.Name == field.Name)
            {
                return i;
            }
        }

        return -1;
    }
}
