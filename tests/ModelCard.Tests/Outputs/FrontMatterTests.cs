namespace ModelCard.Tests.Outputs;

public sealed class FrontMatterTests
{
    [Fact]
    public void Our_own_keys_come_in_the_order_the_Hub_documents_and_model_index_is_last()
    {
        using var card = new TestCard();
        card.With("model_id", "Reviews").With("license", "mit").With("language", "en;fr").With("pipeline_tag", "text-classification").With("library_name", "onnx")
            .With("tags", "reviews").With("base_model", "org/base").With("base_model_relation", "finetune").With("new_version", "org/next")
            .With("thumbnail", "https://example.org/t.png").With("co2_emitted", "1.5 kg").With("co2_source", "CodeCarbon").With("co2_training_type", "fine-tuning")
            .With("geographical_location", "Quebec, Canada").With("hardware_type", "V100").With("hardware_count", "8");
        card.WithItem("ModelCardDataset", "imdb", ("Role", "train"));
        card.WithItem("ModelCardDataset", "org/other", ("Role", "test"));
        card.WithItem("ModelCardDataset", "A name with spaces", ("Role", "train"));
        card.WithItem("ModelCardMetric", "accuracy", ("Value", "0.93"), ("Name", "Accuracy"), ("Task", "text-classification"), ("Dataset", "imdb"), ("DatasetName", "IMDB"), ("Split", "test"), ("SourceUrl", "https://example.org"), ("SourceName", "us"));

        card.FrontMatter().ShouldBe("""
            language:
            - en
            - fr
            license: mit
            library_name: onnx
            pipeline_tag: text-classification
            tags:
            - reviews
            datasets:
            - imdb
            metrics:
            - accuracy
            base_model: org/base
            base_model_relation: finetune
            new_version: org/next
            co2_eq_emissions:
              emissions: 1500
              source: CodeCarbon
              training_type: fine-tuning
              geographical_location: Quebec, Canada
              hardware_used: 8 x V100
            thumbnail: https://example.org/t.png
            model-index:
            - name: Reviews
              results:
              - task:
                  type: text-classification
                dataset:
                  type: imdb
                  name: IMDB
                  split: test
                metrics:
                - type: accuracy
                  value: 0.93
                  name: Accuracy
                source:
                  name: us
                  url: https://example.org

            """);
    }

    [Fact]
    public void Results_of_one_task_and_dataset_are_one_group_in_first_seen_order()
    {
        using var card = new TestCard("""
            metrics:
            - {type: f1, value: 0.5, task: t, dataset: b}
            - {type: f1, value: 0.6, task: t, dataset: a}
            - {type: accuracy, value: 20.0 ± 1.2, task: t, dataset: b}
            - {type: f1, value: 0.7, task: t, dataset: b, slice: sex=female}
            """);

        card.FrontMatter().ShouldEndWith("""
            model-index:
            - name: App
              results:
              - task:
                  type: t
                dataset:
                  type: b
                  name: b
                metrics:
                - type: f1
                  value: 0.5
                - type: accuracy
                  value: 20.0 ± 1.2
                - type: f1
                  value: 0.7
                  name: f1 (sex=female)
                  args:
                    slice: sex=female
              - task:
                  type: t
                dataset:
                  type: a
                  name: a
                metrics:
                - type: f1
                  value: 0.6

            """);
    }

    [Fact]
    public void A_model_index_of_the_authors_own_stays_and_new_results_join_it()
    {
        using var card = new TestCard("model-index:\n- name: mine\n  results:\n  - task: {type: t}\n    dataset: {type: d, name: D}\n    metrics:\n    - {type: f1, value: 0.5, verified: true}\n");
        card.WithItem("ModelCardMetric", "accuracy", ("Value", "0.9"), ("Task", "t"), ("Dataset", "d"));

        var frontMatter = card.FrontMatter();

        frontMatter.ShouldContain("- name: mine\n");
        frontMatter.ShouldContain("      verified: true\n");
        frontMatter.ShouldContain("    - type: accuracy\n      value: 0.9\n");
    }

    [Fact]
    public void A_card_that_knows_nothing_has_no_front_matter()
    {
        using var card = new TestCard();
        card.Text().ShouldStartWith("# Model Card for App\n");
    }

    [Fact]
    public void Empty_values_are_left_out()
    {
        using var card = new TestCard("license: mit\nthumbnail:\nwidget: []\ninference: {}\ndescription: ''\n");
        card.FrontMatter().ShouldBe("license: mit\n");
    }
}
