using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>Which licenses give more freedom than others leave.</summary>
internal static class Permissions
{
    private const string Permissive =
        "apache-2.0 mit bsd bsd-2-clause bsd-3-clause bsd-3-clause-clear afl-3.0 artistic-2.0 bsl-1.0 cc0-1.0 cc-by-2.0 cc-by-2.5 cc-by-3.0 cc-by-4.0 cdla-permissive-1.0 cdla-permissive-2.0 wtfpl ecl-2.0 "
        + "isc ms-pl postgresql ncsa unlicense zlib pddl odc-by etalab-2.0 openmdw-1.0 openmdw-1.1 gpl gpl-2.0 gpl-3.0 lgpl lgpl-2.1 lgpl-3.0 agpl-3.0 mpl-2.0 epl-1.0 epl-2.0 eupl-1.1 eupl-1.2 osl-3.0 cc-by-sa-3.0 cc-by-sa-4.0";

    // Licenses that forbid commercial use.
    private const string NonCommercial =
        "cc-by-nc-2.0 cc-by-nc-3.0 cc-by-nc-4.0 cc-by-nc-nd-3.0 cc-by-nc-nd-4.0 cc-by-nc-sa-2.0 cc-by-nc-sa-3.0 cc-by-nc-sa-4.0 apple-amlr intel-research h-research fair-noncommercial-research-license c-uda";

    // Base models by the beginning of their id on the Hub, and the license their pages state there.
    private const string BaseModels =
        "meta-llama/llama-2=llama2 meta-llama/meta-llama-3.1=llama3.1 meta-llama/llama-3.1=llama3.1 meta-llama/llama-3.2=llama3.2 meta-llama/llama-3.3=llama3.3 meta-llama/llama-4=llama4 meta-llama/meta-llama-3-=llama3 "
        + "google/gemma-2b=gemma google/gemma-7b=gemma google/gemma-2-=gemma google/gemma-3-=gemma google/gemma-1.1-=gemma bigscience/bloom=bigscience-bloom-rail-1.0 bigcode/starcoder=bigcode-openrail-m "
        + "compvis/stable-diffusion=creativeml-openrail-m runwayml/stable-diffusion=creativeml-openrail-m stabilityai/stable-diffusion-2=openrail++ stabilityai/stable-diffusion-xl-base-1.0=openrail++ "
        + "cohereforai/c4ai-command-r=cc-by-nc-4.0 coherelabs/c4ai-command-r=cc-by-nc-4.0";

    public static bool IsPermissive(string license) => WordList.Has(Permissive, license);

    public static bool IsNonCommercial(string license) => WordList.Has(NonCommercial, license);

    /// <summary>The license of a well-known base model, or <see langword="null"/>.</summary>
    public static string? OfBaseModel(string id)
    {
        var name = id.Trim().ToLowerInvariant();
        for (var at = 0; at < BaseModels.Length;)
        {
            var end = BaseModels.IndexOf(' ', at);
            end = end < 0 ? BaseModels.Length : end;
            var equals = BaseModels.IndexOf('=', at);
            if (name.Length >= equals - at && string.CompareOrdinal(name, 0, BaseModels, at, equals - at) == 0)
            {
                return BaseModels.Substring(equals + 1, end - equals - 1);
            }

            at = end + 1;
        }

        return null;
    }

    /// <summary>The card's licenses as ids, in lower case.</summary>
    public static IReadOnlyList<string> Of(CheckContext context)
    {
        var ids = new List<string>();
        foreach (var text in context.Card.Answer("license")?.Texts ?? [])
        {
            ids.Add(text.Trim().ToLowerInvariant());
        }

        return ids;
    }
}

/// <summary>A license that gives more than the base model's leaves to give.</summary>
internal sealed class LicenseAgainstBaseModelRule() : CappedRule(FindingCodes.LicenseAgainstBaseModel, ItemLevel.Recommended)
{
    protected override void Look(CheckContext context, Report report)
    {
        if (context.Card.Answer("base_model") is not { } bases || context.Card.Answer("license") is not { } license || Permissions.Of(context) is not [var id] || !Permissions.IsPermissive(id))
        {
            return;
        }

        foreach (var name in bases.Texts)
        {
            if (Permissions.OfBaseModel(name) is { } theirs && !string.Equals(theirs, id, StringComparison.Ordinal))
            {
                report.Add(
                    $"The license is {id}, and the base model {Finding.Quote(name, 60)} is under {theirs}, which passes its conditions on to models made from it. Check the base model's license; usually the card states {theirs} too.",
                    license.Origin,
                    "license");
            }
        }
    }
}

/// <summary>A license that allows commercial use, and training data that does not.</summary>
internal sealed class LicenseAgainstDatasetRule() : CappedRule(FindingCodes.LicenseAgainstDataset, ItemLevel.Recommended)
{
    protected override void Look(CheckContext context, Report report)
    {
        if (Permissions.Of(context) is not [var id] || !Permissions.IsPermissive(id))
        {
            return;
        }

        foreach (var dataset in context.Card.Datasets)
        {
            if (dataset.IsTraining && dataset.Attribute("license") is { } license && IsNonCommercial(license.Text))
            {
                report.Add(
                    $"The license {id} allows commercial use, and the training dataset '{Finding.Quote(dataset.Name, 60)}' is under {Finding.Quote(license.Text, 40)}. Check whether it allows such a model; say why it does in {Wording.Place("training_data", dataset.Origin)}, or change the license.",
                    license.Origin,
                    "license");
            }
        }
    }

    private static bool IsNonCommercial(string text)
    {
        var license = text.Trim().ToLowerInvariant();
        return Permissions.IsNonCommercial(LicenseIds.FromSpdx(text.Trim()) ?? license) || license.IndexOf("non-commercial", StringComparison.Ordinal) >= 0 || license.IndexOf("noncommercial", StringComparison.Ordinal) >= 0
            || license.IndexOf("research only", StringComparison.Ordinal) >= 0 || license.IndexOf("research use only", StringComparison.Ordinal) >= 0;
    }
}
