using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ModelCard.Outputs;

/// <summary>
/// Tells findings from one another from run to run: by code, file and words, and not by line or by figures, so that a finding stays the same one while text is added above it or a score gets better.
/// </summary>
internal sealed class SarifFingerprints
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The fingerprint of the next finding. Of several that nothing else tells apart, the order does.</summary>
    public string Of(LocatedFinding finding, string path)
    {
        var hash = Hash(finding.Code + "\n" + path + "\n" + WithoutNumbers(finding.Message));
        _seen.TryGetValue(hash, out var times);
        _seen[hash] = times + 1;
        return hash + ":" + (times + 1).ToString(CultureInfo.InvariantCulture);
    }

    // The digits of a word belong to it: v1 and v2 are two models.
    private static string WithoutNumbers(string message)
    {
        var text = new StringBuilder(message.Length);
        for (var i = 0; i < message.Length; i++)
        {
            var isNumber = IsDigit(message[i]) && (i == 0 || !(char.IsLetterOrDigit(message[i - 1]) || message[i - 1] is '-' or '_'));
            text.Append(isNumber ? '#' : message[i]);
            while (isNumber && i + 1 < message.Length && IsDigit(message[i + 1]))
            {
                i++;
            }
        }

        return text.ToString();
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static string Hash(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
#if NETSTANDARD2_0
        using var sha256 = SHA256.Create();
        var hash = sha256.ComputeHash(bytes);
#else
        var hash = SHA256.HashData(bytes);
#endif
        var digits = new StringBuilder(16);
        for (var i = 0; i < 8; i++)
        {
            digits.Append(hash[i].ToString("x2", CultureInfo.InvariantCulture));
        }

        return digits.ToString();
    }
}
