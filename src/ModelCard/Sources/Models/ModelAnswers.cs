using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>What the facts of model files answer.</summary>
internal static class ModelAnswers
{
    private const int MostValues = 20;

    /// <summary>Answers fields from the model files of a card.</summary>
    public static void Add(IReadOnlyList<FileFacts> files, MeasuredAnswers answers)
    {
        var models = new List<FileFacts>();
        foreach (var file in files)
        {
            if (file.Role == FileRole.Model)
            {
                models.Add(file);
            }
        }

        if (models.Count == 0)
        {
            return;
        }

        AddSize(models, answers);
        AddParameters(models, answers);
        answers.Set("model_specs", ModelSpecs.Write(models), models[0].Origin);
        AddJoined("input_format", models, static file => Values(file, "inputs"), answers);
        AddJoined("output_format", models, static file => Values(file, "outputs"), answers);
        AddJoined("quantization", models, Quantization, answers);
        AddJoined("inference_requirements", models, MemoryEstimate.Inference, answers, " ");
        AddJoined("hardware_requirements", models, MemoryEstimate.Training, answers, " ");
        foreach (var file in models)
        {
            AddStatements(file, answers);
            answers.Set("get_started_code", GettingStarted.Write(file), file.Origin);
        }
    }

    /// <summary>The name under which a card speaks of a file: the one its item gives it, or its own.</summary>
    public static string NameOf(FileFacts file) => file.Option("Name").Trim() is { Length: > 0 } name ? name : PathText.LastSegment(file.Path);

    /// <summary>The size of a part in bytes.</summary>
    public static long SizeOf(CardMap part) =>
        long.TryParse((part.Find("size") as CardScalar)?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0;

    private static void AddSize(List<FileFacts> models, MeasuredAnswers answers)
    {
        decimal sum = 0;
        foreach (var file in models)
        {
            sum += file.Size;
            foreach (var part in file.List("parts"))
            {
                sum += part is CardMap map ? SizeOf(map) : 0;
            }
        }

        if (sum <= long.MaxValue)
        {
            answers.Set("model_size", SpecText.ExactSize((long)sum), models[0].Origin);
        }
    }

    // Several files with the same count are one model in several forms; with different counts of one format they are parts of one; what else they may be, nobody can tell.
    private static void AddParameters(List<FileFacts> models, MeasuredAnswers answers)
    {
        decimal sum = 0;
        string? first = null, reason = null;
        bool isSame = true, isComplete = true;
        foreach (var file in models)
        {
            var text = file.Text("parameters");
            reason ??= file.Text("parameters_not_applicable");
            isComplete &= text is not null && string.Equals(file.Format, models[0].Format, StringComparison.Ordinal);
            first ??= text;
            isSame &= text is not null && text == first;
            sum += long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
        }

        if (isSame && first is not null)
        {
            answers.Set("parameter_count", new CardScalar(first, ScalarType.Integer, models[0].Origin), models[0].Origin);
        }
        else if (isComplete)
        {
            answers.Set("parameter_count", new CardScalar(sum.ToString(CultureInfo.InvariantCulture), ScalarType.Integer, models[0].Origin), models[0].Origin);
        }
        else if (models.Count == 1 && reason is not null)
        {
            answers.Set("parameter_count", "Not applicable: " + reason, models[0].Origin);
        }
    }

    private static void AddStatements(FileFacts file, MeasuredAnswers answers)
    {
        answers.Set("library_name", file.Text("library"), file.Origin);
        if (file.Text("task") is { } task && PipelineTags.IsKnown(task))
        {
            answers.Set("pipeline_tag", task, file.Origin);
        }

        answers.Set("layer_count", file.Text("layers"), file.Origin);
        AddTexts("tags", file, "tags", static _ => true, answers);
        AddTexts("language", file, "languages", LanguageCodes.IsKnown, answers);
        answers.Add("developers", Texts(file, "authors").ConvertAll(SpecText.Plain), file.Origin);
        if (!answers.Has("base_model"))
        {
            AddTexts("base_model", file, "base_models", HubId.IsValid, answers);
            if (answers.Has("base_model"))
            {
                answers.Set("base_model_relation", file.Text("base_model_relation"), file.Origin);
            }
        }

        if (file.Text("repository") is { } repository && HubId.IsUrl(repository))
        {
            answers.Set("repo", repository, file.Origin);
        }

        AddLicense(file, answers);
        foreach (var dataset in Texts(file, "datasets"))
        {
            if (HubId.IsValid(dataset) && !answers.Answers.Datasets.Exists(known => string.Equals(known.Id, dataset, StringComparison.Ordinal)))
            {
                answers.Answers.Datasets.Add(new Dataset(dataset, file.Origin, []));
            }
        }
    }

    // A license the Hub has no id for is "other", which needs a name; without one the specifications quote it.
    private static void AddLicense(FileFacts file, MeasuredAnswers answers)
    {
        if (file.Text("license") is not { } license || answers.Has("license"))
        {
            return;
        }

        var id = license.Trim().ToLowerInvariant();
        id = LicenseIds.IsKnown(id) ? id : LicenseIds.FromSpdx(license.Trim(), out var exact) is { } spdx && exact ? spdx : "";
        if (id.Length > 0)
        {
            answers.Set("license", id, file.Origin);
        }
        else if (file.Text("license_name") is not null)
        {
            answers.Set("license", "other", file.Origin);
        }

        if (id is "" or "other")
        {
            answers.Set("license_name", file.Text("license_name"), file.Origin);
            answers.Set("license_link", file.Text("license_link"), file.Origin);
        }
    }

    private static void AddTexts(string field, FileFacts file, string fact, Predicate<string> isValid, MeasuredAnswers answers) =>
        answers.Add(field, Texts(file, fact).FindAll(isValid), file.Origin);

    // A fact may be a single value or a list.
    private static List<string> Texts(FileFacts file, string fact)
    {
        var texts = new List<string>();
        foreach (var node in file.Facts.Find(fact) is CardList list ? list.Items : file.Facts.Find(fact) is { } single ? [single] : [])
        {
            if (node is CardScalar { Text.Length: > 0 } scalar)
            {
                texts.Add(scalar.Text);
            }
        }

        return texts;
    }

    private static void AddJoined(string field, List<FileFacts> models, Func<FileFacts, string?> text, MeasuredAnswers answers, string separator = "; ")
    {
        var texts = new List<string>();
        FileFacts? first = null;
        foreach (var file in models)
        {
            if (text(file) is { Length: > 0 } found)
            {
                first ??= file;
                texts.Add(models.Count > 1 ? $"{SpecText.Plain(NameOf(file))}: {found}" : found);
            }
        }

        if (first is not null)
        {
            answers.Set(field, string.Join(separator, texts), first.Origin);
        }
    }

    private static string? Values(FileFacts file, string name)
    {
        var texts = new List<string>();
        var values = TensorFact.All(file, name);
        for (var i = 0; i < values.Count && i < MostValues; i++)
        {
            texts.Add(SpecText.Tensor(values[i].Name, values[i].Type, values[i].Shape));
        }

        var more = values.Count > MostValues ? FormattableString.Invariant($"; and {values.Count - MostValues} more") : "";
        return string.Join("; ", texts) + more;
    }

    // Full precision is an answer, too: nothing was made smaller.
    private static string? Quantization(FileFacts file)
    {
        if (file.Text("quantization") is { } stated)
        {
            return SpecText.Plain(stated);
        }

        return file.Text("parameters") is not null && FullPrecision(file) is { } type ? $"None; the weights are {type}" : null;
    }

    // The one format of the weights where it is full precision; a norm in float32 says nothing of weights in float16.
    private static string? FullPrecision(FileFacts file)
    {
        string? type = null;
        foreach (var entry in file.Map("elements"))
        {
            if (entry.Key is "float32" or "float64" && type is null)
            {
                type = entry.Key;
            }
            else if (!entry.Key.StartsWith("int", StringComparison.Ordinal) && !entry.Key.StartsWith("uint", StringComparison.Ordinal) && entry.Key is not ("bool" or "string"))
            {
                return null;
            }
        }

        return type;
    }
}
