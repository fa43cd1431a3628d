using System.Globalization;
using System.Text;

namespace ModelCard.Catalog;

/// <summary>
/// The thermal design power of chips, as the machine learning CO2 impact calculator has it (mlco2/impact, read 2026-11; Lacoste et al. 2019, arXiv:1910.09700, appendix). One row of its
/// table is left out because it is plainly wrong (GTX 750: 250 W instead of 55 W).
/// </summary>
internal sealed class ChipPower
{
    // name|watts and what tells the variant|…
    private const string Table = """
        A100|250 pcie 40gb 80gb|400 sxm4 80gb
        H100|700 sxm|400 nvl
        V100|300 pcie 16gb|250 sxm2 16gb|300 sxm2 32gb
        A10G|150
        AGX Xavier|30
        RX480|150
        GTX 1660|120
        GTX 1080 Ti|250
        GTX 1080|180
        GTX TITAN X|250
        K6000|225
        P6000|250
        RTX 2080 Ti|250
        RTX 2080|215
        RTX 8000|260
        T4|70
        K40c|245
        K80|300
        M40|250 24gb
        P100|250
        P40|250
        Titan RTX|280
        Titan V|250
        TITAN X Pascal|250
        Titan Xp|250
        TPUv2|221
        TPUv3|283
        RTX 3080|320
        RTX 3080 Ti|350
        RTX 3090|350
        RTX 4090|450
        RTX A5000|230
        RTX A6000|300
        E5-2699|145
        E5-2630v4|85
        E5-2650|105
        Gold 5220|125
        Gold 6148|150
        L4|72
        L40S|350
        EPYC 7763|280
        EPYC 7282|120
        EPYC 7702|200
        """;

    // Makers, product lines and words that do not tell one chip from another.
    private const string Noise = "nvidia tesla geforce quadro gpu gpus graphics card accelerator tensor gigabyte oc amd intel r tm xeon cpu processor google cloud chip chips";

    private ChipPower(string name, int watts, bool isHighest, decimal count)
    {
        Name = name;
        Watts = watts;
        IsHighest = isHighest;
        Count = count;
    }

    /// <summary>The chip's name.</summary>
    public string Name { get; }

    /// <summary>Its thermal design power in watts.</summary>
    public int Watts { get; }

    /// <summary>Whether variants of the chip differ and the text did not tell which is meant: then this is the one that draws most.</summary>
    public bool IsHighest { get; }

    /// <summary>How many chips the text names, such as 4 in <c>4x V100</c>; 1 where it names no number.</summary>
    public decimal Count { get; }

    /// <summary>Finds the chip that a text names. A text that names another variant, several chips or none of the table has no answer.</summary>
    public static ChipPower? Find(string text)
    {
        if (text.Length > 100)
        {
            return null;
        }

        var count = TakeCount(ref text);
        var core = Core(text, out var variant);
        foreach (var line in Table.Split('\n'))
        {
            var parts = line.Trim().Split('|');
            if (string.Equals(Core(parts[0], out _), core, StringComparison.Ordinal))
            {
                return Choose(parts, variant, count);
            }
        }

        return null;
    }

    private static ChipPower? Choose(string[] parts, List<string> variant, decimal count)
    {
        var highest = 0;
        var lowest = int.MaxValue;
        var marks = "";

        // The size of the memory does not tell the form, and it is the form that draws more or less.
        var isForm = variant.Exists(static mark => !mark.EndsWith("gb", StringComparison.Ordinal));
        var isKnown = Array.Exists(parts, part => variant.TrueForAll(mark => Fits(mark, part.Split(' '), parts.Length == 2)));
        for (var i = 1; i < parts.Length; i++)
        {
            var words = parts[i].Split(' ');
            if (isForm ? variant.TrueForAll(mark => Fits(mark, words, parts.Length == 2)) : isKnown)
            {
                var watts = int.Parse(words[0], NumberStyles.None, CultureInfo.InvariantCulture);
                marks = watts > highest ? string.Join(" ", words, 1, words.Length - 1) : marks;
                highest = Math.Max(highest, watts);
                lowest = Math.Min(lowest, watts);
            }
        }

        var name = marks.Length == 0 || parts.Length == 2 ? parts[0] : parts[0] + " " + marks.Replace("gb", " GB").Replace("pcie", "PCIe").Replace("sxm", "SXM").Replace("nvl", "NVL");
        return highest == 0 ? null : new ChipPower(name, highest, highest != lowest, count);
    }

    // A chip with one row in the table is told by its name, whatever memory is said to be on it.
    private static bool Fits(string mark, string[] words, bool isOnly) =>
        Array.IndexOf(words, mark) > 0 || (mark == "sxm" && Array.Exists(words, static word => word.StartsWith("sxm", StringComparison.Ordinal)))
        || (isOnly && (mark == "pcie" || mark.EndsWith("gb", StringComparison.Ordinal)));

    // "4 x V100", "8×A100", "2 * T4", "A100 x 8".
    private static decimal TakeCount(ref string text)
    {
        text = text.Trim();
        var digits = 0;
        while (digits < text.Length && digits < 6 && text[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        var sign = digits;
        while (sign < text.Length && text[sign] == ' ')
        {
            sign++;
        }

        if (digits > 0 && sign < text.Length && text[sign] is 'x' or 'X' or '×' or '*')
        {
            var count = decimal.Parse(text.Substring(0, digits), NumberStyles.None, CultureInfo.InvariantCulture);
            text = count > 0 ? text.Substring(sign + 1) : "";
            return count;
        }

        var end = text.Length;
        while (end > 0 && text[end - 1] is >= '0' and <= '9')
        {
            end--;
        }

        var times = text.Substring(0, end).TrimEnd();
        if (end < text.Length && text.Length - end < 6 && times.Length > 2 && times[times.Length - 1] is 'x' or '×' && times[times.Length - 2] == ' ')
        {
            var count = decimal.Parse(text.Substring(end), NumberStyles.None, CultureInfo.InvariantCulture);
            text = count > 0 ? times.Substring(0, times.Length - 1) : "";
            return count;
        }

        return 1;
    }

    // The words that name the chip in one piece, so that "RTX 2080Ti" is "RTX 2080 Ti"; what names a variant of it apart.
    private static string Core(string text, out List<string> variant)
    {
        variant = [];
        var core = new StringBuilder();
        var clock = text.IndexOf('@');
        var words = Words(clock < 0 ? text : text.Substring(0, clock));
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var isNumber = word.Length < 5 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _);
            if (isNumber && i + 1 < words.Count && words[i + 1] == "core")
            {
                i++;
            }
            else if (isNumber && i + 1 < words.Count && words[i + 1] is "gb" or "gib")
            {
                variant.Add(word + "gb");
                i++;
            }
            else if (isNumber && word.Length == 2 && i + 1 < words.Count && IsMemory(words[i + 1]))
            {
                // "40/80GB"
                variant.Add(word + "gb");
            }
            else if (word is "pcie" or "nvl" or "sxm" or "sxm2" or "sxm3" or "sxm4" or "sxm5" || IsMemory(word))
            {
                variant.Add(word);
            }
            else if (!WordList.Has(Noise, word))
            {
                core.Append(word);
            }
        }

        return core.ToString();
    }

    private static bool IsMemory(string word) => word.Length > 2 && word.EndsWith("gb", StringComparison.Ordinal) && char.IsDigit(word[0]);

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text.ToLowerInvariant() + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }
}
