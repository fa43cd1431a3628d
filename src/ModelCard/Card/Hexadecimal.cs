namespace ModelCard.Card;

/// <summary>Digits of hashes, in either case.</summary>
internal static class Hexadecimal
{
    /// <summary>How many digits a SHA-256 has.</summary>
    public const int Sha256Length = 64;

    public static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    /// <summary>Whether a text consists of digits alone.</summary>
    public static bool IsAll(string text)
    {
        foreach (var c in text)
        {
            if (!IsDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
