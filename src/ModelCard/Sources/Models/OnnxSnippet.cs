using System.Globalization;
using System.Text;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>A C# program for ONNX Runtime (package Microsoft.ML.OnnxRuntime) that runs a model on values of the right types and shapes.</summary>
internal static class OnnxSnippet
{
    // A language model with its caches has dozens of inputs; what feeds them is no matter of a few lines.
    private const int MostInputs = 12;
    private const int MostOutputs = 6;

    public static string? Write(FileFacts file)
    {
        var inputs = TensorFact.All(file, "inputs");
        if (inputs.Count == 0)
        {
            return null;
        }

        var code = new StringBuilder("using Microsoft.ML.OnnxRuntime;\n");
        var body = new StringBuilder();
        var open = new List<string>();
        foreach (var input in inputs)
        {
            if (inputs.Count > MostInputs || Input(input, open) is not { } line)
            {
                return Listing(code, file);
            }

            body.Append("    ").Append(line).Append('\n');
        }

        code.Append("using Microsoft.ML.OnnxRuntime.Tensors;\n\n");
        AppendSession(code, file);
        code.Append("\n// Zeros stand for your data.");
        if (open.Count > 0)
        {
            code.Append(" Sizes that are open in the model are 1 here: ").Append(string.Join(", ", open)).Append('.');
        }

        code.Append("\nvar inputs = new List<NamedOnnxValue>\n{\n").Append(body).Append("};\n\nusing var results = session.Run(inputs);\n");
        AppendOutputs(code, file);
        return code.ToString().TrimEnd();
    }

    // Where a program cannot make up the inputs, it shows what they are.
    private static string Listing(StringBuilder code, FileFacts file)
    {
        code.Append('\n');
        AppendSession(code, file);
        code.Append("foreach (var input in session.InputMetadata)\n{\n    Console.WriteLine($\"{input.Key}: {input.Value.ElementType} [{string.Join(\", \", input.Value.Dimensions)}]\");\n}");
        return code.ToString();
    }

    private static void AppendSession(StringBuilder code, FileFacts file)
    {
        var parts = file.List("parts");
        if (parts.Count > 0)
        {
            code.Append("// The other files of the model (").Append(parts.Count.ToString(CultureInfo.InvariantCulture)).Append(") have to lie beside it.\n");
        }

        code.Append("using var session = new InferenceSession(").Append(SnippetNames.Literal(PathText.LastSegment(file.Path))).Append(");\n");
    }

    private static string? Input(TensorFact input, List<string> open)
    {
        if (TypeOf(input.Type) is not { } type || Sizes(input.Shape, open) is not { } sizes)
        {
            return null;
        }

        var count = 1L;
        foreach (var size in sizes)
        {
            if (size > 0 && count > int.MaxValue / size)
            {
                return null;
            }

            count *= size;
        }

        var shape = sizes.Count == 0 ? "new int[0]" : "new[] { " + string.Join(", ", sizes.ConvertAll(static size => size.ToString(CultureInfo.InvariantCulture))) + " }";
        var values = type == "string"
            ? FormattableString.Invariant($"Enumerable.Repeat(\"\", {count}).ToArray()")
            : FormattableString.Invariant($"new {type}[{count}]");
        return $"NamedOnnxValue.CreateFromTensor({SnippetNames.Literal(input.Name)}, new DenseTensor<{type}>({values}, {shape})),";
    }

    private static void AppendOutputs(StringBuilder code, FileFacts file)
    {
        var names = new SnippetNames(false, "session", "inputs", "results", "result", "row", "args");
        var outputs = TensorFact.All(file, "outputs");
        for (var i = 0; i < outputs.Count && i < MostOutputs; i++)
        {
            AppendOutput(code, outputs[i], names);
        }
    }

    private static void AppendOutput(StringBuilder code, TensorFact output, SnippetNames names)
    {
        var find = $"results.First(result => result.Name == {SnippetNames.Literal(output.Name)})";
        if (TypeOf(output.Type) is { } element)
        {
            var variable = names.Of(output.Name, "output");
            code.Append("\nvar ").Append(variable).Append(" = ").Append(find).Append(".AsTensor<").Append(element).Append(">();");
            code.Append(output.Shape is null ? "" : " // " + SnippetNames.Comment(output.Shape)).Append('\n');
            code.Append("Console.WriteLine(\"").Append(variable).Append(": \" + string.Join(\", \", ").Append(variable).Append(".Take(10)));\n");
        }
        else if (MapOf(output.Type) is { } map)
        {
            var variable = names.Of(output.Name, "output");
            code.Append("\nvar ").Append(variable).Append(" = ").Append(find).Append(".AsEnumerable<NamedOnnxValue>();\n");
            code.Append("foreach (var row in ").Append(variable).Append(")\n{\n    Console.WriteLine(string.Join(\", \", row.AsDictionary<").Append(map).Append(">()));\n}\n");
        }
    }

    // sequence(map(int64, float32)) is what classifiers from scikit-learn give for probabilities.
    private static string? MapOf(string type)
    {
        const string Start = "sequence(map(";
        var comma = type.IndexOf(", ", StringComparison.Ordinal);
        return type.StartsWith(Start, StringComparison.Ordinal) && type.EndsWith("))", StringComparison.Ordinal) && comma > 0
            && TypeOf(type.Substring(Start.Length, comma - Start.Length)) is { } key && TypeOf(type.Substring(comma + 2, type.Length - comma - 4)) is { } value
            ? key + ", " + value
            : null;
    }

    // A shape that is not known has no values to make up.
    private static List<int>? Sizes(string? shape, List<string> open)
    {
        if (shape is null || shape.Length < 2 || shape.IndexOf('…') >= 0)
        {
            return null;
        }

        var sizes = new List<int>();
        foreach (var part in shape.Length == 2 ? [] : shape.Substring(1, shape.Length - 2).Split([", "], StringSplitOptions.None))
        {
            if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            {
                sizes.Add(size);
            }
            else if (long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                return null;
            }
            else
            {
                sizes.Add(1);
                var name = part == "?" ? "those without a name" : SnippetNames.Comment(part);
                if (!open.Contains(name))
                {
                    open.Add(name);
                }
            }
        }

        return sizes;
    }

    private static string? TypeOf(string type) => type switch
    {
        "float16" => "Float16",
        "bfloat16" => "BFloat16",
        _ => CSharpTypes.Of(type),
    };
}
