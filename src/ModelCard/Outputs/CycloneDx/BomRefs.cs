using System.Globalization;
using System.Text;

namespace ModelCard.Outputs.CycloneDx;

/// <summary>The names by which parts of a bill refer to each other: readable, and each given once.</summary>
internal sealed class BomRefs
{
    private const int LongestName = 80;

    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>A name that no other part has.</summary>
    /// <param name="kind">What the part is, such as <c>dataset</c>.</param>
    /// <param name="name">What it is called.</param>
    public string Add(string kind, string name)
    {
        var text = new StringBuilder(kind).Append(':');
        foreach (var c in name.Trim())
        {
            if (text.Length >= LongestName)
            {
                break;
            }

            var isPlain = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' or '/' or '-';
            if (isPlain || text[text.Length - 1] != '-')
            {
                text.Append(isPlain ? c : '-');
            }
        }

        var wish = text.ToString();
        var given = wish;
        _numbers.TryGetValue(wish, out var number);
        while (!_given.Add(given))
        {
            number = Math.Max(number, 1) + 1;
            given = wish + "-" + number.ToString(CultureInfo.InvariantCulture);
        }

        _numbers[wish] = number;
        return given;
    }
}
