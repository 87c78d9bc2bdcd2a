namespace StateGuard.Analyzers.Tests.Obligations;

// Sources on which the contract leaves room, and which no case therefore asserts. Each line: what it is about, and the readings.
//
// Results
//  * `var r = f.Freeze();` with `r` never read.  Ignored (SG1005), or used because it is assigned.
//  * `g.TryBeginAsync();` without `await`.  SG1005 at the call, or the compiler's CS4014 alone.
//  * A private helper `bool Open() => _gate.TryBegin();` called as a statement.  SG1005 at the call of the helper, or SG1001 alone.
//
// Leaving
//  * `Must(x)` with `[DoesNotReturnIf(false)]`, x unrelated to the begin, where only written exceptions count.  A throw, or an end of the path.
//  * An operation opened in one turn of a loop and ended in a later one, tied by a flag.  "Next loop turn" (SG1001), or silence,
//    since every path ends it.
//  * `yield return` while open where only written exceptions count.  Abandoning is no exception (SG1002), or the setting covers it.
//  * A marked `bool TryOpen()` that answers `false` while open.  SG1009 alone, or SG1001 at the begin too.
//
// Helpers
//  * A private helper that leaks on one path and ends on another.  SG1001 at its begin, at its callers' calls, or both.
//  * A private helper that lets go and takes again, `g.End(); Work(); g.Begin();`, called while open.  SG1001 at its begin as of any begin
//    left open, or silence, since it leaves the object as it was.
//  * A private helper that begins where nobody in the type ends.  SG1001 at its begin, at its callers' calls, or both.
//  * A public unmarked method of the same type that ends (`Close()`), called by the method that begins.  Summarised, or SG1006.
//  * SG1006 together with SG1002 on one begin.
//  * Begin on `_a` in one method, end on `_b` (same operation) in another.  SG1006 by name, or SG1001.
//
// Receivers
//  * `var g = new Gate(); if (c) g.Begin(); g.End();`  A new object is known not to be open (SG1003), or its constructor is not.
//  * `gates[i].Begin(); gates[j].End();`  Two objects as two parameters are, or perhaps one.
//  * `if (_enabled) g.Begin(); Work(); if (_enabled) g.End();`  A field keeps its value over a call as a null-tested one does, or not.
//  * A begun receiver returned by a factory or stored: `var g = new Gate(); g.Begin(); return g;`  Handed on as a scope is, or leaked.
//  * Counted begins, `Enter(); Enter(); Exit();`: at which of the two begins SG1001 stands.
//
// Implicit exceptions
//  * Interpolating or concatenating objects of users' types; `foreach` over a `List<T>`; array creation; `with`; user-written conversions.
//  * Triggers and begins of a machine whose hooks are not visible from the outside.
