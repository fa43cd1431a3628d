using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>A number format stated for the weights that no model file has.</summary>
internal sealed class PrecisionAgainstFileRule() : CappedRule(FindingCodes.PrecisionAgainstFile, ItemLevel.Recommended)
{
    // One line a format: its spellings, the first of which is shown. Formats of llama.cpp (Q4_K_M) are told by their number of bits.
    private static readonly string[] Formats =
    [
        "int8 uint8 i8 u8 8-bit 8bit q8 8-bits qint8 quint8 int8_t w8 w8a8 i8_s",
        "int4 uint4 i4 u4 4-bit 4bit q4 nf4 fp4 awq gptq mxfp4 iq4 w4 w4a16",
        "float16 fp16 f16 half",
        "bfloat16 bf16",
        "float32 fp32 f32",
        "float8 fp8 f8 float8_e4m3fn float8_e5m2 e4m3 e5m2",
        "int16 i16",
        "2-bit 2bit int2 q2 iq2",
        "3-bit 3bit int3 q3 iq3",
        "5-bit 5bit int5 q5",
        "6-bit 6bit int6 q6",
    ];

    private const string Denials = "none|no|not quantized|unquantized|not quantised|never";

    protected override void Look(CheckContext context, Report report)
    {
        if (context.Card.Answer("quantization") is not { } stated || !TypedStatement.IsTyped(stated.Origin))
        {
            return;
        }

        foreach (var file in context.Card.Measurements.Files)
        {
            if (file.Role != FileRole.Model)
            {
                continue;
            }

            var measured = Measured(file);
            if (measured.Count == 0)
            {
                return;
            }

            if (stated.NotApplicable is not null || IsDenial(stated.Text) ? file.Text("quantization") is not { Length: > 0 } : Agrees(stated.Text, measured))
            {
                return;
            }
        }

        foreach (var file in context.Card.Measurements.Files)
        {
            if (file.Role == FileRole.Model)
            {
                report.Add(
                    $"quantization says '{Finding.Quote(stated.Text, 60)}', and '{file.Path}' has {Shown(file)}. Take the typed value out, so that the card says what was measured; or correct the one that is wrong.",
                    stated.Origin,
                    "quantization");
                return;
            }
        }
    }

    // A text that names no format says nothing that could be wrong.
    private static bool Agrees(string text, List<int> measured)
    {
        var formats = FormatsIn(text);
        return formats.Count == 0 || formats.Exists(measured.Contains);
    }

    private static List<int> Measured(FileFacts file)
    {
        var formats = FormatsIn(file.Text("quantization") ?? "");
        foreach (var entry in file.Map("elements"))
        {
            formats.AddRange(FormatsIn(entry.Key));
        }

        return formats;
    }

    private static List<int> FormatsIn(string text)
    {
        var formats = new List<int>();
        foreach (var word in text.ToLowerInvariant().Split([' ', ',', ';', '(', ')', '/', ':', '\n', '\t', '`', '*'], StringSplitOptions.RemoveEmptyEntries))
        {
            for (var i = 0; i < Formats.Length; i++)
            {
                if (WordList.Has(Formats[i], Stem(word)) && !formats.Contains(i))
                {
                    formats.Add(i);
                }
            }
        }

        return formats;
    }

    // "q4_k_m" and "iq4_xs" are formats of 4 bits; the full stop of a sentence is none of a name.
    private static string Stem(string word)
    {
        word = word.Trim('.', '"', '\'');
        var bar = word.IndexOf('_');
        var isLlama = bar > 1 && (word[0] == 'q' || word.StartsWith("iq", StringComparison.Ordinal)) && word[bar - 1] is >= '2' and <= '8';
        return isLlama ? word.Substring(0, bar) : word;
    }

    private static bool IsDenial(string text)
    {
        var words = text.Trim().TrimEnd('.').ToLowerInvariant();
        foreach (var denial in Denials.Split('|'))
        {
            if (words == denial || words.StartsWith(denial + ",", StringComparison.Ordinal) || words.StartsWith(denial + ";", StringComparison.Ordinal) || words.StartsWith(denial + ":", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static string Shown(FileFacts file)
    {
        if (file.Text("quantization") is { Length: > 0 } quantization)
        {
            return Finding.Quote(quantization, 80);
        }

        var names = new List<string>();
        foreach (var entry in file.Map("elements"))
        {
            // Integers beside floating-point weights are shapes and indices.
            if (!entry.Key.StartsWith("int", StringComparison.Ordinal) || names.Count == 0)
            {
                names.Add(entry.Key);
            }
        }

        return "weights in " + Finding.Quote(string.Join(", ", names), 80);
    }
}
