using System.Globalization;
using Microsoft.CodeAnalysis;

namespace StateGuard.CodeFixes.Scopes;

/// <summary>What a method's mark says of the one operation that the method begins.</summary>
/// <param name="Operation">Name of the operation.</param>
/// <param name="Success">The one answer that means begun, as a number; <see langword="null"/> where to return is to have begun.</param>
internal sealed record BeginMark(string Operation, long? Success)
{
    private const string Done = "Done";
    private const string SuccessWhen = "SuccessWhen";

    /// <returns><see langword="null"/> where the method begins nothing, several operations, or in a way that one answer does not tell.</returns>
    public static BeginMark? Of(IMethodSymbol method)
    {
        AttributeData[] marks = Array.Empty<AttributeData>();
        for (IMethodSymbol? declared = method; declared is not null && marks.Length == 0; declared = declared.OverriddenMethod)
        {
            marks = OperationMarks.Of(declared.OriginalDefinition.GetAttributes(), OperationMarks.Begins).ToArray();
        }

        if (marks.Length != 1
            || OperationMarks.OperationOf(marks[0]) is not { } operation
            || method.Parameters.Any(parameter => parameter.RefKind is RefKind.Ref or RefKind.Out))
        {
            return null;
        }

        if (method.ReturnsVoid)
        {
            return new BeginMark(operation, null);
        }

        TypedConstant wanted = marks[0].NamedArguments.FirstOrDefault(argument => argument.Key == SuccessWhen).Value;
        object? success = wanted.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum ? wanted.Value : UsualSuccess(method.ReturnType);
        return NumberOf(success) is { } number && IsNumber(method.ReturnType) ? new BeginMark(operation, number) : null;
    }

    /// <summary>A constant as a number: <c>true</c> is one.</summary>
    public static long? NumberOf(object? constant) => constant switch
    {
        bool truth => truth ? 1 : 0,
        sbyte or byte or short or ushort or int or uint or long => Convert.ToInt64(constant, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static object? UsualSuccess(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => true,
        >= SpecialType.System_SByte and <= SpecialType.System_Int64 => 0,
        _ => IsTransitionResult(type) ? type.GetMembers(Done).OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue : null,
    };

    private static bool IsNumber(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Boolean or (>= SpecialType.System_SByte and <= SpecialType.System_Int64)
        || type is INamedTypeSymbol { EnumUnderlyingType.SpecialType: not SpecialType.System_UInt64 };

    private static bool IsTransitionResult(ITypeSymbol type) =>
        type is { Name: "TransitionResult", ContainingNamespace: { Name: "StateGuard", ContainingNamespace.IsGlobalNamespace: true } };
}
