using System.Text;
using ModelCard.Card;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

public sealed class YamlFuzzTests
{
    private const string Sidecar = """
        # sidecar
        model_id: Penguin classifier
        language: no
        description: |
          Several lines
            indented more

          and "quotes" — é 😀
        tags: [a, 'b', "c\n", {x: 1}]
        hyperparameters: {lr: 0.1, when: 12:30}
        datasets:
        - penguins
        - name: other
          split: test
        metrics:
          - type: accuracy
            value: .97
            nested:
              - - 1
                - 2
        "quoted key": 'it''s'
        empty:
        nothing: ~
        """;

    private static readonly string[] Bits =
    [
        "\t", "\n", "\r", "\r\n", "  ", ": ", ":", "- ", "---", "...", "{", "}", "[", "]", ",", "\"", "'", " #", "&a ", "*a", "!!str ", "!x ", "|", ">+\n", "%", "@", "\\", "\\x",
        "\\ud83d", "\0", "\u0007", "\u0085", "\u2028", "\uFEFF", "\uD83D", "😀", "? ", "<<: ", "~", "1e3", "\uFFFE", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "{a: {a: ",
    ];

    [Fact]
    public void Whatever_is_done_to_a_sidecar_it_is_read_or_refused_at_a_place_in_it()
    {
        var random = new Random(20);
        var read = 0;
        for (var round = 0; round < 5000; round++)
        {
            var yaml = Mutate(random);
            var findings = new List<Finding>();
            var node = YamlReader.Read(yaml, "card.yaml", SourceKind.Sidecar, findings);

            read += findings.Count == 0 ? 1 : 0;
            var lines = yaml.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
            foreach (var finding in findings)
            {
                var place = finding.Origin!;
                place.Line.ShouldBeInRange(1, lines.Length, yaml);
                place.Column.ShouldBeInRange(1, lines[place.Line - 1].Length + 1, yaml);
                finding.Message.ShouldNotContain("not valid YAML", customMessage: yaml);
            }

            (node is null && findings.Count == 0 && yaml.Contains("\nmodel_id: ")).ShouldBeFalse(yaml);
        }

        // Both outcomes must be common, or the test tests nothing.
        read.ShouldBeInRange(1000, 4000);
    }

    private static string Mutate(Random random)
    {
        var text = new StringBuilder(Sidecar);
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text.Insert(at, Bits[random.Next(Bits.Length)]);
                    break;
                case 1:
                    text.Remove(at, Math.Min(random.Next(1, 8), text.Length - at));
                    break;
                case 2:
                    text.Insert(random.Next(text.Length), text.ToString(at, Math.Min(random.Next(1, 40), text.Length - at)));
                    break;
                default:
                    text.Length = Math.Max(30, at);
                    break;
            }
        }

        return text.ToString();
    }
}
