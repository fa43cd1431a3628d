using System.Reflection;
using System.Text;

namespace ModelCard.Templates;

/// <summary>The templates that come with the package, and the parts they are made of.</summary>
public static class BuiltInTemplates
{
    /// <summary>The names a project can ask for.</summary>
    public static IReadOnlyList<string> Names { get; } = ["huggingface", "annotated", "kaggle", "imageomics"];

    /// <summary>The names of the parts, which a template can include.</summary>
    public static IReadOnlyList<string> Parts { get; } =
    [
        "parts/functions", "parts/front-matter", "parts/sections", "parts/datasets", "parts/metrics", "parts/metric-tables", "parts/figures", "parts/model-size", "parts/hyperparameters",
        "parts/details", "parts/links",
    ];

    /// <summary>Whether a project asks for a built-in template by this name.</summary>
    public static bool IsName(string name)
    {
        foreach (var known in Names)
        {
            if (string.Equals(known, name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text of a built-in template, or <see langword="null"/> when there is none of that name.</summary>
    public static string? Find(string name) => Read(Names, name);

    /// <summary>The text of a built-in template or part, or <see langword="null"/> when there is none of that name.</summary>
    public static string? FindIncluded(string name) => Read(Parts, name) ?? Find(name);

    private static string? Read(IReadOnlyList<string> names, string name)
    {
        foreach (var known in names)
        {
            if (string.Equals(known, name, StringComparison.OrdinalIgnoreCase))
            {
                using var stream = typeof(BuiltInTemplates).GetTypeInfo().Assembly.GetManifestResourceStream("Templates/" + known + ".md")!;
                using var reader = new StreamReader(stream, Encoding.UTF8);
                return reader.ReadToEnd();
            }
        }

        return null;
    }

    /// <summary>The template of a single field, for a block that holds nothing else.</summary>
    public static string Field => Read(["blocks/field"], "blocks/field")!;
}
