namespace ModelCard.Catalog;

/// <summary>What the page of a finding code says, in few words.</summary>
internal sealed class RuleText
{
    public RuleText(FindingLevel level, string title, string cause, string fix)
    {
        Level = level;
        Title = title;
        Cause = cause;
        Fix = fix;
    }

    /// <summary>How loud a finding of it is where nothing else is said.</summary>
    public FindingLevel Level { get; }

    /// <summary>The title of the page.</summary>
    public string Title { get; }

    /// <summary>What makes a build report it.</summary>
    public string Cause { get; }

    /// <summary>What to do.</summary>
    public string Fix { get; }
}
