using Microsoft.CodeAnalysis;

namespace StateGuard.Diagnostics;

/// <summary>The rules on what is begun and must be ended.</summary>
internal static class ObligationRules
{
    public static readonly DiagnosticDescriptor NotEnded = Rule.Create(
        RuleIds.NotEnded,
        "Operation is not ended on every path",
        "'{0}' is begun here, but {1} is not called on the path that leaves at line {2} ({3})",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "A path leaves the code without ending what it has begun. The object stays stuck, and every later caller is told that it is busy.");

    public static readonly DiagnosticDescriptor NotEndedOnException = Rule.Create(
        RuleIds.NotEndedOnException,
        "Operation is left open by an exception",
        "'{0}' is begun here, but {1} is not called if {2} at line {3} {4}",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "An exception, a cancellation or an abandoned enumeration leaves the operation open for ever. End it in a 'finally' block, or dispose a scope.");

    public static readonly DiagnosticDescriptor EndedWithoutBegin = Rule.Create(
        RuleIds.EndedWithoutBegin,
        "Operation is ended where it is not open",
        "'{0}' is ended here on a path on which it is not open: {1} at line {2}",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "A path comes to the end of an operation that it has not begun, or has ended already. At best that is a violation at run time; at worst it ends somebody else's operation.");

    public static readonly DiagnosticDescriptor BegunTwice = Rule.Create(
        RuleIds.BegunTwice,
        "Operation is begun while it is open",
        "'{0}' is begun here on a path on which it is open already: {1} at line {2}",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "What is open already cannot be begun: the call waits for ever, throws, or is told that the object is busy. Where begins are counted, say so with 'Reentrant = true'.");

    public static readonly DiagnosticDescriptor ResultIgnored = Rule.Create(
        RuleIds.ResultIgnored,
        "Result is ignored",
        "The result of '{0}' says whether it succeeded, and is ignored; test it, or write '_ =' if that is meant",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "A begin or a transition can be refused. Code that does not look at the answer goes on as if it had succeeded.");

    public static readonly DiagnosticDescriptor EndedElsewhere = Rule.Create(
        RuleIds.EndedElsewhere,
        "Operation is begun and ended in different methods",
        "'{0}' is begun here, but {1} is called {2}, or mark '{3}' with [Begins(\"{0}\")]",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "Code that begins in one method and ends in another works until somebody adds a step between the two that can fail. Begin where you end, or say to the callers what they take over.");

    public static readonly DiagnosticDescriptor RequiredNotOpen = Rule.Create(
        RuleIds.RequiredNotOpen,
        "Call needs an operation that is not open",
        "'{0}' may be called only while '{1}' is open, and here {2}",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "The method called relies on an open operation, and nothing shows that it is open here. Begin it before the call, or mark the calling method [Requires] and leave it to its callers.");

    public static readonly DiagnosticDescriptor ScopeNotDisposed = Rule.Create(
        RuleIds.ScopeNotDisposed,
        "Scope is not disposed on every path",
        "The scope of '{0}' that is entered here is not disposed on the path that leaves at line {1} ({2}); put it in a 'using'",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "A scope ends its operation when it is disposed. One that is dropped, or not disposed on some path, leaves the operation open for ever.");

    public static readonly DiagnosticDescriptor PromiseNotKept = Rule.Create(
        RuleIds.PromiseNotKept,
        "Method does not do what its mark promises",
        "'{0}' {1}",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "Callers are checked by the marks of what they call. A mark that is not kept makes right code look wrong, and wrong code look right.");

    public static readonly DiagnosticDescriptor OpenAcrossAwait = Rule.Create(
        RuleIds.OpenAcrossAwait,
        "Thread-affine operation is open across an await",
        "'{0}', begun at line {1}, must be ended on the thread that began it, but is open across this '{2}'; end it before, since another thread may go on after it",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "A lock that belongs to a thread cannot be released by another. After an 'await' or a 'yield return' the code may go on elsewhere: end the operation before, or use one that is bound to no thread.");

    public static readonly DiagnosticDescriptor PairNotUnderstood = Rule.Create(
        RuleIds.PairNotUnderstood,
        "Line of StateGuard.Pairs.txt is not understood",
        "Not understood: {0}",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "What is not understood is passed over, and the calls that are meant go unchecked.");

    public static readonly DiagnosticDescriptor NotAnalysed = Rule.Create(
        RuleIds.NotAnalysed,
        "Method is not analysed",
        "'{0}' is not analysed: {1}",
        RuleCategories.Usage,
        DiagnosticSeverity.Info,
        "The analysis has given up on this method, and says so rather than be silent: nothing is proved of it. Split the method, or check it by eye.");
}
