namespace ModelCard.Build.Tests.Harness;

/// <summary>
/// A page of the documentation, as the blocks between its fences in their order. In a recipe the word behind the language is the file to write (<c>```yaml modelcard.yaml</c>).
/// </summary>
internal sealed class DocPage
{
    private DocPage(IReadOnlyList<Block> blocks) => Blocks = blocks;

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Reads a page.</summary>
    /// <param name="path">Its path in the repository.</param>
    public static DocPage Read(string path)
    {
        var blocks = new List<Block>();
        var lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, path));
        var before = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, "```", i + 1);
                var fence = lines[i][3..].Split(' ');
                blocks.Add(new Block(fence[0], fence.Length > 1 ? fence[1] : null, lines[(i + 1)..end], before));
                i = end;
            }
            else if (lines[i].Length > 0)
            {
                before = lines[i];
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
    internal sealed record Block(string Language, string? File, string[] Lines, string Before)
    {
        public string Text => string.Concat(Lines.Select(line => line + "\n"));
    }
}
