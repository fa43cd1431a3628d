namespace ModelCard;

/// <summary>What came of one of the models of a project.</summary>
public sealed class ModelResult
{
    internal ModelResult(string name, CardResult result)
    {
        Name = name;
        Result = result;
    }

    /// <summary>The model's name, which is the folder of its card in the bundle.</summary>
    public string Name { get; }

    /// <summary>Its card and its findings.</summary>
    public CardResult Result { get; }
}
