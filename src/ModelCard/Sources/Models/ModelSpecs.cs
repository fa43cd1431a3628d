using System.Text;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>Writes what is known of model files as Markdown lists, each file with the hash that pins its version.</summary>
internal static class ModelSpecs
{
    private const int MostParts = 20;
    private const int LongestValue = 400;

    public static string Write(IReadOnlyList<FileFacts> files)
    {
        var text = new StringBuilder();
        foreach (var file in files)
        {
            if (files.Count > 1)
            {
                text.Append(text.Length > 0 ? "\n" : "").Append("**").Append(SpecText.Code(ModelAnswers.NameOf(file))).Append("**\n\n");
            }

            Write(file, text);
        }

        return text.ToString().TrimEnd();
    }

    private static void Write(FileFacts file, StringBuilder text)
    {
        Line(text, "File", $"{SpecText.Code(PathText.LastSegment(file.Path))}, {SpecText.ExactSize(file.Size)}{FormatOf(file.Format)}");
        Line(text, "SHA-256", SpecText.Code(file.Sha256));
        WriteParts(file, text);
        foreach (var name in new[] { "name", "version", "description", "architecture", "trainer", "label" })
        {
            Line(text, Label(name), Value(file.Facts.Find(name)));
        }

        Line(text, "Steps", Value(file.Facts.Find("pipeline")));
        foreach (var name in new[] { "layers", "context_length", "parameters" })
        {
            Line(text, Label(name), SpecText.Number(file.Text(name) ?? ""));
        }

        if (file.Text("parameters_not_applicable") is { } reason)
        {
            Line(text, "Parameters", "not applicable; " + SpecText.Plain(reason));
        }

        Line(text, "Elements by type", Elements(file));
        Line(text, "Bits per weight", Value(file.Facts.Find("bits_per_weight")));
        Line(text, "Quantization", Value(file.Facts.Find("quantization")));
        Line(text, "License in the file", Value(file.Facts.Find("license")));
        foreach (var entry in file.Map("details"))
        {
            Line(text, SpecText.Plain(entry.Key), IsCount(entry.Key) ? SpecText.Number(Value(entry.Value)) : Value(entry.Value));
        }
    }

    // Versions and what the file's author wrote keep their digits as they are.
    private static bool IsCount(string name) =>
        name is "Nodes" or "Initializers" or "Tensors" or "Elements in Constant nodes" or "Vocabulary size" or "Embedding length" or "Feed-forward length" or "Features after the pipeline";

    private static void WriteParts(FileFacts file, StringBuilder text)
    {
        var parts = file.List("parts");
        for (var i = 0; i < parts.Count && i < MostParts; i++)
        {
            if (parts[i] is CardMap part)
            {
                var path = (part.Find("path") as CardScalar)?.Text ?? "";
                Line(text, "Beside it", $"{SpecText.Code(PathText.LastSegment(path))}, {SpecText.ExactSize(ModelAnswers.SizeOf(part))}, SHA-256 {SpecText.Code((part.Find("sha256") as CardScalar)?.Text ?? "")}");
            }
        }

        if (parts.Count > MostParts)
        {
            Line(text, "Beside it", FormattableString.Invariant($"{parts.Count - MostParts} more files"));
        }
    }

    private static string Elements(FileFacts file)
    {
        var texts = new List<string>();
        foreach (var entry in file.Map("elements"))
        {
            texts.Add($"{SpecText.Plain(entry.Key)} {SpecText.Number((entry.Value as CardScalar)?.Text ?? "")}");
        }

        return string.Join("; ", texts);
    }

    private static void Line(StringBuilder text, string label, string value)
    {
        if (value.Length > 0)
        {
            text.Append("- ").Append(label).Append(": ").Append(value).Append('\n');
        }
    }

    private static string Value(CardNode? node)
    {
        switch (node)
        {
            case CardScalar scalar:
                return SpecText.Plain(Finding.Quote(scalar.Text, LongestValue));
            case CardList list:
                var items = new List<string>();
                foreach (var item in list.Items)
                {
                    items.Add(Value(item));
                }

                return string.Join(", ", items);
            case CardMap map:
                var pairs = new List<string>();
                foreach (var entry in map.Entries)
                {
                    pairs.Add(SpecText.Plain(entry.Key) + " " + Value(entry.Value));
                }

                return string.Join("; ", pairs);
            default:
                return "";
        }
    }

    private static string Label(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1).Replace('_', ' ');

    private static string FormatOf(string format) => format switch
    {
        "onnx" => ", ONNX",
        "git-lfs" => ", of which a Git LFS pointer is here",
        "mlnet" => ", ML.NET",
        "gguf" => ", GGUF",
        _ => ", " + SpecText.Plain(format),
    };
}
