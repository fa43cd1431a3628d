using System.Text;
using ModelCard.Card;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

public sealed class LmEvalTests
{
    private const string New = """
        {
          "results": {
            "mmlu": {"alias": "mmlu", "acc,none": 0.5, "acc_stderr,none": 0.004},
            "gsm8k": {
              "alias": "gsm8k",
              "exact_match,strict-match": 0.25,
              "exact_match_stderr,strict-match": 0.01,
              "exact_match,flexible-extract": 0.3,
              "exact_match_stderr,flexible-extract": "N/A"
            },
            "humaneval": {"pass@1,create_test": 0.15, "pass@1_stderr,create_test": 0.03},
            "group": {"alias": " - group", "acc,none": " "}
          },
          "configs": {
            "gsm8k": {"dataset_path": "openai/gsm8k", "dataset_name": "main", "test_split": "test", "validation_split": "validation"},
            "mmlu": {"dataset_path": "/home/ada/data/mmlu", "validation_split": "validation"}
          },
          "versions": {"gsm8k": 3.0},
          "n-shot": {"gsm8k": 5, "humaneval": 0},
          "higher_is_better": {"gsm8k": {"exact_match": true}, "humaneval": {"pass_at_k": true}},
          "n-samples": {"gsm8k": {"original": 1319, "effective": 1319}},
          "config": {"model": "hf", "model_args": "pretrained=/home/ada/models/tiny-llm,dtype=auto", "limit": null},
          "date": 1749508511.29,
          "pretty_env_info": "OS: Ubuntu, host ada-box",
          "total_evaluation_time_seconds": "95.2"
        }
        """;

    private const string Old = """
        {"results": {"arc_easy": {"acc": 0.6, "acc_stderr": 0.01, "acc_norm": 0.59, "acc_norm_stderr": 0.011}}, "versions": {"arc_easy": 0},
         "config": {"model_args": "pretrained=EleutherAI/pythia-70m,revision=step1", "num_fewshot": 5, "limit": null}}
        """;

    [Fact]
    public void A_task_tells_its_dataset_split_shots_samples_and_error()
    {
        var (format, facts, notes) = ResultFile.Read(New);

        format.ShouldBe("lm-eval");
        notes.ShouldBeEmpty();
        ResultFile.Metrics(facts).ShouldBe("""
            validation accuracy 0.5 dataset=mmlu dataset_name=mmlu stderr=0.004
            test exact_match 0.25 dataset=openai/gsm8k dataset_name=gsm8k (5-shot) config=main sample_size=1319 stderr=0.01 higher_is_better=true
            test exact_match 0.3 dataset=openai/gsm8k dataset_name=gsm8k (5-shot) config=main sample_size=1319 higher_is_better=true
            - pass@1 0.15 dataset=humaneval dataset_name=humaneval (0-shot) stderr=0.03 higher_is_better=true
            """);
        ResultFile.Maps(facts).Select(map => (map.Find("name") as CardScalar)?.Text).ShouldBe(["acc", "exact_match (strict-match)", "exact_match (flexible-extract)", "pass@1 (create_test)"]);
        ReadArtifact.Yaml((CardMap)facts.Find("details")!).ShouldBe("Evaluated with: lm-evaluation-harness\nEvaluated model: tiny-llm\n");
        ReadArtifact.Yaml(facts).ShouldNotContain("ada");
    }

    [Fact]
    public void An_old_file_has_the_task_for_its_dataset()
    {
        var (format, facts, _) = ResultFile.Read(Old);

        format.ShouldBe("lm-eval");
        ResultFile.Metrics(facts).ShouldBe("""
            - accuracy 0.6 dataset=arc_easy dataset_name=arc_easy (5-shot) stderr=0.01
            - acc_norm 0.59 dataset=arc_easy dataset_name=arc_easy (5-shot) stderr=0.011
            """);
        ReadArtifact.Yaml(facts).ShouldContain("EleutherAI/pythia-70m");
    }

    [Fact]
    public void A_part_of_a_task_is_said_at_each_figure()
    {
        var (_, facts, notes) = ResultFile.Read(Old.Replace("\"limit\": null", "\"limit\": 100"));

        ResultFile.Metrics(facts).ShouldContain("dataset_name=arc_easy (5-shot, limited to 100)");
        notes.ShouldHaveSingleItem().ShouldContain("'limit' is 100");
    }

    [Fact]
    public void So_many_tasks_that_the_head_shows_nothing_else_are_still_known()
    {
        var tasks = string.Join(",", Enumerable.Range(0, 3000).Select(i => $"\"task_number_{i}\": {{\"acc,none\": 0.5, \"acc_stderr,none\": 0.01}}"));

        var (format, facts, notes) = ResultFile.Read($"{{\"results\": {{{tasks}}}, \"versions\": {{}}}}");

        format.ShouldBe("lm-eval");
        ResultFile.Maps(facts).Count().ShouldBe(500);
        notes.ShouldHaveSingleItem().ShouldContain("It holds 3000 figures, and the card takes 500");
    }

    [Fact]
    public void A_file_without_results_is_refused() => ResultFile.Refused("{\"versions\": {}}", options: ("Format", "lm-eval")).Message.ShouldBe("has no map 'results'");

    [Fact]
    public void Mutated_files_are_read_or_refused() =>
        ReaderFuzz.Run(new LmEvalReader(), [Encoding.UTF8.GetBytes(New), Encoding.UTF8.GetBytes(Old)], "results.json").Read.ShouldBeGreaterThan(0);
}
