namespace ModelCard.Templates;

/// <summary>The text of a template and its name. Places are offsets until a message needs a line.</summary>
internal sealed class Source
{
    public Source(string path, string text)
    {
        Path = path;
        Text = text;
    }

    public readonly string Path;

    public readonly string Text;

    public TemplateMessage Message(int offset, string text)
    {
        var line = 1;
        var column = 1;
        var end = Math.Min(offset, Text.Length);
        for (var i = 0; i < end; i++)
        {
            var c = Text[i];
            if (c == '\n' || (c == '\r' && (i + 1 >= Text.Length || Text[i + 1] != '\n')))
            {
                line++;
                column = 1;
            }
            else
            {
                column++;
            }
        }

        return new TemplateMessage(Path, line, column, text);
    }

    /// <summary>The code of a node on one line, for messages.</summary>
    public string Describe(Node? node) => node == null ? string.Empty : Describe(node.Start, node.End);

    public string Describe(int start, int end)
    {
        end = Math.Min(end, Text.Length);
        if (start >= end)
        {
            return string.Empty;
        }

        var text = Text.Substring(start, end - start);
        var builder = new System.Text.StringBuilder();
        var space = false;
        for (var i = 0; i < text.Length && builder.Length < 200; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                space = true;
                continue;
            }

            if (space && builder.Length > 0)
            {
                builder.Append(' ');
            }

            space = false;
            builder.Append(c);
        }

        return builder.ToString();
    }
}
