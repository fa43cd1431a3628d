using System.Globalization;

namespace ModelCard.Sources;

/// <summary>One row of a log of CodeCarbon: what a tracker had measured up to then. Place and machine are kept as far as a card may show them; coordinates, processor load and system are not.</summary>
internal sealed class CodeCarbonRow
{
    private CodeCarbonRow(int line) => Line = line;

    public int Line { get; }

    public string Run { get; private set; } = "";

    public string Experiment { get; private set; } = "";

    public string Project { get; private set; } = "";

    /// <summary>Emissions in kilograms of CO2 equivalent; <see langword="null"/> where the cell has no number.</summary>
    public decimal? Kilograms { get; private set; }

    /// <summary>Electricity in kilowatt hours.</summary>
    public decimal? KilowattHours { get; private set; }

    public decimal? Seconds { get; private set; }

    public string Country { get; private set; } = "";

    public string Region { get; private set; } = "";

    public string CloudProvider { get; private set; } = "";

    public string CloudRegion { get; private set; } = "";

    /// <summary>The graphics processors, else the processor.</summary>
    public string Hardware { get; private set; } = "";

    /// <summary>How many graphics processors; empty where none are named.</summary>
    public string HardwareCount { get; private set; } = "";

    /// <summary>Reads a row by the names of its columns, whatever their order.</summary>
    public static CodeCarbonRow Read(List<string> header, List<string> cells, int line)
    {
        string Cell(string name) => header.IndexOf(name) is >= 0 and var index && index < cells.Count ? Value(cells[index]) : "";

        var row = new CodeCarbonRow(line)
        {
            Run = Cell("run_id"),
            Experiment = Cell("experiment_id") is CodeCarbonReader.NoExperiment ? "" : Cell("experiment_id"),
            Project = Cell("project_name"),
            Kilograms = Number(Cell("emissions")),
            KilowattHours = Number(Cell("energy_consumed")),
            Seconds = Number(Cell("duration")),
            Country = Cell("country_name") is { Length: > 0 } name ? name : Cell("country"),
            Region = Cell("region"),
            CloudProvider = Cell("cloud_provider"),
            CloudRegion = Cell("cloud_region"),
        };
        row.ReadHardware(Cell("gpu_model"), Cell("gpu_count"), Cell("cpu_model"));
        return row;
    }

    // "4 x NVIDIA A100-SXM4-80GB" says both; before version 2.3 the number had a column of its own only.
    private void ReadHardware(string gpu, string count, string cpu)
    {
        Hardware = gpu.Length > 0 ? gpu : cpu;
        if (gpu.Length == 0)
        {
            return;
        }

        var times = gpu.IndexOf(" x ", StringComparison.Ordinal);
        if (times > 0 && gpu.IndexOf(" x ", times + 3, StringComparison.Ordinal) < 0 && IsCount(gpu.Substring(0, times)))
        {
            Hardware = gpu.Substring(times + 3).Trim();
            HardwareCount = gpu.Substring(0, times);
        }
        else if (times < 0)
        {
            count = count.EndsWith(".0", StringComparison.Ordinal) ? count.Substring(0, count.Length - 2) : count;
            HardwareCount = IsCount(count) ? count : "";
        }
    }

    private static bool IsCount(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0;

    private static string Value(string cell) => cell.Trim() is var text && text is "nan" or "NaN" or "None" ? "" : text;

    // A negative figure measures nothing; more than the world emits, or than fits a sum, is none either.
    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 1_000_000_000_000m ? number : null;
}
