using System.Text;
using ModelCard.Catalog;
using ModelCard.Templates;

namespace ModelCard.Tests.Docs;

/// <summary>The page of one field under <c>docs/fields</c>: our prose and examples, and around them what the catalog, the checklists and a built card say.</summary>
internal static class FieldPage
{
    public static string Of(CardField field)
    {
        var text = FieldText.All[field.Name];
        var helpers = field.Helpers.Count == 0 ? "" : $", with help from the {string.Join(" and the ", field.Helpers.Select(Words.Of))}";
        return $"""
            <!-- Generated from the catalog and tests/ModelCard.Tests/Docs/field-texts.yaml. Change these, then run the tests with MODELCARD_UPDATE=1. -->
            # {field.Name}: {field.Title}

            > {field.Question}

            {text.Write}

            Who writes it: the {Words.Of(field.Owner)}{helpers}.

            ## A good answer

            In the sidecar (`modelcard.yaml`):

            ```yaml
            {text.Good.TrimEnd()}
            ```

            {(field.Kind is FieldKind.Datasets or FieldKind.Metrics or FieldKind.Figures ? "As an item" : "As a property")} of the project, another one:

            ```xml
            {FieldExample.InProject(field)}
            ```

            ## A weak answer

            ```yaml
            {text.Weak.TrimEnd()}
            ```

            Weak because {text.Why}{Found(field, text)}

            ## Names and places

            | | |
            |---|---|
            {Facts(field)}
            ## Who asks for it

            {RulePage.AskedBy(field)}
            ## Rules that look at it

            {Rules(field)}
            """.ReplaceLineEndings("\n");
    }

    /// <summary>What a build says about a weak answer, without the place: the one it is there for.</summary>
    public static LocatedFinding? Finding(FieldText text)
    {
        using var card = new TestCard(text.Weak);
        card.Request.Strictness = "strict";
        return card.Build().Findings.FirstOrDefault(finding => finding.Code == text.Code);
    }

    private static string Found(CardField field, FieldText text) =>
        text.Code is null ? " No rule can tell; a reader can."
        : $" The build finds [{text.Code}](../rules/{text.Code}.md):\n\n```text\n{Finding(text).ShouldNotBeNull($"{field.Name}: {text.Code} is not found").Message}\n```";

    private static string Facts(CardField field)
    {
        var rows = new StringBuilder();
        Row(field.Kind is FieldKind.Datasets or FieldKind.Metrics ? "item" : "property", Items(field));
        Row("sidecar key, template variable", $"`{field.Name}`");
        Row("other spellings in a sidecar", string.Join(", ", field.KeyAliases.Select(alias => $"`{alias}`")));
        Row("kind", Words.Of(field.Kind));
        Row("one of", string.Join(", ", field.Choices.Select(choice => $"`{choice}`")));
        Row("unit of a bare number", field.Unit ?? "");
        Row("front matter", string.Join(", ", FieldPlaces.FrontMatterKeys(field).Select(key => $"`{key}`")));
        foreach (var template in BuiltInTemplates.Names)
        {
            Row($"place in `{template}`", FieldPlaces.In(template, field));
        }

        Row("[headings of Markdown cards](../markdown-cards.md) that mean it", string.Join(", ", MarkdownCardsPage.HeadingsOf(field)));
        Row("when a checklist misses it", $"[{field.Code}](../rules/{field.Code}.md)");
        return rows.ToString();

        void Row(string name, string value)
        {
            if (value.Length > 0)
            {
                rows.Append($"| {name} | {value} |\n");
            }
        }
    }

    private static string Items(CardField field) => field.Name switch
    {
        "datasets" => "`ModelCardDataset`",
        "metrics" => "`ModelCardMetric`",
        "visualizations" => $"`{field.PropertyName}`, or `ModelCardFigure` items",
        "tags" => $"`{field.PropertyName}`, or `ModelCardTag` items",
        "language" => $"`{field.PropertyName}`, or `ModelCardLanguage` items",
        "developers" => $"`{field.PropertyName}`, or `ModelCardDeveloper` items",
        "model_card_authors" => $"`{field.PropertyName}`, or `ModelCardAuthor` items",
        _ when field.Kind is FieldKind.Markdown or FieldKind.Code => $"`{field.PropertyName}`, or a `ModelCardSection` item with `Field=\"{field.Name}\"`",
        _ => $"`{field.PropertyName}`",
    };

    private static string Rules(CardField field)
    {
        var texts = RuleTexts.Read();
        return string.Concat(FieldRules.LookingAt(field).Select(code => $"- [{code}](../rules/{code}.md): {texts.Of(code).Title}\n"));
    }
}
