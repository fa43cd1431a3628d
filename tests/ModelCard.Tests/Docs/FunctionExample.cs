using ModelCard.Templates;

namespace ModelCard.Tests.Docs;

/// <summary>One example of <c>function-examples.txt</c>: a function, what it gives in words, a template that calls it, and the text that comes out.</summary>
internal sealed record FunctionExample(string Name, string Says, string Template, string Output)
{
    /// <summary>The sidecar that functions of <c>parts/functions</c> are shown on.</summary>
    public const string Sidecar = """
        direct_use: Sorting leaflets.
        language: [en, de]
        latency: 18 ms
        get_started_code: var level = reader.LevelOf(text);

        """;

    private static readonly Lazy<List<FunctionExample>> Read = new(Load);

    public static IReadOnlyList<FunctionExample> All => Read.Value;

    /// <summary>Whether the function comes with <c>parts/functions</c> and is shown on a card.</summary>
    public bool IsOfParts => !Name.Contains('.', StringComparison.Ordinal) && !Name.StartsWith("include", StringComparison.Ordinal);

    /// <summary>What the template gives.</summary>
    public string Run()
    {
        if (IsOfParts)
        {
            using var card = new TestCard(Sidecar.ReplaceLineEndings("\n"));
            card.Write("example.md", "{{ include \"parts/functions\" -}}\n" + Template + "\n");
            card.Request.Template = "example.md";
            return card.Text().TrimEnd('\n');
        }

        return ModelCard.Templates.Template.Parse(Template, Name).Render(new TemplateContext(new TemplateObject()) { Loader = new Pages() });
    }

    private static List<FunctionExample> Load()
    {
        var lines = RepositoryFiles.Read("tests/ModelCard.Tests/Docs/function-examples.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        (lines.Length % 4).ShouldBe(0, "Each function has four lines: its name, what it does, a template, what comes out.");
        return [.. lines.Chunk(4).Select(part => new FunctionExample(part[0], part[1][2..], part[2][2..], part[3][2..].Replace('⏎', '\n')))];
    }

    private sealed class Pages : ITemplateLoader
    {
        public ModelCard.Templates.Template? Load(string name) => name switch
        {
            "greeting.md" => ModelCard.Templates.Template.Parse("Hello {{ $1 }}!", name),
            "one.md" => ModelCard.Templates.Template.Parse("first", name),
            "two.md" => ModelCard.Templates.Template.Parse("second", name),
            _ => null,
        };
    }
}
