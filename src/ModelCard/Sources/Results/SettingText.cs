namespace ModelCard.Sources;

/// <summary>Settings of a training, as far as they are no one's business but the reader's: no paths, no people, no keys.</summary>
internal static class SettingText
{
    /// <summary>The most settings of one file.</summary>
    public const int Maximum = 200;

    private const int MaximumText = 500;

    private static readonly string[] Private = ["user", "username", "host", "hostname", "apikey", "password", "passwd", "secret", "credential", "credentials", "email", "uri", "url", "endpoint"];

    /// <summary>Adds a setting; one that names people or machines is left out, and of a path only the last part is kept.</summary>
    public static void Add(FactsBuilder settings, string name, string? value)
    {
        if (value is null || value.Length == 0 || value.Length > MaximumText || name.Length > 100 || IsPrivate(name) || value.IndexOf('@') > 0)
        {
            return;
        }

        settings.AddNumber(name, ResultText.LastSegment(Clean(value)));
    }

    private static bool IsPrivate(string name)
    {
        var text = name.ToLowerInvariant();
        foreach (var word in text.Split('_', '-', '.', '/', ' '))
        {
            if (Array.IndexOf(Private, word) >= 0)
            {
                return true;
            }
        }

        return text.IndexOf("api_key", StringComparison.Ordinal) >= 0 || text.EndsWith("_token", StringComparison.Ordinal) || text is "token";
    }

    private static string Clean(string value)
    {
        var text = new System.Text.StringBuilder(value.Length);
        foreach (var c in value)
        {
            text.Append(char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c);
        }

        return text.ToString().Trim();
    }
}
