namespace ModelCard.Checks;

/// <summary>The built-in checklists. Each is built only when it is asked for.</summary>
public static class Checklists
{
    /// <summary>The names a project can ask for.</summary>
    public static IReadOnlyList<string> Names { get; } = ["huggingface", "kaggle", "imageomics", "annotated", "mitchell"];

    /// <summary>The built-in checklist of that name, or null. Case does not matter, as it does not in other MSBuild keywords.</summary>
    public static Checklist? Find(string name)
    {
        if (Is(name, "huggingface"))
        {
            return HuggingFaceChecklist.Create();
        }

        if (Is(name, "kaggle"))
        {
            return KaggleChecklist.Create();
        }

        if (Is(name, "imageomics"))
        {
            return ImageomicsChecklist.Create();
        }

        if (Is(name, "annotated"))
        {
            return AnnotatedChecklist.Create();
        }

        return Is(name, "mitchell") ? MitchellChecklist.Create() : null;
    }

    private static bool Is(string name, string known) => string.Equals(name, known, StringComparison.OrdinalIgnoreCase);
}
