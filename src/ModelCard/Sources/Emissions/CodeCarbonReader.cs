namespace ModelCard.Sources;

/// <summary>
/// Reads <c>emissions.csv</c> of CodeCarbon (mlco2/codecarbon, all versions), by the names of its columns. Rows of one run are stages of the same tracker and cumulative, so that the last one
/// of each run counts; rows without a run are runs of their own. A log goes on for months: the metadata <c>Run</c> and <c>Project</c> choose, and without them all runs are summed.
/// </summary>
internal sealed class CodeCarbonReader : IArtifactReader
{
    /// <summary>The experiment id of trackers that were given none: the same for everybody, so that it groups nothing.</summary>
    public const string NoExperiment = "5b0fa12a-3dd7-45bb-9766-cc326314d9f1";

    private const int MostRows = 1_000_000;
    private const int MostRuns = 50_000;

    public string Format => "codecarbon";

    public bool Recognizes(ArtifactHead head)
    {
        var text = head.Text;
        var end = text.IndexOfAny(['\r', '\n']);
        var header = Header([.. (end < 0 ? text : text.Substring(0, end)).Split(',')]);
        return IsHeader(header);
    }

    public void Read(ArtifactFile file, FactsBuilder facts)
    {
        file.Stream.MoveTo(0, "the file");
        var reader = new CsvReader(file.Stream, ',');
        var cells = new List<string>();
        var header = reader.Read(cells) ? Header(cells) : [];
        if (!IsHeader(header))
        {
            throw new ArtifactProblemException("does not begin with the columns of CodeCarbon, which have duration, emissions and energy_consumed", line: 1);
        }

        var runs = new CodeCarbonRuns(file.Option("Run"), file.Option("Project"), header.Contains("task_name"));
        while (reader.Read(cells))
        {
            runs.Rows++;
            if (runs.Rows > MostRows || runs.Count > MostRuns)
            {
                throw new ArtifactProblemException($"has more than {MostRows} rows or {MostRuns} runs", line: reader.Line, isLimit: true);
            }

            if (cells.Count != header.Count)
            {
                file.Note(FormattableString.Invariant($"This row has {cells.Count} cells and the header {header.Count}, so that nobody can tell which value belongs where; it is not counted. CodeCarbon 3.2.9 writes such rows; correct it by hand."), reader.Line);
            }
            else
            {
                runs.Add(CodeCarbonRow.Read(header, cells, reader.Line));
            }
        }

        runs.Write(file, facts);
        facts.Add("source", Format);
    }

    private static List<string> Header(List<string> cells) => cells.ConvertAll(static cell => cell.Trim().Trim('"', '\uFEFF'));

    private static bool IsHeader(List<string> header) => header.Contains("duration") && header.Contains("emissions") && header.Contains("energy_consumed");
}
