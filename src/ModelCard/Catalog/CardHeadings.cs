namespace ModelCard.Catalog;

/// <summary>Which fields the headings of a Markdown card mean: the titles and heading aliases of the catalog, the headings that only group others, and those that name two fields.</summary>
public static class CardHeadings
{
    // heading=section the labels below it belong to=field that text directly below it answers (none: a section of the author's own).
    private const string GroupText =
        "uses=Uses=direct_use;training details=Training Details=training_procedure;evaluation=Evaluation=results;evaluations=Evaluation=results;"
        + "environmental impact=Environmental Impact=;technical specifications=Technical Specifications=model_specs;technical details=Technical Specifications=model_specs;"
        + "model sources=Model Sources=;links=Model Sources=;testing data factors and metrics=Evaluation=testing_data;"
        + "getting started=Getting Started=get_started_code";

    private const string PairText =
        "intended uses and limitations=direct_use bias_risks_limitations;intended use and limitations=direct_use bias_risks_limitations;"
        + "uses and limitations=direct_use bias_risks_limitations;usage and limitations=direct_use bias_risks_limitations;"
        + "training and evaluation data=training_data testing_data;training and test data=training_data testing_data;training and testing data=training_data testing_data;"
        + "training and validation data=training_data testing_data;"
        + "limitations and recommendations=bias_risks_limitations bias_recommendations;"
        + "ethical considerations and limitations=ethical_considerations bias_risks_limitations;limitations and ethical considerations=bias_risks_limitations ethical_considerations;"
        + "bias risks limitations and ethical considerations=bias_risks_limitations ethical_considerations;"
        + "metrics and results=testing_metrics results;evaluation data and results=testing_data results";

    private static Dictionary<string, CardHeading[]>? Built;

    /// <summary>Every heading that is known, by its bare name; several meanings where a parent heading decides.</summary>
    public static IReadOnlyDictionary<string, CardHeading[]> All => Names;

    private static Dictionary<string, CardHeading[]> Names => Built ??= Build();

    /// <summary>What a heading means.</summary>
    /// <param name="name">Its bare name (<see cref="HeadingName"/>).</param>
    /// <param name="ancestors">The bare names of the headings it stands under, outermost first.</param>
    /// <returns>The meaning, or <see langword="null"/> for a heading of the author's own.</returns>
    public static CardHeading? Find(string name, IReadOnlyList<string> ancestors)
    {
        if (Names.TryGetValue(name, out var meanings))
        {
            return Choose(meanings, ancestors);
        }

        if (name.IndexOf("how to use", StringComparison.Ordinal) >= 0 || name.StartsWith("how to get started", StringComparison.Ordinal))
        {
            return Names["how to use"][0];
        }

        if (name.StartsWith("evaluation on ", StringComparison.Ordinal) || name.StartsWith("results on ", StringComparison.Ordinal))
        {
            return Names["evaluation results"][0];
        }

        var bracket = name.IndexOf(" (", StringComparison.Ordinal);
        if (bracket > 0 && Names.TryGetValue(name.Substring(0, bracket), out meanings))
        {
            return Choose(meanings, ancestors);
        }

        return HeadingName.AsciiPart(name) is { Length: > 2 } ascii && ascii.Length < name.Length && Names.TryGetValue(ascii, out meanings) ? Choose(meanings, ancestors) : null;
    }

    /// <summary>Whether the heading is that of a list of the card's own headings, which says nothing about the model.</summary>
    /// <param name="name">Its bare name.</param>
    public static bool IsContents(string name) => name is "table of contents" or "contents" or "toc" or "overview of contents" or "index";

    private static CardHeading? Choose(CardHeading[] meanings, IReadOnlyList<string> ancestors)
    {
        CardHeading? anywhere = null;
        foreach (var meaning in meanings)
        {
            if (meaning.Parent is null)
            {
                anywhere ??= meaning;
            }
            else if (IsUnder(meaning.Parent, ancestors))
            {
                return meaning;
            }
        }

        return anywhere;
    }

    private static bool IsUnder(string parent, IReadOnlyList<string> ancestors)
    {
        foreach (var ancestor in ancestors)
        {
            if (string.Equals(ancestor, parent, StringComparison.Ordinal) || ancestor.EndsWith(" " + parent, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, CardHeading[]> Build()
    {
        var names = new Dictionary<string, CardHeading[]>(StringComparer.Ordinal);
        foreach (var group in GroupText.Split(';'))
        {
            var parts = group.Split('=');
            Add(names, parts[0], new CardHeading(parts[1], Fields(parts[2]), null, true));
        }

        foreach (var pair in PairText.Split(';'))
        {
            var parts = pair.Split('=');
            var fields = Fields(parts[1]);
            Add(names, parts[0], new CardHeading(fields[0].Section, fields, null, false));
        }

        foreach (var field in CardFields.All)
        {
            // Their values have a form that a heading's text cannot have; what is written there is prose about the data or the results.
            if (field.Kind is not (FieldKind.Datasets or FieldKind.Metrics or FieldKind.Figures))
            {
                Add(names, field);
            }
        }

        Add(names, "datasets", new CardHeading("Training Details", Fields("training_data"), null, false));
        Add(names, "visualizations", new CardHeading("Model Examination", Fields("model_examination"), null, false));
        Add(names, "figures", new CardHeading("Model Examination", Fields("model_examination"), null, false));
        return names;
    }

    private static void Add(Dictionary<string, CardHeading[]> names, CardField field)
    {
        var title = HeadingName.Of(field.Title);
        foreach (var alias in field.Headings)
        {
            var under = alias.IndexOf(" (under ", StringComparison.Ordinal);
            var name = HeadingName.Of(under < 0 ? alias : alias.Substring(0, under));
            var parent = under < 0 ? null : HeadingName.Of(alias.Substring(under + 8, alias.Length - under - 9));
            title = parent is not null && name == title ? "" : title;
            Add(names, name, new CardHeading(field.Section, [field], parent, false));
        }

        Add(names, title, new CardHeading(field.Section, [field], null, false));
    }

    private static void Add(Dictionary<string, CardHeading[]> names, string name, CardHeading meaning)
    {
        if (name.Length == 0)
        {
            return;
        }

        if (!names.TryGetValue(name, out var meanings))
        {
            names.Add(name, [meaning]);
        }
        else if (!Array.Exists(meanings, known => known.Parent == meaning.Parent))
        {
            names[name] = [.. meanings, meaning];
        }
    }

    private static CardField[] Fields(string names)
    {
        var fields = new List<CardField>();
        foreach (var name in names.Split(' '))
        {
            if (CardFields.Find(name) is { } field)
            {
                fields.Add(field);
            }
        }

        return fields.ToArray();
    }
}
