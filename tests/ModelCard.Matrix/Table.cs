using System.Text;

namespace ModelCard.Matrix;

/// <summary>The generated block of <c>docs/compatibility.md</c>. Cells that a run does not reach keep what an earlier one found.</summary>
internal sealed class Table
{
    private const string Begin = "<!-- begin generated: dotnet run --project tests/ModelCard.Matrix -- table -->";
    private const string End = "<!-- end generated -->";

    private readonly string _page;
    private readonly Dictionary<(string Check, string Kind), string> _cells = [];

    public Table(string page)
    {
        _page = page;
        Read();
    }

    public string this[Check check, ProjectKind kind]
    {
        set => _cells[(check.Name, kind.Name)] = value.Replace('|', '/').ReplaceLineEndings(" ").Trim();
    }

    public int Count(string word) => _cells.Values.Count(cell => cell.StartsWith(word, StringComparison.Ordinal));

    /// <summary>Writes the block, and nothing around it.</summary>
    public void Save()
    {
        var reasons = new List<string>();
        var text = new StringBuilder(Begin).Append("\n| |");
        foreach (var kind in ProjectKinds.All)
        {
            text.Append(' ').Append(kind.Name).Append(" |");
        }

        text.Append("\n|---|").Append(string.Concat(ProjectKinds.All.Select(_ => "---|"))).Append('\n');
        foreach (var check in Checks.All)
        {
            text.Append("| ").Append(check.Name).Append(" |");
            foreach (var kind in ProjectKinds.All)
            {
                text.Append(' ').Append(Short(_cells.GetValueOrDefault((check.Name, kind.Name), "not run: no run of the program has reached this cell yet"), reasons)).Append(" |");
            }

            text.Append('\n');
        }

        text.Append($"\n{Count("passes")} cells pass, {Count("fails")} fail, {Count("does not apply")} do not apply, {(Checks.All.Length * ProjectKinds.All.Length) - _cells.Count} were not run.\n\n");
        foreach (var (reason, index) in reasons.Select((reason, index) => (reason, index)))
        {
            text.Append(index + 1).Append(". ").Append(reason).Append('\n');
        }

        text.Append("\nThe rows:\n\n");
        foreach (var check in Checks.All)
        {
            text.Append("- **").Append(check.Name).Append("**: ").Append(check.Asserts).Append(".\n");
        }

        text.Append("\nThe columns:\n\n");
        foreach (var kind in ProjectKinds.All)
        {
            text.Append("- **").Append(kind.Name).Append("**: ").Append(kind.Says).Append(".\n");
        }

        var page = File.ReadAllText(_page);
        var start = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        File.WriteAllText(_page, page[..start] + text + page[end..]);
    }

    // "passes", "fails: why", "does not apply: why"; the reasons stand below the table, each once.
    private static string Short(string cell, List<string> reasons)
    {
        var colon = cell.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0)
        {
            return "yes";
        }

        if (!reasons.Contains(cell))
        {
            reasons.Add(cell);
        }

        var mark = cell.StartsWith("fails", StringComparison.Ordinal) ? "**no**" : cell.StartsWith("does", StringComparison.Ordinal) ? "n/a" : "not run";
        return $"{mark} ({reasons.IndexOf(cell) + 1})";
    }

    private void Read()
    {
        var lines = File.ReadAllLines(_page);
        var start = Array.IndexOf(lines, Begin);
        var kinds = lines[start + 1].Split('|', StringSplitOptions.TrimEntries);
        for (var line = start + 3; line < lines.Length && lines[line].StartsWith('|'); line++)
        {
            var cells = lines[line].Split('|', StringSplitOptions.TrimEntries);
            for (var cell = 2; cell < cells.Length - 1; cell++)
            {
                var number = cells[cell].IndexOf('(', StringComparison.Ordinal);
                var reason = number < 0 ? "passes" : lines.First(text => text.StartsWith(cells[cell][(number + 1)..^1] + ". ", StringComparison.Ordinal)).Split(". ", 2)[1];
                if (!reason.StartsWith("not run", StringComparison.Ordinal))
                {
                    _cells[(cells[1], kinds[cell])] = reason;
                }
            }
        }
    }
}
