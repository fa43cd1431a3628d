using System.Text;
using ModelCard.Outputs;
using ModelCard.Sources;
using ModelCard.Templates;
using ModelCard.Tests.Outputs;
using ModelCard.Tests.Sources;
using ModelCard.Tests.Sources.Data;
using ModelCard.Tests.Sources.Models;

namespace ModelCard.Fuzz;

/// <summary>Valid inputs: the files in <c>Seeds</c>, the goldens and samples of the repository, and small model files that are made on the spot.</summary>
internal static class FuzzSeeds
{
    private const string Goldens = "tests/ModelCard.Tests/Goldens";

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<FuzzSeed> Of(string target) => Files("tests/ModelCard.Fuzz/Seeds/" + target, "*", SearchOption.TopDirectoryOnly);

    public static IReadOnlyList<FuzzSeed> Sidecars() =>
    [
        .. Files(Goldens, "*.yaml", SearchOption.AllDirectories),
        .. Files("samples/PenguinClassifier", "modelcard.yaml", SearchOption.TopDirectoryOnly),
        .. Enumerable.Range(0, 40).Select(number => new FuzzSeed($"hostile{number}.yaml", Encoding.UTF8.GetBytes(HostileSidecar.Of(number)))),
    ];

    public static IReadOnlyList<FuzzSeed> MarkdownCards() =>
    [
        .. Files(Goldens, "*.md", SearchOption.TopDirectoryOnly), .. Files(Goldens + "/MarkdownCards", "*.md", SearchOption.TopDirectoryOnly), .. Files(Goldens + "/Html", "*.md", SearchOption.TopDirectoryOnly),
        .. Of("upstream"),
    ];

    /// <summary>Files of authors with places for the build to write into.</summary>
    public static IReadOnlyList<FuzzSeed> Committed() =>
    [
        .. Of("committed"),
        .. MarkdownCards().Select(card => card with { Bytes = [.. card.Bytes, .. "\n<!-- modelcard:begin card -->\n<!-- modelcard:end card -->\n"u8] }),
    ];

    public static IReadOnlyList<FuzzSeed> Templates() =>
    [
        .. BuiltInTemplates.Names.Concat(BuiltInTemplates.Parts).Select(name => new FuzzSeed(name.Replace('/', '-') + ".md", Encoding.UTF8.GetBytes(BuiltInTemplates.FindIncluded(name)!))),
        .. Files("tests/ModelCard.Tests/Templates/Cases", "*.md", SearchOption.TopDirectoryOnly).SelectMany(Cases),
    ];

    public static IReadOnlyList<FuzzSeed> Models() =>
    [
        new FuzzSeed("model.safetensors", Safetensors.Floats(4, 4), false),
        new FuzzSeed("model.gguf", GgufBytes.Llama().Text("general.name", "n").Texts("general.tags", "a", "b").Number("llama.block_count", 2).Number("general.file_type", 2).Tensor("t", 2, 36, 64).Tensor("u", 0, 256, 8, 8).File(), false),
        new FuzzSeed("model.onnx", Onnx(), false),
        new FuzzSeed("model.mlnet", new MlNetBytes { Separator = '/' }.Add("TrainingInfo/Version.txt", "4.0.1+abc\r\n"u8.ToArray()).Key("TransformerChain/Transform_000", "CopyTransform", [1, 0, 1], "Label", "Fare").Schema("Schema", ("Fare", "Single", null)).File(), false),
        new FuzzSeed("model.safetensors.index.json", "{\"metadata\": {\"total_size\": 64}, \"weight_map\": {\"a\": \"model.safetensors\", \"b\": \"./other.safetensors\"}}"u8.ToArray()),
        new FuzzSeed("pointer.onnx", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12000000\n"u8.ToArray()),
    ];

    /// <summary>The cache of a build that read one file and could not read another. It names the build of the package, so that its cases are the same for one build only.</summary>
    public static IReadOnlyList<FuzzSeed> Cache()
    {
        using var folder = new FuzzFolder();
        folder.Results();
        var request = folder.Request();
        request.FactCache = new FactCache("");
        request.Project.Items.Add(folder.Item("ModelCardMetricsFile", FuzzFolder.ResultsFile));
        CardBuild.Run(request);
        return [new FuzzSeed("facts.cache", Encoding.UTF8.GetBytes(YamlWriter.Write(request.FactCache.Next!)))];
    }

    public static IReadOnlyList<FuzzSeed> Data() =>
    [
        .. Of("data"),
        new FuzzSeed("data.parquet", ParquetFile.Of(ParquetFile.Struct((2, 9, ParquetFile.List(12, ParquetFile.Element("schema", children: 1), ParquetFile.Element("a", type: 1))), (3, 6, ParquetFile.Number(5)))), false),
    ];

    private static byte[] Onnx() => OnnxBytes.Model(8, new OnnxBytes().Text(2, "g").Message(1, OnnxBytes.Node("Gemm")).Message(5, OnnxBytes.Tensor("w", 1, [4, 3], 48))
        .Message(11, OnnxBytes.Value("x", 1, "batch", "4")).Message(12, OnnxBytes.Value("y", 1, "batch", "3"))).Message(8, OnnxBytes.Opset("", 17)).Bytes;

    private static IEnumerable<FuzzSeed> Cases(FuzzSeed file) => Encoding.UTF8.GetString(file.Bytes).Split('\n').Where(line => line.StartsWith("- `", StringComparison.Ordinal))
        .Select((line, index) => new FuzzSeed($"case{index}.md", Encoding.UTF8.GetBytes(line.Split('`')[1])));

    private static List<FuzzSeed> Files(string folder, string pattern, SearchOption option) =>
        [.. Directory.GetFiles(Path.Combine(Root, folder), pattern, option).Order(StringComparer.Ordinal).Select(path => new FuzzSeed(Path.GetFileName(path), File.ReadAllBytes(path)))];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ModelCard.Build.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("This runs inside the repository.");
    }
}
