namespace ModelCard.Catalog;

/// <content>What people write for licenses that are not in the list.</content>
public static partial class LicenseIds
{
    // By letters and digits only: the Hub's own ids in another spelling need no entry.
    private const string OtherNames =
        "apache apache-2.0|apache2 apache-2.0|apachelicense apache-2.0|apachelicense2 apache-2.0|apachelicense20 apache-2.0|apachev2 apache-2.0|asl20 apache-2.0|mitlicense mit|expat mit|"
        + "gplv3 gpl-3.0|gpl3 gpl-3.0|gplv2 gpl-2.0|gpl2 gpl-2.0|gnugpl gpl|gnu gpl|gnugplv3 gpl-3.0|gnugpl3 gpl-3.0|agpl agpl-3.0|agplv3 agpl-3.0|agpl3 agpl-3.0|lgplv3 lgpl-3.0|lgpl3 lgpl-3.0|"
        + "lgplv21 lgpl-2.1|bsd2 bsd-2-clause|bsd2clause bsd-2-clause|simplifiedbsd bsd-2-clause|freebsd bsd-2-clause|bsd3 bsd-3-clause|newbsd bsd-3-clause|mpl mpl-2.0|mpl2 mpl-2.0|mozilla mpl-2.0|"
        + "cc0 cc0-1.0|cczero cc0-1.0|ccby cc-by-4.0|ccby4 cc-by-4.0|ccbysa cc-by-sa-4.0|ccbysa4 cc-by-sa-4.0|ccbync cc-by-nc-4.0|ccbync4 cc-by-nc-4.0|ccbynd cc-by-nd-4.0|ccbyncsa cc-by-nc-sa-4.0|"
        + "ccbyncsa4 cc-by-nc-sa-4.0|ccbyncnd cc-by-nc-nd-4.0|ccbyncnd4 cc-by-nc-nd-4.0|creativecommons cc|boost bsl-1.0|boostsoftwarelicense bsl-1.0|creativemlopenrail creativeml-openrail-m|"
        + "openrailm openrail|openrailplusplus openrail++|openrailmplusplus openrail++|bloomrail bigscience-bloom-rail-1.0|bigsciencebloomrail bigscience-bloom-rail-1.0|"
        + "bigcodeopenrail bigcode-openrail-m|llama2community llama2|llama3community llama3|eupl eupl-1.2|ofl ofl-1.1|epl epl-2.0|postgres postgresql|odccby odc-by|odcodbl odbl|"
        + "odcodbl10 odbl|deepfloydif deepfloyd-if-license|intelresearchlicense intel-research|gemmatermsofuse gemma|"
        + "proprietary other|commercial other|custom other|closed other|allrightsreserved other|none unknown|na unknown|notspecified unknown|unspecified unknown|busl11 other|bsl11 other";

    /// <summary>The id that was meant by a text that is none: another case or separator, another name, an SPDX id, a slip of the pen. Null when nothing is near.</summary>
    public static string? Suggest(string text)
    {
        var plain = IdSpelling.Plain(text);
        if (plain.Length == 0 || FromSpdx(text) is not null)
        {
            return FromSpdx(text);
        }

        foreach (var id in All)
        {
            if (id != "openrail++" && IdSpelling.Plain(id) == plain)
            {
                return id;
            }
        }

        if (WordPairs.Find(OtherNames, plain) is { } meant)
        {
            return meant;
        }

        // Versions and the letters of Creative Commons are meant as they are: another one is another license, not a slip of the pen.
        var nearest = plain.StartsWith("cc", StringComparison.Ordinal) ? null : KeySuggestion.Nearest(text.Trim().ToLowerInvariant(), All);
        return nearest is not null && Digits(nearest) == Digits(text) ? nearest : null;
    }

    /// <summary>Whether a text is an SPDX expression of several licenses, or of one with an exception.</summary>
    public static bool IsExpression(string text) => IsOperatorIn(text, " OR ") || IsOperatorIn(text, " AND ") || IsOperatorIn(text, " WITH ");

    /// <summary>The Hub's ids of an SPDX expression of plain ids joined by OR or by AND, or null when it is another expression or one of its licenses has no id.</summary>
    public static IReadOnlyList<string>? IdsOfExpression(string expression)
    {
        var ids = new List<string>();
        string? joint = null;
        var words = expression.Trim().Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (i % 2 == 1)
            {
                if (words[i].ToUpperInvariant() is not ("OR" or "AND") || (joint ??= words[i]) != words[i])
                {
                    return null;
                }
            }
            else if (FromSpdx(words[i], out var exact) is { } id && exact)
            {
                ids.Add(id);
            }
            else
            {
                return null;
            }
        }

        return words.Length > 1 && words.Length % 2 == 1 ? ids : null;
    }

    private static bool IsOperatorIn(string text, string name) => text.IndexOf(name, StringComparison.OrdinalIgnoreCase) > 0;

    private static string Digits(string text)
    {
        var digits = "";
        foreach (var c in text)
        {
            digits += c is >= '0' and <= '9' ? c.ToString() : "";
        }

        return digits;
    }
}
