using System.Text;
using ModelCard.Card;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

/// <summary>Reads a text as the results file the readers take it for.</summary>
internal static class ResultFile
{
    /// <summary>The name of the format, and the facts.</summary>
    public static (string Format, CardMap Facts, IReadOnlyList<string> Notes) Read(string text, string name = "results.json", params (string Name, string Value)[] options)
    {
        using var file = ReadArtifact.Open(Encoding.UTF8.GetBytes(text), name, options);
        var reader = ArtifactReaders.Find(FileRole.Results, file.Option("Format"), file.Head).ShouldNotBeNull();
        var facts = ReadArtifact.Facts(reader, file);
        return (reader.Format, facts, [.. file.Notes.Select(note => $"{note.Line}: {note.Message}")]);
    }

    /// <summary>The figures, one a line: split, type, value, and what else is stated beside name, line and these.</summary>
    public static string Metrics(string text, string name = "results.json", params (string Name, string Value)[] options) => Metrics(Read(text, name, options).Facts);

    public static string Metrics(CardMap facts) => string.Join('\n', Maps(facts).Select(Line));

    public static IEnumerable<CardMap> Maps(CardMap facts) => (facts.Find("metrics") as CardList)?.Items.Cast<CardMap>() ?? [];

    public static string Format(string text, string name = "results.json")
    {
        using var file = ReadArtifact.Open(Encoding.UTF8.GetBytes(text), name);
        return ArtifactReaders.Find(FileRole.Results, "", file.Head)?.Format ?? "none";
    }

    public static ArtifactProblemException Refused(string text, string name = "results.json", params (string Name, string Value)[] options) =>
        Should.Throw<ArtifactProblemException>(() => Read(text, name, options));

    private static string Line(CardMap map)
    {
        var words = new List<string>();
        foreach (var key in new[] { "split", "type", "value" })
        {
            words.Add(map.Find(key) is CardScalar scalar ? scalar.Text : "-");
        }

        foreach (var entry in map.Entries)
        {
            if (entry.Key is not ("split" or "type" or "value" or "line" or "name"))
            {
                words.Add(entry.Key + "=" + ((CardScalar)entry.Value).Text);
            }
        }

        return string.Join(' ', words);
    }
}
