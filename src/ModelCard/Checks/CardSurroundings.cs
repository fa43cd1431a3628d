using ModelCard.Card;

namespace ModelCard.Checks;

/// <summary>What a check may ask about the world outside the card. The pipeline answers, so that every file looked at counts as an input of the build.</summary>
public sealed class CardSurroundings
{
    /// <summary>The version of the project's package where the project states one; <see langword="null"/> for what the SDK fills in.</summary>
    public string? PackageVersion { get; set; }

    /// <summary>Whether the headings of the card are those of a built-in template, so that a link to one can be followed.</summary>
    public bool KnowsHeadings { get; set; } = true;

    /// <summary>Whether the prose of the card is English as far as anybody says; a rule that looks for English words asks. The languages the model knows say nothing about it.</summary>
    public bool IsEnglish { get; set; } = true;

    /// <summary>Whether a file or folder exists, by its path relative to the text that names it; <see langword="null"/> where that cannot be told.</summary>
    public Func<string, Origin, bool?>? Exists { get; set; }
}
