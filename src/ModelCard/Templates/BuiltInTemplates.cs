using System.Reflection;
using System.Text;

namespace ModelCard.Templates;

/// <summary>The templates that come with the package.</summary>
public static class BuiltInTemplates
{
    /// <summary>The names a project can ask for.</summary>
    public static IReadOnlyList<string> Names { get; } = ["huggingface"];

    /// <summary>The text of a built-in template, or <see langword="null"/> when there is none of that name.</summary>
    public static string? Find(string name)
    {
        foreach (var known in Names)
        {
            if (string.Equals(known, name, StringComparison.OrdinalIgnoreCase))
            {
                return Read(known);
            }
        }

        return null;
    }

    /// <summary>The template of a single field, for a block that holds nothing else.</summary>
    public static string Field => Read("blocks/field");

    private static string Read(string name)
    {
        using var stream = typeof(BuiltInTemplates).GetTypeInfo().Assembly.GetManifestResourceStream("Templates/" + name + ".md")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
