using System.Globalization;
using System.Text;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>What was counted of data, as Markdown for a reader of the card.</summary>
internal static class DataDescription
{
    private const int MostColumns = 30;
    private const int LongestDetail = 400;

    /// <summary>The description of files, one after the other.</summary>
    public static string Of(IReadOnlyList<FileFacts> files)
    {
        var text = new StringBuilder();
        foreach (var file in files)
        {
            text.Append(text.Length == 0 ? "" : "\n\n");
            AppendLead(text, file);
            AppendColumns(text, file);
            AppendMissing(text, file);
            AppendClasses(text, file);
            AppendSplits(text, file);
            AppendDetails(text, file);
        }

        return text.ToString();
    }

    /// <summary>A table of the parts the data was divided into; <see langword="null"/> where fewer than two roles have a number of rows.</summary>
    public static string? Splits(IReadOnlyList<FileFacts> files)
    {
        string[] roles = ["train", "validation", "test"];
        var rows = new long[roles.Length];
        var parts = 0;
        long sum = 0;
        foreach (var file in files)
        {
            if (Array.IndexOf(roles, file.Option("Role").Trim().ToLowerInvariant()) is >= 0 and var role && DataAnswers.RowsOf(file) is { } count && count <= long.MaxValue - sum)
            {
                parts += rows[role] == 0 && count > 0 ? 1 : 0;
                rows[role] += count;
                sum += count;
            }
        }

        if (parts < 2)
        {
            return null;
        }

        var text = new StringBuilder("| Part | Rows | Share |\n|---|---|---|");
        for (var i = 0; i < roles.Length; i++)
        {
            if (rows[i] > 0)
            {
                text.Append(FormattableString.Invariant($"\n| {roles[i]} | {DigitGroups.Of(rows[i])} | {Share(rows[i], sum)} |"));
            }
        }

        return text.ToString();
    }

    private static void AppendLead(StringBuilder text, FileFacts file)
    {
        var name = file.Path.Substring(file.Path.LastIndexOf('/') + 1);
        var parts = new List<string>();
        if (DataAnswers.RowsOf(file) is { } rows)
        {
            parts.Add(FormattableString.Invariant($"{DigitGroups.Of(rows)} {(rows == 1 ? "row" : "rows")}"));
        }

        if (ColumnCount(file) is > 0 and var columns)
        {
            parts.Add(FormattableString.Invariant($"{DigitGroups.Of(columns)} {(columns == 1 ? "column" : "columns")}"));
        }

        // The size and hash of metadata are nobody's concern.
        if (file.Format is "croissant" or "dataset-card" or "dataset-infos")
        {
            text.Append(Code(file.ItemName)).Append(parts.Count > 0 ? ": " + string.Join(", ", parts) : "").Append(FormattableString.Invariant($" (from {Code(name)})"));
        }
        else
        {
            parts.Add(FormattableString.Invariant($"{DigitGroups.Of(file.Size)} bytes"));
            text.Append(Code(name)).Append(": ").Append(string.Join(", ", parts)).Append(FormattableString.Invariant($"; SHA-256 {Code(file.Sha256)}"));
        }
    }

    private static long ColumnCount(FileFacts file) => DataAnswers.Count(file.Text("column_count")) ?? file.List("columns").Count;

    private static void AppendColumns(StringBuilder text, FileFacts file)
    {
        var columns = new List<string>();
        foreach (var map in LinkedData.Maps(file.Facts.Find("columns")))
        {
            if (columns.Count < MostColumns)
            {
                var type = (map.Find("type") as CardScalar)?.Text;
                columns.Add(Code(Name(map)) + (type is null ? "" : $" ({Plain(type)})"));
            }
        }

        Append(text, "Columns", columns, ColumnCount(file) - columns.Count);
    }

    private static void AppendMissing(StringBuilder text, FileFacts file)
    {
        var missing = new List<string>();
        var more = 0;
        var isCounted = false;
        var rows = DataAnswers.Count(file.Text("rows")) ?? 0;
        foreach (var map in LinkedData.Maps(file.Facts.Find("columns")))
        {
            if (DataAnswers.Count((map.Find("missing") as CardScalar)?.Text) is { } count)
            {
                isCounted = true;
                if (count > 0 && missing.Count < MostColumns)
                {
                    missing.Add(FormattableString.Invariant($"{Code(Name(map))} {DigitGroups.Of(count)} ({Share(count, rows)})"));
                }
                else
                {
                    more += count > 0 ? 1 : 0;
                }
            }
        }

        Append(text, "Missing values", isCounted && missing.Count == 0 && rows > 0 ? ["none"] : missing, more);
    }

    private static void AppendClasses(StringBuilder text, FileFacts file)
    {
        long sum = 0;
        foreach (var entry in file.Map("classes"))
        {
            sum += Math.Min(DataAnswers.Count((entry.Value as CardScalar)?.Text) ?? 0, long.MaxValue - sum);
        }

        var classes = new List<string>();
        foreach (var entry in file.Map("classes"))
        {
            if (DataAnswers.Count((entry.Value as CardScalar)?.Text) is { } count)
            {
                classes.Add(FormattableString.Invariant($"{Code(entry.Key)} {DigitGroups.Of(count)} ({Share(count, sum)})"));
            }
        }

        Append(text, "Classes of " + Code(file.Text("label") ?? "the label"), classes, 0);
    }

    private static void AppendSplits(StringBuilder text, FileFacts file)
    {
        var splits = new List<string>();
        foreach (var map in LinkedData.Maps(file.Facts.Find("splits")))
        {
            var rows = DataAnswers.Count((map.Find("rows") as CardScalar)?.Text);
            splits.Add(Code(Name(map)) + (rows is { } count ? " " + DigitGroups.Of(count) : ""));
        }

        Append(text, "Splits of the whole dataset", splits, 0);
    }

    private static void AppendDetails(StringBuilder text, FileFacts file)
    {
        AppendTexts(text, "Created by", file.List("creators"));
        foreach (var (label, fact) in new[] { ("Version", "version"), ("Personal and sensitive information", "sensitive") })
        {
            if (file.Text(fact) is { } value)
            {
                Append(text, label, [Plain(value)], 0);
            }
        }

        // What a program wrote into a file of data tells nothing about the data.
        foreach (var entry in file.Format == "parquet" ? [] : file.Map("details"))
        {
            if (entry.Value is CardScalar scalar)
            {
                Append(text, Plain(entry.Key), [Plain(scalar.Text)], 0);
            }
        }
    }

    private static void AppendTexts(StringBuilder text, string label, IReadOnlyList<CardNode> nodes)
    {
        var texts = new List<string>();
        foreach (var node in nodes)
        {
            if (node is CardScalar scalar && texts.Count < MostColumns)
            {
                texts.Add(Plain(scalar.Text));
            }
        }

        Append(text, label, texts, nodes.Count - texts.Count);
    }

    private static void Append(StringBuilder text, string label, List<string> values, long more)
    {
        if (values.Count > 0)
        {
            text.Append(text[text.Length - 1] == '\n' || IsItem(text) ? "\n" : "\n\n");
            text.Append(FormattableString.Invariant($"- **{label}:** {string.Join(", ", values)}{(more > 0 ? FormattableString.Invariant($" and {DigitGroups.Of(more)} more") : "")}"));
        }
    }

    // Whether the last line is an item of the list already.
    private static bool IsItem(StringBuilder text)
    {
        var all = text.ToString();
        return string.CompareOrdinal(all, all.LastIndexOf('\n') + 1, "- ", 0, 2) == 0;
    }

    private static string Name(CardMap map) => (map.Find("name") as CardScalar)?.Text ?? "";

    private static string Share(long part, long whole) =>
        whole == 0 ? "0 %" : part > 0 && 100m * part / whole < 0.05m ? "under 0.1 %" : (100m * part / whole).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static string Code(string text) => "`" + ForeignText.Cut(text, 100).Replace('`', '\'') + "`";

    // A foreign text must not become markup.
    private static string Plain(string text)
    {
        text = ForeignText.Cut(text, LongestDetail);
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            plain.Append(c is '<' or '[' or '*' or '`' or '#' or '|' or '\\' ? "\\" : "").Append(c);
        }

        return plain.ToString();
    }
}
