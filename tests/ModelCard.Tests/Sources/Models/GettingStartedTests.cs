using ModelCard.Card;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

public sealed class GettingStartedTests
{
    [Fact]
    public void A_program_for_ONNX_Runtime_has_the_names_types_and_shapes_of_the_model()
    {
        var program = Onnx(OnnxReaderTests.Classifier());

        program.ShouldBe("""
            using Microsoft.ML.OnnxRuntime;
            using Microsoft.ML.OnnxRuntime.Tensors;

            using var session = new InferenceSession("flowers.onnx");

            // Zeros stand for your data. Sizes that are open in the model are 1 here: batch.
            var inputs = new List<NamedOnnxValue>
            {
                NamedOnnxValue.CreateFromTensor("input", new DenseTensor<float>(new float[4], new[] { 1, 4 })),
            };

            using var results = session.Run(inputs);

            var scores = results.First(result => result.Name == "scores").AsTensor<float>(); // [?, 3]
            Console.WriteLine("scores: " + string.Join(", ", scores.Take(10)));
            """.ReplaceLineEndings("\n"));
        SnippetCompiler.Complaints(program!).ShouldBeEmpty();
    }

    [Fact]
    public void Every_type_with_a_place_in_CSharp_compiles()
    {
        var graph = OnnxReaderTests.Graph();
        foreach (var type in new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 })
        {
            graph.Message(11, OnnxBytes.Value("in" + type, type, "n", "2")).Message(12, OnnxBytes.Value("class", type, "n"));
        }

        var others = OnnxReaderTests.Graph();
        foreach (var type in new[] { 12, 13, 16 })
        {
            others.Message(11, OnnxBytes.Value("x" + type, type)).Message(12, OnnxBytes.Value("inputs", type, "n"));
        }

        foreach (var program in new[] { Onnx(OnnxBytes.Model(8, graph))!, Onnx(OnnxBytes.Model(8, others))! })
        {
            program.ShouldContain("session.Run(inputs)");
            SnippetCompiler.Complaints(program).ShouldBeEmpty(program);
        }
    }

    [Fact]
    public void Names_of_other_people_cannot_break_out_of_the_program()
    {
        var graph = OnnxReaderTests.Graph().Message(11, OnnxBytes.Value("a\"b\\\n```\u2028", 1, "n\u2028oops();", "2")).Message(12, OnnxBytes.Value("", 1, "x\u2028```")).Message(12, OnnxBytes.Value("7th", 1)).Message(12, OnnxBytes.Value("new", 1));

        var program = Onnx(OnnxBytes.Model(8, graph))!;

        SnippetCompiler.Complaints(program).ShouldBeEmpty(program);
        program.ShouldNotContain("```");
        program.ShouldContain("\"a\\\"b\\\\");
    }

    [Fact]
    public void Probabilities_of_a_classifier_from_scikit_learn_are_read_as_maps()
    {
        var map = new OnnxBytes().Message(5, new OnnxBytes().Number(1, 7).Message(2, new OnnxBytes().Message(1, OnnxBytes.TensorType(1))));
        var graph = OnnxReaderTests.Graph().Message(11, OnnxBytes.Value("X", 1, "", "4")).Message(12, OnnxBytes.Value("output_probability", new OnnxBytes().Message(4, new OnnxBytes().Message(1, map))));

        var program = Onnx(OnnxBytes.Model(8, graph))!;

        program.ShouldContain("row.AsDictionary<long, float>()");
        SnippetCompiler.Complaints(program).ShouldBeEmpty(program);
    }

    [Fact]
    public void Inputs_nobody_can_make_up_are_listed_instead()
    {
        var unranked = OnnxReaderTests.Graph().Message(11, OnnxBytes.Value("x", new OnnxBytes().Message(1, new OnnxBytes().Number(1, 1))));
        var complex = OnnxReaderTests.Graph().Message(11, OnnxBytes.Value("x", 14, "2"));
        var large = OnnxReaderTests.Graph().Message(11, OnnxBytes.Value("x", 1, "2000000000", "2000000000"));
        var many = OnnxReaderTests.Graph();
        for (var i = 0; i < 30; i++)
        {
            many.Message(11, OnnxBytes.Value("past." + i, 1, "2"));
        }

        foreach (var graph in new[] { unranked, complex, large, many })
        {
            var program = Onnx(OnnxBytes.Model(8, graph))!;
            program.ShouldContain("session.InputMetadata");
            SnippetCompiler.Complaints(program).ShouldBeEmpty(program);
        }
    }

    [Fact]
    public void A_model_without_inputs_gets_no_program() => Onnx(OnnxBytes.Model(8, OnnxReaderTests.Graph())).ShouldBeNull();

    [Fact]
    public void A_program_for_ML_NET_has_a_class_of_the_columns()
    {
        var program = GettingStarted.Write(File("mlnet", "model.zip", facts => facts.AddMaps("inputs",
        [
            Column(facts, "Size", "float32", null), Column(facts, "review text", "string", null), Column(facts, "Pixels", "float32", "[64]"), Column(facts, "Bag", "float64", "[?]"), Column(facts, "class", "bool", null), Column(facts, "Day", "datetime", null),
        ])));

        program.ShouldBe("""
            using Microsoft.ML;
            using Microsoft.ML.Data;

            var context = new MLContext();
            var model = context.Model.Load("model.zip", out var schema);

            // One row with default values; give it your own.
            var rows = context.Data.LoadFromEnumerable(new[] { new ModelInput() });
            foreach (var value in model.Transform(rows).Preview().RowView[0].Values)
            {
                Console.WriteLine($"{value.Key}: {value.Value}");
            }

            public sealed class ModelInput
            {
                public float Size { get; set; }

                [ColumnName("review text")]
                public string ReviewText { get; set; } = "";

                [VectorType(64)]
                public float[] Pixels { get; set; } = new float[64];

                [VectorType()]
                public double[] Bag { get; set; } = new double[0];

                [ColumnName("class")]
                public bool Class { get; set; }

                public DateTime Day { get; set; }
            }
            """.ReplaceLineEndings("\n"));
        SnippetCompiler.Complaints(program!).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("FeaturizeText", null)]
    [InlineData("OneVersusAll of LightGbm", "Microsoft.ML.LightGbm")]
    [InlineData("FastTreeTweedie", "Microsoft.ML.FastTree")]
    [InlineData("ResizeImages × 2", "Microsoft.ML.ImageAnalytics")]
    [InlineData("MatrixFactorization", "Microsoft.ML.Recommender")]
    public void A_program_for_ML_NET_names_the_package_of_a_step(string step, string? package)
    {
        var program = GettingStarted.Write(File("mlnet", "model.zip", facts =>
        {
            facts.AddTexts("pipeline", ["Concatenate", step]);
            facts.AddMaps("inputs", [Column(facts, "Size", "float32", null)]);
        }));

        program!.Split('\n')[0].ShouldBe(package is null ? "using Microsoft.ML;" : $"// Beside Microsoft.ML it takes the package {package}.");
        SnippetCompiler.Complaints(program).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("FastForestRegressionExec", "Microsoft.ML.FastTree")]
    [InlineData("ImagePixelExtractor", "Microsoft.ML.ImageAnalytics")]
    [InlineData("LightGBMRankerExec", "Microsoft.ML.LightGbm")]
    [InlineData("OlsLinearRegressionExec", "Microsoft.ML.Mkl.Components")]
    [InlineData("OnnxTransform", "Microsoft.ML.OnnxTransformer")]
    [InlineData("MFPredictor", "Microsoft.ML.Recommender")]
    [InlineData("TensorFlowTransform", "Microsoft.ML.TensorFlow")]
    [InlineData("SsaForecasting", "Microsoft.ML.TimeSeries")]
    [InlineData("QATRAIN", "Microsoft.ML.TorchSharp")]
    [InlineData("ImageClassificationPred", "Microsoft.ML.Vision")]
    public void The_name_of_a_component_leads_to_its_package(string loader, string package) =>
        MlNetPackages.Of(File("mlnet", "model.zip", facts => facts.AddTexts("pipeline", [MlNetComponent.Of(loader).Name]))).ShouldBe([package]);

    private static FactsBuilder Column(FactsBuilder facts, string name, string type, string? shape)
    {
        var column = facts.Inner();
        column.Add("name", name);
        column.Add("type", type);
        if (shape == "[64]")
        {
            // Readers of tables give a shape as a list.
            column.AddTexts("shape", ["64"]);
        }
        else
        {
            column.Add("shape", shape);
        }

        return column;
    }

    private static string? Onnx(OnnxBytes model) =>
        GettingStarted.Write(new FileFacts("models/flowers.onnx", FileRole.Model, "onnx", 1, new string('0', 64), ReadArtifact.Facts(new OnnxReader(), model.Bytes, "flowers.onnx")));

    private static FileFacts File(string format, string path, Action<FactsBuilder> add)
    {
        var facts = new FactsBuilder(Origin.InFile(SourceKind.Measured, path, 0, 0));
        add(facts);
        return new FileFacts(path, FileRole.Model, format, 1, new string('0', 64), facts.Build());
    }
}
