using System.Diagnostics;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Tests.Docs;

/// <summary>The documentation, and what the catalog and the checklists say to a reader, in American English.</summary>
public sealed partial class SpellingTests
{
    private const string Accepted = "tests/ModelCard.Tests/Docs/words.txt";

    [SpellingFact]
    public void Every_word_is_in_the_dictionary_or_accepted()
    {
        var accepted = RepositoryFiles.Read(Accepted).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

        Unknown().Where(word => !accepted.Contains(word.Key)).Select(word => $"{word.Key}: {word.Value}").ShouldBeEmpty($"Correct the words, or add names and terms to {Accepted}.");
    }

    [SpellingFact]
    public void No_accepted_word_is_left_over() => RepositoryFiles.Read(Accepted).Split('\n', StringSplitOptions.RemoveEmptyEntries).Except(Unknown().Keys).ShouldBeEmpty();

    [Fact]
    public void Accepted_words_are_in_order_and_none_is_there_twice()
    {
        var words = RepositoryFiles.Read(Accepted).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        words.ShouldBe(words.Distinct().Order(StringComparer.Ordinal));
    }

    // Each word that Hunspell does not know, with the first place that has it.
    private static SortedDictionary<string, string> Unknown()
    {
        var places = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (place, text) in Texts())
        {
            foreach (Match word in Word().Matches(text))
            {
                places.TryAdd(word.Value.TrimEnd('\'', '’'), place);
            }
        }

        var unknown = Ask(places.Keys);
        foreach (var known in places.Keys.Where(word => !unknown.Contains(word)).ToList())
        {
            places.Remove(known);
        }

        return places;
    }

    private static IEnumerable<(string Place, string Text)> Texts()
    {
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();
        foreach (var page in DocBlocks.Pages)
        {
            foreach (var text in Markdown.Parse(RepositoryFiles.Read(page), pipeline).Descendants<LeafBlock>().Where(block => block.Inline is not null))
            {
                // Emphasis may begin inside a word.
                yield return (page, string.Concat(text.Inline!.Descendants().Select(inline => inline switch { LiteralInline literal => literal.Content.ToString(), LineBreakInline or CodeInline or AutolinkInline => " ", _ => "" })));
            }
        }

        foreach (var field in CardFields.All)
        {
            yield return ("the question of " + field.Name, Code().Replace(field.Question, " "));
        }

        foreach (var item in Checklists.Names.SelectMany(name => Checklists.Find(name)!.Items))
        {
            yield return ("the checklist item " + item.Title, Code().Replace(item.Title, " "));
        }
    }

    private static HashSet<string> Ask(IEnumerable<string> words)
    {
        using var hunspell = Process.Start(new ProcessStartInfo("hunspell", ["-d", "en_US", "-i", "utf-8", "-l"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var answer = hunspell.StandardOutput.ReadToEndAsync();
        hunspell.StandardInput.Write(string.Join('\n', words));
        hunspell.StandardInput.Close();
        return [.. answer.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    [GeneratedRegex(@"(?<![\w./@:-])\p{L}[\p{L}'’]*(?![\w/@:]|\.\w)")]
    private static partial Regex Word();

    [GeneratedRegex("`[^`]*`|https?://\\S+")]
    private static partial Regex Code();
}
