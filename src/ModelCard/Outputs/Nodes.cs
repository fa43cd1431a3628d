using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>Makes values that a writer adds by itself and that therefore stand in no input.</summary>
internal static class Nodes
{
    public static Origin Nowhere { get; } = Origin.Property(SourceKind.ProjectMetadata, "");

    public static CardScalar Text(string text) => new(text, ScalarType.Text, Nowhere);

    public static CardScalar Number(decimal value)
    {
        // The G29 form drops trailing zeros and never uses an exponent a YAML 1.1 reader would miss.
        var text = value.ToString("0.############################", CultureInfo.InvariantCulture);
        return new CardScalar(text, text.IndexOf('.') < 0 ? ScalarType.Integer : ScalarType.Float, Nowhere);
    }

    public static CardEntry Entry(string key, CardNode value) => new(key, Nowhere, value);
}
