using System.Globalization;
using System.Text;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>The readme of a NuGet package made of the card, or of the cards of several models. nuget.org takes 1 MB; a longer one is cut where a section begins.</summary>
internal static class PackageReadme
{
    /// <summary>The most bytes of a readme. nuget.org takes 1 MB; the margin is for whoever adds to the file.</summary>
    public const int MaximumLength = 900_000;

    private const string CutNote = "*The card goes on; nuget.org shows no longer readme.*\n";

    /// <summary>Writes the readme.</summary>
    /// <param name="title">What the package is called, where it holds several models.</param>
    /// <param name="models">The cards.</param>
    /// <param name="findings">Takes that it had to be cut.</param>
    /// <returns>The text with LF line ends.</returns>
    public static string Write(string title, IReadOnlyList<ReadmeSource> models, List<Finding> findings)
    {
        var text = new StringBuilder();
        var sections = new List<int>();
        if (models.Count > 1)
        {
            WriteList(title, models, text);
        }

        foreach (var model in models)
        {
            ReadmeBody.Write(model, models.Count > 1 ? 1 : 0, text, sections);
            text.Append('\n');
        }

        var readme = text.ToString();
        var end = Cut(readme, sections);
        if (end < readme.Length)
        {
            var message = FormattableString.Invariant($"The card is longer than nuget.org takes; the readme of the package ends after {end} of {readme.Length} characters. Move long tables and logs into files of their own, or choose a shorter template.");
            findings.Add(new Finding(FindingCodes.PackageReadmeCut, FindingSeverity.Warning, message, null));
            return Tidy(readme.Substring(0, end)) + "\n" + CutNote;
        }

        return Tidy(readme);
    }

    private static void WriteList(string title, IReadOnlyList<ReadmeSource> models, StringBuilder text)
    {
        text.Append("# ").Append(ReportText.Plain(title)).Append("\n\nThis package holds ").Append(models.Count.ToString(CultureInfo.InvariantCulture)).Append(" models:\n\n");
        foreach (var model in models)
        {
            text.Append("- **").Append(ReportText.Plain(model.Name)).Append("**");
            text.Append(model.Summary.Length > 0 ? ": " + ReportText.Short(model.Summary, 300) : "").Append('\n');
        }

        text.Append('\n');
    }

    // Where the text ends that fits: before the last section that begins within the limit, else at the last line, else at the last character.
    private static int Cut(string text, List<int> sections)
    {
        if (Encoding.UTF8.GetByteCount(text) <= MaximumLength)
        {
            return text.Length;
        }

        var most = 0;
        for (var bytes = 0; most < text.Length; most++)
        {
            bytes += text[most] < 0x80 ? 1 : text[most] < 0x800 ? 2 : char.IsSurrogate(text[most]) ? 2 : 3;
            if (bytes > MaximumLength - 1000)
            {
                break;
            }
        }

        for (var i = sections.Count - 1; i >= 0; i--)
        {
            if (sections[i] <= most && sections[i] > most / 2)
            {
                return sections[i];
            }
        }

        var line = text.LastIndexOf('\n', most - 1);
        return line > most / 2 ? line + 1 : char.IsLowSurrogate(text[most]) ? most - 1 : most;
    }

    // At most one blank line in a row outside of code, none at the ends.
    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        var card = MarkdownText.Parse(text);
        var blank = true;
        for (var i = 0; i < card.Lines.Count; i++)
        {
            var isBlank = card.Lines[i].Kind == MarkdownLineKind.Blank;
            if (!isBlank || !blank)
            {
                tidy.Append(isBlank ? "" : card.LineText(i)).Append('\n');
            }

            blank = isBlank;
        }

        if (card.OpenFenceEnd is { } end)
        {
            tidy.Append(end).Append('\n');
        }

        return tidy.ToString().TrimEnd('\n') + "\n";
    }
}
