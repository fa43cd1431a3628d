using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>
/// Where a card's figure of emissions comes from: a log that was read, or, where nobody states a figure, an estimate after Lacoste et al. 2019 (arXiv:1910.09700) from what all sources
/// together say of hardware, hours and place. Both need the merged card, so that this is the last and lowest source.
/// </summary>
internal static class EmissionBasis
{
    /// <summary>Adds the source of the figure, or the estimate, below everything else.</summary>
    /// <param name="sources">The sources, highest precedence first.</param>
    /// <param name="measured">The files that were read.</param>
    public static IReadOnlyList<SourceAnswers> AddTo(SourceAnswers[] sources, Measurements measured)
    {
        if (!Says(sources, "co2_emitted") && !Says(sources, "hardware_type") && !Says(sources, "energy_consumed"))
        {
            return sources;
        }

        var card = CardMerge.Merge(sources);
        if (card.Answer("co2_emitted") is { } emitted)
        {
            return LogOf(emitted, measured) is { } log ? [.. sources, Answers(("co2_source", log.Text("source")!), ("", ""), log.Origin)] : sources;
        }

        if (card.MetadataValue("co2_eq_emissions") is not null || EmissionEstimate.Of(card) is not { } estimate)
        {
            return sources;
        }

        // A finding about the figure is one about what it was made of.
        var basis = estimate.Basis;
        var origin = basis.File is { } file ? Origin.InFile(SourceKind.Measured, file, basis.Line, basis.Column, basis.Name) : Origin.Property(SourceKind.Measured, basis.Name ?? "");
        return [.. sources, Answers(("co2_emitted", estimate.Figure), ("co2_source", estimate.Source), origin)];
    }

    private static SourceAnswers Answers((string Field, string Text) first, (string Field, string Text) second, Origin origin)
    {
        var answers = new MeasuredAnswers();
        answers.Set(first.Field, first.Text, origin);
        answers.Set(second.Field, second.Text, origin);
        return answers.Answers;
    }

    private static bool Says(SourceAnswers[] sources, string field)
    {
        foreach (var source in sources)
        {
            foreach (var value in source.Fields)
            {
                if (string.Equals(value.Field.Name, field, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static FileFacts? LogOf(FieldValue emitted, Measurements measured)
    {
        foreach (var file in emitted.Origin.Kind == SourceKind.Measured ? measured.Files : [])
        {
            if (file.Role == FileRole.Emissions && file.Origin.File == emitted.Origin.File && file.Text("source") is not null)
            {
                return file;
            }
        }

        return null;
    }
}
