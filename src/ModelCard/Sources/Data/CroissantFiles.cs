using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>The files that Croissant metadata lists. Sizes are texts there, and hashes are sometimes placeholders or those of a repository: only 64 hexadecimal digits of a file count.</summary>
internal static class CroissantFiles
{
    private const int Most = 50;

    public static void Read(CardMap dataset, FactsBuilder facts)
    {
        var files = new List<FactsBuilder>();
        foreach (var entry in LinkedData.Maps(LinkedData.Find(dataset, "distribution")))
        {
            if (files.Count < Most && LinkedData.Is(entry.Find("@type"), "FileObject"))
            {
                var file = facts.Inner();
                file.Add("name", Name(entry));
                file.Add("size", LinkedData.Text(entry, "contentSize"));
                var isRepository = LinkedData.Text(entry, "encodingFormat")?.StartsWith("git", StringComparison.Ordinal) == true;
                if (!isRepository && LinkedData.Text(entry, "sha256") is { } hash && IsHash(hash))
                {
                    file.Add("sha256", hash.ToLowerInvariant());
                }

                files.Add(file);
            }
        }

        facts.AddMaps("files", files);
    }

    /// <summary>Whether metadata beside a file of data can be about it: not where it lists files of the same kind by name, and this one is not among them.</summary>
    public static bool MayDescribe(CardNode root, string fileName)
    {
        var extension = Path.GetExtension(fileName);
        var isOther = false;
        foreach (var entry in LinkedData.Maps(LinkedData.Find(root, "distribution")))
        {
            var name = LastSegment(LinkedData.Text(entry, "contentUrl") ?? "");
            if (!LinkedData.Is(entry.Find("@type"), "FileObject") || string.Equals(name, fileName, StringComparison.OrdinalIgnoreCase)
                || !string.Equals(extension, ExtensionOf(name), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            isOther = true;
        }

        return !isOther;
    }

    private static string Name(CardMap entry)
    {
        var name = LastSegment(LinkedData.Text(entry, "contentUrl") ?? "");
        return name.IndexOf('.') > 0 ? name : LinkedData.Text(entry, "name") ?? (entry.Find("@id") as CardScalar)?.Text ?? name;
    }

    private static string LastSegment(string address)
    {
        var end = address.IndexOfAny(['?', '#']);
        address = end < 0 ? address : address.Substring(0, end);
        return address.Substring(address.LastIndexOfAny(['/', '\\']) + 1);
    }

    private static string ExtensionOf(string name) => name.LastIndexOf('.') is >= 0 and var dot ? name.Substring(dot) : "";

    private static bool IsHash(string text) => text.Length == Hexadecimal.Sha256Length && Hexadecimal.IsAll(text);
}
