using System.Security;
using System.Text.Json;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>
/// The versions that restore chose for some packages, read from <c>project.assets.json</c> as a stream: the file of a large solution has megabytes, and three names in it are asked.
/// </summary>
internal sealed class RestoredPackages
{
    private const long LongestFile = 64L * 1024 * 1024;
    private const int LongestToken = 1024 * 1024;
    private const int DeepestName = 6;

    private readonly IReadOnlyList<string> _asked;
    private readonly Dictionary<string, string> _versions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _ranges = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _targets = [];
    private readonly string[] _names = new string[DeepestName + 1];

    private RestoredPackages(IReadOnlyList<string> asked) => _asked = asked;

    /// <summary>Reads the file.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="packages">The packages that are asked for.</param>
    /// <returns><see langword="null"/> where there is none, or none that can be read: it is written by restore, not by the author, who can do nothing about it.</returns>
    public static RestoredPackages? Read(string path, IReadOnlyList<string> packages)
    {
        try
        {
            using var stream = RegularFile.Open(path);
            var restored = new RestoredPackages(packages);
            return stream.Length <= LongestFile && restored.Read(stream) ? restored : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>
    /// The version of a package in a target framework. A floating version (<c>3.*</c>) is given as the project states it: what it leads to depends on the day and the machine.
    /// </summary>
    public string? VersionOf(string package, string framework)
    {
        // "net8.0-windows" is kept as "net8.0-windows7.0", and older files have longer names.
        var near = _targets.FindAll(target => framework.Length > 0 && target.StartsWith(framework, StringComparison.OrdinalIgnoreCase));
        var only = near.Count == 1 ? near[0] : _targets.Count == 1 ? _targets[0] : "";
        string[] names = [framework, TargetFrameworkName.Long(framework), only];
        foreach (var name in names)
        {
            if (_ranges.TryGetValue(Key(name, package), out var range) && Floating(range) is { } floating)
            {
                return floating;
            }
        }

        foreach (var name in names)
        {
            if (_versions.TryGetValue(Key(name, package), out var version))
            {
                return version;
            }
        }

        return null;
    }

    private static string Key(string framework, string package) => framework + "|" + package;

    // "[3.*, )" is 3.*.
    private static string? Floating(string range)
    {
        var lowest = range.TrimStart('[', '(').Split(',')[0].Trim();
        return lowest.IndexOf('*') >= 0 ? lowest : null;
    }

    private bool Read(Stream stream)
    {
        var buffer = new byte[16 * 1024];
        var length = 0;
        var state = new JsonReaderState(new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
        while (true)
        {
            if (length == buffer.Length)
            {
                if (length >= LongestToken)
                {
                    return false;
                }

                Array.Resize(ref buffer, length * 2);
            }

            var read = stream.Read(buffer, length, buffer.Length - length);
            length += read;
            var reader = new Utf8JsonReader(new ReadOnlySpan<byte>(buffer, 0, length), read == 0, state);
            Read(ref reader);
            if (read == 0)
            {
                return true;
            }

            state = reader.CurrentState;
            var consumed = (int)reader.BytesConsumed;
            length -= consumed;
            Buffer.BlockCopy(buffer, consumed, buffer, 0, length);
        }
    }

    private void Read(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
            if (reader.CurrentDepth is 0 or > DeepestName)
            {
                continue;
            }

            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                _names[reader.CurrentDepth] = reader.GetString()!;
                if (reader.CurrentDepth == 3 && _names[1] == "targets")
                {
                    AddVersion(_names[2], _names[3]);
                }
            }
            else if (reader.TokenType == JsonTokenType.String && reader.CurrentDepth == 6 && _names[1] == "project" && _names[2] == "frameworks" && _names[4] == "dependencies" && _names[6] == "version")
            {
                _ranges[Key(_names[3], _names[5])] = reader.GetString()!;
            }
        }
    }

    // "TorchSharp/0.102.5". A target of one runtime, "net8.0/linux-x64", has the same versions again.
    private void AddVersion(string target, string library)
    {
        if (target.IndexOf('/') >= 0)
        {
            return;
        }

        if (!_targets.Contains(target))
        {
            _targets.Add(target);
        }

        var slash = library.IndexOf('/');
        if (slash > 0 && _asked.Any(package => string.Compare(package, 0, library, 0, Math.Max(slash, package.Length), StringComparison.OrdinalIgnoreCase) == 0) && IsVersion(library, slash + 1))
        {
            _versions[Key(target, library.Substring(0, slash))] = library.Substring(slash + 1);
        }
    }

    private static bool IsVersion(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is not (>= '0' and <= '9' or >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '.' or '-' or '+'))
            {
                return false;
            }
        }

        return text.Length > start;
    }
}
