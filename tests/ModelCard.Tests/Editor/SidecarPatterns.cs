using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Tests.Editor;

/// <summary>The regular expressions of the sidecar's schema, in the syntax that ECMAScript and .NET share. Each takes what the reader takes, or a little more.</summary>
internal static class SidecarPatterns
{
    /// <summary>A number as .NET reads it in the invariant culture.</summary>
    private const string AnyNumber = @"([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?";

    private const string Decoration = """[\s\[\]()<>*_.…"'?!-]*""";

    private const string Marks = """[\s*_>\[\]()"'“”]*""";

    // The words of Placeholder.
    private static readonly string[] Placeholders = ["more information needed", "needs more information", "tbd", "to be done", "to be determined", "fixme", "todo"];

    public const string Number = $@"^\s*[+-]?{AnyNumber}\s*$";

    public const string Positive = $@"^\s*\+?{AnyNumber}\s*$";

    public const string NumberOrPercent = $@"^\s*[+-]?{AnyNumber}[\s%]*$";

    /// <summary>A result as people report it: a number and what follows it, but no decimal comma.</summary>
    public const string Result = $@"^\s*[+-]?{AnyNumber}([^0-9.,][\s\S]*)?$";

    /// <summary>A number with a unit. Which units there are, the build says.</summary>
    public const string Quantity = $@"^[\s~≈]*\+?{AnyNumber}\s*([A-Za-z;(][\s\S]*)?$";

    public const string Day = @"^\s*[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?\s*$";

    /// <summary>A repository of the Hub, as <c>HubId</c> describes it.</summary>
    public const string HubId = @"^(?![\s\S]*(--|\.\.))(?![\s\S]*\.git$)[A-Za-z0-9_]([A-Za-z0-9_.-]{0,94}[A-Za-z0-9_])?(/[A-Za-z0-9_]([A-Za-z0-9_.-]{0,94}[A-Za-z0-9_])?)?$";

    /// <summary>What may stand in place of an answer: nothing, a placeholder, or the author's word that the question does not apply.</summary>
    public static string NotAnswered { get; } =
        $@"^({Decoration}({string.Join('|', Placeholders.Select(AnyCase))})?{Decoration}|{Decoration}TODO:.*"
        + $@"|{Marks}({string.Join('|', NotApplicable.Openings.Select(words => words == "NA" ? words : AnyCase(words)))})(?![A-Za-z0-9])[\s\S]*)$";

    /// <summary>One of some words, in any case.</summary>
    public static string OneOf(IEnumerable<string> words) => $@"^\s*({string.Join('|', words.Select(AnyCase))})\s*$";

    /// <summary>One or more of some words, in any case.</summary>
    public static string SomeOf(IReadOnlyList<string> words)
    {
        var word = $@"\s*({string.Join('|', words.Select(AnyCase))})?\s*";
        return $"^{word}([,;]{word})*$";
    }

    private static string AnyCase(string text) => string.Concat(text.Select(c =>
        char.IsLetter(c) ? $"[{char.ToUpper(c, CultureInfo.InvariantCulture)}{char.ToLower(c, CultureInfo.InvariantCulture)}]" : c == '.' ? @"\." : c.ToString()));
}
