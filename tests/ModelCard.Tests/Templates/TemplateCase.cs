namespace ModelCard.Tests.Templates;

/// <summary>One case of the files in <c>Cases</c>: a template, the model it sees, and what it gives.</summary>
public sealed record TemplateCase(string Name, string Template, string? Model, string Expected, bool IsError)
{
    private const string Arrow = " → ";

    public static IReadOnlyDictionary<string, TemplateCase> All { get; } = Load();

    private static Dictionary<string, TemplateCase> Load()
    {
        var cases = new Dictionary<string, TemplateCase>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Templates", "Cases"), "*.md"))
        {
            var file = Path.GetFileName(path);
            var lines = File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
            var blocks = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < lines.Length; i++)
            {
                var name = $"{file}:{i + 1}";
                if (lines[i].StartsWith("- `", StringComparison.Ordinal))
                {
                    cases.Add(name, FromLine(name, lines[i][2..]));
                }
                else if (lines[i].StartsWith("```", StringComparison.Ordinal))
                {
                    var kind = lines[i][3..];
                    var end = Array.IndexOf(lines, "```", i + 1);
                    blocks[kind] = string.Join('\n', lines[(i + 1)..end]);
                    i = end;
                    if (kind == "expected")
                    {
                        cases.Add(name, new TemplateCase(name, blocks["template"], blocks.GetValueOrDefault("model"), blocks["expected"], false));
                        blocks.Clear();
                    }
                }
            }
        }

        return cases;
    }

    private static TemplateCase FromLine(string name, string line)
    {
        var arrow = line.LastIndexOf(Arrow, StringComparison.Ordinal);
        var expected = line[(arrow + Arrow.Length)..];
        var isError = expected.StartsWith("error ", StringComparison.Ordinal);
        return new TemplateCase(name, Code(line[..arrow]), null, Code(isError ? expected[6..] : expected), isError);
    }

    private static string Code(string text)
    {
        // The code may hold back quotes of its own: only the outermost ones, one or two, are Markdown's.
        var ticks = text.StartsWith("``", StringComparison.Ordinal) && text.Length > 2 ? 2 : 1;
        return text[ticks..^ticks].Replace('⏎', '\n');
    }
}
