using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>A typed SHA-256 that is that of no file the project names.</summary>
internal sealed class HashAgainstFileRule() : CappedRule(FindingCodes.HashAgainstFile, ItemLevel.Recommended)
{
    private const int Digits = 64;
    private const int Near = 40;

    protected override void Look(CheckContext context, Report report)
    {
        var measurements = context.Card.Measurements;
        if (measurements.Files.Count == 0)
        {
            return;
        }

        foreach (var text in context.Texts)
        {
            if (!TypedStatement.IsTyped(text.Origin))
            {
                continue;
            }

            foreach (var hash in HashesIn(text.Text))
            {
                if (!IsKnown(hash, measurements))
                {
                    report.Add(
                        $"{text.Field.Name} gives the SHA-256 {hash.Substring(0, 12)}…, which no file of this card has ({Shown(measurements)}). Correct it, or leave it out: the lock file keeps the hashes.",
                        text.Origin,
                        text.Field.Name);
                }
            }
        }
    }

    // Only where the text says what it is; 64 such digits may be anything.
    private static List<string> HashesIn(string text)
    {
        var hashes = new List<string>();
        var run = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && Hexadecimal.IsDigit(text[i]))
            {
                run++;
                continue;
            }

            var start = i - run;
            if (run == Digits && SaysSha(text, start) && (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (i == text.Length || !char.IsLetterOrDigit(text[i])))
            {
                hashes.Add(text.Substring(start, Digits).ToLowerInvariant());
            }

            run = 0;
        }

        return hashes;
    }

    private static bool SaysSha(string text, int at)
    {
        var start = Math.Max(0, at - Near);
        var before = text.Substring(start, at - start);
        return before.IndexOf("sha256", StringComparison.OrdinalIgnoreCase) >= 0 || before.IndexOf("sha-256", StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private static bool IsKnown(string hash, Measurements measurements)
    {
        foreach (var file in measurements.Files)
        {
            if (string.Equals(file.Sha256, hash, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            foreach (var part in file.List("parts"))
            {
                if (part is CardMap map && map.Find("sha256") is CardScalar known && string.Equals(known.Text, hash, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Shown(Measurements measurements)
    {
        var file = measurements.Files[0];
        return $"'{file.Path}' has {file.Sha256.Substring(0, Math.Min(12, file.Sha256.Length))}…";
    }
}
