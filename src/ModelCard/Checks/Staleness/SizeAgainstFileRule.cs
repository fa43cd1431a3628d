using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>A typed size, number of parameters or number of layers that the model file contradicts.</summary>
internal sealed class SizeAgainstFileRule() : CappedRule(FindingCodes.SizeAgainstFile, ItemLevel.Required)
{
    // What people round away: 110,000,000 is written of 109.5 million parameters, "85 MB" of 86.1.
    private const double Tolerance = 0.02;

    protected override void Look(CheckContext context, Report report)
    {
        var files = new List<FileFacts>();
        foreach (var file in context.Card.Measurements.Files)
        {
            if (file.Role == FileRole.Model)
            {
                files.Add(file);
            }
        }

        if (files.Count == 0)
        {
            return;
        }

        if (Typed(context, "model_size") is { } size && Quantity.Parse(size.Text, "bytes") is not null && !IsSize(size.Text, files))
        {
            Tell("model_size", size, files, file => $"{Number(SizeOf(file))} bytes", report);
        }

        foreach (var (field, fact) in new[] { ("parameter_count", "parameters"), ("layer_count", "layers") })
        {
            var exact = Facts(files, fact);
            if (exact.Count > 0 && Typed(context, field) is { } typed && TypedNumber.Parse(typed.Text) is { } count && !exact.Exists(value => count.IsAbout(value, field == "layer_count" ? 0 : Tolerance)))
            {
                Tell(field, typed, files, file => file.Text(fact) is { } value ? $"{value} {fact}" : null, report);
            }
        }
    }

    private static FieldValue? Typed(CheckContext context, string field) =>
        context.Card.Substance(field) is { } value && TypedStatement.IsTyped(value.Origin) ? value : null;

    private static void Tell(string field, FieldValue typed, List<FileFacts> files, Func<FileFacts, string?> measured, Report report)
    {
        foreach (var file in files)
        {
            if (measured(file) is { } has)
            {
                report.Add(
                    $"{field} says '{Finding.Quote(typed.Text, 40)}', and '{file.Path}' has {has}. Take the typed value out, so that the card says what was measured; or correct the one that is wrong.",
                    typed.Origin,
                    field);
                return;
            }
        }
    }

    // MB is a million bytes, and to some programs 1,048,576 of them. Of several files one may be meant, or all.
    private static bool IsSize(string text, List<FileFacts> files)
    {
        double all = 0;
        foreach (var file in files)
        {
            all += SizeOf(file);
        }

        return IsSize(text, all) || files.Exists(file => IsSize(text, SizeOf(file)));
    }

    private static bool IsSize(string text, double bytes)
    {
        if (Quantity.Parse(text, "bytes") is not { } quantity || TypedNumber.Parse(text) is not { } number || number.Value == 0)
        {
            return true;
        }

        var unit = (double)quantity.Value / number.Value;
        var binary = unit switch { 1e3 => 1024d, 1e6 => 1048576d, 1e9 => 1073741824d, 1e12 => 1099511627776d, _ => unit };
        return number.Times(unit).IsAbout(bytes, Tolerance) || number.Times(binary).IsAbout(bytes, Tolerance);
    }

    private static double SizeOf(FileFacts file)
    {
        double size = file.Size;
        foreach (var part in file.List("parts"))
        {
            size += part is CardMap map && map.Find("size") is CardScalar text && double.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var bytes) ? bytes : 0;
        }

        return size;
    }

    // The files one by one, and together.
    private static List<double> Facts(List<FileFacts> files, string fact)
    {
        var values = new List<double>();
        double all = 0;
        foreach (var file in files)
        {
            if (double.TryParse(file.Text(fact), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                values.Add(value);
                all += value;
            }
        }

        if (values.Count > 1)
        {
            values.Add(all);
        }

        return values;
    }

    private static string Number(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
