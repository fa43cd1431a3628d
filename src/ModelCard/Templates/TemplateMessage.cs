namespace ModelCard.Templates;

/// <summary>One thing that is wrong with a template, and where.</summary>
public sealed class TemplateMessage
{
    internal TemplateMessage(string path, int line, int column, string text)
    {
        Path = path;
        Line = line;
        Column = column;
        Text = text;
    }

    /// <summary>The path of the template, as it was given to the parser.</summary>
    public string Path { get; }

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The column, counted from 1.</summary>
    public int Column { get; }

    /// <summary>What is wrong.</summary>
    public string Text { get; }

    /// <summary>The message as <c>path(line,column) : error : text</c>.</summary>
    /// <returns>The message with its place.</returns>
    public override string ToString() =>
        Path + "(" + Values.ToInvariant(Line) + "," + Values.ToInvariant(Column) + ") : error : " + Text;
}
