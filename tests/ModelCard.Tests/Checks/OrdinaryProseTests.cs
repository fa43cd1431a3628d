namespace ModelCard.Tests.Checks;

/// <summary>Honest prose as cards have it, with everything that looks like trouble and is none: no rule says a word about it.</summary>
public sealed class OrdinaryProseTests
{
    private static readonly string[] Paragraphs =
    [
        "The model reads a support message and proposes the team that should answer it. It was made because messages used to wait a day, and its todo list of open questions is short.",
        "Masks are written `<mask>` in text, <s> begins a sentence and </s> ends one; a batch is a `List<string>` or Dictionary<string, List<int>>, and x < y holds where a > b does.",
        "Use it like this:\n\n```csharp\n// TODO: replace [More Information Needed] and <your name>\nvar model = Model.Load(\"/home/ada/model.onnx\"); // {{ model_id }}\n```\n\nThe answer comes in about 20 ms.",
        "We minimise $$\\mathcal{L} = \\sum_i [TODO]_i \\{\\{x\\}\\}$$ and, in line, \\\\( x_{[TBD]} < \\infty \\\\) over all of the rows.\n\n$$\n[More Information Needed]\n$$\n\nIt converges in three epochs.",
        "| team | precision | recall |\n|---|---|---|\n| billing | 0.91 | - |\n| shipping | ... | n/a |\n| other | 0.88 | 0.79 |\n\nA dash marks a team with fewer than 20 messages.",
        "See [the paper](https://arxiv.org/abs/1810.03993 \"Model Cards\"), [Insert, delete, update](https://example.org/a_(b)), <https://example.org/x?y=[1]> and https://example.org/TODO, or [the risks](#bias-risks-and-limitations).",
        "Results on the benchmark TODO-bench [1] were read with care; see the FIXME corpus [2, 3] of commit messages and the array a[0], a[i] and [CLS] or [SEP] tokens.\n\n[1]: https://example.org/todo-bench",
        "- [x] Personal names were removed, also those in signatures\n- [ ] Product names were kept\n- Numbers became `0`\n\nRows came from customers who had agreed; write to support@contoso.com with questions.",
        "<details>\n<summary>All settings</summary>\n\n* learning rate: 5e-5\n* batch size: 32\n\n</details>\n\n<!-- TODO: ask Ada whether the seed belongs here -->\nThe seed was 42, \"lorem\" and \"ipsum\" are tokens 7 and 8.",
        "模型将客户的消息分配给合适的团队。训练数据来自 2022 年到 2024 年。\n\n> \"It should be done by Monday ...\", wrote one customer, and the model chose *shipping*; add the two and you have 61 in 100.",
        "Setext title\n------------\n\n1. Read the text.\n2. Cut it to 512 tokens, insert a separator and add your own label if you want.\n\nThen call it:\n\n    indented code [TODO]\n\n![Scatter plot of all scores](https://example.org/plot.png) shows mAP@0.5 over recall@10.",
        "The tokenizer was trained from scratch on the same messages. Scores lie between 0 and 1; a score of 0.5 is where both errors cost the same. C:\\ and / are separators, and ~ stands for home.",
    ];

    private static readonly string[] Fields =
    [
        "model_description", "downstream_use", "system", "training_data", "preprocessing", "training_procedure", "results", "bias_risks_limitations", "bias_recommendations", "more_information", "glossary", "model_specs",
    ];

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            for (var i = 0; i < Fields.Length; i++)
            {
                for (var j = 0; j < Paragraphs.Length; j++)
                {
                    pairs.Add(Fields[i], Paragraphs[j] + "\n\n" + Paragraphs[(j + i + 1) % Paragraphs.Length]);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Ordinary_prose_breaks_no_rule(string field, string text)
    {
        using var card = new TestCard();
        card.Request.Strictness = "strict";
        card.With(field, text).With("base_model", "org/base").With("bias_recommendations", "Show the team only above a score of 0.8.");

        card.Build().Findings.Where(finding => finding.Code.StartsWith("MCB3", StringComparison.Ordinal) || finding.Code.StartsWith("MCB4", StringComparison.Ordinal))
            .Select(finding => finding.Code + " " + finding.Message).ShouldBeEmpty();
    }
}
