using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// A <c>library_name</c> that differs from one the Hub knows in case, separators or by a usual other name. Any text is accepted, but only the exact one gives a snippet and a filter
/// (https://huggingface.co/docs/hub/models-libraries).
/// </summary>
internal sealed class LibraryNameRule : CardRule
{
    public override string Code => FindingCodes.LibraryMisspelt;

    public override ItemLevel Level => ItemLevel.Recommended;

    public override void Check(CheckContext context, FindingSeverity severity, List<Finding> findings)
    {
        if (context.Card.Answer("library_name") is { } library && !LibraryNames.IsKnown(library.Text) && !context.KnownIds.Has("library_name", library.Text)
            && LibraryNames.Respell(library.Text) is { } known)
        {
            findings.Add(new Finding(
                Code,
                severity,
                $"The Hub takes library_name '{Finding.Quote(library.Text, 60)}' for a library it does not know; the usual name is '{known}'. Write '{known}'.",
                library.Node.Origin,
                "library_name"));
        }
    }
}
