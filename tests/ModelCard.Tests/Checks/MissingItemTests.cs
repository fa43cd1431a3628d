using System.Text;
using System.Text.RegularExpressions;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Checks;
using ModelCard.Sources;
using ModelCard.Tests.Docs;

namespace ModelCard.Tests.Checks;

/// <summary>What is said where an item is missing: sentences that one who sees only that line understands.</summary>
public sealed class MissingItemTests
{
    [Theory]
    [InlineData("huggingface")]
    [InlineData("kaggle")]
    [InlineData("imageomics")]
    [InlineData("annotated")]
    [InlineData("mitchell")]
    public void Every_sentence_is_the_one_that_was_read_and_approved(string checklist)
    {
        var text = new StringBuilder($"# What is said of a card without anything, by each item of {checklist}\n\nOf a project with a sidecar, then of a Markdown card.\n");
        foreach (var item in Checklists.Find(checklist)!.Items.Where(item => item.Answers != Evidence.AlwaysRendered))
        {
            text.Append($"\n{item.Title}\n- {Sentence(item, "modelcard.yaml")}\n- {Sentence(item, "README.md")}\n");
        }

        RepositoryFiles.ShouldHold($"tests/ModelCard.Tests/Goldens/Sentences/{checklist}.md", text.ToString());
    }

    [Fact]
    public void The_words_fit_every_sentence_they_stand_in()
    {
        foreach (var item in Checklists.Names.SelectMany(name => Checklists.Find(name)!.Items))
        {
            // A noun phrase: it begins small, tells nothing by a colon, and needs no full stop.
            item.NounPhrase.ShouldMatch("^[a-z][^:.]*[a-zA-Z)]$", item.Title);
            item.NounPhrase.Length.ShouldBeLessThan(120, item.Title);
        }
    }

    [Theory]
    [InlineData("- {title: people, answers: demographic_groups}", "The card lacks the checklist item 'people'. Add ModelCardDemographicGroups to the project, or demographic_groups to modelcard.yaml.")]
    [InlineData("- {title: Is it safe?, answers: [ethical_considerations, fairness, societal_impact]}", "The card lacks the checklist item 'Is it safe?'. Add ModelCardEthicalConsiderations, ModelCardFairness or ModelCardSocietalImpact to the project, or ethical_considerations, fairness or societal_impact to modelcard.yaml.")]
    [InlineData("- {title: intended uses, level: required}", "The card lacks intended uses. Add ModelCardDirectUse to the project, or direct_use to modelcard.yaml.")]
    [InlineData("- {title: intended uses, answers: intended_users}", "The card lacks the checklist item 'intended uses'. Add ModelCardIntendedUsers to the project, or intended_users to modelcard.yaml.")]
    [InlineData("- {title: people, answers: {all: [license, intended_users]}}", "The card lacks a part of the checklist item 'people'. Add ModelCardIntendedUsers to the project, or intended_users to modelcard.yaml.")]
    public void A_title_of_a_project_is_quoted_and_one_of_ours_keeps_its_words(string item, string message)
    {
        using var card = new TestCard("license: mit\n");
        card.Write("own.yaml", $"extends: huggingface\nitems:\n{item}\n");
        card.Request.Checklist = "own.yaml";
        card.Build().Findings.Select(finding => finding.Message).ShouldContain(message);
    }

    [Fact]
    public void What_a_card_is_told_to_add_answers()
    {
        foreach (var field in CardFields.All)
        {
            var advice = AnswerSyntax.InCard(field.Name, field);
            var text = Following(advice, field);
            using var card = new TestCard();
            card.Write("README.md", text);
            card.Request.Sidecar = "README.md";

            var content = CardMerge.Merge([MarkdownCardSource.Read(Path.Combine(card.Request.ProjectDirectory, "README.md"), [])]);

            new CardEvidence(content, new KnownIds()).Has(field.Name).ShouldBeTrue($"{field.Name}: {advice}\n{text}");
        }
    }

    // The card of a reader who does what the words say.
    private static string Following(string advice, CardField field)
    {
        var example = field.Kind switch { FieldKind.Code => $"```\n{field.Example}\n```", FieldKind.Map => "- epochs: 3", _ => field.Example };
        var under = Regex.Match(advice, " under '(.+)'$") is { Success: true } match ? $"## {match.Groups[1].Value}\n\n" : "";
        return advice switch
        {
            _ when advice.EndsWith("(front matter)", StringComparison.Ordinal) => $"---\n{FieldExample.InSidecar(field)}\n---\n# A\n",
            _ when advice.StartsWith("a heading", StringComparison.Ordinal) => "# Model Card for A\n",
            _ when advice.StartsWith("an image", StringComparison.Ordinal) => $"# A\n\n{under}![A curve](curve.png)\n",
            _ when Regex.Match(advice, "^a section '([^']+)'") is { Success: true } section => $"# A\n\n{under}### {section.Groups[1].Value}\n\n{example}\n",
            _ when Regex.Match(advice, "^a line '(.+)…'") is { Success: true } line => $"# A\n\n{under}{line.Groups[1].Value}{example}\n",
            _ => throw new InvalidOperationException(advice),
        };
    }

    private static string Sentence(ChecklistItem item, string file)
    {
        var nothing = CardMerge.Merge([]);
        return MissingItem.Describe(item, nothing, new CardEvidence(nothing, new KnownIds()), FindingSeverity.Warning, file).Message;
    }
}
