using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Graphs;
using StateGuard.Flow.Values;

namespace StateGuard.Flow.Evaluation;

/// <summary>What an expression evaluates to under given facts. It changes nothing: effects are <see cref="FactsTransfer"/>'s.</summary>
internal sealed class ValueEvaluator(ValueTable table, FlowGraph graph)
{
    public ValueTable Table { get; } = table;

    public Value Evaluate(IOperation? operation, Facts facts)
    {
        if (operation is null)
        {
            return new Value(ValueSet.Top);
        }

        if (operation.ConstantValue.HasValue)
        {
            return OfConstant(operation.ConstantValue.Value);
        }

        switch (operation)
        {
            case IConversionOperation conversion:
                return OfConversion(conversion, facts);
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand, facts);
            case IDeclarationExpressionOperation declaration:
                return Evaluate(declaration.Expression, facts);
            case IDefaultValueOperation:
                return OfDefault(operation.Type);
            case IUnaryOperation { OperatorMethod: null } unary:
                return OfUnary(unary, facts);
            case IBinaryOperation binary:
                if (binary is { OperatorMethod: null, OperatorKind: BinaryOperatorKind.Add } && Evaluate(binary.RightOperand, facts).Set.IsSingle(out long by))
                {
                    return new Value(Arithmetic.Sum(Evaluate(binary.LeftOperand, facts).Set, by, binary.Type));
                }

                return ComparisonEvaluator.Evaluate(binary, Evaluate(binary.LeftOperand, facts), Evaluate(binary.RightOperand, facts));
            case IIsNullOperation isNull:
                return Test(Evaluate(isNull.Operand, facts), ValueSet.Null, ValueSet.NotNull);
            case IIsTypeOperation isType:
                return isType.IsNegated
                    ? Test(Evaluate(isType.ValueOperand, facts), ValueSet.Top, ValueSet.NotNull)
                    : Test(Evaluate(isType.ValueOperand, facts), ValueSet.NotNull, ValueSet.Top);
            case IIsPatternOperation isPattern:
                return PatternTest.Of(isPattern.Pattern, Evaluate(isPattern.Value, facts), facts, this);
            case IPropertyReferenceOperation { Property.ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } property:
                Value nullable = Evaluate(property.Instance, facts);
                return property.Property.Name == "HasValue" ? Test(nullable, ValueSet.NotNull, ValueSet.Null) : nullable;
            case IPropertyReferenceOperation property when HandedOnResults.IsResult(property):
                return Evaluate(property.Instance, facts);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                return new Value(facts.Read(Table.This, Table), ValueSet.NotNull, null);
            case IInstanceReferenceOperation:
                return new Value(ValueSet.NotNull);
            case ISimpleAssignmentOperation assignment:
                return Evaluate(assignment.Value, facts);
            case ITypeOfOperation { TypeOperand: { } type }:
                return new Value(Table.OfType(type), ValueSet.NotNull, null);
            case ITupleOperation:
                return OfTemporary(operation, facts, ValueSet.NotNull);
            case IDelegateCreationOperation or IFlowAnonymousFunctionOperation or INameOfOperation
                or IArrayCreationOperation or IAnonymousObjectCreationOperation or IInterpolatedStringOperation or ICaughtExceptionOperation:
                return OfTemporary(operation, facts, ValueSet.NotNull);
            case IObjectCreationOperation:
                return OfTemporary(operation, facts, ValueSet.NotNull);
        }

        if (operation is IFieldReferenceOperation { Field: { Name: "Zero", ContainingType: { } zero } } && IsAddress(zero))
        {
            return OfConstant(0);
        }

        int storage = StorageOf(operation, facts);
        return storage == 0 ? OfTemporary(operation, facts, ValueSet.Of(operation.Type)) : Read(storage, operation.Type, facts);
    }

    /// <summary>The storage that an expression denotes, or 0 where it denotes none that has a number.</summary>
    public int StorageOf(IOperation? operation, Facts facts)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local:
                return graph.Shared.IsPointedAt(local.Local) ? 0 : Table.OfVariable(local.Local);
            case IParameterReferenceOperation parameter:
                return graph.Shared.IsPointedAt(parameter.Parameter) ? 0 : Table.OfVariable(parameter.Parameter);
            case IFlowCaptureReferenceOperation capture:
                return graph.IsPlace(capture.Id, out IOperation place) ? StorageOf(place, facts) : Table.OfCapture(capture.Id);
            case IFieldReferenceOperation { Field.IsStatic: true } field:
                return Table.OfStatic(field.Field);
            case IFieldReferenceOperation { Field: var field } element when TupleElements.IndexOf(field) is >= 0 and var index:
                return TupleElements.StorageOf(Evaluate(element.Instance, facts).Number, field.ContainingType, index, Table);
            case IFieldReferenceOperation field:
                return Table.OfMember(Evaluate(field.Instance, facts).Number, field.Field);
            case IEventReferenceOperation { Instance: { } instance } member:
                return Table.OfMember(Evaluate(instance, facts).Number, member.Event);
            case IPropertyReferenceOperation { IsImplicit: true, Property.Name: "Current" }:
                // The element of a foreach is another one each turn.
                return 0;
            case IPropertyReferenceOperation { Arguments.Length: 0 } forwarding when ForwardedField.Of(forwarding.Property.OriginalDefinition) is { } field
                && SymbolEqualityComparer.Default.Equals(forwarding.Property, forwarding.Property.OriginalDefinition):
                return field.IsStatic ? Table.OfStatic(field) : Table.OfMember(Evaluate(forwarding.Instance, facts).Number, field);
            case IPropertyReferenceOperation { Arguments.Length: 0 } property:
                return property.Property.IsStatic
                    ? Table.OfStatic(property.Property)
                    : Table.OfMember(Evaluate(property.Instance, facts).Number, property.Property);
            case IPropertyReferenceOperation { Arguments.Length: 1, Property.IsStatic: false } indexer:
                return Table.OfElement(Evaluate(indexer.Instance, facts).Number, Evaluate(indexer.Arguments[0].Value, facts).Number);
            case IArrayElementReferenceOperation { Indices.Length: 1 } element:
                return Table.OfElement(Evaluate(element.ArrayReference, facts).Number, Evaluate(element.Indices[0], facts).Number);
            case IDeclarationExpressionOperation declaration:
                return StorageOf(declaration.Expression, facts);
            case IDiscardOperation:
                // What is thrown away is an object all the same.
                return Table.OfTemporary(operation);
            case IParenthesizedOperation parenthesized:
                return StorageOf(parenthesized.Operand, facts);
            default:
                return 0;
        }
    }

    /// <summary>The storage of the member that a property pattern looks at; 0 where it has none.</summary>
    public int MemberOf(int owner, IOperation member) => member switch
    {
        IFieldReferenceOperation field => Table.OfMember(owner, field.Field),
        IPropertyReferenceOperation { Arguments.Length: 0 } property => Table.OfMember(owner, property.Property),
        _ => 0,
    };

    /// <summary>The value of a storage, of the given type.</summary>
    public Value Read(int storage, ITypeSymbol? type, Facts facts)
    {
        int number = facts.Read(storage, Table);
        Fact fact = Table.FactOf(number, facts);
        ValueSet set = ValueSet.Of(type).Intersect(fact.Set);
        if (set.IsNothing)
        {
            set = fact.Set;
        }

        if (fact.Condition is { } condition)
        {
            set = set.Intersect(OutcomeOf(condition, facts));
        }

        return new Value(number, set, fact.Condition);
    }

    /// <summary>What the outcome of a test can be, by what is known of its subjects now.</summary>
    public ValueSet OutcomeOf(Condition condition, Facts facts)
    {
        ValueSet outcome = ValueSet.Boolean;
        for (Condition? part = condition; part is not null; part = part.Also)
        {
            outcome = outcome.Intersect(part.Outcome(Table.FactOf(part.Subject, facts).Set));
        }

        return outcome.IsNothing ? ValueSet.Boolean : outcome;
    }

    private Value OfTemporary(IOperation operation, Facts facts, ValueSet otherwise)
    {
        int storage = Table.OfTemporary(operation);
        if (!facts.IsBound(storage, out int number))
        {
            return new Value(otherwise);
        }

        Fact fact = Table.FactOf(number, facts);
        return new Value(number, otherwise.Intersect(fact.Set), fact.Condition);
    }

    private Value OfConstant(object? constant) => new(Table.Constant(constant), Constants.SetOf(constant), null);

    private Value OfDefault(ITypeSymbol? type)
    {
        bool isNull = type is null or { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        if (isNull)
        {
            return OfConstant(null);
        }

        bool isNumber = IsAddress(type) || type is { TypeKind: TypeKind.Enum } or
        {
            SpecialType: SpecialType.System_Boolean or SpecialType.System_Char
                or (>= SpecialType.System_SByte and <= SpecialType.System_UInt64),
        };
        return new Value(isNumber ? ValueSet.Of(0) : ValueSet.NotNull);
    }

    private Value OfConversion(IConversionOperation conversion, Facts facts)
    {
        if (conversion.OperatorMethod is { } method && !IsAddress(method.ContainingType) && !HandedOnResults.PassesOn(conversion))
        {
            return OfTemporary(conversion, facts, ValueSet.Of(conversion.Type));
        }

        Value operand = Evaluate(conversion.Operand, facts);

        // "x as T" is the same object or null. Where x is known to exist the two must be told apart.
        bool mayDiffer = conversion.IsTryCast && !conversion.Conversion.IsIdentity && !operand.Set.MayBeNull;
        return mayDiffer ? new Value(ValueSet.Of(conversion.Type)) : operand;
    }

    // The address stays the same, be it written as a pointer or as an IntPtr.
    private static bool IsAddress(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr };

    private Value OfUnary(IUnaryOperation unary, Facts facts)
    {
        Value operand = Evaluate(unary.Operand, facts);
        switch (unary.OperatorKind)
        {
            case UnaryOperatorKind.Not:
                return ComparisonEvaluator.Negate(operand);
            case UnaryOperatorKind.Minus:
                return new Value(operand.Set.Negate());
            case UnaryOperatorKind.Plus:
                return operand;
            default:
                return new Value(ValueSet.Of(unary.Type));
        }
    }

    private static Value Test(Value subject, ValueSet whenTrue, ValueSet whenFalse) =>
        ComparisonEvaluator.Test(subject, whenTrue, whenFalse);
}
