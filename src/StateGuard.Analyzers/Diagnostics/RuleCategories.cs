namespace StateGuard.Diagnostics;

internal static class RuleCategories
{
    public const string Declaration = "StateGuard.Declaration";
    public const string Usage = "StateGuard.Usage";
}
