using System.Globalization;
using System.Security;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Reads the files on disk that a project names, each once: what is in it, its size and its hash.</summary>
internal sealed class ArtifactSource
{
    private const string RunFile = "meta.yaml";

    private readonly string _projectDirectory;
    private readonly FactCache _cache;
    private readonly AcceptedState? _accepted;
    private readonly List<string> _filesRead;
    private readonly List<Finding> _findings;
    private readonly List<FileFacts> _files = [];

    private ArtifactSource(string projectDirectory, FactCache cache, AcceptedState? accepted, List<string> filesRead, List<Finding> findings)
    {
        _projectDirectory = projectDirectory;
        _cache = cache;
        _accepted = accepted;
        _filesRead = filesRead;
        _findings = findings;
    }

    /// <summary>Reads the files.</summary>
    /// <param name="named">What the project names, in the order the card takes it.</param>
    /// <param name="projectDirectory">Full path of the project's folder.</param>
    /// <param name="cache">What earlier builds read.</param>
    /// <param name="accepted">The lock file's facts, which stand in for a file that is not there.</param>
    /// <param name="filesRead">Takes every file that was looked at.</param>
    /// <param name="findings">Takes what is wrong with the files; none of it stops the card.</param>
    public static IReadOnlyList<FileFacts> Read(
        IReadOnlyList<NamedFile> named, string projectDirectory, FactCache cache, AcceptedState? accepted, List<string> filesRead, List<Finding> findings)
    {
        var source = new ArtifactSource(projectDirectory, cache, accepted, filesRead, findings);
        foreach (var file in named)
        {
            source.Read(file);
        }

        return source._files;
    }

    private void Read(NamedFile named)
    {
        var path = PathOf(named, _projectDirectory, _accepted);
        var relative = RelativePath.Of(path, _projectDirectory);
        if (!_filesRead.Contains(path))
        {
            _filesRead.Add(path);
        }

        try
        {
            if (!File.Exists(path))
            {
                var folder = Directory.Exists(path);
                StandIn(named, relative, folder ? FindingCodes.FileUnreadable : FindingCodes.FileNotFound, folder ? "is a folder" : "does not exist", null, folder ? "; name a file in it" : "; create it, or correct the path");
                return;
            }

            using var stream = RegularFile.Open(path);
            Read(named, path, relative, stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException)
        {
            var reason = exception is UnauthorizedAccessException or SecurityException ? "access is denied; give the build permission to read it" : exception.Message;
            StandIn(named, relative, FindingCodes.FileUnreadable, $"cannot be read: {reason}", null);
        }
    }

    private void Read(NamedFile named, string path, string relative, Stream stream)
    {
        var folder = new ArtifactFolder(Path.GetDirectoryName(path), _filesRead);
        using var file = new ArtifactFile(Path.GetFileName(path), stream, named.Options, folder);
        if (LfsPointer.Read(file.Head) is { } pointer)
        {
            StandIn(named, relative, FindingCodes.FileNotMeasured, "is a Git LFS pointer, and the file itself was not fetched", pointer);
            return;
        }

        var key = $"{relative} {FactsMap.NameOf(named.Role)} {string.Join(" ", Options(named))}".Trim();
        var stamp = Stamp(path, stream.Length);
        var notes = new List<ArtifactNote>();
        var facts = _cache.Find(key, relative, stamp, folder, notes);
        if (facts is null)
        {
            facts = Measure(named, relative, file, stream);
            if (facts is null)
            {
                return;
            }

            if (file.HasPointers && AcceptedLike(named, facts) is { } known)
            {
                Report(FindingCodes.FileNotMeasured, $"'{relative}' has parts that are Git LFS pointers. The card says what the lock file has of them, which could not be measured again here.", named.Origin, FindingSeverity.Message);
                Keep(named, new FileFacts(relative, known.Role, known.Format, known.Size, known.Sha256, known.Facts) { IsMeasured = false }, path);
                return;
            }

            notes.AddRange(file.Notes);
            if (!file.HasPointers)
            {
                _cache.Keep(key, facts, stamp, folder, notes);
            }
        }

        foreach (var note in notes)
        {
            _findings.Add(new Finding(note.Code, note.Severity, note.Message, Origin.InFile(SourceKind.Measured, path, note.Line, 0)));
        }

        Keep(named, facts, path);
    }

    private FileFacts? Measure(NamedFile named, string relative, ArtifactFile file, Stream stream)
    {
        var format = file.Option("Format");
        if (ArtifactReaders.Find(named.Role, format, file.Head) is not { } reader)
        {
            var known = new List<string>();
            foreach (var other in ArtifactReaders.For(named.Role))
            {
                known.Add(other.Format);
            }

            Report(
                FindingCodes.FileFormatUnknown,
                format.Length > 0
                    ? $"'{relative}' has the Format '{format}', which is not known. Known are: {string.Join(", ", known)}."
                    : $"'{relative}' is in no format that is known: {string.Join(", ", known)}. The card says nothing of it; if it is one of these, say which in Format.",
                format.Length > 0 ? named.Origin : Origin.InFile(SourceKind.Measured, named.Path, 0, 0));
            return null;
        }

        var origin = Origin.InFile(SourceKind.Measured, named.Path, 0, 0);
        var facts = new FactsBuilder(origin);
        try
        {
            reader.Read(file, facts);
            AddParts(file, facts, PathOf(named, _projectDirectory, _accepted));
        }
        catch (ArtifactProblemException problem)
        {
            var place = problem.Offset >= 0 ? $" (byte {problem.Offset.ToString(CultureInfo.InvariantCulture)})" : "";
            Report(
                problem.IsLimit ? FindingCodes.FileTooLarge : FindingCodes.FileDamaged,
                $"'{relative}' was read as {reader.Format}: it {problem.Message}{place}. The card is written without what it would say; replace the file, or take it out of the project.",
                Origin.InFile(SourceKind.Measured, named.Path, problem.Line, 0));
            return null;
        }

        return new FileFacts(relative, named.Role, reader.Format, stream.Length, _cache.HashOf(stream, PathOf(named, _projectDirectory, _accepted)), facts.Build());
    }

    // The other files of a model that lies in several: each is listed with its size and hash.
    private void AddParts(ArtifactFile file, FactsBuilder facts, string path)
    {
        var parts = new List<FactsBuilder>();
        foreach (var part in file.Parts)
        {
            using var stream = file.StreamBeside(part);
            if (stream is not null)
            {
                var map = facts.Inner();
                var pointer = file.PointerBeside(part);
                map.Add("path", part);
                map.Add("size", pointer?.Size ?? stream.Length);
                map.Add("sha256", pointer?.Sha256 ?? _cache.HashOf(stream, Path.Combine(Path.GetDirectoryName(path)!, part)));
                parts.Add(map);
            }
        }

        facts.AddMaps("parts", parts);
    }

    // The lock file's word for a file that is the same, parts included, and could be measured where that was written.
    private FileFacts? AcceptedLike(NamedFile named, FileFacts facts) =>
        _accepted?.Find(named.Role, facts.Path, FileFacts.UseOf(named.Identity, named.Options)) is { } known && known.Sha256 == facts.Sha256 && Hashes(known) == Hashes(facts) ? known : null;

    private static string Hashes(FileFacts facts)
    {
        var hashes = new List<string>();
        foreach (var part in facts.List("parts"))
        {
            hashes.Add(((part as CardMap)?.Find("sha256") as CardScalar)?.Text ?? "");
        }

        return string.Join(" ", hashes);
    }

    // What the lock file says of a file that is not here, or what the pointer says of it.
    private void StandIn(NamedFile named, string relative, string code, string why, LfsPointer? pointer, string remedy = "")
    {
        if (_accepted?.Find(named.Role, relative, FileFacts.UseOf(named.Identity, named.Options)) is { } known && (pointer is null || pointer.Value.Sha256 == known.Sha256))
        {
            Report(FindingCodes.FileNotMeasured, $"'{relative}' {why}. The card says what the lock file has of it, which could not be measured again here.", named.Origin, FindingSeverity.Message);
            Keep(named, new FileFacts(relative, known.Role, known.Format, known.Size, known.Sha256, known.Facts) { IsMeasured = false }, PathOf(named, _projectDirectory, _accepted));
            return;
        }

        if (pointer is { } stated)
        {
            Report(
                code,
                $"'{relative}' {why}. The card says its size and hash only. Run git lfs pull, or accept the state of the file where it is at hand: dotnet build -t:ModelCardAccept.",
                named.Origin);
            var origin = Origin.InFile(SourceKind.Measured, named.Path, 0, 0);
            Keep(named, new FileFacts(relative, named.Role, "git-lfs", stated.Size, stated.Sha256, new CardMap([], origin)) { IsMeasured = false }, PathOf(named, _projectDirectory, _accepted));
        }
        else
        {
            Report(code, $"{named.ItemType} '{relative}' {why}{remedy}. The card says nothing of it.", named.Origin);
        }
    }

    /// <summary>Says of facts which item names their file. Facts that were kept in a file of ours come from the file they were read of.</summary>
    internal static FileFacts For(NamedFile named, FileFacts facts, string path)
    {
        facts.Origin = Origin.InFile(SourceKind.Measured, path, 0, 0, named.ItemType);
        if (!string.Equals(facts.Facts.Origin.File, path, StringComparison.Ordinal))
        {
            facts.Facts = FactsMap.At(facts.Facts, Origin.InFile(SourceKind.Measured, path, 0, 0));
        }

        facts.Item = named.Origin;
        facts.ItemName = named.Identity;
        facts.Options = named.Options;
        return facts;
    }

    /// <summary>The full path of a named file. The folder of a run stands for the file in it that describes the run, also where only the lock file remembers it.</summary>
    internal static string PathOf(NamedFile named, string projectDirectory, AcceptedState? accepted)
    {
        var inside = Path.Combine(named.Path, RunFile);
        var isRun = Directory.Exists(named.Path)
            ? File.Exists(inside)
            : !File.Exists(named.Path) && accepted?.Find(named.Role, RelativePath.Of(inside, projectDirectory), FileFacts.UseOf(named.Identity, named.Options)) is not null;
        return isRun ? inside : named.Path;
    }

    private void Keep(NamedFile named, FileFacts facts, string path) => _files.Add(For(named, facts, path));

    private void Report(string code, string message, Origin origin, FindingSeverity severity = FindingSeverity.Warning) => _findings.Add(new Finding(code, severity, message, origin));

    private static string Stamp(string path, long length) =>
        length.ToString(CultureInfo.InvariantCulture) + " " + RegularFile.Find(path).LastWriteTimeUtc.Ticks.ToString(CultureInfo.InvariantCulture);

    private static List<string> Options(NamedFile named)
    {
        var options = new List<string>();
        foreach (var pair in named.Options)
        {
            options.Add(pair.Key + "=" + pair.Value);
        }

        options.Sort(StringComparer.Ordinal);
        return options;
    }
}
