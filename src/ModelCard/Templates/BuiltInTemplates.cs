using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace ModelCard.Templates;

/// <summary>The templates that come with the package, and the parts they are made of.</summary>
public static class BuiltInTemplates
{
    // A build of many projects renders the same few, and to parse them costs more than to render them. A parsed template never changes, so that threads may share it.
    private static readonly ConcurrentDictionary<string, Template> Parsed = new(StringComparer.Ordinal);

    /// <summary>The names a project can ask for.</summary>
    public static IReadOnlyList<string> Names { get; } = ["huggingface", "annotated", "kaggle", "imageomics"];

    /// <summary>The names of the parts, which a template can include.</summary>
    public static IReadOnlyList<string> Parts { get; } =
    [
        "parts/functions", "parts/front-matter", "parts/sections", "parts/datasets", "parts/metrics", "parts/metric-tables", "parts/figures", "parts/model-size", "parts/hyperparameters",
        "parts/details", "parts/links",
    ];

    /// <summary>Whether a project asks for a built-in template by this name.</summary>
    public static bool IsName(string name) => Known(Names, name) is not null;

    /// <summary>The text of a built-in template, or <see langword="null"/> when there is none of that name.</summary>
    public static string? Find(string name) => Known(Names, name) is { } known ? Read(known) : null;

    /// <summary>The text of a built-in template or part, or <see langword="null"/> when there is none of that name.</summary>
    public static string? FindIncluded(string name) => Known(Parts, name) is { } known ? Read(known) : Find(name);

    /// <summary>A built-in template or part, parsed, or <see langword="null"/> when there is none of that name.</summary>
    public static Template? Load(string name) => (Known(Parts, name) ?? Known(Names, name)) is { } known ? Parse(known, known) : null;

    /// <summary>The template of a single field, for a block that holds nothing else.</summary>
    public static Template Field => Parse("blocks/field", "field");

    private static Template Parse(string file, string path)
    {
        if (!Parsed.TryGetValue(file, out var template))
        {
            template = Template.Parse(Read(file), path);
            Parsed[file] = template;
        }

        return template;
    }

    private static string? Known(IReadOnlyList<string> names, string name)
    {
        foreach (var known in names)
        {
            if (string.Equals(known, name, StringComparison.OrdinalIgnoreCase))
            {
                return known;
            }
        }

        return null;
    }

    private static string Read(string file)
    {
        using var stream = typeof(BuiltInTemplates).GetTypeInfo().Assembly.GetManifestResourceStream("Templates/" + file + ".md")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
