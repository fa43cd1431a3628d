namespace ModelCard.Checks;

/// <summary>A link or an image of a text: where it stands, what it shows and where it leads.</summary>
internal readonly struct ProseLink
{
    public ProseLink(int index, bool isImage, string label, string target)
    {
        Index = index;
        IsImage = isImage;
        Label = label;
        Target = target;
    }

    public int Index { get; }

    public bool IsImage { get; }

    /// <summary>The text of a link, the alternative text of an image.</summary>
    public string Label { get; }

    public string Target { get; }
}
