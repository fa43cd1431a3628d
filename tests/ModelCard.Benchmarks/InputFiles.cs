using System.Globalization;
using System.Text;
using ModelCard.Card;
using ModelCard.Sources;
using ModelCard.Tests.Sources;
using ModelCard.Tests.Sources.Data;
using ModelCard.Tests.Sources.Models;

namespace ModelCard.Benchmarks;

/// <summary>A valid file for each reader: models and data of ordinary size, which are made up, and the small files the mutations of the repository begin with.</summary>
internal static class InputFiles
{
    private const int Tensors = 290;
    private const int Rows = 10_000;

    private static readonly Dictionary<FileRole, Dictionary<string, byte[]>> Files = new()
    {
        [FileRole.Model] = new() { ["model.safetensors"] = SafetensorsFile(), ["model.gguf"] = Gguf(), ["model.onnx"] = Onnx(), ["model.zip"] = MlNet() },
        [FileRole.Results] = Seeds("results"),
        [FileRole.Data] = new(Seeds("data"))
        {
            ["data.csv"] = Lines("id,text,score,kind", ","),
            ["data.tsv"] = Lines("id\ttext\tscore\tkind", "\t"),
            ["data.jsonl"] = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, Rows).Select(row => Record(row) + "\n"))),
            ["data.json"] = Encoding.UTF8.GetBytes("[" + string.Join(",\n", Enumerable.Range(0, Rows).Select(Record)) + "]"),
            ["data.parquet"] = Parquet(),
        },
        [FileRole.Emissions] = new() { ["emissions.csv"] = Emissions() },
    };

    /// <summary>The beginning of a file of PyTorch as <c>torch.save</c> wrote it before 1.6: a pickle, which nothing reads.</summary>
    private static readonly byte[] Pickle = [0x80, 0x02, 0x8A, 0x0A, 0x6C, 0xFC, 0x9C, 0x46, 0xF9, 0x20, 0x6A, 0xA8, 0x50, 0x19, 0x2E, .. new byte[64 * 1024]];

    /// <summary>The names of the files of a role.</summary>
    /// <exception cref="InvalidOperationException">A reader of the role has no file here, so that its speed would go unmeasured.</exception>
    public static IEnumerable<string> Names(FileRole role)
    {
        var formats = Files[role].Select(file => Find(role, file.Key).Format).ToHashSet();
        return ArtifactReaders.For(role).FirstOrDefault(reader => !formats.Contains(reader.Format)) is { } missing
            ? throw new InvalidOperationException($"There is no file for the reader of {missing.Format}.")
            : Files[role].Keys;
    }

    /// <summary>Recognizes a file and reads its facts, without a disk.</summary>
    public static CardMap Read(FileRole role, string name)
    {
        using var file = ReadArtifact.Open(Files[role][name], name);
        return ReadArtifact.Facts(ArtifactReaders.Find(role, "", file.Head)!, file);
    }

    /// <summary>Asks every reader of models for a file that none takes.</summary>
    public static bool IsPickleRead()
    {
        using var file = ReadArtifact.Open(Pickle, "pytorch_model.bin");
        return ArtifactReaders.Find(FileRole.Model, "", file.Head) is not null;
    }

    private static IArtifactReader Find(FileRole role, string name)
    {
        using var file = ReadArtifact.Open(Files[role][name], name);
        return ArtifactReaders.Find(role, "", file.Head) ?? throw new InvalidOperationException($"No reader recognizes {name}.");
    }

    private static Dictionary<string, byte[]> Seeds(string folder) =>
        Directory.GetFiles(Repository.File("tests/ModelCard.Fuzz/Seeds/" + folder)).Order(StringComparer.Ordinal).ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes);

    private static byte[] SafetensorsFile() => SafetensorsBytes.File(
        SafetensorsBytes.Header([.. Enumerable.Range(0, Tensors).Select(i => SafetensorsBytes.Tensor($"model.layers.{i / 9}.weight_{i % 9}", "F16", "64,64", i * 8192L, (i + 1) * 8192L))]), Tensors * 8192);

    private static byte[] Gguf()
    {
        var file = GgufBytes.Llama().Text("general.name", "Films").Number("llama.block_count", 32).Number("general.file_type", 2)
            .Texts("tokenizer.ggml.tokens", [.. Enumerable.Range(0, 32_000).Select(i => "token" + i.ToString(CultureInfo.InvariantCulture))]);
        for (var i = 0; i < Tensors; i++)
        {
            file.Tensor($"blk.{i / 9}.weight_{i % 9}", 2, 36, 64);
        }

        return file.File();
    }

    private static byte[] Onnx()
    {
        var graph = new OnnxBytes().Text(2, "films").Message(11, OnnxBytes.Value("x", 1, "batch", "64")).Message(12, OnnxBytes.Value("y", 1, "batch", "2"));
        for (var i = 0; i < Tensors; i++)
        {
            graph.Message(1, OnnxBytes.Node(i % 2 == 0 ? "Gemm" : "Relu")).Message(5, OnnxBytes.Tensor($"layer.{i}.weight", 1, [64, 64], 16_384));
        }

        return OnnxBytes.Model(8, graph).Bytes;
    }

    private static byte[] MlNet() => MlNetBytes.Version("4.0.1")
        .Key("TransformerChain/Transform_000", "CopyTransform", [1, 0, 1], "Label", "Fare")
        .Key("TransformerChain/Transform_001", "NormalizeTransform")
        .Key("TransformerChain/Transform_002", "ConcatTransform")
        .Key("TransformerChain/Transform_003", "RegressionPred")
        .Schema("Schema", [.. Enumerable.Range(0, 40).Select(i => ("Column" + i.ToString(CultureInfo.InvariantCulture), "Single", (int[]?)null))]).File();

    private static byte[] Lines(string head, string separator) => Encoding.UTF8.GetBytes(head + "\n"
        + string.Concat(Enumerable.Range(0, Rows).Select(row => string.Join(separator, row.ToString(CultureInfo.InvariantCulture), "A film of the year.", "0.5", row % 3 == 0 ? "good" : "bad") + "\n")));

    private static string Record(int row) => string.Format(CultureInfo.InvariantCulture, "{{\"id\": {0}, \"text\": \"A film of the year.\", \"score\": 0.5, \"kind\": \"{1}\"}}", row, row % 3 == 0 ? "good" : "bad");

    private static byte[] Parquet()
    {
        string[] columns = [.. Enumerable.Range(0, 30).Select(i => "column" + i.ToString(CultureInfo.InvariantCulture))];
        var schema = ParquetFile.List(12, [ParquetFile.Element("schema", children: columns.Length), .. columns.Select(column => ParquetFile.Element(column, type: 5))]);
        var groups = ParquetFile.List(12, [.. Enumerable.Repeat(ParquetFile.RowGroup([.. columns.Select(column => (column, (long?)1))]), 20)]);
        return ParquetFile.Of(ParquetFile.Struct((1, 5, ParquetFile.Number(1)), (2, 9, schema), (3, 6, ParquetFile.Number(2000)), (4, 9, groups)));
    }

    // A run of 1,000 lines, as CodeCarbon writes one while a training goes on.
    private static byte[] Emissions()
    {
        var seed = File.ReadAllLines(Repository.File("tests/ModelCard.Fuzz/Seeds/emissions/emissions.csv"));
        return Encoding.UTF8.GetBytes(string.Join('\n', [seed[0], .. Enumerable.Repeat(seed[1..], 500).SelectMany(lines => lines)]));
    }
}
