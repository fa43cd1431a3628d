namespace Words;

/// <summary>What both models look at.</summary>
public static class Text
{
    /// <summary>The words of a text in lower case.</summary>
    public static string[] Of(string text) => text.ToLowerInvariant().Split([' ', ',', '.', '!', '?'], StringSplitOptions.RemoveEmptyEntries);
}
