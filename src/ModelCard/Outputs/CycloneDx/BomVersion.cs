namespace ModelCard.Outputs.CycloneDx;

/// <summary>Versions of components, which the format limits to 1024 characters. A part of a version would be another one, so that a longer text is none.</summary>
internal static class BomVersion
{
    private const int Longest = 1024;

    /// <summary>The text where it fits; <see langword="null"/> where it does not, or where it says nothing.</summary>
    public static string? Of(string? text) => text?.Trim() is { Length: > 0 and <= Longest } version ? version : null;
}
