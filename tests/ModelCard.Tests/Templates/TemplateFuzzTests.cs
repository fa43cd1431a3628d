using ModelCard.Templates;

namespace ModelCard.Tests.Templates;

/// <summary>Thousands of broken templates: each gives a text or an error with a place, and nothing else.</summary>
public sealed class TemplateFuzzTests
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "~}}", "{%{", "}%}", "\"", "'", "`", "$\"", "{", "}", "(", ")", "[", "]", " end ", " else ", " if ", " for x in ", " while ",
        " func f ", " ret ", " do; ", " case ", " when ", "|", ".", "..", "...", "?.", "?", ":", ",", ";", "\n", "#", "=", "??", "++", "-", "*", "//",
        "<<", "^", "@", "$0", "$$", "this", "empty", "1e9", "999999999999999999999", "0x", "\\", "\0", "\uD800", "😀", " capture x ", " with this ",
        " wrap f ", " import this ", " readonly x ", " break ", "for.index", "1..1000000000", " | object.eval ", " | array.each @string.upcase ",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_template_breaks_the_language(int seed)
    {
        var cases = TemplateCase.All.Values.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => c.Template).ToArray();

        // Not System.Random: its numbers may change with the framework.
        var state = (uint)seed * 2654435761u;
        int Next(int below)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)below);
        }

        for (var i = 0; i < 2000; i++)
        {
            var text = cases[Next(cases.Length)];
            for (var changes = 1 + Next(4); changes > 0; changes--)
            {
                var at = Next(text.Length + 1);
                text = Next(3) switch
                {
                    0 when at < text.Length => text.Remove(at, Math.Min(1 + Next(4), text.Length - at)),
                    1 => text.Insert(at, ((char)(32 + Next(95))).ToString()),
                    _ => text.Insert(at, Pieces[Next(Pieces.Length)]),
                };
            }

            var context = new TemplateContext(new TemplateObject { ["a"] = 1 })
            {
                Limits = new TemplateLimits { LoopIterations = 5000, OutputLength = 100_000, StringLength = 50_000, ArrayLength = 1000, TotalStringLength = 1_000_000 },
            };
            var template = Template.Parse(text, "t");
            foreach (var message in template.Messages)
            {
                message.ToString().ShouldMatch(@"^t\(\d+,\d+\) : error : ");
            }

            if (!template.TryRender(context, out _, out var error))
            {
                error.ShouldNotBeNull(text);
            }
        }
    }
}
