using System.Globalization;
using ModelCard.Catalog;

namespace ModelCard.Card;

/// <summary>
/// The times a file may state. None comes from a clock: <c>SOURCE_DATE_EPOCH</c> (https://reproducible-builds.org/specs/source-date-epoch/) says when the source is from, and the
/// card's own <c>release_date</c> when the model came out.
/// </summary>
public sealed class CardTimes
{
    /// <summary>The front-matter key that says when the model came out: a day, or a time in UTC.</summary>
    public const string ReleaseDateKey = "release_date";

    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    // The last second that every reader of times can take: 9999-12-31T23:59:59Z.
    private const long LastSecond = 253_402_300_799;

    private CardTimes(DateTime? released, DateTime? source)
    {
        Released = Text(released);
        Created = Text(source ?? released);
    }

    /// <summary>Nothing is known.</summary>
    public static CardTimes Unknown { get; } = new(null, null);

    /// <summary>When the model came out, as <c>yyyy-MM-ddTHH:mm:ssZ</c>; <see langword="null"/> when the card does not say.</summary>
    public string? Released { get; }

    /// <summary>When a file that must say so was made: <c>SOURCE_DATE_EPOCH</c>, else the release; <see langword="null"/> when neither is known.</summary>
    public string? Created { get; }

    /// <summary>Reads the times of a card.</summary>
    /// <param name="card">The card.</param>
    /// <param name="sourceDateEpoch"><c>SOURCE_DATE_EPOCH</c>, seconds since 1970; <see langword="null"/> or empty for none.</param>
    /// <param name="findings">Takes what is no time.</param>
    public static CardTimes Of(CardContent card, string? sourceDateEpoch, List<Finding> findings)
    {
        DateTime? source = null;
        if (!string.IsNullOrWhiteSpace(sourceDateEpoch))
        {
            source = Seconds(sourceDateEpoch!.Trim());
            if (source is null)
            {
                findings.Add(new Finding(
                    FindingCodes.NotATime,
                    FindingSeverity.Warning,
                    $"SOURCE_DATE_EPOCH is '{Finding.Quote(sourceDateEpoch!, 40)}', which is no number of seconds since 1970. Set it to a whole number, such as the output of git log -1 --format=%ct.",
                    null));
            }
        }

        return new CardTimes(Release(card, findings), source);
    }

    /// <summary>A day, or a time in UTC, as <c>yyyy-MM-ddTHH:mm:ssZ</c>; <see langword="null"/> for any other text.</summary>
    internal static string? Read(string text) => Text(Time(text.Trim()));

    private static DateTime? Release(CardContent card, List<Finding> findings)
    {
        foreach (var entry in card.Metadata)
        {
            if (entry.Key != ReleaseDateKey)
            {
                continue;
            }

            if (entry.Value is CardScalar scalar && Time(scalar.Text.Trim()) is { } time)
            {
                return time;
            }

            findings.Add(new Finding(
                FindingCodes.NotATime,
                FindingSeverity.Warning,
                $"{ReleaseDateKey} is no day. Write it as year, month and day, such as 2026-03-31, or as a time in UTC, such as 2026-03-31T12:00:00Z.",
                entry.Value.Origin));
            return null;
        }

        return null;
    }

    private static DateTime? Seconds(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LastSecond ? Epoch.AddSeconds(seconds) : null;

    private static DateTime? Time(string text)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        string[] forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss'Z'"];
        return DateTime.TryParseExact(text, forms, CultureInfo.InvariantCulture, Utc, out var time) ? time : null;
    }

    private static string? Text(DateTime? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
