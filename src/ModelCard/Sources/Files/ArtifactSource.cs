using System.Globalization;
using System.Security;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>Reads the files on disk that a project names, each once: what is in it, its size and its hash.</summary>
internal sealed class ArtifactSource
{
    private readonly FactCache _cache;
    private readonly List<string> _filesRead;
    private readonly List<Finding> _findings;
    private readonly List<FileFacts> _files = [];

    private ArtifactSource(FactCache cache, List<string> filesRead, List<Finding> findings)
    {
        _cache = cache;
        _filesRead = filesRead;
        _findings = findings;
    }

    /// <summary>Reads the files.</summary>
    /// <param name="named">What the project names, in the order the card takes it. What the lock file has of a file stands in for one that is not there.</param>
    /// <param name="cache">What earlier builds read.</param>
    /// <param name="filesRead">Takes every file that was looked at.</param>
    /// <param name="findings">Takes what is wrong with the files; none of it stops the card.</param>
    public static IReadOnlyList<FileFacts> Read(IReadOnlyList<NamedFile> named, FactCache cache, List<string> filesRead, List<Finding> findings)
    {
        var source = new ArtifactSource(cache, filesRead, findings);
        foreach (var file in named)
        {
            source.Read(file);
        }

        return source._files;
    }

    private void Read(NamedFile named)
    {
        var path = named.File;
        if (!_filesRead.Contains(path))
        {
            _filesRead.Add(path);
        }

        try
        {
            if (!File.Exists(path))
            {
                var folder = Directory.Exists(path);
                StandIn(named, folder ? FindingCodes.FileUnreadable : FindingCodes.FileNotFound, folder ? "is a folder" : "does not exist", null, folder ? "; name a file in it" : "; create it, or correct the path");
                return;
            }

            using var stream = RegularFile.Open(path);
            Read(named, stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException)
        {
            var reason = exception is UnauthorizedAccessException or SecurityException ? "access is denied; give the build permission to read it" : exception.Message;
            StandIn(named, FindingCodes.FileUnreadable, $"cannot be read: {reason}", null);
        }
    }

    private void Read(NamedFile named, Stream stream)
    {
        var path = named.File;
        var relative = named.RelativePath;
        var folder = new ArtifactFolder(Path.GetDirectoryName(path), _filesRead);
        using var file = new ArtifactFile(Path.GetFileName(path), stream, named.Options, folder);
        if (LfsPointer.Read(file.Head) is { } pointer)
        {
            StandIn(named, FindingCodes.FileNotMeasured, "is a Git LFS pointer, and the file itself was not fetched", pointer);
            return;
        }

        var key = $"{relative} {FactsMap.NameOf(named.Role)} {string.Join(" ", Options(named))}".Trim();
        var stamp = Stamp(path, stream.Length);
        var notes = new List<ArtifactNote>();
        var facts = _cache.Find(key, relative, stamp, folder, notes);
        if (facts is null)
        {
            facts = Measure(named, file, stream);
            if (facts is null)
            {
                return;
            }

            if (file.HasPointers && AcceptedLike(named, facts) is { } known)
            {
                Report(FindingCodes.FileNotMeasured, $"'{relative}' has parts that are Git LFS pointers. The card says what the lock file has of them; run git lfs pull to measure them here.", named.Origin, FindingSeverity.Message);
                _files.Add(FromLock(named, known));
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

        _files.Add(named.Own(facts));
    }

    private FileFacts? Measure(NamedFile named, ArtifactFile file, Stream stream)
    {
        var relative = named.RelativePath;
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
                    ? $"'{relative}' has the Format '{format}', which is not known. Write one of {string.Join(", ", known)}, or leave Format out."
                    : named.Role != FileRole.Model && Utf8File.WideEncoding(file.Head.Bytes, file.Head.Bytes.Length) is { } encoding
                    ? $"'{relative}' is {encoding} text, and text is read as UTF-8 only. The card says nothing of it; save it as UTF-8."
                    : $"'{relative}' is in no format that is known: {string.Join(", ", known)}. The card says nothing of it; if it is one of these, say which in Format.",
                format.Length > 0 ? named.Origin : Origin.InFile(SourceKind.Measured, named.Path, 0, 0));
            return null;
        }

        var origin = Origin.InFile(SourceKind.Measured, named.Path, 0, 0);
        var facts = new FactsBuilder(origin);
        try
        {
            reader.Read(file, facts);
            AddParts(file, facts, named.File);
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

        return new FileFacts(relative, named.Role, reader.Format, stream.Length, _cache.HashOf(stream, named.File), facts.Build());
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
    private static FileFacts? AcceptedLike(NamedFile named, FileFacts facts) =>
        named.Accepted is { } known && known.Sha256 == facts.Sha256 && Hashes(known) == Hashes(facts) ? known : null;

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
    private void StandIn(NamedFile named, string code, string why, LfsPointer? pointer, string remedy = "")
    {
        var relative = named.RelativePath;
        if (named.Accepted is { } known && (pointer is null || pointer.Value.Sha256 == known.Sha256))
        {
            Report(FindingCodes.FileNotMeasured, $"'{relative}' {why}. The card says what the lock file has of it, which could not be measured again here.", named.Origin, FindingSeverity.Message);
            _files.Add(FromLock(named, known));
            return;
        }

        if (pointer is { } stated)
        {
            Report(
                code,
                $"'{relative}' {why}. The card says its size and hash only. Run git lfs pull, or accept the state of the file where it is at hand: dotnet build -t:ModelCardAccept.",
                named.Origin);
            var origin = Origin.InFile(SourceKind.Measured, named.Path, 0, 0);
            _files.Add(named.Own(new FileFacts(relative, named.Role, "git-lfs", stated.Size, stated.Sha256, new CardMap([], origin)) { IsMeasured = false }));
        }
        else
        {
            Report(code, $"{named.ItemType} '{relative}' {why}{remedy}. The card says nothing of it.", named.Origin);
        }
    }

    /// <summary>What the lock file has of a file, as the facts of that file.</summary>
    internal static FileFacts FromLock(NamedFile named, FileFacts known) =>
        named.Own(new FileFacts(known.Path, known.Role, known.Format, known.Size, known.Sha256, known.Facts) { IsMeasured = false });

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
