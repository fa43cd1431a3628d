using System.Text;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Outputs.Spdx;

/// <summary>Licenses as SPDX has them: expressions of listed ids, and ids of our own for what the list lacks.</summary>
internal sealed class SpdxLicenses
{
    // The individual SPDX defines for a license nobody states.
    private const string NoAssertion = "https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/NoAssertionLicense";

    private const int LongestReference = 80;

    private readonly SpdxGraph _graph;
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KeyValuePair<string, string>> _own = new(StringComparer.Ordinal);

    /// <summary>Adds licenses to a graph.</summary>
    public SpdxLicenses(SpdxGraph graph) => _graph = graph;

    /// <summary>Relates a package to the one license its author concluded and the one that was declared: the AI and Dataset profiles ask for both.</summary>
    /// <param name="package">The package.</param>
    /// <param name="concluded">What the card says; <see langword="null"/> when it does not.</param>
    /// <param name="declared">What the package itself says; <see langword="null"/> when nobody knows.</param>
    public void Relate(string package, string? concluded, string? declared)
    {
        _graph.Relate(package, "hasConcludedLicense", [concluded ?? NoAssertion]);
        _graph.Relate(package, "hasDeclaredLicense", [declared ?? NoAssertion]);
    }

    /// <summary>The license of the model, or <see langword="null"/> when the card does not say.</summary>
    public string? OfModel(CardContent card)
    {
        if (card.Substance("license") is not { } license)
        {
            return null;
        }

        if (license.TranslatedFrom is { } stated && IsExpression(stated))
        {
            return Expression(stated.Trim());
        }

        var ids = new List<string>();
        foreach (var text in license.Texts)
        {
            ids.Add(text.Trim());
        }

        if (ids.Count != 1 || !string.Equals(ids[0], LicenseIds.Other, StringComparison.OrdinalIgnoreCase))
        {
            return Of(ids);
        }

        var link = card.Substance("license_link")?.Text.Trim();
        if (card.Substance("license_name") is not { } name)
        {
            return link is null ? null : Own(LicenseIds.Other, "Other", link);
        }

        // What NuGet takes as the license of the package is an expression of listed ids, whether the Hub has ids for them or not.
        var isOfPackage = name.Origin is { Kind: SourceKind.ProjectMetadata } && IsExpression(name.Text);
        return isOfPackage || LicenseIds.IdsOfExpression(name.Text) is not null ? Expression(name.Text.Trim()) : Listed(name.Text) is { } id ? Expression(id) : Own(name.Text, name.Text.Trim(), link);
    }

    /// <summary>The license that ids or names stand for; several are joined, because nothing tells that one of them is enough.</summary>
    public string? Of(IReadOnlyList<string> texts)
    {
        var words = new List<string>();
        var own = new List<KeyValuePair<string, string>>();
        foreach (var text in texts)
        {
            if (IsUnknown(text))
            {
                continue;
            }

            var word = Listed(text) ?? (LicenseIds.IdsOfExpression(text) is null ? null : text.Trim());
            if (word is null)
            {
                var name = LicenseIds.NameOf(text) ?? text.Trim();
                var reference = OwnId(text, name, null);
                if (!own.Contains(reference))
                {
                    own.Add(reference);
                }

                word = reference.Key;
            }

            word = texts.Count > 1 && word.IndexOf(' ') >= 0 ? "(" + word + ")" : word;
            if (!words.Contains(word))
            {
                words.Add(word);
            }
        }

        return words.Count == 0 ? null : Expression(string.Join(" AND ", words), own);
    }

    /// <summary>The listed id that a text is, in whichever of the Hub's and SPDX's spellings; <see langword="null"/> for any other text.</summary>
    internal static string? Listed(string text)
    {
        var id = text.Trim();
        if (LicenseIds.SpdxOf(id) is { } spdx)
        {
            return spdx;
        }

        return LicenseIds.FromSpdx(id, out var exact) is not { } hub ? null
            : exact && LicenseIds.SpdxOf(hub) is { } listed && string.Equals(listed, id, StringComparison.OrdinalIgnoreCase) ? listed
            : id;
    }

    private static bool IsUnknown(string text) => text.Trim().ToLowerInvariant() is "" or "unknown" or "noassertion" or LicenseIds.Other;

    private string Own(string id, string name, string? link)
    {
        var own = OwnId(id, name, link);
        return Expression(own.Key, [own]);
    }

    private string Expression(string expression, IReadOnlyList<KeyValuePair<string, string>>? own = null) =>
        _graph.Once("license", expression, name => _graph.Add(name, "simplelicensing_LicenseExpression", json =>
        {
            json.Text("simplelicensing_licenseExpression", expression);
            json.List("simplelicensing_customIdToUri", own ?? [], (list, pair) => list.Object(entry =>
            {
                entry.Text("type", "DictionaryEntry");
                entry.Text("key", pair.Key);
                entry.Text("value", _graph.Iri(pair.Value));
            }));
        }));

    // The reference an expression uses, and the element it stands for.
    private KeyValuePair<string, string> OwnId(string id, string name, string? link)
    {
        var key = name + "\u001F" + link;
        if (!_own.TryGetValue(key, out var own))
        {
            var reference = Reference(id);
            for (var number = _own.Count + 1; !_references.Add(reference); number++)
            {
                reference = FormattableString.Invariant($"{Reference(id)}-{number}");
            }

            own = new KeyValuePair<string, string>(reference, _graph.Add(_graph.NextName("license-text"), "simplelicensing_SimpleLicensingText", json =>
            {
                json.Text("name", name);
                json.Text("comment", "The card names this license; its text is not part of the document.");
                json.Text("simplelicensing_licenseText", link is null ? name : name + "\n" + link);
            }));
            _own.Add(key, own);
        }

        return own;
    }

    // SPDX allows letters, digits, "-" and "." (annex B of the specification).
    private static string Reference(string id)
    {
        var reference = new StringBuilder("LicenseRef-");
        foreach (var c in id.Trim())
        {
            if (reference.Length == LongestReference)
            {
                break;
            }

            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.')
            {
                reference.Append(c);
            }
            else if (reference[reference.Length - 1] != '-')
            {
                reference.Append('-');
            }
        }

        return reference.ToString() is "LicenseRef-" ? "LicenseRef-other" : reference.ToString().TrimEnd('-');
    }

    // Listed ids and operators, no reference whose text the document would have to have.
    private static bool IsExpression(string text)
    {
        var hasWord = false;
        foreach (var c in text)
        {
            hasWord |= char.IsLetter(c);
            if (!(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '+' or '(' or ')' or ' '))
            {
                return false;
            }
        }

        return hasWord && text.IndexOf("Ref-", StringComparison.OrdinalIgnoreCase) < 0;
    }
}
