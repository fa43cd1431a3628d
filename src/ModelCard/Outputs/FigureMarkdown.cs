using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>Writes a figure as Markdown: the image with its alternative text, and its caption below.</summary>
internal static class FigureMarkdown
{
    public static string Write(CardNode figure)
    {
        var path = Text(figure, "path") ?? "";
        var caption = Text(figure, "caption");
        var image = $"![{Bracketed(Text(figure, "alt") ?? caption ?? path)}]({Target(path)})";
        return caption is null ? image : $"{image}\n\n*{caption}*";
    }

    private static string? Text(CardNode figure, string key) =>
        FigureList.Value(figure, key)?.Text.Replace("\r\n", "\n").Replace('\r', '\n').Trim().Replace('\n', ' ');

    // Brackets of the text itself would end it.
    private static string Bracketed(string text) => text.Replace("[", "\\[").Replace("]", "\\]");

    // The bundle has forward slashes, and a space or a parenthesis ends a link that is not in angle brackets (CommonMark 0.31, 6.3).
    private static string Target(string path)
    {
        if (path.IndexOf("://", StringComparison.Ordinal) < 0)
        {
            path = path.Replace('\\', '/');
        }

        return path.IndexOfAny([' ', '(', ')']) < 0 ? path : "<" + path.Replace("<", "%3C").Replace(">", "%3E") + ">";
    }
}
