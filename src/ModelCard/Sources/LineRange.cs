namespace ModelCard.Sources;

/// <summary>Some lines of a text: from <see cref="First"/> up to, not including, <see cref="End"/>.</summary>
internal readonly struct LineRange
{
    public LineRange(int first, int end)
    {
        First = first;
        End = end;
    }

    public int First { get; }

    public int End { get; }
}
