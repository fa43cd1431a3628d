namespace ModelCard.Tests.Docs;

/// <summary>What is tried of the tables on SPDX: a card, and what a member says then.</summary>
internal static class OutputsPageSpdxCases
{
    private const string Data = "datasets:\n- id: contoso/tickets\n";

    public static IReadOnlyList<Tried> All { get; } =
    [
        Model("name", "model_id: Router", "\"Router\""),
        Model("summary", "model_summary: Routes mail.", "Routes mail."),
        Model("description", "model_description: A linear model.", "A linear model."),
        Model("releaseTime", "release_date: 2026-03-31", "2026-03-31T00:00:00Z"),
        Model("suppliedBy", "shared_by: [Second, Third]\ndevelopers: [First]", "Second"),
        Model("suppliedBy", "developers: [First]", "First"),
        Model("suppliedBy", "model_id: A", "NOASSERTION"),
        Model("originatedBy", "developers: [First, Second]", "First,Second"),
        Model("externalRef", "repo: https://e.org/1\npaper: https://e.org/2\ndemo: https://e.org/3\nexperiment_url: https://e.org/4\nlicense_link: https://e.org/5\nmodel_card_contact: mailto:a@e.org",
            Reference("vcs", "https://e.org/1"), Reference("documentation", "https://e.org/2"), Reference("altWebPage", "https://e.org/3"), Reference("metrics", "https://e.org/4"), Reference("license", "https://e.org/5"),
            Reference("support", "mailto:a@e.org")),
        Model("software_copyrightText", "copyright: Contoso 2026", "Contoso 2026"),
        Model("software_attributionText", "citation_bibtex: '@misc{a}'\ncitation_apa: A. (2026).", "[\"@misc{a}\",\"A. (2026).\"]"),
        Model("software_downloadLocation", "download_location: https://e.org/model\nhub_id: contoso/router", "https://e.org/model"),
        Model("software_downloadLocation", "hub_id: contoso/router", "https://huggingface.co/contoso/router"),
        Model("software_homePage", "repo: https://e.org/1", "https://e.org/1"),
        Model("software_packageUrl", "hub_id: contoso/router", "pkg:huggingface/contoso/router"),
        Model("software_packageVersion", "model_version: \"1.10\"", "\"1.10\""),
        Model("software_primaryPurpose", "model_id: A", "\"model\""),
        Model("ai_autonomyType", "autonomy_type: yes", "\"yes\""),
        Model("ai_domain", "domain: [customer support]\npipeline_tag: text-classification", "[\"customer support\"]"),
        Model("ai_domain", "pipeline_tag: text-classification", "[\"natural language processing\"]"),
        Model("ai_energyConsumption", "energy_consumed: 4100 Wh", "\"ai_trainingEnergyConsumption\"", "\"4.1\"", "\"kilowattHour\""),
        Model("ai_energyConsumption", "energy_consumed: 3\nco2_training_type: fine-tuning", "\"ai_finetuningEnergyConsumption\"", "\"3\""),
        Model("ai_hyperparameter", "training_hyperparameters: {rate: 5e-5, schedule: {warmup: 10}}", Entry("rate", "5e-5"), Entry("schedule.warmup", "10")),
        Each("ai_informationAboutApplication", "direct_use", "intended_users", "downstream_use", "system", "input_format", "output_format", "installation", "hardware_requirements", "inference_requirements", "software"),
        Each("ai_informationAboutTraining", "training_data", "data_split", "training_procedure", "model_initialization", "training_regime", "speeds_sizes_times", "training_compute", "hardware_type", "hardware_count",
            "hours_used", "energy_consumed", "co2_emitted", "co2_source"),
        Each("ai_limitation", "out_of_scope_use", "known_failures", "usage_limitations", "bias_risks_limitations", "bias_recommendations"),
        Model("ai_metric", "metrics:\n- {type: f1, value: 0.91, unit: points, lower_bound: 0.90, upper_bound: 0.92, confidence_level: 0.95, sample_size: 9400, baseline: 0.71, split: test}\n- recall",
            Entry("f1, split test", "0.91 points"), Entry("f1 lower bound (confidence level 0.95), split test", "0.90"), Entry("f1 upper bound (confidence level 0.95), split test", "0.92"),
            Entry("f1 sample size, split test", "9400"), Entry("f1 baseline, split test", "0.71")),
        Model("ai_metricDecisionThreshold", "metrics:\n- {type: f1, value: 0.91, decision_threshold: 0.8}", Entry("f1", "0.8")),
        Model("ai_modelDataPreprocessing", "preprocessing: Names replaced.", "[\"Names replaced.\"]"),
        Model("ai_modelExplainability", "model_examination: Weights were looked at.", "[\"Weights were looked at.\"]"),
        Model("ai_safetyRiskAssessment", "safety_risk_assessment: low", "\"low\""),
        Model("ai_standardCompliance", "standard_compliance: [ISO/IEC 42001]", "[\"ISO/IEC 42001\"]"),
        Model("ai_typeOfModel", "model_type: Linear", "[\"Linear\"]"),
        new("model", "ai_typeOfModel", "model_type: Linear", true, "[\"Linear\",\"router\"]"),
        Model("ai_useSensitivePersonalInformation", Data + "  sensitive: Names", "\"yes\""),
        Model("ai_useSensitivePersonalInformation", Data + "  sensitive: no", "\"no\""),
        Model("ai_useSensitivePersonalInformation", Data, "\"noAssertion\""),

        Dataset("name", "  name: Tickets\n  config: en\n  split: train", "\"Tickets (en, train)\""),
        Dataset("name", "", "\"contoso/tickets\""),
        Dataset("description", "  description: Mail of 2024.", "Mail of 2024."),
        Dataset("comment", "  rows: 1200\n  sensitive: Names of people", "Rows: 1200", "Sensitive: Names of people"),
        Dataset("builtTime", "  built: 2025-01-15", "2025-01-15T00:00:00Z"),
        Dataset("releaseTime", "  released: 2025-02-01", "2025-02-01T00:00:00Z"),
        Dataset("originatedBy", "  creator: Contoso Support", "[Contoso Support]"),
        Dataset("originatedBy", "", "[NOASSERTION]"),
        Dataset("software_downloadLocation", "  url: https://e.org/data", "https://e.org/data"),
        Dataset("software_downloadLocation", "", "https://huggingface.co/datasets/contoso/tickets"),
        Dataset("software_packageVersion", "  revision: abc123", "abc123"),
        Dataset("software_primaryPurpose", "", "\"data\""),
        new("dataset", "dataset_dataCollectionProcess", Data + "data_collection: By hand.", false, "By hand."),
        new("dataset", "dataset_dataPreprocessing", Data + "preprocessing: Names replaced.", false, "[\"Names replaced.\"]"),
        Dataset("dataset_datasetAvailability", "  availability: registration", "\"registration\""),
        new("dataset", "dataset_datasetSize", "model_id: A", true, "39"),
        Dataset("dataset_datasetType", "  data_type: video; text", "[\"video\",\"text\"]"),
        new("dataset", "dataset_datasetType", "model_id: A", true, "[\"structured\",\"categorical\"]"),
        new("dataset", "dataset_datasetType", Data + "pipeline_tag: image-classification", false, "[\"image\"]"),
        Dataset("dataset_datasetType", "", "[\"noAssertion\"]"),
        Dataset("dataset_hasSensitivePersonalInformation", "  sensitive: Names", "\"yes\""),
        Dataset("dataset_hasSensitivePersonalInformation", "  sensitive: none", "\"no\""),
        Dataset("dataset_hasSensitivePersonalInformation", "", "\"noAssertion\""),
        Dataset("dataset_intendedUse", "  role: train", "Training of the model."),

        new("document", "created", "release_date: 2026-03-31", false, "2026-03-31T00:00:00Z"),
        new("document", "created", "model_id: A", false, "1970-01-01T00:00:00Z"),
        new("document", "created", "release_date: 2026-03-31", false, "2023-11-14T22:13:20Z") { Epoch = "1700000000" },
        new("document", "createdBy", "model_card_authors: [Author]\ndevelopers: [First]", false, "[Author]"),
        new("document", "createdBy", "developers: [First]", false, "[First]"),
        new("document", "createdBy", "model_id: A", false, "[ModelCard.Build]"),
        new("document", "createdUsing", "model_id: A", false, "[ModelCard.Build "),
        new("document", "profileConformance", "model_id: A", false, "[\"core\",\"software\",\"simpleLicensing\"]"),
        new("document", "profileConformance", Data + "  built: 2025-01-01\n  released: 2025-01-01\nmodel_version: '1'\nhub_id: a/b\nrelease_date: 2025-01-01", false,
            "[\"core\",\"software\",\"simpleLicensing\",\"ai\",\"dataset\"]"),
        new("document", "hasConcludedLicense", "license: mit\n" + Data + "  license: cc-by-4.0", false, "App -> [MIT]", "contoso/tickets -> [CC-BY-4.0]"),
        new("document", "hasConcludedLicense", "license: other\nlicense_name: Our Terms\nlicense_link: https://e.org/5", false, "App -> [LicenseRef-Our-Terms]"),
        new("document", "hasConcludedLicense", "model_id: A", false, "NoAssertionLicense"),
        new("document", "hasDeclaredLicense", "license: mit\n" + Data + "  license: cc-by-4.0", false, "App -> [MIT]", "contoso/tickets -> [\"https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/NoAssertionLicense\"]"),
        new("document", "hasDeclaredLicense", "model_id: A", true, "Described tickets -> [MIT]"),
        new("document", "trainedOn", Data + "  role: train", false, "App -> [contoso/tickets]"),
        new("document", "testedOn", Data + "  role: test", false, "App -> [contoso/tickets]"),
        new("document", "other", Data + "  role: validation", false, "App -> [contoso/tickets]"),
        new("document", "descendantOf", "base_model: [a/b, a/c]\nbase_model_relation: merge", false, "App -> [a/b] merge", "App -> [a/c] merge"),
        new("document", "copiedTo", "model_id: A", false, "contoso/upstream -> [A]") { Upstream = "contoso/upstream" },
        new("document", "contains", "model_id: A", true, "A -> [model.safetensors]"),
        new("document", "hasDocumentation", "model_id: A", false, "A -> [README.md]") { Formats = "markdown;spdx" },
        new("document", "hasDataFile", "model_id: A", true, "Own tickets -> [data/test.csv]"),
        new("document", "hasMetadata", "model_id: A", true, "Described tickets -> [described/README.md]"),
    ];

    private static Tried Model(string member, string sidecar, params string[] says) => new("model", member, sidecar, false, says);

    private static Tried Dataset(string member, string attributes, params string[] says) => new("dataset", member, Data + attributes, false, says);

    // Each field has an answer of its own, which is a number where it has to be one.
    private static Tried Each(string member, params string[] fields)
    {
        string[] answers = [.. fields.Select((field, i) => field is "energy_consumed" or "co2_emitted" or "hours_used" or "hardware_count" ? $"{1000 + i}" : $"The answer of {field}.")];
        return new("model", member, string.Join('\n', fields.Zip(answers, (field, answer) => $"{field}: {answer}")), false, answers);
    }

    private static string Reference(string type, string address) => $"\"externalRefType\":\"{type}\",\"locator\":[\"{address}\"]";

    private static string Entry(string key, string value) => $"\"key\":\"{key}\",\"value\":\"{value}\"";

    /// <summary>One card.</summary>
    /// <param name="Of">The table: <c>model</c>, <c>dataset</c> or <c>document</c>.</param>
    /// <param name="Member">The member or relation.</param>
    /// <param name="Sidecar">What the card says.</param>
    /// <param name="HasFiles">Whether the project names a model file and the files of a dataset.</param>
    /// <param name="Says">What the member says then.</param>
    internal sealed record Tried(string Of, string Member, string Sidecar, bool HasFiles, params string[] Says)
    {
        public string Formats { get; init; } = "spdx";

        public string Epoch { get; init; } = "";

        public string Upstream { get; init; } = "";

        /// <summary>All that is given to the build, in one text.</summary>
        public string Given => string.Join('\n', Sidecar, Formats, Epoch.Length > 0 ? "SOURCE_DATE_EPOCH" : "");

        /// <summary>The project.</summary>
        public TestCard Card()
        {
            var card = new TestCard(Sidecar + "\n");
            card.Request.Formats = Formats;
            card.Request.Project.Metadata.Add(new("SOURCE_DATE_EPOCH", Epoch));
            if (Upstream.Length > 0)
            {
                card.Write("upstream/README.md", "---\nlicense: mit\n---\n# Upstream\n");
                card.Request.Upstream = "upstream/README.md";
                card.Request.UpstreamId = Upstream;
            }

            if (HasFiles)
            {
                card.Write("model.safetensors", "\u003e\0\0\0\0\0\0\0{\"weight\":{\"dtype\":\"F32\",\"shape\":[2,3],\"data_offsets\":[0,24]}}" + new string('\0', 24));
                card.Write("config.json", """{ "model_type": "router", "architectures": ["router"] }""");
                card.Write("data/test.csv", "text,queue\nA,billing\nB,billing\nC,other\n");
                card.Write("described/README.md", "---\nlicense: mit\n---\n# Tickets\n");
                card.WithItem("ModelCardModelFile", "model.safetensors");
                card.WithItem("ModelCardDataset", "Own tickets", ("File", "data/test.csv"), ("LabelColumn", "queue"), ("HasHeader", "true"));
                card.WithItem("ModelCardDataset", "Described tickets", ("File", "described/README.md"), ("Format", "dataset-card"));
            }

            return card;
        }
    }
}
