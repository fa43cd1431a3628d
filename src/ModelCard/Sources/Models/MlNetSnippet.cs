using System.Globalization;
using System.Text;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>A C# program for ML.NET (package Microsoft.ML) that loads a model and runs it on one row, with a class made of the columns the model was saved with.</summary>
internal static class MlNetSnippet
{
    private const int MostColumns = 200;

    public static string? Write(FileFacts file)
    {
        var names = new SnippetNames(true, "ModelInput");
        var columns = new StringBuilder();
        var usesData = false;
        var inputs = TensorFact.All(file, "inputs");
        foreach (var column in inputs)
        {
            if (inputs.Count > MostColumns || Column(column, names, ref usesData) is not { } text)
            {
                return null;
            }

            columns.Append(columns.Length > 0 ? "\n" : "").Append(text);
        }

        if (columns.Length == 0)
        {
            return null;
        }

        var packages = MlNetPackages.Of(file);
        return (packages.Count > 0 ? $"// Beside Microsoft.ML it takes the {(packages.Count == 1 ? "package" : "packages")} {string.Join(", ", packages)}.\n" : "")
            + "using Microsoft.ML;\n" + (usesData ? "using Microsoft.ML.Data;\n" : "")
            + "\nvar context = new MLContext();\n"
            + $"var model = context.Model.Load({SnippetNames.Literal(PathText.LastSegment(file.Path))}, out var schema);\n\n"
            + "// One row with default values; give it your own.\n"
            + "var rows = context.Data.LoadFromEnumerable(new[] { new ModelInput() });\n"
            + "foreach (var value in model.Transform(rows).Preview().RowView[0].Values)\n{\n    Console.WriteLine($\"{value.Key}: {value.Value}\");\n}\n\n"
            + "public sealed class ModelInput\n{\n" + columns + "}";
    }

    private static string? Column(TensorFact column, SnippetNames names, ref bool usesData)
    {
        var name = column.Name;
        var shape = column.Shape ?? "";
        var property = names.Of(name, "Column");
        if (TypeOf(column.Type) is not { } type)
        {
            return null;
        }

        var text = new StringBuilder();
        if (property != name)
        {
            usesData = true;
            text.Append("    [ColumnName(").Append(SnippetNames.Literal(name)).Append(")]\n");
        }

        if (shape.Length > 2)
        {
            usesData = true;
            var isFixed = int.TryParse(shape.Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0;
            text.Append("    [VectorType(").Append(isFixed ? size.ToString(CultureInfo.InvariantCulture) : "").Append(")]\n");
            var value = isFixed ? FormattableString.Invariant($"new {type}[{size}]") : $"new {type}[0]";
            return text.Append("    public ").Append(type).Append("[] ").Append(property).Append(" { get; set; } = ").Append(value).Append(";\n").ToString();
        }

        return text.Append("    public ").Append(type).Append(' ').Append(property).Append(" { get; set; }").Append(type == "string" ? " = \"\";\n" : "\n").ToString();
    }

    private static string? TypeOf(string type) => type switch
    {
        "datetime" => "DateTime",
        "datetimeoffset" => "DateTimeOffset",
        "timespan" => "TimeSpan",
        _ => CSharpTypes.Of(type),
    };
}
