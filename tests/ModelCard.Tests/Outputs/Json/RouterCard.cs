using System.Text;

namespace ModelCard.Tests.Outputs.Json;

/// <summary>A small card in which every part of the JSON files has something to say.</summary>
internal static class RouterCard
{
    private const string Sidecar =
        """
        model_id: Ticket Router
        model_summary: Routes support messages to one of five queues.
        model_description: |
          A linear classifier over *n-grams*.

          Trained from scratch.
        developers:
        - {name: Ada Example, email: ada@example.com}
        - Contoso Research
        model_version: "1.10"
        language: [en, de]
        license: [apache-2.0, gemma]
        paper: https://example.com/pâper
        repo: https://example.com/router
        hub_id: contoso/router
        direct_use: Suggest a queue to an agent.
        intended_users: [Support agents, Team leads]
        out_of_scope_use: |
          - Deciding anything alone.
        bias_risks_limitations: Messages by non-native writers are routed wrongly more often.
        bias_recommendations: Show the label only above a score of 0.8.
        get_started_code: var router = TicketRouter.Load("model.safetensors");
        training_hyperparameters: {learning_rate: 0.10, epochs: 3, shuffle: true, seed: 0x1F, schedule: {warmup: 10, decay: cosine}, layers: [64, 32.50], momentum: null, clip: .inf}
        datasets:
        - {id: contoso/tickets, role: train, split: train, rows: 166000, license: cc-by-4.0, description: Messages of 2024., sensitive: Customer names were removed.}
        metrics:
        - {type: accuracy, value: 0.910, unit: "%", dataset: contoso/tickets, split: test, lower_bound: 0.90, upper_bound: 0.92, confidence_level: 0.95, higher_is_better: true}
        - {type: latency, value: 20.0 ± 1.2, unit: ms, slice: language=de}
        - bleu
        testing_metrics: TODO
        status: "Not applicable: the model is a sample that nobody runs."
        quantization: none
        co2_emitted: 1.20 kg
        hardware_count: "4"
        visualizations:
        - {path: figures/queues.png, caption: Which queues are confused with which, alt: A table of five by five numbers}
        model_card_contact: support-ml@example.com
        citation_bibtex: "@misc{contoso2025router}"
        release_date: 2026-03-31
        temperature: 0.70
        sections:
        - {title: Export control, after: Uses, text: No restrictions are known.}
        waivers:
          demo: {reason: The demo is published after the audit., expires: 2099-06-30}

        """;

    // The first eight bytes of a PNG and nothing more: enough for a file that is copied, never drawn.
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static TestCard Create()
    {
        var card = new TestCard(Sidecar, "<Project>\n  <PropertyGroup>\n    <ModelCardDemo />\n  </PropertyGroup>\n</Project>\n").With("model_type", "Logistic regression").With("library_name", "dotnet");
        card.WriteBytes("figures/queues.png", Picture);
        card.Write("results.csv", "metric,value,slice\nf1,0.8850,\nf1,0.8300,language=de\n");
        card.Write("data/test.csv", "text,queue\nA,billing\nB,billing\nC,other\n");
        var header = """{"weight":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]}}""";
        card.WriteBytes("model.safetensors", [.. BitConverter.GetBytes((long)header.Length), .. Encoding.ASCII.GetBytes(header), .. new byte[24]]);
        return card
            .WithItem("ModelCardModelFile", "model.safetensors")
            .WithItem("ModelCardMetricsFile", "results.csv", ("Dataset", "contoso/tickets"), ("Split", "test"), ("Task", "text-classification"))
            .WithItem("ModelCardMetric", "f1", ("Dataset", "contoso/tickets"), ("Split", "test"), ("Task", "text-classification"), ("Minimum", "80 %"))
            .WithItem("ModelCardDataset", "Own tickets", ("Role", "test"), ("File", "data/test.csv"), ("LabelColumn", "queue"), ("HasHeader", "true"));
    }
}
