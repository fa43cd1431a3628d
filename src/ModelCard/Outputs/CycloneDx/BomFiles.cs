using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Outputs.CycloneDx;

/// <summary>The measured files of the model. One file is the model, and its hash is the model's; several are parts of it.</summary>
internal sealed class BomFiles
{
    private readonly List<File> _files = [];

    /// <summary>Finds the files of a card.</summary>
    public BomFiles(CardContent card, BomRefs refs)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var facts in card.Measurements.Files)
        {
            if (facts.Role != FileRole.Model)
            {
                continue;
            }

            Add(facts.Path, facts.Sha256, facts.Size.ToString(CultureInfo.InvariantCulture), facts.Format, paths);
            foreach (var node in facts.List("parts"))
            {
                if (node is CardMap part && Text(part, "path") is { } path && Text(part, "sha256") is { Length: 64 } sha256)
                {
                    Add(path, sha256, Text(part, "size"), facts.Format, paths);
                }
            }
        }

        foreach (var file in _files.Count > 1 ? _files : [])
        {
            file.Ref = refs.Add("file", file.Path);
        }
    }

    /// <summary>Writes the hash of a model that is one file.</summary>
    public void WriteHashes(JsonOutput json)
    {
        if (_files.Count == 1)
        {
            WriteHash(json, _files[0].Sha256);
        }
    }

    /// <summary>Writes the files of a model that is several.</summary>
    public void WriteComponents(JsonOutput json)
    {
        if (_files.Count < 2)
        {
            return;
        }

        json.List("components", _files, static (list, file) => list.Object(component =>
        {
            component.Text("type", "file");
            component.Text("bom-ref", file.Ref);
            component.Text("name", file.Path);
            WriteHash(component, file.Sha256);
            var properties = new BomProperties();
            properties.Add("modelcard:file:format", file.Format);
            properties.Add("modelcard:file:bytes", file.Size);
            properties.Write(component);
        }));
    }

    /// <summary>Writes the one hash of a component.</summary>
    /// <param name="json">The component.</param>
    /// <param name="sha256">The SHA-256 in lower-case hexadecimal digits.</param>
    public static void WriteHash(JsonOutput json, string sha256) => json.List("hashes", list => list.Object(hash =>
    {
        hash.Text("alg", "SHA-256");
        hash.Text("content", sha256);
    }));

    private void Add(string path, string sha256, string? size, string format, HashSet<string> paths)
    {
        if (paths.Add(path))
        {
            _files.Add(new File(path, sha256, size, format));
        }
    }

    private static string? Text(CardMap map, string key) => (map.Find(key) as CardScalar)?.Text;

    private sealed class File(string path, string sha256, string? size, string format)
    {
        public string Path { get; } = path;

        public string Sha256 { get; } = sha256;

        public string? Size { get; } = size;

        public string Format { get; } = format;

        public string? Ref { get; set; }
    }
}
