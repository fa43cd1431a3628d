using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// <c>co2_eq_emissions</c>: a number of grams, or a map in which <c>emissions</c> is one (https://huggingface.co/docs/hub/model-cards-co2; huggingface.js, api-model.ts).
/// </summary>
internal sealed class EmissionsRule : MetadataRule
{
    public override string Code => FindingCodes.EmissionsShape;

    public override ItemLevel Level => ItemLevel.Recommended;

    internal const string Texts = "source training_type geographical_location hardware_used";

    protected override void CheckEntry(CardEntry entry, CheckContext context, RuleReport report)
    {
        if (entry.Key != "co2_eq_emissions")
        {
            return;
        }

        if (entry.Value is not CardMap map)
        {
            CheckGrams("co2_eq_emissions", entry.Value, report);
            return;
        }

        if (map.Find("emissions") is { } emissions)
        {
            CheckGrams("emissions", emissions, report);
        }
        else
        {
            report.Add("co2_eq_emissions lacks 'emissions', the one key it must have. Add the grams of CO2 equivalent as a number.", map.Origin);
        }

        foreach (var part in map.Entries)
        {
            if (WordList.Has(Texts, part.Key))
            {
                if (part.Value is not CardScalar)
                {
                    report.Add($"'{part.Key}' in co2_eq_emissions is one text, and this is {Shape(part.Value)}. Write it as one.", part.Value.Origin);
                }
            }
            else if (part.Key != "emissions")
            {
                var suggestion = KeySuggestion.Nearest(part.Key, ("emissions " + Texts).Split(' '));
                report.Add(
                    suggestion is null ? $"The Hub does not read '{part.Key}' in co2_eq_emissions. Write one of those it reads (emissions, {Texts.Replace(" ", ", ")}), or remove it."
                        : $"The Hub does not read '{part.Key}' in co2_eq_emissions. Did you mean '{suggestion}'?",
                    part.KeyOrigin);
            }
        }
    }

    private static void CheckGrams(string name, CardNode value, RuleReport report)
    {
        if (value is not CardScalar scalar)
        {
            report.Add($"{name} is a number of grams, and this is {Shape(value)}. Write the number alone, such as 1200.", value.Origin);
        }
        else if (IsNumber(scalar))
        {
            if (scalar.Text[0] == '-' || scalar.Text.IndexOf("nan", StringComparison.OrdinalIgnoreCase) >= 0 || scalar.Text.IndexOf("inf", StringComparison.OrdinalIgnoreCase) >= 0)
            {
                report.Add($"{name} is a number of grams from 0 up; '{scalar.Text}' is none. Write what was measured, or leave the key out.", scalar.Origin);
            }
        }
        else
        {
            var advice = Quantity.Parse(scalar.Text, "g") is { } grams
                ? "Write " + grams.Value.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture)
                : "Write the number alone, with a point as decimal mark";
            report.Add($"{name} is a number of grams without unit and quotes; '{Finding.Quote(scalar.Text, 40)}' is text to the Hub. {advice}.", scalar.Origin);
        }
    }
}
