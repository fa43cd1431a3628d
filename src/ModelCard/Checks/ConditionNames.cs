namespace ModelCard.Checks;

/// <summary>The conditions as checklist files and reports write them.</summary>
public static class ConditionNames
{
    private static readonly string[] Texts =
    [
        "always", "the license is other", "the task is about text or speech", "derived from a base model", "fine-tuned", "trained", "trained in a cloud", "a metric is given",
        "factors are named", "emissions are given", "the Hub has a widget for the task", "the data is about people",
    ];

    /// <summary>The names, in the order of <see cref="ItemCondition"/>.</summary>
    public static IReadOnlyList<string> All => Texts;

    /// <summary>The name of a condition.</summary>
    public static string NameOf(ItemCondition condition) => Texts[(int)condition];

    /// <summary>Everything that has to hold for an item to apply, in words; nothing for one that always does.</summary>
    internal static List<string> Of(ChecklistItem item)
    {
        var conditions = new List<string>();
        if (item.Condition != ItemCondition.Always)
        {
            conditions.Add(NameOf(item.Condition));
        }

        foreach (var clause in item.Clauses)
        {
            conditions.Add(clause.ToString());
        }

        return conditions;
    }

    /// <summary>The condition of that name, whatever the case, or <see langword="null"/>.</summary>
    public static ItemCondition? Find(string name)
    {
        for (var i = 0; i < Texts.Length; i++)
        {
            if (string.Equals(Texts[i], name.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return (ItemCondition)i;
            }
        }

        return null;
    }
}
