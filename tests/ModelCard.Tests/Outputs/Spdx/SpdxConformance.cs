using System.Text.Json;
using System.Text.RegularExpressions;

namespace ModelCard.Tests.Outputs.Spdx;

/// <summary>
/// The rules of SPDX 3.0.1 that its JSON schema does not hold: required properties of the AI and Dataset profiles, exactly one concluded and one declared license a package, ids that lead somewhere. Written
/// from the specification (https://spdx.github.io/spdx-spec/v3.0.1/), not from the writer.
/// </summary>
internal static class SpdxConformance
{
    private const string Individuals = "https://spdx.org/rdf/3.0.1/terms/";

    private static readonly string[] SeveralValues =
    [
        "createdBy", "createdUsing", "element", "rootElement", "profileConformance", "to", "originatedBy", "externalRef", "externalIdentifier", "locator", "verifiedUsing",
        "ai_domain", "ai_hyperparameter", "ai_metric", "ai_metricDecisionThreshold", "ai_modelDataPreprocessing", "ai_modelExplainability", "ai_standardCompliance", "ai_typeOfModel",
        "ai_trainingEnergyConsumption", "ai_finetuningEnergyConsumption", "ai_inferenceEnergyConsumption", "dataset_datasetType", "dataset_dataPreprocessing", "dataset_knownBias",
        "dataset_anonymizationMethodUsed", "dataset_sensor", "software_attributionText", "simplelicensing_customIdToUri",
    ];

    private static readonly string[] References = ["createdBy", "createdUsing", "element", "rootElement", "from", "to", "suppliedBy", "originatedBy"];

    private static readonly string[] Times = ["created", "builtTime", "releaseTime"];

    private static readonly string[] Addresses = ["spdxId", "software_downloadLocation", "software_homePage", "software_packageUrl"];

    private static readonly string[] OfModels = ["name", "releaseTime", "suppliedBy", "software_downloadLocation", "software_packageVersion", "software_primaryPurpose"];

    private static readonly string[] OfDatasets =
        ["name", "builtTime", "releaseTime", "originatedBy", "software_downloadLocation", "software_primaryPurpose", "dataset_datasetType"];

    /// <summary>What is wrong with a document; nothing when it conforms to the profiles it claims.</summary>
    public static IReadOnlyList<string> Problems(string json)
    {
        var problems = new List<string>();
        using var document = JsonDocument.Parse(json);
        var graph = document.RootElement.GetProperty("@graph").EnumerateArray().ToList();
        var elements = graph.Where(element => element.TryGetProperty("spdxId", out _)).ToList();
        var byId = elements.ToLookup(element => Text(element, "spdxId"), StringComparer.Ordinal);
        problems.AddRange(byId.Where(group => group.Count() > 1).Select(group => $"{group.Key} is there twice"));
        foreach (var element in graph)
        {
            Look(element, Id(element), byId, problems);
        }

        var info = graph.Where(element => Type(element) == "CreationInfo").ToList();
        if (info.Count != 1 || elements.Any(element => Text(element, "creationInfo") != Text(info[0], "@id")))
        {
            problems.Add("not every element has the one creation info");
        }

        Require(info[0], ["specVersion", "created", "createdBy"], problems);
        foreach (var creator in info[0].GetProperty("createdBy").EnumerateArray().SelectMany(creator => byId[creator.GetString()!]))
        {
            ShouldBeAgent(creator, "createdBy", problems);
        }

        var root = elements.Where(element => Type(element) == "SpdxDocument").ToList();
        if (root.Count != 1)
        {
            problems.Add($"{root.Count} documents");
            return problems;
        }

        var listed = root[0].GetProperty("element").EnumerateArray().Select(id => id.GetString()!).ToList();
        if (!listed.ToHashSet().SetEquals(elements.Where(element => Type(element) != "SpdxDocument").Select(element => Text(element, "spdxId"))))
        {
            problems.Add("the document does not list its elements");
        }

        var claimed = root[0].GetProperty("profileConformance").EnumerateArray().Select(profile => profile.GetString()!).ToList();
        Check("ai", "ai_AIPackage", OfModels, "model");
        Check("dataset", "dataset_DatasetPackage", OfDatasets, "data");
        return problems;

        void Check(string profile, string type, string[] required, string purpose)
        {
            var packages = elements.Where(element => Type(element) == type).ToList();
            if (claimed.Contains(profile) && packages.Count == 0)
            {
                problems.Add($"{profile} is claimed of nothing");
            }

            foreach (var package in packages)
            {
                if (claimed.Contains(profile))
                {
                    Require(package, required, problems);
                }

                if (Text(package, "software_primaryPurpose") != purpose || (type == "dataset_DatasetPackage" && package.GetProperty("originatedBy").GetArrayLength() != 1))
                {
                    problems.Add($"{Id(package)}: purpose or origin");
                }

                foreach (var agent in new[] { "suppliedBy", "originatedBy" }.Where(name => package.TryGetProperty(name, out _)).SelectMany(name => Texts(package.GetProperty(name))).SelectMany(id => byId[id]))
                {
                    ShouldBeAgent(agent, "suppliedBy or originatedBy", problems);
                }

                CheckLicenses(package, elements, byId, problems);
            }
        }
    }

    // Both profiles, section "Profile conformance": exactly one relationship of each kind, to one license.
    private static void CheckLicenses(JsonElement package, List<JsonElement> elements, ILookup<string, JsonElement> byId, List<string> problems)
    {
        foreach (var kind in new[] { "hasConcludedLicense", "hasDeclaredLicense" })
        {
            var relationships = elements.Where(element => Type(element) == "Relationship" && Text(element, "relationshipType") == kind && Text(element, "from") == Id(package)).ToList();
            var licenses = relationships.SelectMany(relationship => Texts(relationship.GetProperty("to"))).ToList();
            if (relationships.Count != 1 || licenses.Count != 1)
            {
                problems.Add($"{Id(package)}: {relationships.Count} of {kind}, to {licenses.Count}");
            }

            foreach (var license in licenses.Where(license => license != Individuals + "ExpandedLicensing/NoAssertionLicense").SelectMany(license => byId[license]))
            {
                if (Type(license) != "simplelicensing_LicenseExpression")
                {
                    problems.Add($"{Id(license)} is no license");
                    continue;
                }

                var entries = license.TryGetProperty("simplelicensing_customIdToUri", out var map) ? map.EnumerateArray().ToDictionary(entry => Text(entry, "key"), entry => Text(entry, "value")) : [];
                var used = Regex.Matches(Text(license, "simplelicensing_licenseExpression"), "LicenseRef-[A-Za-z0-9.-]+").Select(match => match.Value).ToHashSet();
                if (!used.SetEquals(entries.Keys) || entries.Values.Any(id => byId[id].Count() != 1 || Type(byId[id].Single()) != "simplelicensing_SimpleLicensingText"))
                {
                    problems.Add($"{Id(license)}: references without a text");
                }

                if (!Regex.IsMatch(Text(license, "simplelicensing_licenseExpression"), @"^[A-Za-z0-9.+() -]+\z"))
                {
                    problems.Add($"{Id(license)}: no expression");
                }
            }
        }
    }

    private static void Look(JsonElement element, string at, ILookup<string, JsonElement> byId, List<string> problems)
    {
        foreach (var property in element.EnumerateObject())
        {
            var value = property.Value;
            if (SeveralValues.Contains(property.Name) != (value.ValueKind == JsonValueKind.Array))
            {
                problems.Add($"{at}: {property.Name} is {value.ValueKind}");
            }

            if (value.ValueKind is JsonValueKind.Null || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0))
            {
                problems.Add($"{at}: {property.Name} is empty");
            }

            if (References.Contains(property.Name))
            {
                problems.AddRange(Texts(value).Where(id => !byId.Contains(id) && !id.StartsWith(Individuals, StringComparison.Ordinal)).Select(id => $"{at}: {property.Name} leads to {id}, which is nowhere"));
            }

            if (Times.Contains(property.Name) && !Regex.IsMatch(value.GetString()!, @"^\d\d\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ\z"))
            {
                problems.Add($"{at}: {property.Name} is no time");
            }

            if (Addresses.Contains(property.Name) && !Uri.TryCreate(value.GetString(), UriKind.Absolute, out _))
            {
                problems.Add($"{at}: {property.Name} is no address");
            }

            if (value.ValueKind == JsonValueKind.Object)
            {
                Look(value, $"{at}/{property.Name}", byId, problems);
            }
            else if (value.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object))
                {
                    Look(item, $"{at}/{property.Name}", byId, problems);
                }
            }
        }
    }

    private static void Require(JsonElement element, string[] properties, List<string> problems) =>
        problems.AddRange(properties.Where(property => !element.TryGetProperty(property, out _)).Select(property => $"{Id(element)} has no {property}"));

    private static void ShouldBeAgent(JsonElement element, string property, List<string> problems)
    {
        if (Type(element) is not ("Agent" or "Person" or "Organization" or "SoftwareAgent") || !element.TryGetProperty("name", out _))
        {
            problems.Add($"{property}: {Id(element)} is no agent with a name");
        }
    }

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => item.GetString()!) : [value.GetString()!];

    private static string Id(JsonElement element) => element.TryGetProperty("spdxId", out var id) ? id.GetString()! : Text(element, "type");

    private static string Type(JsonElement element) => Text(element, "type");

    private static string Text(JsonElement element, string property) => element.TryGetProperty(property, out var value) ? value.GetString()! : "";
}
