using System;
using System.Text;

namespace StateGuard.Text;

/// <summary>
/// Writes indented source text. Lines always end in a line feed, so that the text is the same on every machine.
/// </summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _separate;
    private bool _isOpening;

    /// <summary>Asks for an empty line before the next one, unless a block has just been opened or is closed next.</summary>
    public void Separate() => _separate = !_isOpening;

    /// <summary>Writes text of one line or more, each at the present depth.</summary>
    /// <param name="text">Lines separated by line feeds; empty lines stay without indentation.</param>
    public void Line(string text)
    {
        if (_separate)
        {
            _separate = false;
            _text.Append('\n');
        }

        _isOpening = false;
        int start = 0;
        while (true)
        {
            int end = text.IndexOf('\n', start);
            int length = (end < 0 ? text.Length : end) - start;
            if (length > 0)
            {
                _text.Append(' ', _depth * IndentSize).Append(text, start, length);
            }

            _text.Append('\n');
            if (end < 0)
            {
                return;
            }

            start = end + 1;
        }
    }

    /// <summary>Writes a line that is not indented, as directives are.</summary>
    public void Directive(string text) => _text.Append(text).Append('\n');

    /// <summary>Writes the head of a block and its opening brace.</summary>
    public void Open(string head)
    {
        Line(head);
        Line("{");
        _depth++;
        _isOpening = true;
    }

    /// <summary>Writes the closing brace of the block opened last.</summary>
    public void Close(string after = "")
    {
        _separate = false;
        _depth--;
        Line("}" + after);
    }

    /// <summary>Writes a block.</summary>
    public void Block(string head, Action body)
    {
        Open(head);
        body();
        Close();
    }

    /// <summary>Writes lines one step deeper, without braces.</summary>
    public void Indented(Action body)
    {
        _depth++;
        body();
        _depth--;
    }

    public override string ToString() => _text.ToString();
}
