using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>What memory a model needs, estimated from its parameters and their number format. Nothing here is measured, and the text says so.</summary>
internal static class MemoryEstimate
{
    // Activations, buffers and the copies a runtime makes, over the weights.
    private const decimal Overhead = 1.2m;

    // Weights, gradients and two moments of Adam, four bytes each.
    private const decimal BytesToTrain = 16;

    /// <summary>Memory to answer a request, as Markdown; <see langword="null"/> where the facts do not tell.</summary>
    public static string? Inference(FileFacts file)
    {
        if (Weights(file) is not { } weights || weights.Bytes < 1)
        {
            return null;
        }

        var memory = SpecText.Size(weights.Bytes * Overhead);
        return $"About {memory} of memory for the weights and the work on them. This is an estimate and was not measured: {weights.Formula}, times 1.2 for activations and buffers. "
            + "The runtime itself, large batches and long inputs come on top.";
    }

    /// <summary>Memory to train the model further, as Markdown; <see langword="null"/> where the facts do not tell.</summary>
    public static string? Training(FileFacts file)
    {
        if (file.Text("parameters") is not { } text || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var parameters) || parameters == 0)
        {
            return null;
        }

        return $"To train all parameters further with Adam in float32: about {SpecText.Size(parameters * BytesToTrain)} of memory before activations. This is an estimate and was not measured: "
            + $"{SpecText.Number(parameters)} parameters × 16 bytes (weight, gradient and two moments of 4 bytes each).";
    }

    private static (decimal Bytes, string Formula)? Weights(FileFacts file)
    {
        var parameters = Number(file.Text("parameters"));
        if (parameters > 0 && decimal.TryParse(file.Text("bits_per_weight"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bits) && bits is > 0 and <= 64)
        {
            return (parameters * bits / 8, $"{SpecText.Number(parameters)} parameters × {bits.ToString("0.##", CultureInfo.InvariantCulture)} bits");
        }

        decimal bytes = 0, elements = 0, most = 0;
        var type = "";
        foreach (var entry in file.Map("elements"))
        {
            var count = Number((entry.Value as CardScalar)?.Text);
            var bitsOfType = ElementTypes.BitsOf(entry.Key);
            if (bitsOfType == 0 && count > 0)
            {
                return null;
            }

            bytes += count * bitsOfType / 8;
            elements += count;
            type = count > most ? entry.Key : type;
            most = Math.Max(most, count);
        }

        if (elements == 0 || parameters == 0)
        {
            return null;
        }

        // Shapes and settings beside the weights are too few to be worth a longer formula.
        var width = ElementTypes.BitsOf(type) / 8m;
        return most >= elements * 0.99m
            ? (parameters * width, $"{SpecText.Number(parameters)} parameters × {width.ToString("0.###", CultureInfo.InvariantCulture)} bytes ({type})")
            : (bytes, $"{SpecText.Number(elements)} elements in their number formats, {SpecText.Size(bytes)}");
    }

    private static decimal Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
