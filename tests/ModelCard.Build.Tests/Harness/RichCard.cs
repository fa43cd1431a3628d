namespace ModelCard.Build.Tests.Harness;

/// <summary>A project with something for every part of every format: a sidecar, a model file, results, data, emissions, a figure, a waiver and findings.</summary>
internal static class RichCard
{
    /// <summary>Every format there is.</summary>
    public const string Formats = "markdown;html;json;cyclonedx;spdx;checklist;sarif;badge";

    /// <summary>The files a bundle in every format has, in ordinal order.</summary>
    public static readonly string[] Bundle =
        ["CHECKLIST.md", "README.md", "badge.svg", "bom.cdx.json", "bom.spdx.json", "figures/queues.svg", "index.html", "modelcard.json", "modelcard.mct.json", "modelcard.sarif"];

    /// <summary>The files of a folder and of those in it, in ordinal order; none where there is no such folder.</summary>
    public static IEnumerable<string> Files(string folder) => !Directory.Exists(folder) ? [] :
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>Holds each byte of a bundle against another; where they differ, the message has the lines.</summary>
    public static void ShouldBeSame(string bundle, string other, string what)
    {
        Files(bundle).ShouldBe(Files(other), what);
        foreach (var name in Files(other))
        {
            var lines = File.ReadAllLines(Path.Combine(bundle, name));
            var expected = File.ReadAllLines(Path.Combine(other, name));
            lines.Except(expected).ShouldBe(expected.Except(lines), $"{what}: {name}");
            File.ReadAllBytes(Path.Combine(bundle, name)).ShouldBe(File.ReadAllBytes(Path.Combine(other, name)), name);
        }
    }

    /// <summary>What the project file says.</summary>
    public const string Project =
        $"""
          <PropertyGroup>
            <ModelCardFormats>{Formats}</ModelCardFormats>
            <ModelCardProvenance>true</ModelCardProvenance>
            <ModelCardLibraryName>dotnet</ModelCardLibraryName>
            <Version>1.2.3</Version>
          </PropertyGroup>
          <ItemGroup>
            <ModelCardModelFile Include="model.safetensors" />
            <ModelCardMetricsFile Include="results.csv" Dataset="contoso/tickets" Split="test" Task="text-classification" />
            <ModelCardEmissionsFile Include="emissions.csv" />
            <ModelCardDataset Include="Own tickets" Role="test" File="data/test.csv" LabelColumn="queue" />
          </ItemGroup>
        """;

    // Texts that a culture would change: the letters i and I, dots and commas in numbers, minus signs, dates.
    private const string Sidecar =
        """
        model_id: Ticket Router
        model_version: "1.10"
        model_summary: Routes INCOMING mail into one of five queues.
        hub_id: contoso/Ticket-Incoming
        release_date: 2026-03-31
        developers:
        - {name: İnci IŞIK, email: inci@example.com}
        - Contoso Ltd.
        license: Apache-2.0
        language: [en, tr]
        pipeline_tag: Text-Classification
        paper: https://example.com/IMPLICIT
        direct_use: "Suggest a queue to an agent. See $$x_i^{-1.5} \\le 1{,}234.5$$."
        intended_users: [Support agents]
        usage_limitations: At most 1,234.5 messages a second.
        bias_risks_limitations: TODO
        training_hyperparameters: {learning_rate: 5e-5, MIN_SPLIT: 1234567.25, offset: -0.50, epochs: 3, shuffle: true}
        datasets:
        - {id: contoso/tickets, role: train, rows: 1234567, license: CC-BY-4.0, sensitive: INITIALS of customers, built: 2025-01-15, released: 2025-02-01}
        metrics:
        - {type: accuracy, value: 0.910, dataset: contoso/tickets, split: test, lower_bound: 0.90, upper_bound: 0.92, confidence_level: 0.95, sample_size: 12345, baseline: 0.5}
        - {type: LATENCY, value: -1234.5, unit: ms}
        energy_consumed: 4100.5 Wh
        hardware_type: 2 x INTEL
        lisence: mit
        visualizations:
        - {path: figures/queues.svg, caption: Which queues are confused, alt: Five by five numbers}
        safety_risk_assessment: HIGH
        autonomy_type: NO
        sections:
        - {title: IMPORTANT, after: Uses, text: No restrictions are known.}
        waivers:
          get_started_code: {reason: The loader is published after the audit., expires: 2099-06-30}

        """;

    /// <summary>Writes the files that the project names.</summary>
    /// <param name="write">Takes the path of a file in the project's folder and its text.</param>
    public static void Write(Action<string, string> write)
    {
        write("modelcard.yaml", Sidecar);
        write("model.safetensors", "\u003e\0\0\0\0\0\0\0{\"WEIGHT\":{\"dtype\":\"F32\",\"shape\":[2,3],\"data_offsets\":[0,24]}}" + new string('\0', 24));
        write("results.csv", "metric,value,slice\nf1,0.8850,\nf1,0.8300,LANGUAGE=İ\n");
        write("data/test.csv", "text,queue\nA,BILLING\nB,billing\nC,other\n");
        write("emissions.csv", "timestamp,project_name,duration,emissions,energy_consumed,country_name\n2026-03-30T23:30:00,router,1234.5,0.0125,0.0271,Iceland\n");
        write("figures/queues.svg", """<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="9.5" height="9.5" /></svg>""");
    }
}
