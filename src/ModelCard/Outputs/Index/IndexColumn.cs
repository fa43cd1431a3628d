using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>One column of an index: what it is called, and what it says of a model. The first column, the model's name, is no column of this kind because it is a link.</summary>
internal sealed class IndexColumn
{
    /// <summary>What stands where the card's file does not tell.</summary>
    public const string Unknown = "–";

    private readonly Func<IndexedCard, string> _text;
    private readonly Func<IndexedCard, string?> _number;
    private readonly Func<IndexedCard, bool>? _isDue;

    private IndexColumn(string title, string name, Func<IndexedCard, string> text, Func<IndexedCard, string?>? number = null, Func<IndexedCard, bool>? isDue = null)
    {
        _isDue = isDue;
        Title = title;
        Name = name;
        IsNumber = number is not null;
        _text = text;
        _number = number ?? (static _ => null);
    }

    /// <summary>The columns behind the name, in order.</summary>
    public static IReadOnlyList<IndexColumn> All { get; } =
    [
        new("Score", "score", static card => card.Score is { } score ? Of(score) + " %" : Unknown, static card => card.Score is { } score ? Of(score) : null),
        new("License", "license", static card => card.License),
        new("Task", "task", static card => card.Task),
        new("Key metric", "metric", MetricOf),
        new("Value", "value", ValueOf, NumberOf),
        new("Stale", "stale", StaleOf, static card => card.Stale is { } stale ? Of(stale.Count) : null, static card => card.Stale is { Count: > 0 }),
        Gaps("Developer gaps", CardRole.Developer),
        Gaps("Sociotechnic gaps", CardRole.Sociotechnic),
        Gaps("Organizer gaps", CardRole.Organizer),
        new("Waiver ends", "waiver", WaiverOf),
        new("Project or card", "place", static card => card.Place + (card.Configuration.Length > 0 ? $" ({IndexedCard.Cell(card.Configuration)})" : "")),
    ];

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>Its name in style and script.</summary>
    public string Name { get; }

    /// <summary>Whether it is sorted by numbers.</summary>
    public bool IsNumber { get; }

    /// <summary>What it says of a model.</summary>
    public string Text(IndexedCard card) => _text(card);

    /// <summary>The number it is sorted by; <see langword="null"/> to sort it behind those that have one.</summary>
    public string? Number(IndexedCard card) => _number(card);

    /// <summary>Whether somebody has to do something about it: a stale statement, a required item that is missing.</summary>
    public bool IsDue(IndexedCard card) => _isDue is not null && _isDue(card);

    private static IndexColumn Gaps(string title, CardRole role) => new(
        title,
        "gaps",
        card => card.Gaps is not { } gaps ? Unknown : gaps.Required(role) + gaps.Recommended(role) == 0 ? "0" : $"{Of(gaps.Required(role))} + {Of(gaps.Recommended(role))}",
        card => card.Gaps is { } gaps ? Of((gaps.Required(role) * 1000) + gaps.Recommended(role)) : null,
        card => card.Gaps is { } gaps && gaps.Required(role) > 0);

    private static string MetricOf(IndexedCard card)
    {
        if (card.Metric is not { } metric)
        {
            return "";
        }

        var where = metric.DatasetName ?? metric.DatasetId;
        where = where is null ? metric.Split : metric.Split is { } split ? $"{where}, {split}" : where;
        var text = where is null ? metric.Name : $"{metric.Name} on {where}";
        return IndexedCard.Cell(metric.Slice is { } slice ? $"{text} ({slice})" : text);
    }

    private static string ValueOf(IndexedCard card) =>
        card.Metric?.Value is { } value ? IndexedCard.Cell(card.Metric.Unit is { } unit ? $"{value.Text} {unit}" : value.Text) : "";

    // The digits as the card has them: a number that is written anew may read otherwise on another runtime.
    private static string? NumberOf(IndexedCard card) =>
        card.Metric?.Value?.Text.Trim() is { Length: < 40 } text && JsonOutput.IsNumber(text) ? text : null;

    // Each code once, however often it was found.
    private static string StaleOf(IndexedCard card)
    {
        if (card.Stale is not { } stale)
        {
            return Unknown;
        }

        var codes = new List<string>();
        foreach (var code in stale)
        {
            if (!codes.Contains(code))
            {
                codes.Add(code);
            }
        }

        return stale.Count == 0 ? "0" : $"{Of(stale.Count)} ({string.Join(", ", codes)})";
    }

    private static string WaiverOf(IndexedCard card) =>
        card.WaiverEnds ?? (card.Waivers is not { } waivers ? Unknown : waivers == 0 ? "none" : "no end");

    private static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);
}
