namespace ModelCard.Build.Tests.Harness;

/// <summary>
/// A page of <c>docs/recipes</c>, as the blocks between its fences in their order. The word behind the language is the file to write (<c>```yaml modelcard.yaml</c>).
/// </summary>
internal sealed class Recipe
{
    private Recipe(IReadOnlyList<Block> blocks) => Blocks = blocks;

    public static string Folder { get; } = Path.Combine(RepositoryRoot.Path, "docs", "recipes");

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The fragments of the project file, all of them.</summary>
    public string Project => string.Concat(Blocks.Where(block => block.Language == "xml").Select(block => block.Text));

    public static Recipe Read(string name)
    {
        var blocks = new List<Block>();
        string[]? fence = null;
        var text = "";
        foreach (var line in File.ReadAllLines(Path.Combine(Folder, name + ".md")))
        {
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                text += fence is null ? "" : line + "\n";
            }
            else if (fence is null)
            {
                fence = line[3..].Split(' ');
                text = "";
            }
            else
            {
                blocks.Add(new Block(fence[0], fence.Length > 1 ? fence[1] : null, text));
                fence = null;
            }
        }

        return new Recipe(blocks);
    }

    /// <summary>A block between fences.</summary>
    /// <param name="Language">The word behind the fence.</param>
    /// <param name="File">The file that the block is, if it is one.</param>
    /// <param name="Text">Its lines.</param>
    internal sealed record Block(string Language, string? File, string Text)
    {
        public string[] Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
