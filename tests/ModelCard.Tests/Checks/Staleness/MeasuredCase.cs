using System.Globalization;
using ModelCard.Card;
using ModelCard.Checks;
using ModelCard.Outputs;
using ModelCard.Sources;

namespace ModelCard.Tests.Checks.Staleness;

/// <summary>
/// A card with files that nobody had to write: <c>card</c> is the sidecar, <c>now</c> the files, <c>then</c> the files when their state was accepted, and <c>was</c> the sidecar then.
/// What was accepted goes through a real lock file.
/// </summary>
internal sealed class MeasuredCase : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("modelcard-lock-").FullName;
    private readonly CardMap _map;

    public MeasuredCase(string yaml)
    {
        var findings = new List<Finding>();
        _map = YamlReader.Read(yaml, "case", SourceKind.Measured, findings).ShouldBeOfType<CardMap>(yaml);
        findings.ShouldBeEmpty(yaml);
    }

    public string LockPath => Path.Combine(_folder, "modelcard.lock");

    /// <summary>The findings of the card as it is, held against the lock file of the card as it was.</summary>
    public IReadOnlyList<Finding> Findings()
    {
        var state = Accept();
        var request = new CheckRequest { Strictness = Strictness.Strict, MaximumSliceGap = Tolerance("gap"), RegressionTolerance = Tolerance("tolerance") };
        return CardCheck.Run(Card("card", "now", state), request).Findings;
    }

    /// <summary>The lock file's text.</summary>
    public string Lock()
    {
        var lockFile = new LockFile();
        lockFile.Add("", Card(_map.Find("was") is null ? "card" : "was", "then", null));
        return lockFile.Write();
    }

    public CardContent Card(string card, string files, AcceptedState? state)
    {
        var path = Path.Combine(_folder, "modelcard.yaml");
        var findings = new List<Finding>();
        var sidecar = new SourceAnswers(SourceKind.Sidecar);
        if (_map.Find(card) is CardMap { Entries.Count: > 0 } typed)
        {
            File.WriteAllText(path, YamlWriter.Write(typed));
            sidecar = SidecarSource.Read(path, findings);
            findings.ShouldBeEmpty();
        }

        var facts = Files(files);
        var answers = Results(facts);
        var accepted = state is null ? null : Results(Files("then"));
        return CardMerge.Merge([sidecar, answers], new Measurements(facts, state, answers, accepted, facts));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private AcceptedState? Accept()
    {
        if (_map.Find("then") is null)
        {
            return null;
        }

        File.WriteAllText(LockPath, Lock());
        var findings = new List<Finding>();
        var state = LockSource.Read(_folder, "", [], findings);
        findings.ShouldBeEmpty();
        return state;
    }

    private Tolerance? Tolerance(string key) => (_map.Find(key) as CardScalar) is { } scalar ? ModelCard.Checks.Tolerance.Parse(scalar.Text).ShouldNotBeNull() : null;

    private List<FileFacts> Files(string key)
    {
        var files = new List<FileFacts>();
        foreach (var node in (_map.Find(key) as CardList)?.Items ?? [])
        {
            var map = (CardMap)node;
            var path = Text(map, "path")!;
            var role = Enum.Parse<FileRole>(Text(map, "is") ?? "Model", ignoreCase: true);
            var size = long.Parse(Text(map, "size") ?? "1000", CultureInfo.InvariantCulture);
            files.Add(new FileFacts(path, role, "test", size, new string((Text(map, "sha") ?? "a")[0], 64), map.Find("facts") as CardMap ?? new CardMap([], map.Origin))
            {
                Origin = Origin.InFile(SourceKind.Measured, Path.Combine(_folder, path), 0, 0),
                Item = Origin.Item("ModelCardDataset", Text(map, "item") ?? path, null),
                ItemName = Text(map, "item") ?? path,
                Options = [.. ((map.Find("options") as CardMap)?.Entries ?? []).Select(entry => new KeyValuePair<string, string>(entry.Key, ((CardScalar)entry.Value).Text))],
            });
        }

        return files;
    }

    // What the results answer, in the simplest form.
    private static SourceAnswers Results(IReadOnlyList<FileFacts> files)
    {
        var answers = new SourceAnswers(SourceKind.Measured);
        foreach (var file in files)
        {
            foreach (var node in file.List("metrics"))
            {
                var map = (CardMap)node;
                var line = int.Parse(Text(map, "line") ?? "0", CultureInfo.InvariantCulture);
                var origin = Origin.InFile(SourceKind.Measured, file.Origin.File!, line, 0);
                answers.Metrics.Add(new Metric(
                    Text(map, "type")!,
                    origin,
                    [.. map.Entries.Where(entry => entry.Key is not ("type" or "line")).Select(entry => new CardEntry(entry.Key, origin, new CardScalar(((CardScalar)entry.Value).Text, ((CardScalar)entry.Value).Type, origin)))]));
            }
        }

        return answers;
    }

    private static string? Text(CardMap map, string name) => (map.Find(name) as CardScalar)?.Text;
}
