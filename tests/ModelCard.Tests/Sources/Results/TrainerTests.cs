using ModelCard.Card;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

public sealed class TrainerTests
{
    private const string All = """
        {
          "epoch": 3.0,
          "eval_accuracy": 0.9300000000000001,
          "eval_loss": 0.21,
          "eval_runtime": 12.5,
          "eval_samples": 872,
          "eval_samples_per_second": 69.7,
          "eval_steps_per_second": 8.7,
          "predict_wer": 24.88,
          "total_flos": 1.1e17,
          "train_loss": 0.4,
          "train_runtime": 7980.5,
          "train_samples": 67349,
          "train_samples_per_second": 25.3
        }
        """;

    private const string State = """
        {
          "best_metric": 0.91,
          "best_model_checkpoint": "C:\\Users\\ada\\out/checkpoint-200",
          "epoch": 3.0,
          "global_step": 300,
          "log_history": [
            {"epoch": 1.0, "loss": 0.9, "learning_rate": 5e-05, "step": 100},
            {"epoch": 1.0, "eval_f1": 0.80, "eval_loss": 0.5, "eval_runtime": 1.0, "step": 100},
            {"epoch": 2.0, "eval_f1": 0.91, "eval_loss": 0.4, "eval_runtime": 1.0, "step": 200},
            {"epoch": 3.0, "eval_f1": 0.90, "eval_loss": 0.6, "eval_runtime": 1.0, "step": 300},
            {"epoch": 3.0, "step": 300, "total_flos": 2.5e15, "train_loss": 0.3, "train_runtime": 3600.0, "train_samples_per_second": 10.5}
          ],
          "max_steps": 300,
          "num_train_epochs": 3,
          "total_flos": 2.5e15,
          "train_batch_size": 16
        }
        """;

    [Fact]
    public void Results_have_the_split_of_their_prefix_and_the_digits_of_the_file()
    {
        var (format, facts, _) = ResultFile.Read(All, "all_results.json");

        format.ShouldBe("transformers-results");
        ResultFile.Metrics(facts).ShouldBe("""
            validation accuracy 0.9300000000000001 sample_size=872
            validation loss 0.21 sample_size=872
            test wer 24.88
            train loss 0.4 sample_size=67349
            """);
        ResultFile.Maps(facts).Select(map => ((CardScalar)map.Find("line")!).Text).ShouldBe(["3", "4", "9", "11"]);
        ReadArtifact.Yaml((CardMap)facts.Find("training")!).ShouldBe("Epochs: 3.0\nTraining samples: 67349\nSamples per second: 25.3\n");
        ((CardScalar)facts.Find("runtime_seconds")!).Text.ShouldBe("7980.5");
    }

    [Fact]
    public void Who_names_the_split_knows_better_what_the_program_called_eval()
    {
        ResultFile.Metrics("{\"eval_accuracy\": 0.9, \"epoch\": 1}", options: ("Split", "test")).ShouldBe("- accuracy 0.9");
        ResultFile.Metrics("{\"train_loss\": 0.9, \"epoch\": 1}", options: ("Split", "test")).ShouldBe("train loss 0.9");
    }

    [Fact]
    public void A_prefix_keeps_its_keys_and_leaves_them()
    {
        ResultFile.Metrics("{\"eval_mnli_accuracy\": 0.9, \"eval_sst2_accuracy\": 0.8, \"epoch\": 1}", options: ("Prefix", "eval_mnli_")).ShouldBe("validation accuracy 0.9");
        ResultFile.Read(All, options: ("Prefix", "eval_mnli_")).Notes.ShouldHaveSingleItem().ShouldContain("begins with the Prefix 'eval_mnli_'");
    }

    [Fact]
    public void The_best_step_of_a_log_counts_and_not_its_last()
    {
        var (format, facts, _) = ResultFile.Read(State, "trainer_state.json");

        format.ShouldBe("trainer-state");
        ResultFile.Metrics(facts).ShouldBe("validation f1 0.91\nvalidation loss 0.4");
        ReadArtifact.Yaml((CardMap)facts.Find("hyperparameters")!).ShouldBe("num_train_epochs: 3\nmax_steps: 300\ntrain_batch_size: 16\n");
        ReadArtifact.Yaml((CardMap)facts.Find("details")!).ShouldBe("Evaluated at step: 200\nEvaluations in the log: 3\n");
        ((CardScalar)facts.Find("runtime_seconds")!).Text.ShouldBe("3600.0");
        ReadArtifact.Yaml(facts).ShouldNotContain("ada");
    }

    [Fact]
    public void Without_a_checkpoint_the_best_value_is_found_by_its_digits() =>
        ResultFile.Metrics(State.Replace("\"C:\\\\Users\\\\ada\\\\out/checkpoint-200\"", "null")).ShouldBe("validation f1 0.91\nvalidation loss 0.4");

    [Fact]
    public void Of_two_steps_with_the_best_value_the_checkpoint_names_the_one() =>
        ResultFile.Metrics(State.Replace("\"eval_f1\": 0.80", "\"eval_f1\": 0.91")).ShouldBe("validation f1 0.91\nvalidation loss 0.4");

    [Fact]
    public void Where_nothing_is_called_best_the_last_evaluation_counts() =>
        ResultFile.Metrics(State.Replace("\"best_metric\": 0.91", "\"best_metric\": null").Replace("\"C:\\\\Users\\\\ada\\\\out/checkpoint-200\"", "null")).ShouldBe("validation f1 0.90\nvalidation loss 0.6");

    [Fact]
    public void Several_datasets_evaluated_at_one_step_are_all_told() =>
        ResultFile.Metrics("{\"log_history\": [{\"eval_a_f1\": 0.1, \"step\": 5}, {\"eval_b_f1\": 0.2, \"step\": 5}], \"global_step\": 5}").ShouldBe("validation a_f1 0.1\nvalidation b_f1 0.2");

    [Fact]
    public void The_largest_number_a_program_knows_is_no_number_of_epochs() =>
        ResultFile.Read(State.Replace("\"num_train_epochs\": 3", "\"num_train_epochs\": 9223372036854775807")).Facts.ShouldSatisfyAllConditions(
            facts => ReadArtifact.Yaml(facts).ShouldNotContain("9223372036854775807"), facts => ReadArtifact.Yaml(facts).ShouldContain("max_steps: 300"));

    [Fact]
    public void A_log_that_is_none_is_refused_at_its_line()
    {
        ResultFile.Refused("{\"log_history\": 1}", options: ("Format", "trainer-state")).Line.ShouldBe(1);
        ResultFile.Refused("{\"log_history\": [\n{\"eval_f1\": 0.9,", "trainer_state.json").Line.ShouldBe(2);
        ResultFile.Refused("[1]", options: ("Format", "transformers-results")).Message.ShouldBe("holds no map of names to values");
    }

    [Fact]
    public void Mutated_files_are_read_or_refused()
    {
        ReaderFuzz.Run(new TransformersResultsReader(), [System.Text.Encoding.UTF8.GetBytes(All)], "all_results.json").Read.ShouldBeGreaterThan(0);
        ReaderFuzz.Run(new TrainerStateReader(), [System.Text.Encoding.UTF8.GetBytes(State)], "trainer_state.json").Read.ShouldBeGreaterThan(0);
    }
}
