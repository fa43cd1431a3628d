namespace Multilingual;

/// <summary>A rule, not a trained model: what matters in this sample is that its card speaks two languages.</summary>
public static class GreetingRule
{
    /// <summary>The language of a letter by its greeting, <c>de</c> or <c>fr</c>; null where it has none of the two.</summary>
    public static string? LanguageOf(string letter) =>
        letter.StartsWith("Sehr geehrte", StringComparison.Ordinal) || letter.StartsWith("Guten Tag", StringComparison.Ordinal) ? "de"
        : letter.StartsWith("Madame", StringComparison.Ordinal) || letter.StartsWith("Monsieur", StringComparison.Ordinal) ? "fr"
        : null;
}
