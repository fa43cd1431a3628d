using System.Text.RegularExpressions;

namespace ModelCard.Tests;

/// <summary>What every message has in common, whatever it says: whole sentences, nothing missing where a name or a number was to be put in. Each card that a test builds is held to it.</summary>
internal static partial class MessageForm
{
    // The template language says what it expected, in its own notation.
    private const string OfTheTemplateLanguage = "MCB0103";

    /// <summary>Fails where a message reads as if it were put together wrongly.</summary>
    public static void ShouldBeWhole(string code, string message)
    {
        // What an author wrote has a form of its own.
        var own = Quoted().Replace(message, "'…'");
        if (own.Contains('\uFFFD', StringComparison.Ordinal) || own.Count(c => c == '\'') % 2 == 1)
        {
            return;
        }

        own.ShouldNotContain("  ", Case.Sensitive, message);
        Gap().IsMatch(own).ShouldBeFalse(message);
        OneOfMany().IsMatch(own).ShouldBeFalse(message);
        message.Trim().ShouldNotBeEmpty(code);
        (code == OfTheTemplateLanguage || ".?!)…".Contains(message[^1], StringComparison.Ordinal)).ShouldBeTrue($"{code} does not end as a sentence: {message}");
    }

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@" [.,;:](\s|$)|\(\)|\b(to|in|of|at|from) \.")]
    private static partial Regex Gap();

    [GeneratedRegex(@"\b1 (more )?(bytes|columns|datasets|entries|errors|files|layers|lines|metrics|models|places|results|rows|tensors|values|warnings|words)\b")]
    private static partial Regex OneOfMany();
}
