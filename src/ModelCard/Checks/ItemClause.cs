namespace ModelCard.Checks;

/// <summary>One condition of a checklist file: a named one, or one about a field; or the opposite of either.</summary>
public sealed class ItemClause
{
    internal ItemClause(ItemCondition condition, bool isNegated, string? field = null, string? value = null)
    {
        Condition = condition;
        IsNegated = isNegated;
        Field = field;
        Value = value;
    }

    /// <summary>The named condition; <see cref="ItemCondition.Always"/> for one about a field.</summary>
    public ItemCondition Condition { get; }

    /// <summary>Whether the opposite is asked.</summary>
    public bool IsNegated { get; }

    /// <summary>The name of the field a condition is about.</summary>
    public string? Field { get; }

    /// <summary>The value the field has to have; <see langword="null"/> when any answer will do.</summary>
    public string? Value { get; }

    /// <summary>The condition in the words of a checklist file.</summary>
    public override string ToString() =>
        Field is null ? (IsNegated ? "not " : "") + ConditionNames.NameOf(Condition)
        : $"field {Field} is {(IsNegated ? "not " : "")}{Value ?? "answered"}";
}
