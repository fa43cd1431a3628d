using ModelCard.Card;

namespace ModelCard.Checks;

/// <summary>Says how loud a finding of a level is at each strictness.</summary>
public static class StrictnessTable
{
    /// <summary>The values of <c>ModelCardStrictness</c>, from the least strict.</summary>
    internal static IReadOnlyList<string> Names { get; } = ["none", "warn", "standard", "strict"];

    /// <summary>The severity of a missing item.</summary>
    public static FindingSeverity SeverityOf(ItemLevel level, Strictness strictness)
    {
        if (strictness == Strictness.None)
        {
            return FindingSeverity.None;
        }

        // Each step of strictness makes every level one step louder, from "required warns, recommended is a message, optional is silent".
        var loudness = (int)level - 1 + (int)strictness - (int)Strictness.Warn;
        return loudness switch
        {
            <= 0 => FindingSeverity.None,
            1 => FindingSeverity.Message,
            2 => FindingSeverity.Warning,
            _ => FindingSeverity.Error,
        };
    }

    /// <summary>Reads a value of <c>ModelCardStrictness</c>.</summary>
    /// <returns>The strictness, or <see langword="null"/> for a word that is none.</returns>
    public static Strictness? Parse(string text) => text.Trim().ToLowerInvariant() switch
    {
        "none" => Strictness.None,
        "" or "warn" => Strictness.Warn,
        "standard" => Strictness.Standard,
        "strict" => Strictness.Strict,
        _ => null,
    };
}
