#pragma warning disable SA1402, SA1649 // The words of the protocol, which belong together.
namespace StateGuard.LanguageServer;

internal sealed record Position(int Line, int Character);

internal sealed record Span(Position Start, Position End);

internal sealed record TextDocument(string Uri, string? Text = null);

internal sealed record Change(string Text);

internal sealed record OpenParams(TextDocument TextDocument);

internal sealed record ChangeParams(TextDocument TextDocument, Change[] ContentChanges);

internal sealed record ActionParams(TextDocument TextDocument, Span Range);

internal sealed record PublishedDiagnostic(Span Range, int Severity, string Code, string Source, string Message);

internal sealed record PublishParams(string Uri, PublishedDiagnostic[] Diagnostics);

internal sealed record TextEdit(Span Range, string NewText);

internal sealed record WorkspaceEdit(Dictionary<string, TextEdit[]> Changes);

internal sealed record OfferedAction(string Title, string Kind, WorkspaceEdit Edit);
