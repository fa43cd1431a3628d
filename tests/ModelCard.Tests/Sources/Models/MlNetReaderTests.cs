using System.IO.Compression;
using System.Text;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources.Models;

/// <summary>What an archive of ML.NET tells of its model.</summary>
public sealed class MlNetReaderTests
{
    private static readonly MlNetReader Reader = new();

    [Fact]
    public void A_regression_tells_its_steps_its_columns_and_the_label_behind_its_copy() => Yaml(Taxi('\\').File()).ShouldBe("""
        library: ml.net
        task: tabular-regression
        trainer: FastTree (FastTreeRegressionExec)
        parameters_not_applicable: decision trees have thresholds and leaves in place of weights
        pipeline:
        - CopyColumns
        - OneHotEncoding × 2
        - Normalize
        - Concatenate
        - FastTree
        label: Fare
        inputs:
        - name: Vendor
          type: string
        - name: Stops
          type: float32
          shape: '[4]'
        - name: Notes
          type: string
          shape: '[?]'
        - name: When
          type: datetime
        - name: Fare
          type: float32
        outputs:
        - name: Score
          type: float32
        details:
          ML.NET version: '4.0.1'
          Task: regression
          Features after the pipeline: 12

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void The_separator_of_the_system_that_wrote_it_does_not_matter() => Yaml(Taxi('/').File()).ShouldBe(Yaml(Taxi('\\').File()));

    [Fact]
    public void Entries_that_are_not_packed_are_read_too()
    {
        var archive = new MlNetBytes { Compression = CompressionLevel.NoCompression }.Add("TrainingInfo/Version.txt", "3.0.1"u8.ToArray()).Key("TransformerChain", "SsaForecasting");
        Yaml(archive.File()).ShouldContain("task: time-series-forecasting\ntrainer: SSA forecasting (SsaForecasting)\n");
    }

    [Theory]
    [InlineData("1.4.28305.1 @BuiltBy: build-host-7 @Branch: master @SrcCode: https://example.org/tree/abc+abc", "ML.NET version: '1.4.28305.1'\n")]
    [InlineData("4.0.0-preview.24121.1+0123abc", "ML.NET version: 4.0.0-preview.24121.1\n")]
    [InlineData("1.0.0.0", null)]
    [InlineData("@BuiltBy: build-host-7", null)]
    [InlineData("build-host-7", null)]
    public void The_version_is_said_without_the_machine_that_built_it(string text, string? expected)
    {
        var yaml = Yaml(MlNetBytes.Version(text).Key("TransformerChain", "IidSpikeDetector").File());
        yaml.ShouldNotContain("build-host-7");
        if (expected is null)
        {
            yaml.ShouldNotContain("ML.NET version");
        }
        else
        {
            yaml.ShouldContain(expected);
        }
    }

    [Theory]
    [InlineData("BinaryPredXfer", "LightGBMBinaryExec", "binary classification", "tabular-classification", "LightGbm (LightGBMBinaryExec)")]
    [InlineData("MulticlassPredXfer", "MultiClassLRExec", "multiclass classification", "tabular-classification", "maximum entropy (MultiClassLRExec)")]
    [InlineData("RankingPredXfer", "LightGBMRankerExec", "ranking", null, "LightGbm (LightGBMRankerExec)")]
    [InlineData("ClusteringPredXfer", "KMeansPredictor", "clustering", null, "KMeans (KMeansPredictor)")]
    [InlineData("AnomalyPredXfer", "pcaAnomExec", "anomaly detection", null, "RandomizedPca (pcaAnomExec)")]
    [InlineData("MaFactPredXf", "MFPredictor", "recommendation", null, "MatrixFactorization (MFPredictor)")]
    [InlineData("RegressionPredXfer", "BrandNewExec", "regression", "tabular-regression", "BrandNewExec (BrandNewExec)")]
    [InlineData("MulticlassPredXfer", "ImageClassificationPred", "image classification", "image-classification", "image classification by transfer learning (ImageClassificationPred)")]
    public void The_wrapper_tells_the_task_and_its_model_the_trainer(string wrapper, string algorithm, string task, string? tag, string trainer)
    {
        var yaml = Yaml(Chain().Key("TransformerChain/Transform_000", wrapper).Key("TransformerChain/Transform_000/Model", algorithm).File());
        yaml.ShouldContain($"Task: {task}\n");
        yaml.ShouldContain($"trainer: {trainer}\n");
        if (tag is null)
        {
            yaml.ShouldNotContain("\ntask:");
        }
        else
        {
            yaml.ShouldContain($"\ntask: {tag}\n");
        }
    }

    [Theory]
    [InlineData("IidSpikeDetector", "anomaly detection (spikes)", null)]
    [InlineData("TXTCLSS", "text classification", "text-classification")]
    [InlineData("SNTSIMI", "sentence similarity", "sentence-similarity")]
    [InlineData("NER", "named entity recognition", "token-classification")]
    [InlineData("QATRAIN", "question answering", "question-answering")]
    [InlineData("OBJDETC", "object detection", "object-detection")]
    public void A_step_can_be_the_model_itself(string loader, string task, string? tag)
    {
        var yaml = Yaml(Chain().Key("TransformerChain/Transform_000", "KeyToValueTransform").Key("TransformerChain/Transform_001", loader).File());
        yaml.ShouldContain($"Task: {task}\n");
        if (tag is not null)
        {
            yaml.ShouldContain($"\ntask: {tag}\n");
        }
    }

    [Theory]
    [InlineData("CaliPredExec")]
    [InlineData("FeatWCaliPredExec")]
    [InlineData("PMixCaliPredExec")]
    [InlineData("SchemaBindableCalibrated")]
    public void Calibrators_are_passed_over_and_give_a_probability(string calibrator)
    {
        var yaml = Yaml(Chain()
            .Key("TransformerChain/Transform_000", "BinaryPredXfer")
            .Key("TransformerChain/Transform_000/Model", calibrator)
            .Key("TransformerChain/Transform_000/Model/Calibrator", "PlattCaliExec")
            .Key("TransformerChain/Transform_000/Model/Predictor", "FastForestBinaryExec").File());
        yaml.ShouldContain("trainer: FastForest (FastForestBinaryExec)\n");
        yaml.ShouldContain("- name: Probability\n");
    }

    [Fact]
    public void One_against_all_names_its_learner_its_label_and_its_classes()
    {
        var yaml = Yaml(Chain()
            .Key("TransformerChain/Transform_000", "TermTransform", [1, 0, 1], "LabelKey", "Area")
            .Key("TransformerChain/Transform_001", "MulticlassPredXfer", [0, 1], "Features", "LabelKey")
            .Key("TransformerChain/Transform_001/Model", "OVAExec")
            .Key("TransformerChain/Transform_001/Model/SubPredictor_000", "CaliPredExec")
            .Key("TransformerChain/Transform_001/Model/SubPredictor_000/Predictor", "FastTreeBinaryExec")
            .Schema("TransformerChain/Transform_001/TrainSchema", ("Area", "TextSpan", null), ("LabelKey", "Key2:9", null), ("Features", "Single", [2, 3]))
            .Key("TransformerChain/Transform_002", "KeyToValueTransform", [1, 0, 0], "PredictedLabel")
            .Schema("Schema", ("Area", "TextSpan", null), ("Length", "Single", null)).File());
        yaml.ShouldContain("trainer: OneVersusAll of FastTree (OVAExec)\n");
        yaml.ShouldContain("label: Area\n");
        yaml.ShouldContain("- name: PredictedLabel\n  type: string\n");
        yaml.ShouldContain("- name: Score\n  type: float32\n  shape: '[9]'\n");
        yaml.ShouldContain("Features after the pipeline: 6\n");
        yaml.ShouldContain("Classes: 9\n");
    }

    [Theory]
    [InlineData("TextSpan", "text-classification")]
    [InlineData("Single", "tabular-classification")]
    public void Texts_alone_make_a_text_classification(string type, string task) =>
        Yaml(Chain()
            .Key("TransformerChain/Transform_000", "Text").Key("TransformerChain/Transform_000/Chain", "TransformerChain").Key("TransformerChain/Transform_000/Chain/Transform_000", "CharToken")
            .Key("TransformerChain/Transform_001", "BinaryPredXfer").Key("TransformerChain/Transform_001/Model", "Linear2CExec")
            .Schema("Schema", ("Text", "TextSpan", null), ("More", type, null), ("Good", "Boolean", null)).File())
            .ShouldContain($"task: {task}\ntrainer: binary linear model (Linear2CExec)\npipeline:\n- FeaturizeText\n- binary linear model\n");

    [Fact]
    public void An_archive_of_before_1_0_has_its_model_beside_its_data()
    {
        var yaml = Yaml(MlNetBytes.Version("1.0.0.0")
            .Key("Predictor/Predictor", "Linear2CExec").Key("Predictor/Calibrator", "PlattCaliExec").Key("Predictor", "PMixCaliPredExec")
            .Key("DataLoaderModel/Loader", "BinaryLoader").Schema("DataLoaderModel/Loader/Schema.idv", ("Sick", "DvBool", null), ("Features", "R4", [9]))
            .Key("DataLoaderModel/Transform_000/Mapper", "Normalizer").Key("DataLoaderModel/Transform_000", "RowToRowMapper").Key("DataLoaderModel", "PipeDataLoader")
            .Add("TrainingInfo/RoleMapping.txt", "Role\tColumn\r\nFeature\tFeatures\r\nLabel\tSick\r\n"u8.ToArray())
            .Add("TrainingInfo/Command.txt", "train data=C:\\Users\\somebody\\x.txt"u8.ToArray()).File());
        yaml.ShouldContain("pipeline:\n- Normalize\n- binary linear model\nlabel: Sick\ninputs:\n- name: Sick\n  type: bool\n- name: Features\n  type: float32\n");
        yaml.ShouldNotContain("somebody");
    }

    [Fact]
    public void Without_steps_the_training_columns_are_the_input() =>
        Yaml(Chain().Key("TransformerChain/Transform_000", "MaFactPredXf").Key("TransformerChain/Transform_000/Model", "MFPredictor")
            .Schema("TransformerChain/Transform_000/TrainSchema", ("User", "Key2:5", null), ("Rating", "Single", null)).File())
            .ShouldContain("inputs:\n- name: User\n  type: key(uint32)\n- name: Rating\n  type: float32\n");

    [Fact]
    public void A_schema_far_behind_its_notes_is_found()
    {
        var schema = MlNetBytes.SchemaBytes(("Features", "Single", [7]));
        byte[] moved = [.. schema[..256], .. new byte[100_000], .. schema[256..]];
        BitConverter.GetBytes(256L + 100_000).CopyTo(moved, 24);
        BitConverter.GetBytes(BitConverter.ToInt64(schema, 32) + 100_000).CopyTo(moved, 32);
        Yaml(Chain().Key("TransformerChain/Transform_000", "RegressionPredXfer", [0], "Features").Key("TransformerChain/Transform_000/Model", "LinearRegressionExec")
            .Add("TransformerChain/Transform_000/TrainSchema", moved).File()).ShouldContain("Features after the pipeline: 7\n");
    }

    [Fact]
    public void An_archive_without_a_known_model_is_reported()
    {
        using var file = ReadArtifact.Open(Chain().Key("TransformerChain/Transform_000", "SomethingNew").File(), "m.zip");
        ReadArtifact.Yaml(ReadArtifact.Facts(Reader, file)).ShouldContain("pipeline:\n- SomethingNew\n");
        file.Notes.ShouldHaveSingleItem().Message.ShouldContain("no trained model that is known");
    }

    [Fact]
    public void Only_archives_of_ML_NET_are_recognized()
    {
        Recognizes(Taxi('\\').File(), "m.zip").ShouldBeTrue();
        Recognizes(Taxi('/').File(), "m.zip").ShouldBeTrue();
        Recognizes(new MlNetBytes().Add("pictures/1.png", new byte[10]).File(), "m.zip").ShouldBeFalse();
        Recognizes(new MlNetBytes { Compression = CompressionLevel.NoCompression }.Add("model.zip", Taxi('/').File()).File(), "m.zip").ShouldBeFalse();
        Recognizes(new MlNetBytes().Add("a.txt", new byte[10]).Add("TrainingInfo/Version.txt", [49]).File(), "m.zip").ShouldBeTrue();
        Recognizes(new MlNetBytes().Add("pictures/1.png", new byte[10]).File(), "m.mlnet").ShouldBeTrue();
        Recognizes("no archive"u8.ToArray(), "m.mlnet").ShouldBeFalse();
    }

    internal static MlNetBytes Taxi(char separator) => new MlNetBytes { Separator = separator }
        .Add("TrainingInfo/Version.txt", Encoding.UTF8.GetBytes("4.0.1+abc\r\n"))
        .Key("TransformerChain/Transform_000", "CopyTransform", [1, 0, 1], "Label", "Fare")
        .Key("TransformerChain/Transform_001/Transform_000/Vocabulary", "TermManager")
        .Key("TransformerChain/Transform_001/Transform_000", "TermTransform", [1, 0, 1], "VendorKey", "Vendor")
        .Key("TransformerChain/Transform_001/Transform_001", "KeyToVectorTransform")
        .Key("TransformerChain/Transform_001", "TransformerChain")
        .Key("TransformerChain/Transform_002/Transform_000", "TermTransform")
        .Key("TransformerChain/Transform_002/Transform_001", "KeyToVectorTransform")
        .Key("TransformerChain/Transform_002", "TransformerChain")
        .Key("TransformerChain/Transform_003/Normalizer_000", "AffineNormExec")
        .Key("TransformerChain/Transform_003", "Normalizer")
        .Key("TransformerChain/Transform_004", "ConcatTransform")
        .Key("TransformerChain/Transform_005/Model", "FastTreeRegressionExec")
        .Schema("TransformerChain/Transform_005/TrainSchema", ("Label", "Single", null), ("Features", "Single", [12]))
        .Key("TransformerChain/Transform_005", "RegressionPredXfer", [0], "Features")
        .Key("TransformerChain", "TransformerChain")
        .Schema("Schema", ("Vendor", "TextSpan", null), ("Stops", "Single", [4]), ("Notes", "TextSpan", []), ("When", "DateTime", null), ("Fare", "Single", null));

    private static MlNetBytes Chain() => MlNetBytes.Version("4.0.1").Key("TransformerChain", "TransformerChain");

    private static bool Recognizes(byte[] bytes, string name)
    {
        using var file = ReadArtifact.Open(bytes, name);
        return Reader.Recognizes(file.Head);
    }

    private static string Yaml(byte[] bytes) => ReadArtifact.Yaml(ReadArtifact.Facts(Reader, bytes, "m.zip"));
}
