using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>Data of a language that the card does not list. It is decidable where a dataset's configuration is a language, as in the well-known multilingual ones.</summary>
internal sealed class LanguageAgainstDataRule() : CappedRule(FindingCodes.LanguageAgainstData, ItemLevel.Recommended)
{
    // Multilingual datasets whose configurations are named by language (their pages on the Hub).
    private const string Multilingual = "common_voice* mc4* oscar* wikipedia* xnli* multilingual_librispeech* mls* cc100* fleurs* voxpopuli* wikiann* tydiqa* xquad* mlqa* paws-x* amazon_reviews_multi* mlsum* xlsum* c4* madlad* culturax*";

    private const string Languages =
        "af am ar az be bg bn br bs ca cs cy da de el en eo es et eu fa fi fr fy ga gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko ky la lb lo lt lv mk ml mn mr ms mt my ne nl nn no pa pl ps pt ro ru rw sd si sk sl so sq sr "
        + "su sv sw ta te tg th tk tl tr tt ug uk ur uz vi xh yi yo zh zu";

    protected override void Look(CheckContext context, Report report)
    {
        if (context.Card.Answer("language") is not { } languages)
        {
            return;
        }

        foreach (var dataset in context.Card.Datasets)
        {
            Check(dataset.Id, dataset.Attribute("config"), languages, "datasets", report);
        }

        foreach (var metric in context.Card.Metrics)
        {
            Check(metric.DatasetId, metric.Attribute("config"), languages, "metrics", report);
        }
    }

    private static void Check(string? dataset, CardScalar? config, FieldValue languages, string field, Report report)
    {
        if (dataset is null || config is null || !IsMultilingual(dataset) || LanguageOf(config.Text) is not { } language || IsListed(language, languages))
        {
            return;
        }

        report.Add(
            $"The configuration '{config.Text.Trim()}' of '{Finding.Quote(dataset, 40)}' is in a language ({language}) that the key language does not list ({Finding.Quote(string.Join(", ", languages.Texts), 40)}). Add it there, or correct the configuration.",
            config.Origin,
            field);
    }

    private static bool IsMultilingual(string dataset)
    {
        var name = dataset.Substring(dataset.LastIndexOf('/') + 1).ToLowerInvariant();
        foreach (var known in Multilingual.Split(' '))
        {
            if (name.StartsWith(known.TrimEnd('*'), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "fr", "pt-BR", "fr_fr", "20220301.de".
    private static string? LanguageOf(string config)
    {
        var text = config.Trim().ToLowerInvariant();
        text = text.Substring(text.LastIndexOf('.') + 1);
        var end = text.IndexOfAny(Separators);
        var code = end == 2 ? text.Substring(0, 2) : text;
        return WordList.Has(Languages, code) ? code : null;
    }

    private static bool IsListed(string language, FieldValue languages)
    {
        foreach (var text in languages.Texts)
        {
            var listed = text.Trim().ToLowerInvariant();

            // Three letters and names need a table to compare; whoever uses them is not judged.
            if (listed.Length != 2 || string.Equals(listed, language, StringComparison.Ordinal))
            {
                var isRegion = listed.Length > 3 && listed[2] is '-' or '_';
                if (!isRegion || listed.StartsWith(language, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static readonly char[] Separators = ['-', '_'];
}

/// <summary>A metric that makes no sense for the task, such as BLEU for labels.</summary>
internal sealed class MetricAgainstTaskRule() : CappedRule(FindingCodes.MetricAgainstTask, ItemLevel.Recommended)
{
    protected override void Look(CheckContext context, Report report)
    {
        var model = context.Card.Answer("pipeline_tag")?.Text.Trim();
        foreach (var metric in context.Card.Metrics)
        {
            // The Hub's task "other" and a task of the metric's own leave the model's task out of it.
            var task = metric.Task?.Trim() ?? model;
            if (task is not null && MetricFamilies.IsForeignTo(MetricFamilies.Normalize(metric.Type), task))
            {
                report.Add(
                    $"The metric '{metric.Type}' does not belong to the task {task}. Correct the metric or the task{(metric.Task is null ? " (pipeline_tag), or give the metric a " + Wording.Attribute("task", metric.Origin) + " of its own" : "")}.", metric.Origin, "metrics");
            }
        }
    }
}

/// <summary>A version of the model that is not the package's, where a project states both.</summary>
internal sealed class VersionAgainstPackageRule() : CappedRule(FindingCodes.VersionAgainstPackage, ItemLevel.Optional)
{
    protected override void Look(CheckContext context, Report report)
    {
        if (context.Card.Answer("model_version") is not { Origin.Kind: not SourceKind.ProjectMetadata } version || context.Surroundings.PackageVersion?.Trim() is not { Length: > 0 } package)
        {
            return;
        }

        if (!string.Equals(Core(version.Text), Core(package), StringComparison.OrdinalIgnoreCase))
        {
            report.Add(
                $"The card is for version {Finding.Quote(version.Text, 30)}, and the package has version {Finding.Quote(package, 30)}. Update the one that stayed behind; if the model has versions of its own, set the rule {Code} to none (ModelCardRule).",
                version.Origin,
                "model_version");
        }
    }

    // "v1.2.0+build7" and "1.2" are the same version: no letter before it, no build metadata behind it, no zeros at its end.
    private static string Core(string text)
    {
        var version = text.Trim();
        version = version.Length > 1 && version[0] is 'v' or 'V' && version[1] is >= '0' and <= '9' ? version.Substring(1) : version;
        var plus = version.IndexOf('+');
        version = plus > 0 ? version.Substring(0, plus) : version;
        while (version.EndsWith(".0", StringComparison.Ordinal))
        {
            version = version.Substring(0, version.Length - 2);
        }

        return version;
    }
}
