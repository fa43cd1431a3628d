using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>Finds a text that has nothing left once labels, headings and comments are taken away.</summary>
internal sealed class TextWithoutContentRule() : CappedRule(FindingCodes.TextWithoutContent, ItemLevel.Required)
{
    protected override void Look(CheckContext context, Report report)
    {
        foreach (var text in context.Texts)
        {
            if (IsEmpty(text))
            {
                report.Add(
                    $"{text.CalledFirst} has no content besides labels, headings or comments. Answer its question: {text.Field.Question}", text.Origin, text.Field.Name);
            }
        }
    }

    public static bool IsEmpty(ProseText text)
    {
        if (text.Field.Kind != FieldKind.Markdown || text.HasCode || text.HasMathematics || text.HasTable || text.Links.Count > 0)
        {
            return false;
        }

        var lines = text.Markdown.Lines;
        foreach (var line in lines)
        {
            if (line.Kind == MarkdownLineKind.Text && HasContent(text.Text, text.Prose, line.Start, line.End))
            {
                return false;
            }
        }

        return true;
    }

    // "**Risks:**" is a label; "**Risks:** none known" says something, and so does a code span or an address in its place.
    private static bool HasContent(string text, char[] prose, int start, int end)
    {
        var last = end;
        while (last > start && text[last - 1] is ' ' or '\t' or '*' or '_')
        {
            last--;
        }

        if (last > start && text[last - 1] is ':' or '：')
        {
            return false;
        }

        var inComment = false;
        for (var i = start; i < last; i++)
        {
            var isMasked = prose[i] == ' ' && text[i] is not (' ' or '\t');
            inComment = isMasked && (inComment || text[i] == '<');
            if (char.IsLetterOrDigit(text[i]) && !inComment && (!isMasked || !IsBehindComment(text, start, i)))
            {
                return true;
            }

            inComment &= text[i] != '>';
        }

        return false;
    }

    private static bool IsBehindComment(string text, int start, int index) =>
        text.LastIndexOf("<!--", index, StringComparison.Ordinal) is >= 0 and var open && text.IndexOf("-->", open, StringComparison.Ordinal) > index && open >= start;
}

/// <summary>Finds a text with fewer words than its question takes to answer.</summary>
internal sealed class TextTooShortRule() : CappedRule(FindingCodes.TextTooShort, ItemLevel.Recommended)
{
    // Low on purpose: an honest short answer passes, "A model." does not.
    private const string Minimums =
        "model_description=8 direct_use=5 downstream_use=4 out_of_scope_use=4 bias_risks_limitations=6 bias_recommendations=5 ethical_considerations=5 "
        + "training_data=4 training_procedure=4 testing_data=4 testing_metrics=3 model_specs=4 societal_impact=6 fairness=5 data_collection=5";

    protected override void Look(CheckContext context, Report report)
    {
        foreach (var text in context.Texts)
        {
            var minimum = MinimumOf(text.Field.Name);
            if (text.Words < minimum && !IsSaidOtherwise(text) && !report.IsSaid(FindingCodes.TextWithoutContent, text.Origin))
            {
                report.Add(
                    $"{text.CalledFirst} has {text.Words} {(text.Words == 1 ? "word" : "words")}, and {minimum} is the least that can answer. Say more: {text.Field.Question}",
                    text.Origin,
                    text.Field.Name);
            }
        }
    }

    /// <summary>The fewest words of a field, 0 where any will do.</summary>
    public static int MinimumOf(string field)
    {
        var at = Minimums.IndexOf(field + "=", StringComparison.Ordinal);
        return at < 0 || (at > 0 && Minimums[at - 1] != ' ') ? 0 : Minimums[at + field.Length + 1] - '0';
    }

    // Code, formulas, tables and links answer in few words. "Not applicable" has a check of its own.
    private static bool IsSaidOtherwise(ProseText text) =>
        text.HasCode || text.HasMathematics || text.HasTable || text.Links.Count > 0 || text.Has("https|http") || HasMasked(text)
        || text.Find("not applicable|n/a|none|not collected|not used|unknown") is >= 0 and < 4;

    private static bool HasMasked(ProseText text)
    {
        for (var i = 0; i < text.Prose.Length; i++)
        {
            if (text.Prose[i] == ' ' && char.IsLetterOrDigit(text.Text[i]))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Finds a text that says only what the card says anyway: its own title, the model's name, the question it should answer.</summary>
internal sealed class TextRepeatsQuestionRule() : CappedRule(FindingCodes.TextRepeatsQuestion, ItemLevel.Recommended)
{
    protected override void Look(CheckContext context, Report report)
    {
        var model = context.Card.Answer("model_id")?.Text ?? "";
        foreach (var text in context.Texts)
        {
            var field = text.Field;
            if (field.Name is "model_id" or "status" or "copyright")
            {
                continue;
            }

            var what = Same(text.Text, field.Title) || Same(text.Text, field.Section) ? "its own title"
                : Same(text.Text, model) ? "the model's name"
                : Same(text.Text, field.Question) ? "the question it should answer"
                : null;
            if (what is not null)
            {
                report.Add($"{field.Name} only repeats {what}: '{Finding.Quote(text.Text, 40)}'. Answer: {field.Question}", text.Origin, field.Name);
            }
        }
    }

    private static bool Same(string text, string other)
    {
        int i = 0, j = 0;
        while (true)
        {
            i = Next(text, i);
            j = Next(other, j);
            if (i >= text.Length || j >= other.Length)
            {
                return i >= text.Length && j >= other.Length && other.Length > 0;
            }

            if (char.ToLowerInvariant(text[i++]) != char.ToLowerInvariant(other[j++]))
            {
                return false;
            }
        }
    }

    private static int Next(string text, int index)
    {
        while (index < text.Length && !char.IsLetterOrDigit(text[index]))
        {
            index++;
        }

        return index;
    }
}

/// <summary>Finds the same prose in two fields.</summary>
internal sealed class TextCopiedRule() : CappedRule(FindingCodes.TextCopied, ItemLevel.Recommended)
{
    private const int FewestWords = 6;

    protected override void Look(CheckContext context, Report report)
    {
        var texts = context.Texts;
        for (var i = 1; i < texts.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (IsCopy(texts[i], texts[j]))
                {
                    report.Add(
                        $"{texts[i].CalledFirst} has the same text as {texts[j].Called}. Each answers its own question; keep the text in one and answer the other: {texts[i].Field.Question}",
                        texts[i].Origin,
                        texts[i].Field.Name);
                    break;
                }
            }
        }
    }

    // A project's Description can be the summary and the author's text alike: that is one statement, not a copy. Of a file, the same is told as often as the project names it.
    private static bool IsCopy(ProseText text, ProseText other) =>
        text.Field.Kind == FieldKind.Markdown && other.Field.Kind == FieldKind.Markdown
        && text.Origin.Kind is not (SourceKind.ProjectMetadata or SourceKind.Measured) && other.Origin.Kind is not (SourceKind.ProjectMetadata or SourceKind.Measured)
        && Math.Abs(text.Text.Length - other.Text.Length) <= 2
        && string.Equals(text.Text.Trim(), other.Text.Trim(), StringComparison.Ordinal)
        && (text.Words >= FewestWords || text.HasCode);
}

/// <summary>Finds sentences that came with a template and that nobody replaced.</summary>
internal sealed class TemplateSentenceRule() : CappedRule(FindingCodes.TemplateSentence, ItemLevel.Recommended)
{
    // Of the Hub's model card template (modelcard_template.md), of transformers' Trainer and of skops.
    private const string Sentences =
        "users (both direct and downstream) should be made aware|more information needed for further recommendations|this modelcard aims to be a base template for new models"
        + "|this model card has been generated automatically according to the information the trainer had access to|provide a quick summary of what the model is|provide a longer summary of what this model is"
        + "|address questions around how the model is intended to be used|this section is meant to convey both technical and sociotechnical limitations|use the code below to get started with the model. [more information needed]"
        + "|this is the model card of a 🤗 transformers model that has been pushed on the hub";

    protected override void Look(CheckContext context, Report report)
    {
        foreach (var text in context.Texts)
        {
            for (var at = text.Find(Sentences); at >= 0; at = text.Find(Sentences, at + 1))
            {
                text.Sentence(at, out _, out var end);
                report.Add(
                    $"A sentence of a template is left in {text.Called}: '{Finding.Quote(text.Text.Substring(at, end - at), 60)}'. It says nothing about this model; write what does, or take it out.",
                    text.At(at),
                    text.Field.Name);
            }
        }
    }
}
