using System.Reflection;
using System.Text;

namespace ModelCard.Catalog;

/// <summary>
/// What the pages under <c>docs/rules</c> say in few words, for formats that explain findings where nobody can open a page. The text is generated from the pages and read by such a format only.
/// </summary>
internal sealed class RuleTexts
{
    private readonly Dictionary<string, RuleText> _byCode = new(StringComparer.Ordinal);

    private RuleTexts()
    {
    }

    /// <summary>Reads the texts of every code that is not a field's.</summary>
    public static RuleTexts Read()
    {
        var texts = new RuleTexts();
        using var stream = typeof(RuleTexts).GetTypeInfo().Assembly.GetManifestResourceStream("RuleTexts.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            var level = parts[1] switch { "error" => FindingLevel.Error, "warning" => FindingLevel.Warning, _ => FindingLevel.Note };
            texts._byCode.Add(parts[0], new RuleText(level, parts[2], parts[3], parts[4]));
        }

        return texts;
    }

    /// <summary>The text of a code; that of a field's code comes from the field.</summary>
    public RuleText Of(string code)
    {
        if (_byCode.TryGetValue(code, out var text))
        {
            return text;
        }

        foreach (var field in CardFields.All)
        {
            if (string.Equals(field.Code, code, StringComparison.Ordinal))
            {
                return new RuleText(
                    FindingLevel.Warning,
                    field.Title + " is missing",
                    $"The card does not answer `{field.Name}`: {field.Question}",
                    $"Set `{field.PropertyName}` in the project, or `{field.Name}` in the sidecar.");
            }
        }

        return new RuleText(FindingLevel.Warning, code, code, "");
    }
}
