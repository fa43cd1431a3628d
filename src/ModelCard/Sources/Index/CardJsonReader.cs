using System.Text.Json;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Reads what an index shows of a <c>modelcard.json</c>. Members of the wrong kind count as not there: a later version may know better.</summary>
internal sealed class CardJsonReader
{
    /// <summary>The file's name in a bundle.</summary>
    public const string FileName = "modelcard.json";

    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaximumLength = 16 * 1024 * 1024;

    private const int MostMetrics = 10_000;

    private readonly JsonElement _root;
    private readonly Origin _origin;

    private CardJsonReader(JsonElement root, Origin origin)
    {
        _root = root;
        _origin = origin;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    /// <returns>What it says, or <see langword="null"/> when it is no card of ours.</returns>
    public static IndexedCard? Read(string path, List<Finding> findings)
    {
        var origin = Origin.InFile(SourceKind.Project, path, 1, 1);
        var file = Utf8File.Read(path, MaximumLength);
        if (file.Text is not { } text)
        {
            var place = file.Line > 0 ? Origin.InFile(SourceKind.Project, path, file.Line, file.Column) : origin;
            findings.Add(Unreadable($"'{FileName}' {file.Message} It is left out of the index.", place));
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return new CardJsonReader(document.RootElement, origin).Read(findings);
        }
        catch (JsonException exception)
        {
            var place = Origin.InFile(SourceKind.Project, path, (int)Math.Min(int.MaxValue - 1, exception.LineNumber ?? 0) + 1, 1);
            findings.Add(Unreadable($"'{FileName}' is no JSON from here on. It is left out of the index; build its project again.", place));
            return null;
        }
    }

    private static Finding Unreadable(string message, Origin place) => new(FindingCodes.IndexedCardUnreadable, FindingSeverity.Warning, message, place);

    private IndexedCard? Read(List<Finding> findings)
    {
        var version = Text(_root, "schema_version");
        if (_root.ValueKind != JsonValueKind.Object || Member(_root, "model") is not { ValueKind: JsonValueKind.Object } model || version is null || Member(_root, "generator") is not { ValueKind: JsonValueKind.Object })
        {
            findings.Add(Foreign($"'{FileName}' was not written by this package: it has no schema_version, generator and model. It is left out of the index. Move it away, or name the cards to list (ModelCardIndexCard)."));
            return null;
        }

        if (!version.StartsWith("1.", StringComparison.Ordinal))
        {
            findings.Add(Foreign($"'{FileName}' has the schema version '{Finding.Quote(version, 20)}'; this package reads 1.x. It is left out of the index. Use the package that wrote it, or build the project again."));
            return null;
        }

        var card = new IndexedCard(Cell(model, "name"))
        {
            IsFromJson = true,
            Version = Cell(model, "version"),
            License = Cell(model, "license"),
            Task = Cell(model, "pipeline_tag"),
            Score = Member(_root, "score") is { } score && Number(score, "percent") is { } percent and >= 0 and <= 100 ? percent : null,
            Metric = KeyMetric.Of(Metrics()),
            Gaps = Gaps(),
            Stale = Stale(),
        };
        ReadWaivers(card);
        return card;
    }

    private Finding Foreign(string message) => new(FindingCodes.IndexedCardForeign, FindingSeverity.Warning, message, _origin);

    private List<Metric> Metrics()
    {
        var metrics = new List<Metric>();
        foreach (var item in Elements(_root, "metrics"))
        {
            if (metrics.Count == MostMetrics)
            {
                break;
            }

            var attributes = new List<CardEntry>();
            foreach (var name in Metric.AttributeNames)
            {
                if (Text(item, name) is { Length: > 0 } text)
                {
                    attributes.Add(new CardEntry(name, _origin, new CardScalar(text, ScalarType.Text, _origin)));
                }
            }

            metrics.Add(new Metric(Text(item, "type") ?? Text(item, "id") ?? "", _origin, attributes));
        }

        return metrics;
    }

    // With several checklists an item that more than one asks is owed once, at its strictest level.
    private RoleGaps? Gaps()
    {
        if (Member(_root, "checklists") is not { ValueKind: JsonValueKind.Array })
        {
            return null;
        }

        var missing = new List<string>();
        var levels = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var checklist in Elements(_root, "checklists"))
        {
            foreach (var item in Elements(checklist, "items"))
            {
                var level = Text(item, "level");
                var isRequired = string.Equals(level, "required", StringComparison.OrdinalIgnoreCase);
                if (string.Equals(Text(item, "status"), "missing", StringComparison.OrdinalIgnoreCase) && (isRequired || string.Equals(level, "recommended", StringComparison.OrdinalIgnoreCase)))
                {
                    var key = Text(item, "owner") + "\n" + Text(item, "title");
                    if (!levels.TryGetValue(key, out var known))
                    {
                        missing.Add(key);
                    }

                    levels[key] = known || isRequired;
                }
            }
        }

        var gaps = new RoleGaps();
        foreach (var key in missing)
        {
            if (CardRoles.Find(key.Substring(0, key.IndexOf('\n'))) is { } role)
            {
                gaps.Add(role, levels[key]);
            }
        }

        return gaps;
    }

    private List<string> Stale()
    {
        var codes = new List<string>();
        foreach (var finding in Elements(_root, "findings"))
        {
            if (Text(finding, "code") is { } code && IndexedCard.IsStale(code) && code.Length == 7)
            {
                codes.Add(code);
            }
        }

        codes.Sort(StringComparer.Ordinal);
        return codes;
    }

    private void ReadWaivers(IndexedCard card)
    {
        card.Waivers = 0;
        foreach (var waiver in Elements(_root, "waivers"))
        {
            card.Waivers++;
            if (Text(waiver, "expires") is { Length: 10 } day && CardDate.IsDay(day) && (card.WaiverEnds is null || string.CompareOrdinal(day, card.WaiverEnds) < 0))
            {
                card.WaiverEnds = day;
            }
        }
    }

    private static string Cell(JsonElement element, string name) => IndexedCard.Cell(Text(element, name) ?? "");

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    private static JsonElement.ArrayEnumerator Elements(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default;

    private static int? Number(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;

    // Numbers keep the digits the file has. An escape that is half a surrogate pair is no text.
    private static string? Text(JsonElement element, string name)
    {
        try
        {
            return Member(element, name) switch
            {
                { ValueKind: JsonValueKind.String } text => text.GetString(),
                { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
                { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() > 0 && list[0].ValueKind == JsonValueKind.String => list[0].GetString(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
