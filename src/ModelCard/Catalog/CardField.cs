using System.Text;

namespace ModelCard.Catalog;

/// <summary>One thing a model card can say. It has one name in three spellings: sidecar key and template variable as they are, property by convention.</summary>
public sealed class CardField
{
    internal CardField(
        string code,
        string name,
        string title,
        string section,
        FieldKind kind,
        CardRole owner,
        string question,
        CardRole[]? helpers = null,
        string[]? keyAliases = null,
        string[]? headings = null,
        string[]? choices = null,
        string? unit = null,
        string? example = null)
    {
        Code = code;
        Name = name;
        Title = title;
        Section = section;
        Kind = kind;
        Owner = owner;
        Question = question;
        Helpers = helpers ?? [];
        KeyAliases = keyAliases ?? [];
        Headings = headings ?? [];
        Choices = choices ?? [];
        Unit = unit;
        Example = example;
    }

    /// <summary>The finding code for this field when it is missing, <c>MCB1001</c> and up. Never changes.</summary>
    public string Code { get; }

    /// <summary>Sidecar key and template variable, in snake case.</summary>
    public string Name { get; }

    /// <summary>What the field is called in a card.</summary>
    public string Title { get; }

    /// <summary>The section of the card it belongs to.</summary>
    public string Section { get; }

    /// <summary>The shape of its value.</summary>
    public FieldKind Kind { get; }

    /// <summary>The role that answers it.</summary>
    public CardRole Owner { get; }

    /// <summary>Roles that help to answer it.</summary>
    public IReadOnlyList<CardRole> Helpers { get; }

    /// <summary>The question the field answers, in words that can be sent to its owner.</summary>
    public string Question { get; }

    /// <summary>Other sidecar keys that mean the same. None of them is a Hugging Face metadata key.</summary>
    public IReadOnlyList<string> KeyAliases { get; }

    /// <summary>Headings under which Markdown cards answer the field; "x (under Y)" is scoped by its parent heading.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>The words a <see cref="FieldKind.Choice"/> accepts.</summary>
    public IReadOnlyList<string> Choices { get; }

    /// <summary>The unit of a bare number in a <see cref="FieldKind.Quantity"/>, such as <c>kWh</c>.</summary>
    public string? Unit { get; }

    /// <summary>A short value a reader can imitate, in property syntax.</summary>
    public string? Example { get; }

    /// <summary>The MSBuild property: <c>direct_use</c> is <c>ModelCardDirectUse</c>.</summary>
    public string PropertyName => PropertyNameOf(Name);

    /// <summary>The same without its prefix, as metadata of a <c>ModelCardModel</c>: <c>DirectUse</c>.</summary>
    public string MetadataName => MetadataNameOf(Name);

    internal static string MetadataNameOf(string name) => PropertyNameOf(name).Substring("ModelCard".Length);

    internal static string PropertyNameOf(string name)
    {
        var text = new StringBuilder("ModelCard", 9 + name.Length);
        var upper = true;
        foreach (var c in name)
        {
            if (c == '_')
            {
                upper = true;
                continue;
            }

            text.Append(upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }

        return text.ToString();
    }
}
