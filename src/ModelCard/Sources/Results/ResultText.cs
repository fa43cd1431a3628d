using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Texts of results files as a card may show them.</summary>
internal static class ResultText
{
    /// <summary>The text of a single value; <see langword="null"/> for none.</summary>
    public static string? Of(CardNode? node) => node is CardScalar { Type: not ScalarType.Null } scalar && scalar.Text.Trim().Length > 0 ? scalar.Text.Trim() : null;

    /// <summary>A whole number that some program wrote with a fraction: <c>19.0</c> is <c>19</c>. <see langword="null"/> for any other text.</summary>
    public static string? Whole(CardNode? node) =>
        Of(node) is { } text && MetricList.NumberOf(text) is { } number && number >= 0 && number <= 1e15 && Math.Floor(number) == number ? number.ToString("0", CultureInfo.InvariantCulture) : null;

    /// <summary>A dataset's id, or the name of the folder a local one lies in.</summary>
    public static string LastSegmentOfFolder(string path) => HubId.IsValid(path) ? path : LastSegment(path);

    /// <summary>A text without the folders of a path in it, which would name people and machines.</summary>
    public static string LastSegment(string text)
    {
        var trimmed = text.TrimEnd('/', '\\');
        var isPath = HubId.IsPath(text) || HubId.IsUrl(text) || text.IndexOf("://", StringComparison.Ordinal) >= 0 || text.Split('/').Length > 2;
        return isPath ? trimmed.Substring(trimmed.LastIndexOfAny(['/', '\\']) + 1) : text;
    }
}
