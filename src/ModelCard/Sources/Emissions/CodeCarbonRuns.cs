using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>The runs of a log of CodeCarbon: which of them count, and what they come to.</summary>
internal sealed class CodeCarbonRuns
{
    private const string Last = "last";
    private const int MostPlaces = 3;

    private readonly string _run;
    private readonly string _project;
    private readonly bool _hasTasks;
    private readonly List<CodeCarbonRow> _chosen = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _known = [];
    private long _matched;
    private long _blank;
    private int _blankLine;

    /// <summary>Begins to choose.</summary>
    /// <param name="run">A run or experiment id, <c>last</c>, or empty for all.</param>
    /// <param name="project">A project's name, or empty for all.</param>
    /// <param name="hasTasks">Whether a row is a task of a run: those are no stages of one measurement and add up.</param>
    public CodeCarbonRuns(string run, string project, bool hasTasks)
    {
        _run = run;
        _project = project;
        _hasTasks = hasTasks;
    }

    /// <summary>Rows behind the header.</summary>
    public long Rows { get; set; }

    public int Count => _chosen.Count;

    /// <summary>Takes a row into account.</summary>
    public void Add(CodeCarbonRow row)
    {
        if (_project.Length > 0 && !Same(row.Project, _project))
        {
            Remember(row.Project);
            return;
        }

        Remember(row.Run);
        if (_run.Length > 0 && !Same(_run, Last) && !Same(row.Run, _run) && !Same(row.Experiment, _run))
        {
            return;
        }

        _matched++;
        if (row.Kilograms is null)
        {
            _blankLine = _blank++ == 0 ? row.Line : _blankLine;
            return;
        }

        if (row.Run.Length > 0 && !_hasTasks && _places.TryGetValue(row.Run, out var place))
        {
            _chosen[place] = row;
            return;
        }

        _places[row.Run] = _chosen.Count;
        _chosen.Add(row);
    }

    /// <summary>Writes the totals, and says how they came about.</summary>
    public void Write(ArtifactFile file, FactsBuilder facts)
    {
        if (_chosen.Count > 0 && Same(_run, Last))
        {
            KeepLast();
        }

        if (_blank > 0)
        {
            file.Note(FormattableString.Invariant($"{(_blank == 1 ? "One row has" : _blank + " rows have")} no emissions and count for nothing; this is the first."), _blankLine, FindingSeverity.Message);
        }

        if (_chosen.Count == 0)
        {
            throw Nothing();
        }

        decimal kilograms = 0, seconds = 0;
        decimal? energy = 0;
        foreach (var row in _chosen)
        {
            kilograms += row.Kilograms!.Value;
            energy += row.KilowattHours;
            seconds += row.Seconds ?? 0;
        }

        var runs = RunCount();
        AddNumber(facts, "emissions_kg", kilograms);
        AddNumber(facts, "energy_kwh", energy);
        AddNumber(facts, "hours", seconds > 0 ? Math.Round(seconds / 3600, 12) : null);
        facts.Add("runs", runs);
        facts.Add("rows", _matched);
        AddPlace(facts);
        if (Rows > 1)
        {
            file.Note(
                FormattableString.Invariant($"The emissions are those of {runs} {(runs == 1 ? "run" : "runs")} in {_matched} of {Rows} rows{(_run.Length + _project.Length > 0 ? "" : "; Run and Project choose among them, Run=\"last\" takes the last one")}. Rows of one run are cumulative, and the last one counts."),
                0,
                FindingSeverity.Message);
        }
    }

    private void KeepLast()
    {
        var last = _chosen[0];
        foreach (var row in _chosen)
        {
            last = row.Line > last.Line ? row : last;
        }

        _chosen.RemoveAll(row => row != last && (row.Run.Length == 0 || row.Run != last.Run));
        _matched = _chosen.Count;
    }

    private int RunCount()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var nameless = 0;
        foreach (var row in _chosen)
        {
            nameless += row.Run.Length == 0 ? 1 : 0;
            ids.Add(row.Run);
        }

        return nameless > 0 ? ids.Count - 1 + nameless : ids.Count;
    }

    private void AddPlace(FactsBuilder facts)
    {
        var places = Distinct(static row => row.Country.Length == 0 ? "" : row.Region.Length == 0 ? row.Country : row.Region + ", " + row.Country);
        if (places.Count == 1)
        {
            facts.Add("country", _chosen[0].Country);
            facts.Add("region", _chosen[0].Region);
        }
        else if (places.Count <= MostPlaces && !places.Contains(""))
        {
            facts.AddTexts("places", places);
        }

        var clouds = Distinct(static row => row.CloudProvider + "\n" + row.CloudRegion);
        if (clouds.Count == 1)
        {
            facts.Add("cloud_provider", _chosen[0].CloudProvider);
            facts.Add("cloud_region", _chosen[0].CloudRegion);
        }

        var hardware = Distinct(static row => row.Hardware);
        if (hardware.Count <= MostPlaces && !hardware.Contains(""))
        {
            facts.Add("hardware", string.Join("; ", hardware));
        }

        if (hardware.Count == 1 && Distinct(static row => row.HardwareCount) is { Count: 1 } counts)
        {
            facts.Add("hardware_count", counts[0]);
        }
    }

    private List<string> Distinct(Func<CodeCarbonRow, string> value)
    {
        var values = new List<string>();
        foreach (var row in _chosen)
        {
            var text = value(row);
            if (values.Count <= MostPlaces && !values.Contains(text))
            {
                values.Add(text);
            }
        }

        return values;
    }

    private ArtifactProblemException Nothing()
    {
        if (_matched > 0 || (_run.Length == 0 && _project.Length == 0) || Same(_run, Last) && _project.Length == 0)
        {
            return new ArtifactProblemException("has no row with a figure of emissions", line: 1);
        }

        var asked = _project.Length > 0 ? $"the Project '{Finding.Quote(_project, 60)}'" : "";
        asked += _run.Length == 0 ? "" : (asked.Length > 0 ? " and " : "") + $"the Run '{Finding.Quote(_run, 60)}'";
        return new ArtifactProblemException($"has no row of {asked}; there are: {Finding.Quote(string.Join(", ", _known), 300)}", line: 1);
    }

    private void Remember(string name)
    {
        if (name.Length > 0 && _known.Count < 10 && !_known.Contains(name))
        {
            _known.Add(name);
        }
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static void AddNumber(FactsBuilder facts, string name, decimal? number)
    {
        if (number is { } value)
        {
            facts.AddNumber(name, value.ToString("0.############################", CultureInfo.InvariantCulture));
        }
    }
}
