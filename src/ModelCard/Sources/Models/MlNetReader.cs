using System.Text;

namespace ModelCard.Sources;

/// <summary>Reads what an ML.NET model archive (<c>.zip</c>, <c>.mlnet</c>) tells of itself: its steps, what was trained and for what, and the columns it takes.</summary>
internal sealed class MlNetReader : IArtifactReader
{
    private const string VersionEntry = "TrainingInfo/Version.txt";
    private const string SchemaEntry = "Schema";
    private const string LegacySchemaEntry = "DataLoaderModel/Loader/Schema.idv";
    private const string RolesEntry = "TrainingInfo/RoleMapping.txt";
    private const int MostInputs = 200;
    private const int LongestText = 16 * 1024;

    public string Format => "mlnet";

    // Any archive is a ZIP; this entry makes it a model. ML.NET writes it first.
    public bool Recognizes(ArtifactHead head) =>
        MlNetHead.Lists(head, VersionEntry) || (head.Extension == ".mlnet" && head.StartsWith("PK\u0003\u0004"));

    public void Read(ArtifactFile file, FactsBuilder facts)
    {
        var archive = MlNetArchive.Open(file.Stream);
        if (!archive.Has(VersionEntry))
        {
            throw new ArtifactProblemException($"has no {VersionEntry}, which every model of ML.NET has");
        }

        var pipeline = MlNetPipeline.Read(archive);
        var schema = MlNetSchema.Read(archive, SchemaEntry) ?? MlNetSchema.Read(archive, LegacySchemaEntry);
        var trained = pipeline.Wrapper.Length > 0 ? MlNetSchema.Read(archive, pipeline.Wrapper + "/TrainSchema") : null;
        // Where nothing stands before the model, what it was trained on is what it takes.
        schema ??= pipeline.Steps.Count() == 1 ? trained : null;
        var labelUsed = LabelUsed(archive, pipeline, trained);
        var label = labelUsed is null ? null : pipeline.SourceOf(labelUsed);

        facts.Add("library", "ml.net");
        facts.Add("task", MlNetTask.PipelineTag(pipeline, schema, label));
        facts.Add("trainer", pipeline.Trainer);
        facts.Add("parameters_not_applicable", pipeline.IsMadeOfTrees ? "decision trees have thresholds and leaves in place of weights" : null);
        facts.AddTexts("pipeline", pipeline.Steps);
        facts.Add("label", label);
        AddInputs(file, facts, schema);
        facts.AddMaps("outputs", MlNetTask.Outputs(facts, pipeline, schema?.Find(label)?.Type, trained?.Find(labelUsed)?.Keys ?? 0));

        var details = facts.Inner();
        details.Add("ML.NET version", Version(archive));
        details.Add("Task", pipeline.Task);
        var features = pipeline.WrapperKey?.Text(0);
        if (trained?.Find(features) is { Slots: > 0 } column)
        {
            details.Add("Features after the pipeline", column.Slots);
        }

        if (trained?.Find(labelUsed) is { Keys: > 0 } classes)
        {
            details.Add("Classes", classes.Keys);
        }

        facts.AddMap("details", details);
        if (pipeline.Trainer is null)
        {
            file.Note("It has no trained model that is known; the card lists its steps only.");
        }
    }

    private static void AddInputs(ArtifactFile file, FactsBuilder facts, MlNetSchema? schema)
    {
        var inputs = new List<FactsBuilder>();
        foreach (var column in schema?.Columns ?? [])
        {
            if (inputs.Count == MostInputs)
            {
                file.Note(FormattableString.Invariant($"It takes {schema!.Columns.Count} columns; the card has the first {MostInputs}."));
                break;
            }

            var input = facts.Inner();
            input.Add("name", column.Name);
            input.Add("type", column.Type);
            input.Add("shape", column.Shape is null ? null : "[" + string.Join(", ", column.Shape) + "]");
            inputs.Add(input);
        }

        facts.AddMaps("inputs", inputs);
    }

    // The column the trainer called its label: old archives list it, multiclass wrappers name it, and ML.NET's own name for it is Label.
    private static string? LabelUsed(MlNetArchive archive, MlNetPipeline pipeline, MlNetSchema? trained)
    {
        if (archive.Read(RolesEntry, 0, LongestText) is { } roles)
        {
            foreach (var line in Encoding.UTF8.GetString(roles).Split('\n'))
            {
                var parts = line.Trim().Split('\t');
                if (parts.Length == 2 && parts[0] == "Label")
                {
                    return parts[1];
                }
            }
        }

        if (pipeline.WrapperKey is { Loader: "MulticlassPredXfer" } wrapper && wrapper.Text(1) is { Length: > 0 } named)
        {
            return named;
        }

        return pipeline.WrapperKey is { Loader: "BinaryPredXfer" or "RegressionPredXfer" or "RankingPredXfer" } && trained?.Find("Label") is not null ? "Label" : null;
    }

    // Behind the version stand the machine that built ML.NET and its commit. A version of 1.0.0.0 is that of a build before versions were kept.
    private static string? Version(MlNetArchive archive)
    {
        if (archive.Read(VersionEntry, 0, LongestText) is not { Length: > 0 } bytes)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Trim();
        var end = text.IndexOfAny([' ', '+', '\r', '\n', '\t', '@']);
        var version = end >= 0 ? text.Substring(0, end) : text;
        foreach (var c in version)
        {
            if (c is not (>= '0' and <= '9' or >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '.' or '-'))
            {
                return null;
            }
        }

        return version.Length is 0 or > 60 || version == "1.0.0.0" || version[0] is < '0' or > '9' ? null : version;
    }
}
