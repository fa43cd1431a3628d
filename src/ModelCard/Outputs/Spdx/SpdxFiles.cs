using System.Security.Cryptography;
using System.Text;
using ModelCard.Card;

namespace ModelCard.Outputs.Spdx;

/// <summary>The files of the model and of its data, each once, with the hash they were read with.</summary>
internal sealed class SpdxFiles
{
    private readonly SpdxGraph _graph;

    /// <summary>Adds files to a graph.</summary>
    public SpdxFiles(SpdxGraph graph) => _graph = graph;

    /// <summary>The elements of a file: its own, and those of the parts that make up the model with it.</summary>
    public IReadOnlyList<string> Of(FileFacts file, string purpose)
    {
        var elements = new List<string>();
        Add(elements, file.Path, file.Sha256, purpose, FormattableString.Invariant($"{file.Format}, {file.Size} bytes"));
        foreach (var node in file.List("parts"))
        {
            if (node is CardMap part && Text(part, "path") is { } path && Text(part, "sha256") is { } hash)
            {
                Add(elements, path, hash, purpose, Text(part, "size") is { } size ? size + " bytes" : null);
            }
        }

        return elements;
    }

    /// <summary>The element of a file of the bundle.</summary>
    public string OfText(string path, string text, string purpose)
    {
        var elements = new List<string>();
        Add(elements, path, Sha256(text), purpose, null);
        return elements[0];
    }

    private void Add(List<string> elements, string path, string sha256, string purpose, string? comment)
    {
        if (sha256.Length != Hexadecimal.Sha256Length || !Hexadecimal.IsAll(sha256))
        {
            return;
        }

        var element = _graph.Once("file", path + "\u001F" + sha256, name => _graph.Add(name, "software_File", json =>
        {
            json.Text("name", path);
            json.Text("comment", comment);
            json.List("verifiedUsing", [sha256], static (list, value) => list.Object(hash =>
            {
                hash.Text("type", "Hash");
                hash.Text("algorithm", "sha256");
                hash.Text("hashValue", value.ToLowerInvariant());
            }));
            json.Text("software_primaryPurpose", purpose);
        }));
        if (!elements.Contains(element))
        {
            elements.Add(element);
        }
    }

    private static string? Text(CardMap map, string name) => (map.Find(name) as CardScalar)?.Text;

    private static string Sha256(string text)
    {
#pragma warning disable CA1850 // The static method is not part of netstandard2.0.
        using var sha256 = SHA256.Create();
        var hash = sha256.ComputeHash(Encoding.UTF8.GetBytes(text));
#pragma warning restore CA1850
        var digits = new StringBuilder(2 * hash.Length);
        foreach (var value in hash)
        {
            digits.Append("0123456789abcdef"[value >> 4]).Append("0123456789abcdef"[value & 15]);
        }

        return digits.ToString();
    }
}
