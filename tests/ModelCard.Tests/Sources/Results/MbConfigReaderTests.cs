using System.Text;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources.Results;

/// <summary>What ML.NET Model Builder keeps, in each generation of its file.</summary>
public sealed class MbConfigReaderTests
{
    internal const string Newest = """
        {
          "Type": "TrainingConfig",
          "Version": 5,
          "Scenario": "Classification",
          "DataSource": {
            "Type": "TabularFile", "Version": 3, "FilePath": "C:\\Users\\somebody\\data\\flowers.csv", "ConnectionString": "Server=secret", "Delimiter": ",", "HasHeader": true,
            "ColumnProperties": [
              { "ColumnName": "length", "ColumnPurpose": "Feature", "ColumnDataFormat": "Single", "IsCategorical": false },
              { "ColumnName": "garden", "ColumnPurpose": "Feature", "ColumnDataFormat": "String", "IsCategorical": true },
              { "ColumnName": "id", "ColumnPurpose": "Ignore", "ColumnDataFormat": "String", "IsCategorical": false },
              { "ColumnName": "kind", "ColumnPurpose": "Label", "ColumnDataFormat": "String", "IsCategorical": false }
            ]
          },
          "Environment": { "Type": "LocalCPU", "Version": 1 },
          "TrainingOption": {
            "Type": "ClassificationTrainingOption", "TrainingTime": 60, "LabelColumn": "kind", "OutputFolder": "/Users/somebody/out",
            "ValidationOption": { "Type": "TrainValidateSplitValidationOption", "SplitRatio": 0.1 }
          },
          "RunHistory": {
            "Version": 3,
            "MetricName": "MacroAccuracy",
            "ModelFilePath": "/Users/somebody/projects/Flowers.mlnet",
            "Estimators": { "e0": "OneHotEncoding", "e1": "Concatenate", "e2": "FastTreeOva", "e3": "LightGbmMulti" },
            "Schema": "e0 * e1 * (e2 + e3)",
            "Trials": [
              {
                "TrainerName": "FastTreeOva", "Score": 0.81, "RuntimeInSeconds": 1.5,
                "Parameter": { "_SCHEMA_": "e0 * e1 * e2", "e2": { "NumberOfTrees": 4 } }
              },
              {
                "TrainerName": "LightGbmMulti", "Score": 0.93250000000000001, "RuntimeInSeconds": 2.25,
                "Parameter": {
                  "_SCHEMA_": "e0 * e1 * e3",
                  "e0": { "OutputColumnNames": [ "garden" ], "InputColumnNames": [ "garden" ] },
                  "e2": { "NumberOfTrees": 4 },
                  "e3": { "NumberOfLeaves": 12, "LearningRate": 0.0999, "LabelColumnName": "kind", "ModelPath": "C:\\Users\\somebody\\m" }
                }
              }
            ]
          }
        }
        """;

    private static readonly MbConfigReader Reader = new();

    [Fact]
    public void The_newest_generation_gives_the_best_trial_and_only_its_settings() => Yaml(Newest).ShouldBe("""
        metrics:
        - type: balanced_accuracy
          name: MacroAccuracy
          value: 0.93250000000000001
          higher_is_better: true
          dataset_name: flowers.csv
          split: validation (10% hold-out)
          task: tabular-classification
          source_name: 'ML.NET Model Builder: best score of its search, measured on validation data, not on a test set'
          line: 31
        hyperparameters:
          NumberOfLeaves: 12
          LearningRate: 0.0999
        training:
          Trainer: LightGbmMulti
          Environment: local CPU
          Time given to the search: 60 s
          Trials listed: 2
          Runtime of the best trial: 2.25 s
          Runtime of the trials listed: 3.75 s
        details:
          Scenario: multiclass classification
          Label: kind
          Features: length, garden
          Columns not used: id
          Data: flowers.csv
          Validation: validation (10% hold-out)
          Pipeline: OneHotEncoding, Concatenate, LightGbmMulti
          Model file: Flowers.mlnet

        """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("secret")]
    [InlineData("somebody")]
    public void Nothing_private_gets_into_the_facts(string word) => Yaml(Newest).ShouldNotContain(word);

    [Fact]
    public void The_first_generation_keeps_names_in_objects()
    {
        var yaml = Yaml("""
            {
              "TrainingConfigurationVersion": 0,
              "Scenario": { "ScenarioType": "Regression" },
              "DataSource": { "DataSourceType": "TabularFile", "FileName": "/home/somebody/prices.tsv",
                "ColumnProperties": [ { "ColumnName": "price", "ColumnPurpose": "Label", "ColumnDataFormat": "Single" } ] },
              "Environment": { "EnvironmentType": "LocalGPU" },
              "TrainingTime": 2147482,
              "RunHistory": { "MetricName": "RSquared", "Trials": [ { "TrainerName": "FastTree", "Score": -12596.5, "RuntimeInSeconds": 1 }, { "TrainerName": "LightGbm", "Score": -3.5, "RuntimeInSeconds": 1 } ] }
            }
            """);
        yaml.ShouldContain("value: -3.5\n");
        yaml.ShouldContain("task: tabular-regression\n");
        yaml.ShouldContain("Environment: local GPU\n");
        yaml.ShouldContain("Label: price\n");
        yaml.ShouldContain("dataset_name: prices.tsv\n");
        yaml.ShouldNotContain("Time given");
    }

    [Fact]
    public void The_generation_of_2021_keeps_its_pipeline_as_a_text()
    {
        var yaml = Yaml(History("""
            "MetricName": "Accuracy", "Trials": [ { "TrainerName": "LbfgsBinary", "Score": 0.7, "RuntimeInSeconds": 1 } ],
            "Pipeline": "[{\"EstimatorType\":\"FeaturizeText\",\"Inputs\":[\"a\"]},{\"LabelColumnName\":\"b\",\"L1Regularization\":\"0.5\",\"EstimatorType\":\"LbfgsBinary\"}]"
            """));
        yaml.ShouldContain("hyperparameters:\n  L1Regularization: 0.5\n");
        yaml.ShouldContain("Pipeline: FeaturizeText, LbfgsBinary\n");
        yaml.ShouldContain("Scenario: binary classification\n");
        yaml.ShouldContain("type: accuracy\n");
    }

    [Fact]
    public void The_generation_of_2022_keeps_its_settings_by_position()
    {
        var yaml = Yaml(History("""
            "MetricName": "MicroAccuracy", "Trials": [ { "TrainerName": "FastTreeOva", "Score": 0.7, "RuntimeInSeconds": 1 } ],
            "Pipeline": { "parameter": { "0": { "InputColumnNames": [ "a" ] }, "1": { "NumberOfTrees": 6, "Quiet": true }, "2": { "NumberOfTrees": 7 } }, "estimators": [ "Concatenate", "FastTreeOva", "Other" ] }
            """));
        yaml.ShouldContain("hyperparameters:\n  NumberOfTrees: 6\n  Other.NumberOfTrees: 7\n");
        yaml.ShouldContain("Pipeline: Concatenate, FastTreeOva, Other\n");
        yaml.ShouldContain("Scenario: multiclass classification\n");
    }

    [Theory]
    [InlineData("Accuracy", "0.9", true)]
    [InlineData("RSquared", "0.9", true)]
    [InlineData("mAP50", "0.9", true)]
    [InlineData("LogLossReduction", "0.9", true)]
    [InlineData("RMSE", "0.2", false)]
    [InlineData("RootMeanSquaredError", "0.2", false)]
    [InlineData("MAE", "0.2", false)]
    [InlineData("MeanSquaredError", "0.2", false)]
    [InlineData("LogLoss", "0.2", false)]
    public void The_best_score_follows_the_direction_of_the_metric(string metric, string best, bool higher)
    {
        var yaml = Yaml(History($"\"MetricName\": \"{metric}\", \"Trials\": [ {{ \"Score\": 0.5 }}, {{ \"Score\": 0.2 }}, {{ \"Score\": NaN }}, {{ \"Score\": 0.9 }}, {{ \"Score\": \"0.99\" }} ]"));
        yaml.ShouldContain($"value: {best}\n");
        yaml.ShouldContain($"higher_is_better: {(higher ? "true" : "false")}\n");
    }

    [Theory]
    [InlineData("\"ValidationOption\": { \"Type\": \"CrossValidationValidationOption\", \"NumberOfFolds\": 5 }", "5-fold cross-validation")]
    [InlineData("\"ValidationOption\": { \"SplitRatio\": 0.25 }", "validation (25% hold-out)")]
    [InlineData("\"UseCrossValidation\": true", "cross-validation")]
    [InlineData("\"UseCrossValidation\": false", "validation")]
    [InlineData("\"ValidationOption\": { \"SplitRatio\": 7 }", "validation")]
    public void The_split_is_the_one_the_search_used(string option, string split) =>
        Yaml(Option(option)).ShouldContain($"split: {split}\n");

    [Theory]
    [InlineData("0")]
    [InlineData("2147482")]
    [InlineData("2147483647")]
    [InlineData("-5")]
    public void A_time_without_limit_is_not_said(string seconds) => Yaml(Option($"\"TrainingTime\": {seconds}")).ShouldNotContain("Time given");

    [Fact]
    public void The_settings_of_deep_learning_are_listed() =>
        Yaml(Option("\"Epoch\": 12, \"Seed\": null, \"IOUThreshold\": 0.5, \"ResizeOption\": { \"Width\": 800, \"Height\": 600 }"))
            .ShouldContain("hyperparameters:\n  Epoch: 12\n  IOUThreshold: 0.5\n  Image size: 800 × 600\n");

    [Theory]
    [InlineData("Recommendation", null)]
    [InlineData("Forecasting", "time-series-forecasting")]
    [InlineData("TextClassification", "text-classification")]
    [InlineData("SentenceSimilarity", "sentence-similarity")]
    [InlineData("ImageClassification", "image-classification")]
    [InlineData("ObjectDetection", "object-detection")]
    public void Each_scenario_is_a_task_of_the_Hub_where_it_has_one(string scenario, string? task)
    {
        var yaml = Yaml($$"""{ "Scenario": "{{scenario}}", "RunHistory": { "MetricName": "M", "Trials": [ { "Score": 0.5 } ] } }""");
        if (task is null)
        {
            yaml.ShouldNotContain("task:");
        }
        else
        {
            yaml.ShouldContain($"task: {task}\n");
        }
    }

    [Fact]
    public void What_the_item_says_of_the_data_comes_before_the_name_of_a_file() =>
        ReadArtifact.Yaml(ReadArtifact.Facts(Reader, Encoding.UTF8.GetBytes(Newest), "m.mbconfig", ("Dataset", "example/flowers"))).ShouldNotContain("dataset_name");

    [Fact]
    public void Before_training_there_is_no_metric()
    {
        var (yaml, notes) = Read("""{ "Scenario": "Regression", "DataSource": { "FolderPath": "C:\\pictures\\dogs\\" }, "Environment": {} }""");
        yaml.ShouldBe("details:\n  Scenario: regression\n  Data: dogs\n");
        notes.ShouldHaveSingleItem().ShouldBe("Message model.mbconfig: It has no RunHistory: nothing was trained with it yet, so that the card gets no metric from it. Train in Model Builder and save.");
    }

    [Fact]
    public void A_search_without_a_score_is_reported() =>
        Read(History("\"MetricName\": \"Accuracy\", \"Trials\": []")).Notes.ShouldHaveSingleItem().ShouldContain("no trial with a score");

    [Theory]
    [InlineData("0.0")]
    [InlineData("1")]
    public void A_score_at_the_end_of_the_scale_is_doubted(string score)
    {
        var (yaml, notes) = Read(History($"\"MetricName\": \"Accuracy\", \"Trials\": [ {{ \"Score\": {score} }} ]"));
        yaml.ShouldContain($"value: {score}\n");
        notes.ShouldHaveSingleItem().ShouldContain($"Accuracy {score}, is the end of the scale");
    }

    [Fact]
    public void A_pipeline_that_is_no_JSON_is_passed_over()
    {
        var (yaml, notes) = Read(History("\"MetricName\": \"Accuracy\", \"Trials\": [ { \"Score\": 0.5 } ], \"Pipeline\": \"[{\""));
        yaml.ShouldContain("value: 0.5\n");
        notes.ShouldHaveSingleItem().ShouldContain("Its Pipeline is a text that is no JSON");
    }

    [Fact]
    public void A_byte_order_mark_is_no_obstacle() =>
        ReadArtifact.Yaml(ReadArtifact.Facts(Reader, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Newest.ReplaceLineEndings("\r\n"))], "m.mbconfig")).ShouldContain("value: 0.93250000000000001\n");

    [Theory]
    [InlineData("", "is no JSON from here on", 1)]
    [InlineData("{\n\"Scenario\": \n", "is no JSON from here on", 3)]
    [InlineData("[1]", "is no JSON object, as Model Builder writes it", 1)]
    [InlineData("{ \"accuracy\": 1 }", "has neither Scenario nor DataSource, which every file of Model Builder has", 1)]
    public void Other_files_are_refused_with_their_line(string text, string message, int line)
    {
        var problem = Should.Throw<ArtifactProblemException>(() => ReadArtifact.Facts(Reader, Encoding.UTF8.GetBytes(text), "m.mbconfig"));
        problem.Message.ShouldBe(message);
        problem.Line.ShouldBe(line);
    }

    [Fact]
    public void A_file_is_known_by_its_content_or_else_by_its_name()
    {
        using var known = ReadArtifact.Open(Encoding.UTF8.GetBytes(Newest), "settings.json");
        using var named = ReadArtifact.Open([], "a.mbconfig");
        using var other = ReadArtifact.Open("{ \"accuracy\": 1 }"u8.ToArray(), "metrics.json");
        Reader.Recognizes(known.Head).ShouldBeTrue();
        Reader.Recognizes(named.Head).ShouldBeTrue();
        Reader.Recognizes(other.Head).ShouldBeFalse();
    }

    [Fact]
    public void Mutated_files_are_read_or_refused() => ReaderFuzz.Run(
        Reader,
        [Encoding.UTF8.GetBytes(Newest), Encoding.UTF8.GetBytes(History("\"MetricName\": \"RMSE\", \"Trials\": [ { \"Score\": 2 } ], \"Pipeline\": \"[{\\\"EstimatorType\\\":\\\"A\\\",\\\"B\\\":1}]\""))],
        "m.mbconfig").Refused.ShouldBeGreaterThan(0);

    private static string History(string history) => $$"""{ "Scenario": "Classification", "DataSource": {}, "Environment": {}, "RunHistory": { {{history}} } }""";

    private static string Option(string option) =>
        $$"""{ "Scenario": "Regression", "TrainingOption": { {{option}} }, "RunHistory": { "MetricName": "RSquared", "Trials": [ { "Score": 0.5 } ] } }""";

    private static string Yaml(string text) => Read(text).Yaml;

    private static (string Yaml, IReadOnlyList<string> Notes) Read(string text)
    {
        using var file = ReadArtifact.Open(Encoding.UTF8.GetBytes(text), "model.mbconfig");
        return (ReadArtifact.Yaml(ReadArtifact.Facts(Reader, file)), [.. file.Notes.Select(note => $"{(note.Severity == ModelCard.Card.FindingSeverity.Message ? "Message " : "")}{note.Message}")]);
    }
}
