using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>A field that a starter sidecar asks for.</summary>
public sealed class StarterQuestion
{
    /// <summary>Creates a question.</summary>
    public StarterQuestion(CardField field, string level)
    {
        Field = field;
        Level = level;
    }

    /// <summary>The field.</summary>
    public CardField Field { get; }

    /// <summary>How much the chosen checklists want it: <c>required</c>, <c>recommended</c> or <c>optional</c>.</summary>
    public string Level { get; }
}
