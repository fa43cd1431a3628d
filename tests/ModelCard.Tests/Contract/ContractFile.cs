using System.Security.Cryptography;
using System.Text;

namespace ModelCard.Tests.Contract;

/// <summary>
/// The record of public names: <c>[shipped in …]</c> sections, each sealed by a hash so that nobody edits one by accident, <c>[unshipped]</c>, and <c>[breaking]</c> with the shipped lines that are
/// gone and why.
/// </summary>
internal sealed class ContractFile
{
    private const string Because = " -- ";

    private readonly List<string> _header = [];

    private ContractFile()
    {
    }

    public List<(string Version, string Seal, List<string> Lines)> Shipped { get; } = [];

    public List<string> Unshipped { get; } = [];

    public List<string> Breaking { get; } = [];

    public static ContractFile Parse(string text)
    {
        var file = new ContractFile();
        var lines = file._header;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("[shipped in ", StringComparison.Ordinal))
            {
                var words = line.TrimEnd(']').Split(' ');
                lines = [];
                file.Shipped.Add((words[2].TrimEnd(','), words.Length > 4 ? words[4] : "", lines));
            }
            else if (line is "[unshipped]" or "[breaking]")
            {
                lines = line == "[unshipped]" ? file.Unshipped : file.Breaking;
            }
            else if (line.Length > 0)
            {
                lines.Add(line);
            }
        }

        return file;
    }

    /// <summary>What stands against the file when code and targets have these names.</summary>
    public IReadOnlyList<string> Problems(IReadOnlyCollection<string> names)
    {
        var real = names.ToHashSet(StringComparer.Ordinal);
        var shipped = Shipped.SelectMany(section => section.Lines).ToHashSet(StringComparer.Ordinal);
        var unshipped = Unshipped.ToHashSet(StringComparer.Ordinal);
        var problems = new List<string>();
        foreach (var (version, seal, lines) in Shipped)
        {
            if (seal != Seal(lines))
            {
                problems.Add($"edited: a line of [shipped in {version}] was changed. Shipped lines stay as they are; write what breaks under [breaking].");
            }
        }

        var broken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Breaking)
        {
            var parts = line.Split(Because, 2);
            if (parts.Length < 2 || parts[1].Length < 10)
            {
                problems.Add($"no reason: '{line}' says not what users do instead; write it after '{Because.Trim()}'.");
            }

            broken.Add(parts[0]);
            if (!shipped.Contains(parts[0]))
            {
                problems.Add($"not shipped: '{parts[0]}' is under [breaking] and never shipped.");
            }
            else if (real.Contains(parts[0]))
            {
                problems.Add($"not broken: '{parts[0]}' is under [breaking] and still there.");
            }
        }

        problems.AddRange(shipped.Where(line => !real.Contains(line) && !broken.Contains(line)).Select(line => $"broken: '{line}' shipped and is gone. Keep it, or write it under [breaking] with what users do instead."));
        problems.AddRange(unshipped.Where(line => !real.Contains(line)).Select(line => $"stale: '{line}' is under [unshipped] and is not there."));
        problems.AddRange(real.Where(line => !shipped.Contains(line) && !unshipped.Contains(line)).Select(line => $"new: '{line}' is public and stands under [unshipped] not yet. Run the tests with MODELCARD_UPDATE=1."));
        problems.Sort(StringComparer.Ordinal);
        return problems;
    }

    /// <summary>The file with the part that is generated, <c>[unshipped]</c>, brought up to date. Nothing else changes.</summary>
    public string Updated(IReadOnlyCollection<string> names)
    {
        var shipped = Shipped.SelectMany(section => section.Lines).ToHashSet(StringComparer.Ordinal);
        var text = new StringBuilder();
        text.AppendJoin('\n', _header).Append('\n');
        foreach (var (version, seal, lines) in Shipped)
        {
            // A seal is set once, when a release moves the unshipped lines under a version without one.
            text.Append($"\n[shipped in {version}, seal {(seal.Length > 0 ? seal : Seal(lines))}]\n").AppendJoin('\n', lines).Append('\n');
        }

        var unshipped = names.Where(name => !shipped.Contains(name)).Order(StringComparer.Ordinal).ToList();
        text.Append("\n[unshipped]\n").AppendJoin('\n', unshipped).Append(unshipped.Count > 0 ? "\n" : "");
        text.Append("\n[breaking]\n").AppendJoin('\n', Breaking).Append(Breaking.Count > 0 ? "\n" : "");
        return text.ToString();
    }

    private static string Seal(List<string> lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..12];
}
