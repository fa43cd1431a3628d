using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Outputs.Spdx;

/// <summary>The energy training took. SPDX has no place for emissions; they stand in what the document says about training.</summary>
internal static class SpdxEnergy
{
    /// <summary>The member <c>ai_energyConsumption</c>; left out where the card has no amount.</summary>
    public static void Write(JsonOutput json, CardContent card)
    {
        if (FieldText.Of(card, "energy_consumed") is not { } text || Quantity.Parse(text, "kWh") is not { } energy)
        {
            return;
        }

        var stage = FieldText.Of(card, "co2_training_type") is "fine-tuning" ? "ai_finetuningEnergyConsumption" : "ai_trainingEnergyConsumption";
        json.Object("ai_energyConsumption", consumption =>
        {
            consumption.Text("type", "ai_EnergyConsumption");
            consumption.List(stage, [energy.Value], static (list, value) => list.Object(item =>
            {
                item.Text("type", "ai_EnergyConsumptionDescription");

                // As text, which the schema takes as well: JSON-LD would turn a number into a float, and write that as no decimal.
                item.Text("ai_energyQuantity", value.ToString("0.############################", CultureInfo.InvariantCulture));
                item.Text("ai_energyUnit", "kilowattHour");
            }));
        });
    }
}
