using System.Globalization;
using ModelCard.Outputs;

namespace ModelCard;

/// <summary>What came of checking many cards.</summary>
public sealed class CardFilesResult
{
    internal CardFilesResult(IReadOnlyList<LocatedFinding> findings, IReadOnlyList<CardFileResult> cards, IReadOnlyList<CardFile> reports)
    {
        Findings = findings;
        Cards = cards;
        Reports = reports;
    }

    /// <summary>Findings about the settings; with an error among them no card is checked.</summary>
    public IReadOnlyList<LocatedFinding> Findings { get; }

    /// <summary>One result a card, in the ordinal order of their paths.</summary>
    public IReadOnlyList<CardFileResult> Cards { get; }

    /// <summary>The reports on findings that were asked for, one each for all cards.</summary>
    public IReadOnlyList<CardFile> Reports { get; }

    /// <summary>One line on all cards: how many, how many complete, the mean score, and the worst.</summary>
    /// <param name="folder">The folder that the worst card's path is told from, where it lies below it.</param>
    public string Summary(string folder)
    {
        int complete = 0, unread = 0;
        long sum = 0;
        CardFileResult? worst = null;
        foreach (var card in Cards)
        {
            if (card.Score is not { } score)
            {
                unread++;
                continue;
            }

            complete += score == 100 ? 1 : 0;
            sum += score;
            worst = worst is null || score < worst.Score ? card : worst;
        }

        var text = string.Format(CultureInfo.InvariantCulture, "{0:N0} {1}: {2:N0} complete", Cards.Count, Cards.Count == 1 ? "card" : "cards", complete);
        if (worst is not null)
        {
            text += string.Format(CultureInfo.InvariantCulture, ", mean score {0} %", sum / (Cards.Count - unread));
            text += Cards.Count - unread > 1 ? string.Format(CultureInfo.InvariantCulture, ", worst: {0} ({1} %)", Relative(worst.File, folder), worst.Score) : "";
        }

        return unread == 0 ? text : text + string.Format(CultureInfo.InvariantCulture, ", {0:N0} that cannot be read", unread);
    }

    private static string Relative(string path, string folder)
    {
        path = path.Replace('\\', '/');
        folder = folder.Replace('\\', '/').TrimEnd('/') + "/";
        return path.StartsWith(folder, StringComparison.Ordinal) ? path.Substring(folder.Length) : path;
    }
}
