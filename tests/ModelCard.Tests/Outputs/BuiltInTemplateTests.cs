using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Templates;

namespace ModelCard.Tests.Outputs;

public sealed class BuiltInTemplateTests
{
    public static TheoryData<string> Templates => [.. BuiltInTemplates.Names];

    public static TheoryData<string, string> Standards => new()
    {
        {
            "annotated",
            """
            # Nothing known yet
            # Table of Contents
            # Model Details
            ## Model Description
            ## Model Sources [optional]
            # Uses
            ## Direct Use
            ## Downstream Use [optional]
            ## Out-of-Scope Use
            # Bias, Risks, and Limitations
            ## Recommendations
            # Training Details
            ## Training Data
            ## Training Procedure [optional]
            ### Preprocessing
            ### Training Hyperparameters
            ### Speeds, Sizes, Times
            # Evaluation
            ## Testing Data, Factors & Metrics
            ### Testing Data
            ### Factors
            ### Metrics
            ## Results
            ### Summary
            ## Societal Impact Assessment [optional]
            # Model Examination [optional]
            # Environmental Impact
            # Technical Specifications [optional]
            ## Model Architecture and Objective
            ## Compute Infrastructure
            ### Hardware
            ### Software
            # Citation [optional]
            ### BibTeX
            ### APA
            # Glossary [optional]
            # More Information [optional]
            # Model Card Authors [optional]
            # Model Card Contact
            # How to Get Started with the Model
            """
        },
        { "kaggle", "# Model Card for Nothing known yet\n# Model Summary\n# Model Characteristics\n# Data Overview\n# Evaluation Results" },
        {
            "imageomics",
            """
            # Model Card for Nothing known yet
            ## General Information
            ## Model Details
            ## Uses
            ## Bias, Risks, and Limitations
            ## Getting Started
            ## Training Details
            ## Evaluation
            ## Model Examination
            ## Environmental Impact
            ## Technical Specifications
            ## Licensing and Citation
            ## Acknowledgements
            ## Glossary
            ## Additional Information
            """
        },
        {
            "huggingface",
            """
            # Model Card for Nothing known yet
            ## Table of Contents
            ## Model Details
            ## Uses
            ## Bias, Risks, and Limitations
            ## How to Get Started with the Model
            ## Training Details
            ## Evaluation
            ## Model Examination [optional]
            ## Environmental Impact
            ## Technical Specifications [optional]
            ## Citation [optional]
            ## Glossary [optional]
            ## More Information [optional]
            ## Model Card Authors [optional]
            ## Model Card Contact
            """
        },
    };

    [Theory]
    [MemberData(nameof(Standards))]
    public void An_empty_card_has_the_headings_of_the_standard_in_order_and_level(string template, string headings)
    {
        using var card = new TestCard("model_id: Nothing known yet\n");
        card.Request.Template = template;
        var deepest = headings.Split('\n').Max(line => line.IndexOf(' ', StringComparison.Ordinal));

        Headings(card.Text()).Where(heading => heading.IndexOf(' ', StringComparison.Ordinal) <= deepest).ShouldBe(headings.Split('\n'));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_field_that_is_answered_is_in_the_card(string template)
    {
        foreach (var field in CardFields.All)
        {
            using var card = new TestCard();
            card.Request.Template = template;
            var (property, shown) = Answer(field);
            if (field.Kind == FieldKind.Datasets)
            {
                card.WithItem("ModelCardDataset", "marker-name", ("Role", "test"));
            }
            else if (field.Kind == FieldKind.Metrics)
            {
                card.WithItem("ModelCardMetric", "marker-name", ("Value", "0.5"));
            }
            else
            {
                card.With(field.Name, property);
            }

            card.Text().ShouldContain(shown, customMessage: $"{template}: {field.Name}");
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_section_can_stand_after_any_field(string template)
    {
        foreach (var field in CardFields.All)
        {
            // With these answered, every template has its last sections.
            using var card = new TestCard(
                "license: mit\nrepo: https://example.org\ncitation_apa: A\nglossary: G\nmore_information: M\nmodel_card_authors: A\nmodel_card_contact: C\n"
                + $"sections:\n- {{title: Own, after: {field.Name}, text: Mine.}}\n");
            card.With(field.Name, Answer(field).Property);
            card.Request.Template = template;

            var text = card.Text();
            var atTheEnd = text.EndsWith("Own\n\nMine.\n", StringComparison.Ordinal);
            var last = template == "annotated" ? "Getting Started" : "Model Card Contact";
            (atTheEnd && field.Section != last).ShouldBeFalse($"{template}: {field.Name}");
        }
    }

    [Fact]
    public void An_empty_annotated_card_asks_every_question_of_the_standard_in_a_comment()
    {
        using var card = new TestCard("model_id: Nothing known yet\n");
        card.Request.Template = "annotated";
        var text = card.Text();
        foreach (var item in ModelCard.Checks.Checklists.Find("annotated")!.Items)
        {
            foreach (var name in item.Answers.Split('|', '+').Where(name => name != "model_id" && CardFields.Find(name) is { Kind: not (FieldKind.Datasets or FieldKind.Metrics) }))
            {
                // Fields that only help to answer another one have no place of their own in the standard.
                if (name is not ("intended_users" or "affected_groups" or "training_hyperparameters" or "subgroup_results"))
                {
                    text.ShouldContain($"<!-- {CardFields.Find(name)!.Question} -->", customMessage: name);
                }
            }
        }
    }

    [Fact]
    public void A_question_fits_into_a_comment() =>
        CardFields.All.Where(field => field.Question.Contains("--", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void A_template_can_include_a_built_in_one_and_a_file_of_a_part_s_name_is_told_apart_by_its_extension()
    {
        using var card = new TestCard("metrics: [{type: f1, value: 0.5}]\n");
        card.Write("mine.md", "{{ include \"Kaggle\" }}\n{{ include \"parts/metrics\" measurements }}\n{{ include \"parts/metrics.md\" }}\n");
        card.Write("parts/metrics.md", "From the file.");
        card.Write("parts/metrics", "Never read.");
        card.Request.Template = "mine.md";

        var text = card.Text();

        text.ShouldContain("# Data Overview");
        text.ShouldContain("From the file.");
        text.ShouldNotContain("Never read.");
    }

    private static (string Property, string Shown) Answer(CardField field) => field.Kind switch
    {
        FieldKind.Map => ("{marker-name: 1}", "**marker-name:** 1"),
        FieldKind.Number => ("7654321", "7654321"),
        FieldKind.Quantity => field.Unit == "kWh" ? ("76543 kWh", "76543") : field.Name == "model_size" ? ("76543 MB", "76543") : ("76543 kg", "76543"),
        FieldKind.Choice => (field.Choices.Count > 0 ? field.Choices[0] : "fine-tuning", field.Choices.Count > 0 ? field.Choices[0] : "fine-tuning"),
        FieldKind.Figures => ("marker-name.png", "](marker-name.png)"),
        FieldKind.Url => ("https://example.org/marker-name", "https://example.org/marker-name"),
        _ => ("marker-name", "marker-name"),
    };

    private static IEnumerable<string> Headings(string text)
    {
        var markdown = MarkdownText.Parse(text);
        return markdown.Lines.Select((line, index) => (line, index)).Where(pair => pair.line.Kind == MarkdownLineKind.Heading).Select(pair => markdown.LineText(pair.index));
    }
}
