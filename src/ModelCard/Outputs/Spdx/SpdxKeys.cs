using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs.Spdx;

/// <summary>Front-matter keys that only this format reads: what SPDX asks and no field of the card answers.</summary>
internal sealed class SpdxKeys
{
    /// <summary>Where the model can be downloaded.</summary>
    public const string DownloadLocation = "download_location";

    /// <summary>How serious the risk of the model is, assessed after the general guidelines of the European Union (Regulation (EC) No 765/2008).</summary>
    public const string SafetyRisk = "safety_risk_assessment";

    /// <summary>Whether the model acts without a person.</summary>
    public const string Autonomy = "autonomy_type";

    /// <summary>Standards the model complies with.</summary>
    public const string Standards = "standard_compliance";

    /// <summary>Where the model can be used.</summary>
    public const string Domain = "domain";

    private readonly CardOutput _output;

    /// <summary>Reads the keys of a card.</summary>
    public SpdxKeys(CardOutput output) => _output = output;

    /// <summary>The texts of a key: one for a single value, several for a list.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        var texts = new List<string>();
        foreach (var node in _output.Card.MetadataValue(key) switch { null => [], CardList list => list.Items, { } single => [single] })
        {
            if (node is CardScalar && FieldValue.Answers(node))
            {
                texts.Add(((CardScalar)node).Text.Trim());
            }
        }

        return texts;
    }

    /// <summary>The word of a key, spelled as SPDX spells it; another one is a finding.</summary>
    public string? Word(string key, IReadOnlyList<string> words)
    {
        if (_output.Card.MetadataValue(key) is not { } node)
        {
            return null;
        }

        // YAML 1.1 has yes and no for true and false, and so do many editors.
        var text = (node as CardScalar)?.Text.Trim() ?? "";
        var meant = text.ToLowerInvariant() switch { "true" => "yes", "false" => "no", var other => other };
        foreach (var word in words)
        {
            if (string.Equals(word, meant, StringComparison.OrdinalIgnoreCase))
            {
                return word;
            }
        }

        Refuse(key, node, "one of " + string.Join(", ", words));
        return null;
    }

    /// <summary>The address a key gives; what is none is a finding.</summary>
    public string? Address(string key)
    {
        if (_output.Card.MetadataValue(key) is not { } node)
        {
            return null;
        }

        var address = Iri.ToFollow((node as CardScalar)?.Text);
        if (address is null)
        {
            Refuse(key, node, "an address with its scheme, such as https://example.com/model.onnx");
        }

        return address;
    }

    private void Refuse(string key, CardNode node, string expected)
    {
        var text = node is CardScalar scalar ? $"'{Finding.Quote(scalar.Text, 40)}'" : "what stands there";
        _output.Findings.Add(new Finding(FindingCodes.SpdxValue, FindingSeverity.Warning, $"{key} is {expected}; {text} is none, and stays out of the SPDX document. Correct it.", node.Origin));
    }
}
