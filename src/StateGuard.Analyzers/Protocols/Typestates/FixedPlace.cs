using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Values;

namespace StateGuard.Protocols.Typestates;

/// <summary>
/// Whether an expression goes on to denote the same machine, whatever other code does meanwhile. A field that is
/// assigned later, or a property that computes its value, may have another one at the next look.
/// </summary>
internal static class FixedPlace
{
    public static bool Is(IOperation? instance, int number, ValueTable table) => IsFixed(instance) && IsFixed(number, table);

    /// <summary>Whether the property does no more than return what was once stored in it.</summary>
    public static bool IsAutomatic(IPropertySymbol property) => !property.IsVirtual && property.ContainingType.GetMembers().Any(member =>
        member is IFieldSymbol { AssociatedSymbol: { } associated } && SymbolEqualityComparer.Default.Equals(associated, property));

    private static bool IsFixed(IOperation? instance) => instance switch
    {
        IFieldReferenceOperation field => IsFixed(field.Field) && IsFixed(field.Instance),
        IPropertyReferenceOperation property => IsFixed(property.Property) && IsFixed(property.Instance),
        IArrayElementReferenceOperation => false,
        _ => true,
    };

    private static bool IsFixed(int number, ValueTable table)
    {
        while (number != 0 && table.ValueOf(number) is { Kind: ValueKind.Initial } value)
        {
            StorageInfo storage = table.StorageOf(value.Index);
            bool isFixed = storage switch
            {
                { Kind: StorageKind.Element } => false,
                { Subject: IFieldSymbol field } => IsFixed(field),
                { Subject: IPropertySymbol property } => IsFixed(property),
                _ => true,
            };
            if (!isFixed)
            {
                return false;
            }

            number = storage.Owner;
        }

        return true;
    }

    private static bool IsFixed(IFieldSymbol field) =>
        field.IsReadOnly || (field.DeclaredAccessibility == Accessibility.Private && !FieldWrites.IsWritten(field));

    private static bool IsFixed(IPropertySymbol property) => property.SetMethod is null or { IsInitOnly: true } && IsAutomatic(property);
}
