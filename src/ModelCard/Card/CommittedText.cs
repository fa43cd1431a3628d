namespace ModelCard.Card;

/// <summary>A card kept in source control, as it is on disk: its text is the author's but for the blocks and the front-matter keys that a build writes.</summary>
public sealed class CommittedText
{
    internal CommittedText(string path, string text, int bodyStart, CardMap? frontMatter, IReadOnlyList<MarkerBlock> blocks)
    {
        Path = path;
        Text = text;
        BodyStart = bodyStart;
        FrontMatter = frontMatter;
        Blocks = blocks;
    }

    /// <summary>Full path of the file.</summary>
    public string Path { get; }

    /// <summary>The whole text, a byte order mark included, so that what is written back is the same to the byte.</summary>
    public string Text { get; }

    /// <summary>Index of the first character behind the front matter.</summary>
    public int BodyStart { get; }

    /// <summary>The metadata as the file states it; <see langword="null"/> when it has no front matter.</summary>
    public CardMap? FrontMatter { get; }

    /// <summary>The blocks, in order.</summary>
    public IReadOnlyList<MarkerBlock> Blocks { get; }
}
