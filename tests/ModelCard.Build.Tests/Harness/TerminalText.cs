using System.Text.RegularExpressions;

namespace ModelCard.Build.Tests.Harness;

/// <summary>What a terminal was sent, as text.</summary>
internal static partial class TerminalText
{
    /// <summary>The text without control sequences, links and carriage returns.</summary>
    public static string Of(string sent) => Sequence().Replace(sent, "").Replace("\r", "", StringComparison.Ordinal);

    // Control sequences, and commands to the terminal that end in ST or BEL (ECMA-48, 5.4 and 5.6).
    [GeneratedRegex("\u001b\\[[0-9;?]*[ -/]*[@-~]|\u001b\\][^\u0007\u001b]*(\u0007|\u001b\\\\)|\u001b[=>]")]
    private static partial Regex Sequence();
}
