using System.Text;
using ModelCard.Card;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

public sealed class OnnxReaderTests
{
    private static readonly OnnxReader Reader = new();

    [Fact]
    public void A_model_tells_what_goes_in_and_comes_out_and_what_it_is_made_of() =>
        ReadArtifact.Yaml(Facts(Classifier())).ShouldBe("""
            library: onnx
            tags:
            - onnx
            inputs:
            - name: input
              type: float32
              shape: '[batch, 4]'
            outputs:
            - name: scores
              type: float32
              shape: '[?, 3]'
            parameters: 15
            elements:
              float32: 15
              int64: 2
            details:
              IR version: 8
              Operator sets: ai.onnx 16
              Producer: pytorch 2.5.1
              Operators: Gemm 1, Relu 1, Softmax 1
              Nodes: 3
              Initializers: 3

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Weights_listed_as_inputs_are_no_inputs()
    {
        var graph = Graph().Message(11, OnnxBytes.Value("x", 1, "1")).Message(11, OnnxBytes.Value("w", 1, "2")).Message(5, OnnxBytes.Tensor("w", 1, [2], 8));

        Names(Facts(OnnxBytes.Model(3, graph)), "inputs").ShouldBe(["x"]);
        Detail(Facts(OnnxBytes.Model(3, graph)), "Inputs with a default").ShouldBeNull();
        Names(Facts(OnnxBytes.Model(8, graph)), "inputs").ShouldBe(["x"]);
        Detail(Facts(OnnxBytes.Model(8, graph)), "Inputs with a default").ShouldBe("1");
    }

    [Fact]
    public void Sequences_maps_and_optionals_are_spelled_out()
    {
        var map = new OnnxBytes().Message(5, new OnnxBytes().Number(1, 7).Message(2, new OnnxBytes().Message(1, OnnxBytes.TensorType(1))));
        var sequence = new OnnxBytes().Message(4, new OnnxBytes().Message(1, map));
        var optional = new OnnxBytes().Message(9, new OnnxBytes().Message(1, new OnnxBytes().Message(1, OnnxBytes.TensorType(16))));
        var sparse = new OnnxBytes().Message(8, OnnxBytes.TensorType(11, "3"));
        var unranked = new OnnxBytes().Message(1, new OnnxBytes().Number(1, 8));
        var graph = Graph().Message(12, OnnxBytes.Value("a", sequence)).Message(12, OnnxBytes.Value("b", optional)).Message(12, OnnxBytes.Value("c", sparse)).Message(12, OnnxBytes.Value("d", unranked))
            .Message(12, OnnxBytes.Value("e", 1)).Message(12, OnnxBytes.Value("f", 99, "-1", "max(1, n)"));

        Facts(OnnxBytes.Model(8, graph)).Find("outputs").ShouldBeOfType<CardList>().Items.Cast<CardMap>()
            .Select(map => string.Join(' ', map.Entries.Select(entry => ((CardScalar)entry.Value).Text)))
            .ShouldBe(["a sequence(map(int64, float32))", "b optional(bfloat16)", "c sparse(float64) [3]", "d string", "e float32 []", "f type 99 [?, max(1,n)]"]);
    }

    [Fact]
    public void Operators_of_subgraphs_count_and_those_of_functions_do_not()
    {
        var inner = Graph().Message(1, OnnxBytes.Node("Add")).Message(5, OnnxBytes.Tensor("inner", 1, [3], 12));
        var node = OnnxBytes.Node("If", "ai.onnx", new OnnxBytes().Message(6, inner), new OnnxBytes().Message(11, inner));
        var function = new OnnxBytes().Text(1, "Twice").Text(10, "local.fn").Message(7, OnnxBytes.Node("Mul"));
        var facts = Facts(OnnxBytes.Model(8, Graph().Message(1, node).Message(1, OnnxBytes.Node("Twice", "local.fn"))).Message(25, function));

        Detail(facts, "Operators").ShouldBe("Add 2, If 1, local.fn:Twice 1");
        Detail(facts, "Functions of the model").ShouldBe("local.fn:Twice");
        Text(facts, "parameters").ShouldBe("6");
    }

    [Fact]
    public void Weights_in_Constant_nodes_count_and_single_numbers_there_are_settings()
    {
        var graph = Graph().Message(1, Constant(1, [4, 5], 80)).Message(1, Constant(1, [], 4)).Message(1, Constant(7, [3], 24));

        var facts = Facts(OnnxBytes.Model(8, graph));

        Text(facts, "parameters").ShouldBe("20");
        ReadArtifact.Yaml((CardMap)facts.Find("elements")!).ShouldBe("float32: 21\nint64: 3\n");
        Detail(facts, "Elements in Constant nodes").ShouldBe("24");
    }

    [Fact]
    public void A_scalar_has_one_element_and_a_tensor_with_a_size_of_zero_none_in_either_spelling_of_lists()
    {
        var packed = new OnnxBytes().Raw(1, new OnnxBytes().Varint(2).Varint(3).Bytes).Number(2, 10).Text(8, "h");
        var graph = Graph().Message(5, OnnxBytes.Tensor("s", 1, [], 4)).Message(5, OnnxBytes.Tensor("z", 11, [0, 9], 0)).Message(5, packed);

        ReadArtifact.Yaml((CardMap)Facts(OnnxBytes.Model(8, graph)).Find("elements")!).ShouldBe("float16: 6\nfloat32: 1\nfloat64: 0\n");
    }

    [Fact]
    public void The_stored_values_of_a_sparse_tensor_count()
    {
        var sparse = new OnnxBytes().Message(2, OnnxBytes.Tensor("i", 7, [5], 40)).Message(1, OnnxBytes.Tensor("s", 1, [5], 20)).Number(3, 1000);

        Text(Facts(OnnxBytes.Model(8, Graph().Message(15, sparse))), "parameters").ShouldBe("5");
    }

    [Theory]
    [InlineData("TreeEnsembleClassifier")]
    [InlineData("LinearRegressor")]
    public void What_trees_learn_is_no_count_of_parameters(string name)
    {
        var graph = Graph().Message(1, OnnxBytes.Node(name, "ai.onnx.ml")).Message(5, OnnxBytes.Tensor("w", 1, [2], 8));

        var facts = Facts(OnnxBytes.Model(8, graph));

        facts.Find("parameters").ShouldBeNull();
        Text(facts, "parameters_not_applicable").ShouldBe($"the weights of {name} are attributes of the operator, such as thresholds and leaves, and no tensors of parameters");
    }

    [Theory]
    [InlineData("DequantizeLinear", "int8 weights; QuantizeLinear and DequantizeLinear nodes (QDQ)", "1000")]
    [InlineData("QLinearConv", "int8 weights; integer operators such as QLinearConv (QOperator)", "1000")]
    [InlineData("MatMulInteger", "int8 weights; integer operators such as MatMulInteger (QOperator)", "1000")]
    [InlineData("DynamicQuantizeLinear", "int8 weights; activations quantized at run time (dynamic)", "1000")]
    [InlineData("MatMulNBits", "int8 weights; blocks of packed weights (MatMulNBits)", null)]
    [InlineData("Conv", null, null)]
    public void Quantization_is_told_by_the_operators(string name, string? words, string? parameters)
    {
        var graph = Graph().Message(1, OnnxBytes.Node(name)).Message(5, OnnxBytes.Tensor("w", 3, [10, 100], 1000)).Message(5, OnnxBytes.Tensor("zero", 2, [], 1));

        var facts = Facts(OnnxBytes.Model(8, graph));

        Text(facts, "quantization").ShouldBe(words);
        Text(facts, "parameters")?.ShouldBe(parameters is null ? null : "1001");
    }

    [Fact]
    public void Metadata_is_quoted_without_days_and_folders_and_its_list_is_cut()
    {
        var model = Classifier().Text(6, "Sorts flowers.").Number(5, 7);
        foreach (var (key, value) in new[] { ("author", "Ada"), ("license", "MIT"), ("task", "detect"), ("stride", "32"), ("date", "2024-01-01"), ("args", "{'data': '/home/ada/coco.yaml', 'at': 'C:\\Users\\ada\\a b.txt'}") })
        {
            model.Message(14, OnnxBytes.Pair(key, value));
        }

        for (var i = 0; i < 60; i++)
        {
            model.Message(14, OnnxBytes.Pair("key" + i, new string('x', 5000)));
        }

        var facts = Facts(model);

        Text(facts, "authors").ShouldBe("Ada");
        Text(facts, "license").ShouldBe("MIT");
        Text(facts, "task").ShouldBe("object-detection");
        Text(facts, "description").ShouldBe("Sorts flowers.");
        Detail(facts, "Model version").ShouldBe("7");
        Detail(facts, "Metadata date").ShouldBeNull();
        Detail(facts, "Metadata args").ShouldBe("{'data': 'coco.yaml', 'at': 'a b.txt'}");
        Detail(facts, "Metadata key0")!.Length.ShouldBe(301);
        Detail(facts, "Metadata left out").ShouldBe("16");
    }

    [Fact]
    public void Fields_come_in_any_order_and_unknown_ones_are_passed_over()
    {
        var unknown = new OnnxBytes().Number(900, 5).Text(901, "new").Add(0xA1, 0x38, 1, 2, 3, 4, 5, 6, 7, 8).Add(0xA5, 0x38, 1, 2, 3, 4);
        var model = new OnnxBytes().Add(unknown.Bytes).Message(8, OnnxBytes.Opset("com.microsoft", 1)).Message(8, OnnxBytes.Opset("ai.onnx", 12)).Message(8, OnnxBytes.Opset("", 13)).Message(7, Graph().Add(unknown.Bytes)).Number(1, 8);

        Detail(Facts(model), "Operator sets").ShouldBe("com.microsoft 1, ai.onnx 13");
    }

    [Fact]
    public void Models_from_before_operator_sets_mean_the_first() =>
        Detail(Facts(new OnnxBytes().Number(1, 2).Message(7, Graph())), "Operator sets").ShouldBe("ai.onnx 1");

    [Theory]
    [InlineData("", "is empty", 0)]
    [InlineData("<!DOCTYPE html><html>Not found</html>", "holds a web page or other markup and no ONNX model (a download may have saved something else in its place)", 0)]
    [InlineData("{\"error\": 404}", "holds JSON and no ONNX model (a download may have saved something else in its place)", 0)]
    [InlineData("not found\n", "holds text and no ONNX model (a download may have saved something else in its place)", 0)]
    public void What_is_mislabeled_is_refused(string text, string message, long offset)
    {
        var problem = Should.Throw<ArtifactProblemException>(() => ReadArtifact.Facts(Reader, Encoding.UTF8.GetBytes(text), "a.onnx"));

        problem.Message.ShouldBe(message);
        problem.Offset.ShouldBe(offset);
    }

    [Fact]
    public void Damage_is_refused_where_it_shows()
    {
        var whole = Classifier().Bytes;

        Refused(new OnnxBytes().Message(7, Graph())).ShouldBe(("has no IR version, which every ONNX model has", -1));
        Refused(new OnnxBytes().Number(1, 8)).ShouldBe(("holds no graph", -1));
        Refused(new OnnxBytes().Number(1, -5).Message(7, Graph())).ShouldBe(("says that its IR version is -5, which no ONNX model has", -1));
        Refused(new OnnxBytes().Number(1, 8).Add(whole[2..40])).Message.ShouldStartWith("has a part that is said to have ");
        Refused(new OnnxBytes().Number(1, 8).Add(0x3A).Varint(ulong.MaxValue)).ShouldBe(("has a part that is said to have 18446744073709551615 bytes where 0 are left", 3));
        Refused(new OnnxBytes().Number(1, 8).Add(0x0B)).ShouldBe(("has a group, which the format does not use", 2));
        Refused(new OnnxBytes().Number(1, 8).Add(0x00)).ShouldBe(("has no field of a message where one should begin", 2));
        Refused(new OnnxBytes().Number(1, 8).Add(0x0F)).ShouldBe(("has no field of a message where one should begin", 2));
        Refused(new OnnxBytes().Number(1, 8).Add(0x28, 0x80)).ShouldBe(("ends in the middle of a number", 3));
        Refused(new OnnxBytes().Number(1, 8).Add(0x2D, 1)).ShouldBe(("ends in the middle of a number", 3));
        Refused(new OnnxBytes().Number(1, 8).Add(0x28).Add([.. Enumerable.Repeat((byte)0xFF, 11)])).ShouldBe(("has a number of more than ten bytes", 3));
        Refused(OnnxBytes.Model(8, Graph().Message(5, OnnxBytes.Tensor("w", 1, [-1], 0)))).Message.ShouldBe("has a tensor whose sizes multiply to no number of elements");
        Refused(OnnxBytes.Model(8, Graph().Message(5, OnnxBytes.Tensor("w", 1, [long.MaxValue, 2], 0)))).Message.ShouldBe("has a tensor whose sizes multiply to no number of elements");
        Refused(OnnxBytes.Model(8, Graph().Message(5, OnnxBytes.Tensor("w", 8, [long.MaxValue], 0)).Message(5, OnnxBytes.Tensor("v", 8, [long.MaxValue], 0)))).Message.ShouldBe("says that it has more weights than can be counted");
    }

    [Fact]
    public void Graphs_and_types_nested_too_deep_are_refused()
    {
        var graph = Graph();
        var type = new OnnxBytes().Message(1, OnnxBytes.TensorType(1));
        for (var i = 0; i < 40; i++)
        {
            graph = Graph().Message(1, OnnxBytes.Node("If", "", new OnnxBytes().Message(6, graph)));
            type = new OnnxBytes().Message(4, new OnnxBytes().Message(1, type));
        }

        Refused(OnnxBytes.Model(8, graph)).Message.ShouldBe("has graphs nested more than 32 deep");
        Refused(OnnxBytes.Model(8, Graph().Message(12, OnnxBytes.Value("y", type)))).Message.ShouldBe("has types nested more than 8 deep");
    }

    [Fact]
    public void Data_of_another_size_than_its_shape_is_reported()
    {
        using var file = ReadArtifact.Open(OnnxBytes.Model(8, Graph().Message(5, OnnxBytes.Tensor("w", 1, [1000], 5))).Bytes, "a.onnx");
        ReadArtifact.Facts(Reader, file);

        file.Notes.ShouldHaveSingleItem().Message.ShouldStartWith("a.onnx: 1 tensor holds another number of bytes than their sizes ask for");
    }

    [Fact]
    public void A_file_is_known_by_its_first_bytes_and_then_by_its_name()
    {
        Recognizes(Classifier().Bytes, "weights.bin").ShouldBeTrue();
        Recognizes([1, 2, 3], "a.onnx").ShouldBeTrue();
        Recognizes([1, 2, 3], "a.bin").ShouldBeFalse();
        Recognizes("GGUF\u0003"u8.ToArray(), "a.onnx").ShouldBeFalse();
        Recognizes("PK\u0003\u0004"u8.ToArray(), "a.onnx").ShouldBeFalse();
        Recognizes([8, 18, 0, 0, 0, 0, 0, 0, (byte)'{', (byte)'"'], "a.onnx").ShouldBeFalse();
    }

    [Fact]
    public void Mutated_models_are_read_or_refused()
    {
        var rich = Classifier().Message(25, new OnnxBytes().Text(1, "F").Text(10, "d")).Message(14, OnnxBytes.Pair("author", "Ada")).Bytes;
        var nested = OnnxBytes.Model(8, Graph().Message(1, OnnxBytes.Node("If", "", new OnnxBytes().Message(6, Graph().Message(1, Constant(1, [2], 8)))))
            .Message(5, OnnxBytes.External("e", [2], ("location", "a.bin"), ("offset", "0")))).Bytes;

        var (read, refused) = ReaderFuzz.Run(Reader, [rich, nested], "a.onnx");

        read.ShouldBeGreaterThan(100);
        refused.ShouldBeGreaterThan(100);
    }

    internal static OnnxBytes Classifier() => OnnxBytes.Model(8, Graph()
        .Message(1, OnnxBytes.Node("Gemm")).Message(1, OnnxBytes.Node("Relu")).Message(1, OnnxBytes.Node("Softmax"))
        .Message(5, OnnxBytes.Tensor("w", 1, [4, 3], 48)).Message(5, OnnxBytes.Tensor("b", 1, [3], 12)).Message(5, OnnxBytes.Tensor("shape", 7, [2], 16))
        .Message(11, OnnxBytes.Value("input", 1, "batch", "4"))
        .Message(12, OnnxBytes.Value("scores", 1, "", "3")));

    internal static OnnxBytes Graph() => new OnnxBytes().Text(2, "main_graph");

    private static OnnxBytes Constant(int type, long[] sizes, int data) => OnnxBytes.Node("Constant", "", new OnnxBytes().Text(1, "value").Message(5, OnnxBytes.Tensor("", type, sizes, data)));

    private static CardMap Facts(OnnxBytes model) => ReadArtifact.Facts(Reader, model.Bytes, "a.onnx");

    private static bool Recognizes(byte[] bytes, string name) => Reader.Recognizes(new ArtifactHead(name, bytes, bytes.Length));

    private static string? Text(CardMap facts, string name) => facts.Find(name) switch { CardScalar scalar => scalar.Text, CardList list => ((CardScalar)list.Items[0]).Text, _ => null };

    private static string? Detail(CardMap facts, string name) => Text((CardMap)facts.Find("details")!, name);

    private static IEnumerable<string> Names(CardMap facts, string name) => ((CardList)facts.Find(name)!).Items.Select(item => ((CardScalar)((CardMap)item).Find("name")!).Text);

    private static (string Message, long Offset) Refused(OnnxBytes model)
    {
        var problem = Should.Throw<ArtifactProblemException>(() => Facts(model));
        return (problem.Message, problem.Offset);
    }
}
