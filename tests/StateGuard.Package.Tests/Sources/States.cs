using System;

public static class States
{
    public static string Describe(FreezerState state) => state switch // SG2003
    {
        FreezerState.Thawed => "thawed",
        FreezerState.Frozen => "frozen",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
