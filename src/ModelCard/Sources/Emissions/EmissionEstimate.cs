using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>
/// An estimate of the emissions of training after Lacoste et al. 2019, "Quantifying the Carbon Emissions of Machine Learning" (arXiv:1910.09700): thermal design power × hours × number of
/// chips × grams per kWh of the grid. It knows nothing of load, the rest of the machine, or cooling. The figures are exact; nothing is rounded on the way, unlike on the website.
/// </summary>
internal sealed class EmissionEstimate
{
    private EmissionEstimate(string figure, string source, Origin basis)
    {
        Figure = figure;
        Source = source;
        Basis = basis;
    }

    /// <summary>The figure with its formula.</summary>
    public string Figure { get; }

    /// <summary>The method, and what was taken for what.</summary>
    public string Source { get; }

    /// <summary>The place of the value it rests on most.</summary>
    public Origin Basis { get; }

    /// <summary>The estimate; <see langword="null"/> where something it needs is not known for certain.</summary>
    public static EmissionEstimate? Of(CardContent card)
    {
        if (Grid(card) is not { } grid)
        {
            return null;
        }

        var intensity = Amount.Number(grid.GramsPerKilowattHour) + " g/kWh";
        if (card.Substance("energy_consumed") is { } consumed)
        {
            // Electricity that was measured is better than any estimate of it.
            return Quantity.Parse(consumed.Text, "kWh") is { Value: > 0 and < 1_000_000_000_000m } energy
                ? new EmissionEstimate(
                    $"{Amount.Carbon(energy.Value * grid.GramsPerKilowattHour / 1000)} (estimate: {Amount.Number(energy.Value)} kWh × {intensity})",
                    $"Estimated from the energy consumed and {grid.Name} ({intensity}), after Lacoste et al. 2019 (arXiv:1910.09700)",
                    consumed.Origin)
                : null;
        }

        return card.Substance("hardware_type") is { } hardware && Amount.Positive(card.Substance("hours_used")?.Text) is { } hours
            && ChipPower.Find(hardware.Text) is { } chip && Count(card, chip) is { } count
                ? OfPower(chip, count, hours, grid, intensity, hardware.Origin)
                : null;
    }

    private static EmissionEstimate OfPower(ChipPower chip, decimal count, decimal hours, GridIntensity grid, string intensity, Origin basis)
    {
        var kilograms = chip.Watts * hours * count * grid.GramsPerKilowattHour / 1_000_000;
        var chips = count == 1 ? "" : Amount.Number(count) + " × ";
        return new EmissionEstimate(
            $"{Amount.Carbon(kilograms)} (estimate: {chips}{chip.Watts} W × {Amount.Number(hours)} h × {intensity})",
            $"Estimated from the thermal design power of {chip.Name} ({chip.Watts} W{(chip.IsHighest ? ", the highest of its variants" : "")}) and {grid.Name} ({intensity}), after Lacoste et al. 2019 (arXiv:1910.09700)",
            basis);
    }

    // "4x V100" counts as much as the field; a field that cannot be read is no reason to take one chip.
    private static decimal? Count(CardContent card, ChipPower chip) =>
        card.Substance("hardware_count") is { } stated ? Amount.Positive(stated.Text) : chip.Count;

    private static GridIntensity? Grid(CardContent card)
    {
        if (card.Substance("cloud_provider") is { } provider && card.Substance("cloud_region") is { } region && GridIntensity.OfRegion(provider.Text, region.Text) is { } known)
        {
            return known;
        }

        return card.Substance("geographical_location") is { } place ? GridIntensity.OfCountry(place.Text) : null;
    }
}
