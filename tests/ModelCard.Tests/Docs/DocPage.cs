namespace ModelCard.Tests.Docs;

/// <summary>
/// A page of the documentation, as the blocks between its fences in their order. In a recipe the word behind the language is the file to write (<c>```yaml modelcard.yaml</c>).
/// </summary>
internal sealed class DocPage
{
    private DocPage(IReadOnlyList<Block> blocks) => Blocks = blocks;

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The blocks of commands, each as its lines.</summary>
    public List<string[]> Commands => [.. Blocks.Where(block => block.Language == "sh").Select(block => block.Lines)];

    /// <summary>Reads a page.</summary>
    /// <param name="file">Its path in the repository.</param>
    public static DocPage Read(string file) => Parse(RepositoryFiles.Read(file));

    /// <summary>Reads the text of a page.</summary>
    /// <param name="text">Markdown with LF.</param>
    public static DocPage Parse(string text)
    {
        var blocks = new List<Block>();
        var lines = text.Split('\n');
        var before = "";
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimStart();
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                // A block may show another one: it has the longer fence.
                var fence = line[..(line.Length - line.TrimStart('`').Length)];
                var end = Array.FindIndex(lines, i + 1, other => other.Trim() == fence);
                end.ShouldBeGreaterThan(i, $"The fence of line {i + 1} is not closed.");
                var words = line[fence.Length..].Split(' ');
                var indent = lines[i].Length - line.Length;
                blocks.Add(new Block(words[0], words.Length > 1 ? words[1] : null, [.. lines[(i + 1)..end].Select(inside => inside.Length >= indent ? inside[indent..] : inside)], before, i + 1));
                i = end;
            }
            else if (line.Length > 0)
            {
                before = line;
            }
        }

        return new DocPage(blocks);
    }

    /// <summary>The text of the blocks in a language, one after the other.</summary>
    public string TextIn(string language) => string.Concat(Blocks.Where(block => block.Language == language).Select(block => block.Text));

    /// <summary>A block between fences.</summary>
    /// <param name="Language">The word behind the fence.</param>
    /// <param name="File">The file that the block is, if it says so.</param>
    /// <param name="Lines">Its lines.</param>
    /// <param name="Before">The last line of the page above it that is not empty.</param>
    /// <param name="Line">The line of its fence, from 1.</param>
    internal sealed record Block(string Language, string? File, string[] Lines, string Before, int Line)
    {
        public string Text => string.Concat(Lines.Select(line => line + "\n"));
    }
}
