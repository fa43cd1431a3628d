using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>A text that says trained from scratch, and a base model.</summary>
internal sealed class ScratchAgainstBaseModelRule() : CappedRule(FindingCodes.ScratchAgainstBaseModel, ItemLevel.Required)
{
    private const string Scratch = "trained from scratch|pretrained from scratch|pre-trained from scratch|training from scratch|training started from random weights|randomly initialized weights|randomly initialised weights|from random initialization|from random initialisation";

    // What is new in a fine-tuned model may well begin at random, and other models are trained from scratch too.
    private const string Others =
        "not|no|never|rather than|instead of|unlike|than|without|head|heads|layer|layers|adapter|adapters|tokenizer|tokeniser|vocabulary|embedding*|decoder|encoder|classifier on top|base model was|base model is|teacher|baseline*|compared|which was|which were|"
        + "originally|original|previous|earlier|other models|avoids|saves|cheaper";

    protected override void Look(CheckContext context, Report report)
    {
        if (context.Card.Answer("base_model") is not { } bases)
        {
            return;
        }

        foreach (var text in context.Texts)
        {
            if (!WordList.Has("model_summary model_description training_procedure model_initialization model_specs", text.Field.Name))
            {
                continue;
            }

            for (var at = text.Find(Scratch); at >= 0; at = text.Find(Scratch, at + 1))
            {
                if (!text.SentenceHas(at, Others))
                {
                    text.Sentence(at, out var start, out var end);
                    report.Add(
                        $"{text.CalledFirst} says '{Finding.Quote(text.Text.Substring(start, end - start), 60)}', and base_model names {Finding.Quote(bases.Text, 40)}. Take out base_model, or say which part was trained from scratch.",
                        text.At(at),
                        text.Field.Name);
                    return;
                }
            }
        }
    }
}

/// <summary>A relation to a base model that the card does not name.</summary>
internal sealed class RelationWithoutBaseModelRule() : CappedRule(FindingCodes.RelationWithoutBaseModel, ItemLevel.Required)
{
    protected override void Look(CheckContext context, Report report)
    {
        if (context.Card.Answer("base_model_relation") is { } relation && !context.Has("base_model") && !report.IsSaid("MCB1011"))
        {
            report.Add($"The relation '{Finding.Quote(relation.Text, 30)}' has no base model. Add base_model, the id of the model it was made from.", relation.Origin, "base_model_relation");
        }
    }
}

/// <summary>A model that the text calls quantized and the relation does not, or the other way round.</summary>
internal sealed class QuantizationAgainstRelationRule() : CappedRule(FindingCodes.QuantizationAgainstRelation, ItemLevel.Recommended)
{
    private const string Made = "quantized version of|quantised version of|quantization of|gguf version of|gptq version of|awq version of|quantized from|quantised from";

    private const string NotMade = "not quantized|not quantised|no quantization|no quantisation|unquantized|unquantised|full precision|full-precision";

    protected override void Look(CheckContext context, Report report)
    {
        if (context.Card.Answer("base_model_relation") is not { } relation || !context.Has("base_model"))
        {
            return;
        }

        var isQuantized = string.Equals(relation.Text.Trim(), BaseModelRelations.Quantized, StringComparison.OrdinalIgnoreCase);
        var text = context.TextWith("model_summary model_description quantization model_type", isQuantized ? NotMade : Made);
        if (text is null)
        {
            return;
        }

        var at = text.Find(isQuantized ? NotMade : Made);
        var isDenied = text.SentenceHas(at, isQuantized ? "compared|unlike|original|base model|than|from" : "not|no|also|available|see|other|another|are");
        if (!isDenied)
        {
            text.Sentence(at, out var start, out var end);
            report.Add(
                $"{text.CalledFirst} says '{Finding.Quote(text.Text.Substring(start, end - start), 60)}', and base_model_relation is {Finding.Quote(relation.Text, 20)}. Correct the one that is wrong.", relation.Origin, "base_model_relation");
        }
    }
}
