namespace ModelCard.Catalog;

/// <summary>Ids a project declares valid because they are newer than this package's tables (<c>ModelCardKnownIds</c>).</summary>
public sealed class KnownIds
{
    private readonly List<string> _ids = [];

    /// <summary>The kinds of ids there are, named as the front-matter keys they stand in.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["license", "language", "pipeline_tag", "library_name", "metrics"];

    /// <summary>Adds an id written as <c>kind:id</c>.</summary>
    /// <returns>What is wrong with the text, or <see langword="null"/>.</returns>
    public string? Add(string text)
    {
        var colon = text.IndexOf(':');
        var kind = colon < 0 ? "" : text.Substring(0, colon).Trim();
        var id = text.Substring(colon + 1).Trim();
        foreach (var known in Kinds)
        {
            if (known == kind)
            {
                if (!WordList.IsWord(id))
                {
                    return $"has no id without white space after '{kind}:'";
                }

                _ids.Add(kind + ":" + id);
                return null;
            }
        }

        return "does not begin with one of " + string.Join(":, ", Kinds) + ":";
    }

    /// <summary>Whether the project declared the id.</summary>
    public bool Has(string kind, string id) => _ids.Count > 0 && _ids.Contains(kind + ":" + id);
}
