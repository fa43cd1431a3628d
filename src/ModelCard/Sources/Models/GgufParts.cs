using System.Globalization;

namespace ModelCard.Sources;

/// <summary>The files of a GGUF model that was split, which call themselves <c>name-00001-of-00003.gguf</c>: each has its own list of tensors.</summary>
internal static class GgufParts
{
    private const int Most = 500;
    private const string Extension = ".gguf";

    /// <summary>The tensors of all files of a model.</summary>
    /// <param name="file">The file the project names; takes the others as its parts.</param>
    /// <param name="header">Its header.</param>
    /// <returns>The sum; <see langword="null"/> where a part is missing, so that nothing can be said of the model as a whole.</returns>
    public static GgufTensors? Read(ArtifactFile file, GgufHeader header)
    {
        var count = header.Metadata.Number("split.count") ?? 1;
        if (count <= 1)
        {
            return header.Tensors;
        }

        var stem = Stem(file.Name, count);
        if (stem is null || count > Most)
        {
            file.Note(
                count > Most
                    ? $"It is said to be one of {count} parts; at most {Most} are looked for, so that the card says nothing of the weights. Join the parts into one file (llama-gguf-split --merge)."
                    : $"It is one of {count} parts and is not named as one, as in 'name{Suffix(1, count)}', so that the others cannot be found and the card says nothing of the weights. Give the files the names they were published under.");
            return null;
        }

        return Sum(file, header, stem, count);
    }

    private static GgufTensors? Sum(ArtifactFile file, GgufHeader header, string stem, long count)
    {
        var isWhole = true;
        for (var number = 1L; number <= count; number++)
        {
            var name = stem + Suffix(number, count);
            if (string.Equals(name, file.Name, StringComparison.Ordinal))
            {
                continue;
            }

            using var stream = file.OpenBeside(name);
            if (stream is null)
            {
                file.Note($"Its part '{name}' is not there, so that the card says nothing of the weights. Put it beside the first.");
                isWhole = false;
                continue;
            }

            file.Parts.Add(name);
            try
            {
                header.Tensors.Add(GgufHeader.Read(stream).Tensors);
            }
            catch (ArtifactProblemException problem)
            {
                file.Note($"Its part '{name}' cannot be read: it {problem.Message} (byte {Math.Max(0, problem.Offset).ToString(CultureInfo.InvariantCulture)}), so that the card says nothing of the weights. Fetch the part again.");
                isWhole = false;
            }
        }

        if (isWhole && header.Metadata.Number("split.tensors.count") is { } stated && stated != header.Tensors.Count)
        {
            file.Note($"Its parts have {header.Tensors.Count} tensors together, and it says {stated}. Fetch the parts again; they may be of different models.");
        }

        return isWhole ? header.Tensors : null;
    }

    // The name without '-00001-of-00003.gguf'; null when it does not end so.
    private static string? Stem(string name, long count)
    {
        var length = "-00001-of-00001".Length + Extension.Length;
        if (name.Length <= length)
        {
            return null;
        }

        var number = name.Substring(name.Length - length + 1, 5);
        return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var part) && name.EndsWith(Suffix(part, count), StringComparison.Ordinal)
            ? name.Substring(0, name.Length - length)
            : null;
    }

    private static string Suffix(long number, long count) => FormattableString.Invariant($"-{number:00000}-of-{count:00000}") + Extension;
}
