using System.Globalization;
using ModelCard.Outputs;
using ModelCard.Tests.Index;
using ModelCard.Tests.Outputs.Json;

namespace ModelCard.Tests;

/// <summary>
/// A build runs under the culture of its machine. Nothing that is written or said may depend on it: letters (Turkish has two kinds of i), decimal points, minus signs, calendars and the order of words.
/// </summary>
public sealed class CultureTests
{
    private const string LettersAndNumbers =
        """
        MODEL_ID: İnci
        model_id: INDIVIDUAL Iıİi
        license: MIT
        pipeline_tag: TABULAR-CLASSIFICATION
        language: [TR, İT]
        library_name: SCIKIT-LEARN
        direct_use: "TITLE: see [IMPLICIT](HTTPS://EXAMPLE.COM/I) and $$x_i^{-1.5} \\le 1{,}234.5$$"
        training_hyperparameters: {MIN_SPLIT: 1234567.25, offset: -0.50, rate: 5e-5}
        datasets:
        - {id: INITIAL/DATA, role: TRAIN, rows: 1234567, license: MIT, sensitive: NONE BECAUSE I DID, built: 2025-01-15, released: 2025-02-01, data_type: IMAGE, availability: DIRECTDOWNLOAD}
        metrics:
        - {type: SIMILARITY, value: -1234.5, unit: MIB, lower_bound: -1300, upper_bound: -1200.25, confidence_level: 95 %}
        - {type: accuracy, value: 91.5 %, slice: I=i, sample_size: 12345}
        - {type: accuracy, value: 1.5, task: TABULAR-CLASSIFICATION, dataset: INITIAL/DATA}
        co2_emitted: 1234.5 kg
        energy_consumed: 4100.5 Wh
        co2_training_type: FINE-TUNING
        safety_risk_assessment: HIGH
        autonomy_type: NO
        release_date: 2026-03-31
        status: NOT APPLICABLE BECAUSE IT IS A SAMPLE
        limitations: nothing

        """;

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Invariant = new(() => Under(CultureInfo.InvariantCulture, Everything));

    [CultureTheory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void Everything_is_written_as_under_no_culture(string name)
    {
        var culture = CultureInfo.GetCultureInfo(name);
        culture.Name.ShouldBe(name);

        var texts = Under(culture, Everything);

        texts.Keys.ShouldBe(Invariant.Value.Keys);
        foreach (var (what, text) in texts)
        {
            text.ShouldBe(Invariant.Value[what], what);
        }
    }

    // In a thread of its own: a test that fails leaves no other under the culture.
    private static T Under<T>(CultureInfo culture, Func<T> work)
    {
        T? result = default;
        Exception? exception = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = work();
            }
            catch (Exception caught)
            {
                exception = caught;
            }
        })
        { CurrentCulture = culture, CurrentUICulture = culture };
        thread.Start();
        thread.Join();
        return exception is null ? result! : throw new InvalidOperationException("Under " + culture.Name, exception);
    }

    private static SortedDictionary<string, string> Everything()
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var sidecar in new[] { "", "everything.yaml", "Spdx/whole.yaml" })
        {
            Build(texts, sidecar.Length == 0 ? "router" : sidecar, sidecar.Length == 0 ? null : RepositoryFiles.Read("tests/ModelCard.Tests/Goldens/" + sidecar));
        }

        Build(texts, "letters and numbers", LettersAndNumbers);

        return texts;
    }

    private static void Build(SortedDictionary<string, string> texts, string what, string? sidecar)
    {
        using var card = RouterCard.Create();
        if (sidecar is not null)
        {
            card.Write("modelcard.yaml", sidecar);
        }

        card.Request.Formats = OutputFormats.Names.Replace(", ", ";", StringComparison.Ordinal);
        card.Request.Checklist = "huggingface;annotated;mitchell;kaggle;imageomics";
        card.Request.Provenance = "true";
        card.Request.AsPackageReadme = "true";
        card.Request.CommittedFile = Path.Combine(card.Request.ProjectDirectory, "MODELCARD.md");
        var result = card.Build();

        result.Files.Count.ShouldBeGreaterThan(8, string.Join('\n', result.Findings.Select(finding => finding.Code + " " + finding.Message)));
        foreach (var file in result.Files)
        {
            texts.Add($"{what}: {file.Name}", file.Text);
        }

        texts.Add($"{what}: package readme", result.PackageReadme!);
        texts.Add($"{what}: committed card", result.Committed.ShouldHaveSingleItem().Text);
        texts.Add($"{what}: findings", string.Join('\n', result.Findings.Select(finding => $"{finding.Severity} {finding.Code} {finding.Line} {finding.Message}")));
        texts.Add($"{what}: summary of a run", RunSummary.Write("App", result, ""));
        texts.Add($"{what}: lock file", CardAccept.Run(card.Request, out var accepted).Files.ShouldHaveSingleItem().Text);
        texts.Add($"{what}: what was accepted", accepted);
        card.Request.Accepting = null;
        card.Request.Starter = true;
        texts.Add($"{what}: starter", card.Build().Files.ShouldHaveSingleItem().Text);

        using var folder = new IndexFolder();
        folder.Build("a/A.csproj", "A", result.Files.ToDictionary(file => file.Name, file => file.Text));
        folder.Build("b/B.csproj", "B", result.Files.Where(file => file.Kind == "markdown").ToDictionary(file => file.Name, file => file.Text));
        foreach (var page in folder.Index().Files)
        {
            texts.Add($"{what}: {page.Name} of all models", page.Text);
        }
    }
}
