namespace StateGuard.Precision.Analysis;

/// <summary>A place in a source; lines and columns count from one.</summary>
internal readonly record struct Place(string Path, int Line, int Column, int EndLine, int EndColumn);
