namespace ModelCard.Catalog;

/// <summary>Every field a model card can have, in the order of the card. Each section is a list in a file of its own.</summary>
public static partial class CardFields
{
    private static CardField[]? Built;
    private static Dictionary<string, CardField>? ByName;
    private static Dictionary<string, CardField>? ByKey;
    private static string[]? SectionNames;

    /// <summary>All fields, in the order of the card.</summary>
    public static IReadOnlyList<CardField> All => Fields;

    /// <summary>The names of the sections, in the order of the card.</summary>
    public static IReadOnlyList<string> Sections => SectionNames ??= ReadSections();

    private static CardField[] Fields => Built ??= Build();

    /// <summary>The field of that name, or null.</summary>
    public static CardField? Find(string name)
    {
        if (ByName == null)
        {
            var fields = Fields;
            var byName = new Dictionary<string, CardField>(fields.Length, StringComparer.Ordinal);
            foreach (var field in fields)
            {
                byName.Add(field.Name, field);
            }

            ByName = byName;
        }

        return ByName.TryGetValue(name, out var found) ? found : null;
    }

    /// <summary>The field that a sidecar key means, by its name or one of its key aliases, or null.</summary>
    public static CardField? FindKey(string key)
    {
        var field = Find(key);
        if (field != null)
        {
            return field;
        }

        if (ByKey == null)
        {
            var byKey = new Dictionary<string, CardField>(StringComparer.Ordinal);
            foreach (var candidate in Fields)
            {
                for (var i = 0; i < candidate.KeyAliases.Count; i++)
                {
                    byKey.Add(candidate.KeyAliases[i], candidate);
                }
            }

            ByKey = byKey;
        }

        return ByKey.TryGetValue(key, out field) ? field : null;
    }

    private static string[] ReadSections()
    {
        var names = new List<string>();
        foreach (var field in Fields)
        {
            if (names.Count == 0 || names[names.Count - 1] != field.Section)
            {
                names.Add(field.Section);
            }
        }

        return names.ToArray();
    }

    private static CardField[] Build()
    {
        var all = new List<CardField>(96);
        all.AddRange(Summary());
        all.AddRange(ModelDetails());
        all.AddRange(ModelSources());
        all.AddRange(Uses());
        all.AddRange(BiasRisksLimitations());
        all.AddRange(GettingStarted());
        all.AddRange(TrainingDetails());
        all.AddRange(Evaluation());
        all.AddRange(ModelExamination());
        all.AddRange(EnvironmentalImpact());
        all.AddRange(TechnicalSpecifications());
        all.AddRange(Closing());
        all.AddRange(Metadata());
        return all.ToArray();
    }
}
