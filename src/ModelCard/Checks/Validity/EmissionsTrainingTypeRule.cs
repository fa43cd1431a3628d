using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// <c>training_type</c> in <c>co2_eq_emissions</c>: the documentation has the words pre-training and fine-tuning (https://huggingface.co/docs/hub/model-cards-co2).
/// </summary>
internal sealed class EmissionsTrainingTypeRule : MetadataRule
{
    public override string Code => FindingCodes.EmissionsTrainingType;

    public override ItemLevel Level => ItemLevel.Optional;

    protected override void CheckEntry(CardEntry entry, CheckContext context, RuleReport report)
    {
        if (entry.Key == "co2_eq_emissions" && (entry.Value as CardMap)?.Find("training_type") is CardScalar type && !IsBlank(type)
            && type.Text is not ("pre-training" or "fine-tuning"))
        {
            report.Add($"training_type '{Finding.Quote(type.Text, 60)}' is neither 'pre-training' nor 'fine-tuning'. Write the one the emissions cover.", type.Origin);
        }
    }
}
