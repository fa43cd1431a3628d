using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>A typed license that the model file, or the metadata of a dataset, states otherwise.</summary>
internal sealed class LicenseAgainstFileRule() : CappedRule(FindingCodes.LicenseAgainstFile, ItemLevel.Recommended)
{
    protected override void Look(CheckContext context, Report report)
    {
        var measurements = context.Card.Measurements;
        if (context.Card.Substance("license") is { } license && TypedStatement.IsTyped(license.Origin))
        {
            foreach (var file in measurements.Files)
            {
                if (file.Role == FileRole.Model && !Agrees([.. license.Texts, license.TranslatedFrom ?? "", context.Card.Answer("license_name")?.Text ?? ""], file))
                {
                    report.Add(
                        $"license says '{Finding.Quote(license.Text, 40)}', and '{file.Path}' says '{Finding.Quote(Shown(file), 60)}'. Find out which is right, and correct the other.",
                        license.Origin,
                        "license");
                }
            }
        }

        foreach (var dataset in context.Card.Datasets)
        {
            if (dataset.Attribute("license") is { } stated && TypedStatement.IsTyped(stated.Origin) && DatasetAgainstFileRule.FileOf(dataset, measurements) is { } file && !Agrees([stated.Text], file))
            {
                report.Add(
                    $"The license of the dataset '{Finding.Quote(dataset.Name, 40)}' is said to be '{Finding.Quote(stated.Text, 40)}', and '{file.Path}' says '{Finding.Quote(Shown(file), 60)}'. Find out which is right, and correct the other.",
                    stated.Origin,
                    "datasets");
            }
        }
    }

    // A file may state several; one that is written in words or as an unknown address is not judged.
    private static bool Agrees(IReadOnlyList<string> stated, FileFacts file)
    {
        var known = new List<string>();
        foreach (var text in Texts(file))
        {
            if (IdOf(text) is { } id)
            {
                known.Add(id);
            }
            else
            {
                return true;
            }
        }

        var isKnown = false;
        foreach (var text in stated)
        {
            isKnown |= IdOf(text) is not null;
            if (IdOf(text) is { } id && known.Contains(id))
            {
                return true;
            }
        }

        return known.Count == 0 || !isKnown;
    }

    private static List<string> Texts(FileFacts file)
    {
        var texts = new List<string>();
        if (file.Text("license") is { } single)
        {
            texts.Add(single);
        }

        foreach (var node in file.List("license"))
        {
            if (node is CardScalar scalar)
            {
                texts.Add(scalar.Text);
            }
        }

        return texts;
    }

    private static string Shown(FileFacts file) => string.Join(", ", Texts(file));

    /// <summary>The Hub's id of a license: of the id itself, of its SPDX spelling, and of the address of a Creative Commons license.</summary>
    private static string? IdOf(string text)
    {
        var id = text.Trim().ToLowerInvariant();
        var at = id.IndexOf("creativecommons.org/", StringComparison.Ordinal);
        if (at >= 0)
        {
            var parts = id.Substring(at).Split('/');
            id = parts.Length < 4 ? id : parts[1] == "publicdomain" ? "cc0-" + parts[3] : "cc-" + parts[2] + "-" + parts[3];
        }

        return id != "other" && LicenseIds.IsKnown(id) ? id : null;
    }
}
