using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>What logs of emissions answer. The source of the figure is added where the figure turns out to be the log's (<see cref="EmissionBasis"/>).</summary>
internal static class EmissionAnswers
{
    /// <summary>Answers fields from the logs of a card; what several logs measured adds up.</summary>
    public static void Add(IReadOnlyList<FileFacts> files, MeasuredAnswers answers)
    {
        var logs = new List<FileFacts>();
        foreach (var file in files)
        {
            if (file.Role == FileRole.Emissions && Number(file, "emissions_kg") is not null)
            {
                logs.Add(file);
            }
        }

        if (logs.Count == 0)
        {
            return;
        }

        var origin = logs[0].Origin;
        answers.Set("co2_emitted", Sum(logs, "emissions_kg") is { } kilograms ? Amount.Carbon(kilograms) : null, origin);
        answers.Set("energy_consumed", Sum(logs, "energy_kwh") is { } energy ? Amount.Number(energy) + " kWh" : null, origin);
        answers.Set("hours_used", Sum(logs, "hours") is { } hours ? Amount.Number(hours) : null, origin);
        answers.Set("hardware_type", Common(logs, static log => log.Text("hardware")), origin);
        answers.Set("hardware_count", Common(logs, static log => log.Text("hardware_count")), origin);
        answers.Set("cloud_provider", Common(logs, static log => log.Text("cloud_provider") is { } provider ? GridIntensity.ProviderName(provider) ?? provider : null), origin);
        answers.Set("cloud_region", Common(logs, static log => log.Text("cloud_region")), origin);
        answers.Set("geographical_location", Common(logs, Place), origin);
    }

    private static string? Place(FileFacts log)
    {
        var places = new List<string>();
        foreach (var node in log.List("places"))
        {
            if (node is CardScalar scalar)
            {
                places.Add(scalar.Text);
            }
        }

        return places.Count > 0 ? string.Join("; ", places)
            : log.Text("country") is not { } country ? null
            : log.Text("region") is { } region ? region + ", " + country : country;
    }

    // What only some logs say, or say differently, is no answer for all.
    private static string? Common(List<FileFacts> logs, Func<FileFacts, string?> value)
    {
        var first = value(logs[0]);
        return logs.TrueForAll(log => string.Equals(value(log), first, StringComparison.Ordinal)) ? first : null;
    }

    private static decimal? Sum(List<FileFacts> logs, string fact)
    {
        decimal? sum = 0;
        foreach (var log in logs)
        {
            sum += Number(log, fact);
        }

        return sum;
    }

    private static decimal? Number(FileFacts file, string fact) =>
        decimal.TryParse(file.Text(fact), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 1_000_000_000_000_000_000m ? number : null;
}
