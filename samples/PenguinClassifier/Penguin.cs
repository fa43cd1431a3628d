namespace PenguinClassifier;

/// <summary>One measured bird. Island and sex are no features: they only name the slices the model is judged by.</summary>
internal sealed record Penguin(string Species, string Island, string Sex, double[] Measurements)
{
    public static string[] SpeciesNames { get; } = ["Adelie", "Chinstrap", "Gentoo"];

    public static string[] FeatureNames { get; } = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];

    public int Label => Array.IndexOf(SpeciesNames, Species);
}
