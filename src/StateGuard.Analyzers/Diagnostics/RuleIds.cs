namespace StateGuard.Diagnostics;

/// <summary>The ids of all rules: the one thing that analyzers, fixes, tests and pages share.</summary>
internal static class RuleIds
{
    public const string NotExactlyOneInitialState = "SG0001";
    public const string NoSuchState = "SG0002";
    public const string AmbiguousTransition = "SG0003";
    public const string UnreachableState = "SG0004";
    public const string NoWayOut = "SG0005";
    public const string TransitionOfExclusiveState = "SG0006";
    public const string BadFromOfExclusiveState = "SG0007";
    public const string BadName = "SG0008";
    public const string AmbiguousState = "SG0009";
    public const string UnsupportedType = "SG0010";
    public const string ContradictoryOptions = "SG0011";
    public const string TransientWithoutAutomatic = "SG0012";

    public const string NotEnded = "SG1001";
    public const string NotEndedOnException = "SG1002";
    public const string EndedWithoutBegin = "SG1003";
    public const string BegunTwice = "SG1004";
    public const string ResultIgnored = "SG1005";
    public const string EndedElsewhere = "SG1006";
    public const string RequiredNotOpen = "SG1007";
    public const string ScopeNotDisposed = "SG1008";
    public const string PromiseNotKept = "SG1009";
    public const string OpenAcrossAwait = "SG1010";
    public const string PairNotUnderstood = "SG1011";
    public const string NotAnalysed = "SG1099";

    public const string KeptAroundMachine = "SG2001";
    public const string CannotSucceed = "SG2002";
    public const string MissingStates = "SG2003";
    public const string CallsBack = "SG2004";
    public const string TestedThenActed = "SG2005";
}
