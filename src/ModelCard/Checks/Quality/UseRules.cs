using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>A use without a line of code that shows it.</summary>
internal sealed class UseWithoutCodeRule() : CappedRule(FindingCodes.UseWithoutCode, ItemLevel.Optional)
{
    protected override void Look(CheckContext context, Report report)
    {
        if (context.Card.Answer("direct_use") is not { } use || context.Has("get_started_code") || report.IsSaid("MCB1032"))
        {
            return;
        }

        foreach (var text in context.Texts)
        {
            if (text.HasCode && WordList.Has("direct_use downstream_use installation model_description model_summary input_format output_format more_information", text.Field.Name))
            {
                return;
            }
        }

        report.Add($"{Wording.CalledFirst(use.Field, use.Origin)} says what the model is for, and no code shows how. Add {Wording.Place("get_started_code", use.Origin)}: the few lines that load the model and give a first answer.", use.Origin, "get_started_code");
    }
}

/// <summary>Emissions as a number that could be grams, kilograms or tonnes.</summary>
internal sealed class EmissionsWithoutUnitRule() : CappedRule(FindingCodes.EmissionsWithoutUnit, ItemLevel.Optional)
{
    protected override void Look(CheckContext context, Report report)
    {
        if (context.Card.Answer("co2_emitted") is { Node: CardScalar scalar } emitted && !HasLetter(scalar.Text))
        {
            report.Add(
                $"Emissions of {Finding.Quote(scalar.Text, 20)} have no unit and count as grams of CO2 equivalent; CodeCarbon reports kilograms. Write the unit: {Finding.Quote(scalar.Text, 20)} g, kg or t.", emitted.Origin, "co2_emitted");
        }
    }

    private static bool HasLetter(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c) && c is not ('e' or 'E'))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Emissions of which nobody says where the figure is from or which hardware they are for.</summary>
internal sealed class EmissionsWithoutBasisRule() : CappedRule(FindingCodes.EmissionsWithoutBasis, ItemLevel.Optional)
{
    protected override void Look(CheckContext context, Report report)
    {
        if (context.Card.Substance("co2_emitted") is not { } emitted)
        {
            return;
        }

        var needsSource = !context.Has("co2_source") && !report.IsSaid("MCB1067") && !HasWords(emitted.Text);
        var needsHardware = !context.Has("hardware_type") && !report.IsSaid("MCB1060");
        if (needsSource || needsHardware)
        {
            var lacks = needsSource && needsHardware ? "neither a source nor the hardware" : needsSource ? "no source" : "no hardware";
            var add = needsSource && needsHardware ? $"{Place("co2_source")} and {Place("hardware_type")}" : Place(needsSource ? "co2_source" : "hardware_type");
            report.Add($"The emissions name {lacks}, so that nobody can tell a measurement from a guess. Add {add}.", emitted.Origin, "co2_emitted");
        }

        string Place(string field) => Wording.Place(field, emitted.Origin);
    }

    // "1.2 kg (measured with CodeCarbon)" gives its source beside the figure.
    private static bool HasWords(string text)
    {
        var open = text.IndexOf('(');
        return open > 0 && text.Length - open > 8;
    }
}

/// <summary>
/// Emissions a thousand times too large or too small for the electricity or the hours. Electricity causes between about 1 g of CO2 equivalent per kWh (all hydropower) and 1,600 g (all lignite)
/// by any published grid figure; a machine with one accelerator draws between 1 W and 2 kW.
/// </summary>
internal sealed class EmissionsImplausibleRule() : CappedRule(FindingCodes.EmissionsImplausible, ItemLevel.Recommended)
{
    private const decimal LeastGramsPerKilowattHour = 1;
    private const decimal MostGramsPerKilowattHour = 1_600;
    private const decimal LeastKilowatts = 0.001m;
    private const decimal MostKilowatts = 2;

    protected override void Look(CheckContext context, Report report)
    {
        var emitted = context.Card.Answer("co2_emitted");
        var grams = emitted is null ? null : Quantity.Parse(emitted.Text, "g");
        var energy = context.Card.Answer("energy_consumed");
        var kilowattHours = energy is null ? null : Quantity.Parse(energy.Text, "kWh");
        var chipHours = ChipHours(context);
        if (grams is { Value: > 0 } && kilowattHours is { Value: > 0 } && grams.Value / kilowattHours.Value is < LeastGramsPerKilowattHour or > MostGramsPerKilowattHour)
        {
            report.Add(
                $"Emissions of {WithUnit(emitted!.Text, "g")} for {WithUnit(energy!.Text, "kWh")} are {Number(grams.Value / kilowattHours.Value)} g per kWh; electricity causes between 1 and 1,600. Check both units: g, kg or t, and Wh, kWh or MWh.",
                emitted.Origin,
                "co2_emitted");
        }
        else if (grams is { Value: > 0 } && kilowattHours is null && chipHours is { } hours
            && (grams.Value > hours * MostKilowatts * MostGramsPerKilowattHour || grams.Value < hours * LeastKilowatts * LeastGramsPerKilowattHour))
        {
            report.Add($"Emissions of {WithUnit(emitted!.Text, "g")} do not fit {Number(hours)} hours of one chip. Check the unit: g, kg or t.", emitted.Origin, "co2_emitted");
        }
        else if (kilowattHours is { Value: > 0 } && chipHours is { } used && (kilowattHours.Value > used * MostKilowatts * 2 || kilowattHours.Value < used * LeastKilowatts))
        {
            report.Add($"{WithUnit(energy!.Text, "kWh")} of electricity do not fit {Number(used)} hours of one chip. Check the unit: Wh, kWh or MWh.", energy.Origin, "energy_consumed");
        }
    }

    // As the author wrote it; a bare number gets the unit it counts in.
    private static string WithUnit(string text, string unit) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? $"{text.Trim()} {unit}" : text.Trim();

    private static string Number(decimal value) => value.ToString(value >= 1000 ? "#,##0" : "G3", CultureInfo.InvariantCulture);

    private static decimal? ChipHours(CheckContext context) =>
        Positive(context, "hours_used") is { } hours ? hours * (Positive(context, "hardware_count") ?? 1) : null;

    private static decimal? Positive(CheckContext context, string field) =>
        context.Card.Answer(field) is { } value && decimal.TryParse(value.Text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1_000_000_000 ? number : null;
}
