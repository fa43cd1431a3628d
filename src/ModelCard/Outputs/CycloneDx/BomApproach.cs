namespace ModelCard.Outputs.CycloneDx;

/// <summary>How the model learned, in the five words the format has for it; only where the card says one of them, and no two.</summary>
internal static class BomApproach
{
    // The longer ones first: "self-supervised" is not "supervised".
    private static readonly string[] Words = ["semi-supervised", "self-supervised", "unsupervised", "reinforcement-learning", "supervised"];

    /// <summary>The word, or <see langword="null"/>.</summary>
    public static string? Of(BomFields fields)
    {
        var found = new List<string>();
        if (fields.Look("pipeline_tag") == "reinforcement-learning")
        {
            found.Add("reinforcement-learning");
        }

        foreach (var tag in fields.Card.Substance("tags")?.Texts ?? [])
        {
            var plain = Plain(tag).Trim();
            foreach (var word in Words)
            {
                if (plain == word || plain == word + "-learning")
                {
                    Add(found, word);
                }
            }
        }

        AddNamed(Plain(fields.Look("model_type") ?? ""), found);
        return found.Count == 1 ? found[0] : null;
    }

    private static void AddNamed(string text, List<string> found)
    {
        foreach (var word in Words)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var end = at + word.Length;

                // "Weakly supervised" and "not supervised" are something else, so that a word counts where a statement begins.
                if (BeginsStatement(text, at) && (end == text.Length || !char.IsLetter(text[end])))
                {
                    Add(found, word);
                }
            }
        }
    }

    private static bool BeginsStatement(string text, int at)
    {
        while (at > 0 && text[at - 1] == '-')
        {
            at--;
        }

        return at == 0 || text[at - 1] is ',' or ';' or ':' or '(' or '.' or '/' or '\n';
    }

    private static string Plain(string text) => text.ToLowerInvariant().Replace(' ', '-').Replace('_', '-');

    private static void Add(List<string> found, string word)
    {
        if (!found.Contains(word))
        {
            found.Add(word);
        }
    }
}
