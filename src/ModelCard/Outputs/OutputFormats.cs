namespace ModelCard.Outputs;

/// <summary>The formats a card can be written in. One line a format; a build touches the code of those it asks for.</summary>
internal static class OutputFormats
{
    /// <summary>Every format, in the order in which their files are written and listed.</summary>
    public static IReadOnlyList<OutputFormat> All { get; } =
    [
        new("markdown", static output => MarkdownCard.Files(output)),
        new("html", static output => HtmlPage.Files(output)),
        new("json", static output => [CardJson.File(output)], tellsFindings: true, before: static output => [ToolkitCard.File(output)]),
        new("cyclonedx", static output => [CycloneDx.CycloneDxBom.File(output)]),
        new("spdx", static output => [Spdx.SpdxDocument.File(output)]),
        new("checklist", static output => [ChecklistReport.File(output)]),
        OutputFormat.OfFindings("sarif", static output => SarifLog.File(output)),
        new("badge", static output => [Badge.File(output)]),
    ];

    /// <summary>Their names.</summary>
    public static string Names
    {
        get
        {
            var names = new List<string>();
            foreach (var format in All)
            {
                names.Add(format.Name);
            }

            return string.Join(", ", names);
        }
    }

    /// <summary>The format of that name, whatever its case, or <see langword="null"/>.</summary>
    public static OutputFormat? Find(string name)
    {
        foreach (var format in All)
        {
            if (string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }

        return null;
    }
}
