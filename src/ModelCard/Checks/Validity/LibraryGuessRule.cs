using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// A <c>library_name</c> the Hub does not know, one or two letters away from one that it knows. Names that resemble none are nobody's mistake: the Hub takes any.
/// </summary>
internal sealed class LibraryGuessRule : CardRule
{
    public override string Code => FindingCodes.LibraryDoubtful;

    public override ItemLevel Level => ItemLevel.Optional;

    public override void Check(CheckContext context, FindingSeverity severity, List<Finding> findings)
    {
        if (context.Card.Answer("library_name") is { } library && library.Text.Length > 4 && !LibraryNames.IsKnown(library.Text) && !context.KnownIds.Has("library_name", library.Text)
            && LibraryNames.Respell(library.Text) is null && KeySuggestion.Nearest(library.Text.Trim().ToLowerInvariant(), LibraryNames.All) is { } near)
        {
            findings.Add(new Finding(
                Code,
                severity,
                $"The Hub does not know the library '{Finding.Quote(library.Text, 60)}'; did you mean '{near}'? If not, add 'library_name:{Finding.Quote(library.Text, 60)}' to ModelCardKnownIds.",
                library.Node.Origin,
                "library_name"));
        }
    }
}
