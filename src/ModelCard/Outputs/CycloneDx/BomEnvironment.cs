using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs.CycloneDx;

/// <summary>
/// Energy and emissions. The format takes them only as a whole: how much energy an activity took, and who provided it. The figures as the card has them, with
/// their units and remarks, stand in properties in any case.
/// </summary>
internal sealed class BomEnvironment
{
    private const decimal GramsATonne = 1_000_000m;

    private readonly BomFields _fields;
    private readonly decimal? _energy;
    private readonly decimal? _emissions;
    private readonly string? _provider;

    /// <summary>Reads the figures of a card.</summary>
    public BomEnvironment(BomFields fields)
    {
        _fields = fields;
        _energy = Amount("energy_consumed", "kWh");
        _emissions = Amount("co2_emitted", "g");
        _provider = fields.Look("cloud_provider");
    }

    private bool IsComplete => _energy is not null && _provider is not null;

    /// <summary>Says why figures of the card have no place in the format's own member.</summary>
    public void Report(List<Finding> findings)
    {
        if (IsComplete || (_energy is null && _emissions is null))
        {
            return;
        }

        var missing = new List<string>();
        if (_energy is null)
        {
            missing.Add("the energy (energy_consumed, such as 1.2 kWh)");
        }

        if (_provider is null)
        {
            missing.Add("who provided it (cloud_provider)");
        }

        findings.Add(new Finding(
            FindingCodes.CycloneDxEnvironment,
            FindingSeverity.Message,
            $"CycloneDX takes energy and emissions only with {string.Join(" and ", missing)}; the figures stand in the bill as properties. Add what is missing to have them in environmentalConsiderations.",
            (_fields.Card.Substance("co2_emitted") ?? _fields.Card.Substance("energy_consumed"))!.Origin));
    }

    /// <summary>Writes the member <c>environmentalConsiderations</c>, where it can be complete.</summary>
    public void Write(JsonOutput json)
    {
        if (!IsComplete)
        {
            return;
        }

        json.Object("environmentalConsiderations", considerations => considerations.List("energyConsumptions", list => list.Object(consumption =>
        {
            consumption.Text("activity", _fields.Place("co2_training_type", static type => type is "fine-tuning" ? type : type is "pre-training" ? "training" : null) ?? "training");
            consumption.List("energyProviders", providers => providers.Object(provider =>
            {
                provider.Text("description", _fields.Place("cloud_region") is { } region ? "Compute region: " + region : null);
                provider.Object("organization", organization => organization.Text("name", _fields.Place("cloud_provider")));
                provider.Text("energySource", "unknown");
                Measure(provider, "energyProvided", _energy!.Value, "kWh");
            }));
            Measure(consumption, "activityEnergyCost", _energy!.Value, "kWh");
            if (_emissions is { } grams)
            {
                Measure(consumption, "co2CostEquivalent", grams / GramsATonne, "tCO2eq");
            }
        })));
    }

    private decimal? Amount(string field, string unit) => _fields.Card.Substance(field) is { } value ? Quantity.Parse(value.Text, unit)?.Value : null;

    private static void Measure(JsonOutput json, string member, decimal value, string unit) => json.Object(member, measure =>
    {
        measure.Number("value", value.ToString("0.############################", CultureInfo.InvariantCulture));
        measure.Text("unit", unit);
    });
}
