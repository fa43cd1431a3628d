using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ModelCard.Tests.Outputs.CycloneDx;

/// <summary>What CycloneDX asks for in words and its schema does not enforce, and what we ask of a bill beyond it. What the schema does enforce is left to it (<see cref="BomSchema"/>).</summary>
internal static partial class BomRules
{
    private static readonly string[] Scripts = ["javascript", "vbscript", "data", "file", "blob", "about"];

    private static readonly string[] Taxonomy = 
    [
        "cdx:ai-ml:model:parameter:count", "cdx:ai-ml:model:language",
        .. new[] { "context_length", "hidden_size", "num_hidden_layers", "num_attention_heads", "num_key_value_heads", "intermediate_size", "vocab_size", "quantization", "tokenizer_class", "max_position_embeddings" }
            .Select(name => "cdx:ai-ml:model:hyperparameter:" + name),
    ];

    /// <summary>What is wrong with a bill, each with its place.</summary>
    public static IReadOnlyList<string> Problems(string text)
    {
        var problems = new List<string>();
        var bom = JsonNode.Parse(text)!.AsObject();
        Head(bom, problems);
        References(bom, problems);
        Visit(bom, "", (path, node) =>
        {
            Component(path, node, problems);
            Parts(path, node, problems);
            Values(path, node, problems);
        });
        return problems;
    }

    private static void Head(JsonObject bom, List<string> problems)
    {
        Check(problems, "", (string?)bom["$schema"] == $"http://cyclonedx.org/schema/bom-{bom["specVersion"]}.schema.json", "the schema is not that of the version");
        Check(problems, "", SerialNumber().IsMatch((string?)bom["serialNumber"] ?? ""), "the serial number is no name-based UUID");
        Check(problems, "", (string?)bom["metadata"]?["component"]?["type"] is "application" or "library", "the bill is not that of a program or a library");
        Check(problems, "", bom["components"]?.AsArray().Count(component => (string?)component!["type"] == "machine-learning-model") == 1, "the bill is not about one model");
        if ((string?)bom["metadata"]?["timestamp"] is { } time)
        {
            Check(problems, "/metadata", DateTime.TryParseExact(time, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), $"'{time}' is no time in UTC");
        }
    }

    // "Every bom-ref must be unique within the BOM." Whatever refers to one finds it, and the project leads to every component.
    private static void References(JsonObject bom, List<string> problems)
    {
        var kinds = new Dictionary<string, string>();
        Visit(bom, "", (path, node) =>
        {
            if ((string?)node["bom-ref"] is { } name)
            {
                Check(problems, path, kinds.TryAdd(name, (string?)node["type"] ?? ""), $"bom-ref '{name}' is given twice");
                Check(problems, path, name.Length > 0 && !name.StartsWith("urn:cdx:", StringComparison.Ordinal), $"bom-ref '{name}' reads as a link to another bill");
            }
        });

        var graph = new Dictionary<string, List<string>>();
        foreach (var dependency in bom["dependencies"]?.AsArray() ?? [])
        {
            var from = (string?)dependency!["ref"] ?? "";
            List<string> to = [.. (dependency["dependsOn"]?.AsArray() ?? []).Select(name => (string)name!)];
            Check(problems, "/dependencies", graph.TryAdd(from, to), $"'{from}' has two lists of dependencies");
            Check(problems, "/dependencies", !to.Contains(from), $"'{from}' depends on itself");
            Check(problems, "/dependencies", to.Count == to.Distinct().Count(), $"'{from}' depends twice on one");
            foreach (var name in to.Append(from))
            {
                Check(problems, "/dependencies", kinds.ContainsKey(name), $"nothing has the bom-ref '{name}'");
            }
        }

        var root = (string?)bom["metadata"]?["component"]?["bom-ref"] ?? "";
        var reached = new HashSet<string> { root };
        for (var queue = new Queue<string>(reached); queue.TryDequeue(out var next);)
        {
            foreach (var name in graph.GetValueOrDefault(next, []).Where(reached.Add))
            {
                queue.Enqueue(name);
            }
        }

        foreach (var component in bom["components"]?.AsArray() ?? [])
        {
            var name = (string?)component!["bom-ref"] ?? "";
            Check(problems, "/components", reached.Contains(name), $"nothing depends on '{name}'");
            Check(problems, "/components", graph.ContainsKey(name), $"'{name}' has no list of dependencies, not even an empty one");
        }

        Visit(bom, "", (path, node) =>
        {
            if (path.EndsWith("/modelParameters/datasets", StringComparison.Ordinal))
            {
                var name = (string?)node["ref"] ?? "";
                Check(problems, path, kinds.GetValueOrDefault(name) == "data", $"'{name}' is no component of type data");
            }
        });
    }

    private static void Component(string path, JsonObject node, List<string> problems)
    {
        var type = (string?)node["type"];
        Check(problems, path, !node.ContainsKey("modelCard") || type == "machine-learning-model", "a modelCard belongs to a machine-learning-model");
        Check(problems, path, !node.ContainsKey("data") || type == "data", "data belongs to a component of type data");
        if (path == "/components")
        {
            Check(problems, path, type != "machine-learning-model" || node.ContainsKey("modelCard"), "a model has no modelCard");
            Check(problems, path, type != "data" || node.ContainsKey("data"), "a component of type data has no data");
        }

        if (path.EndsWith("/ancestors", StringComparison.Ordinal))
        {
            Check(problems, path, type == "machine-learning-model", "a model descends from models");
        }

        if ((string?)node["purl"] is { } purl)
        {
            Check(problems, path, PackageUrl().IsMatch(purl), $"'{purl}' is no package URL of the Hub");
        }

        if (node["licenses"] is JsonArray licenses)
        {
            Check(problems, path, licenses.Count == 1 || !licenses.Any(license => license!.AsObject().ContainsKey("expression")), "an expression stands alone");
            foreach (var license in licenses.Select(license => license!["license"]).OfType<JsonObject>())
            {
                var url = (string?)license["url"];
                Check(problems, path, license.ContainsKey("id") != license.ContainsKey("name"), "a license has an id or a name");
                Check(problems, path, url is null || (node["externalReferences"]?.AsArray() ?? []).Any(link => (string?)link!["type"] == "license" && (string?)link["url"] == url), "the address of a license is a reference as well");
            }
        }
    }

    private static void Parts(string path, JsonObject node, List<string> problems)
    {
        if (path.EndsWith("/energyConsumptions", StringComparison.Ordinal))
        {
            foreach (var member in new[] { "activity", "energyProviders", "activityEnergyCost" })
            {
                Check(problems, path, node.ContainsKey(member), $"{member} is missing");
            }

            var provided = (node["energyProviders"]?.AsArray() ?? []).Sum(provider => (decimal?)provider!["energyProvided"]?["value"] ?? 0);
            Check(problems, path, provided == ((decimal?)node["activityEnergyCost"]?["value"] ?? 0), "the providers did not provide what was used");
            Check(problems, path, (node["energyProviders"]?.AsArray() ?? []).All(provider => provider!["organization"]?["name"] is not null), "a provider has no name");
        }

        if (path.Contains("/governance/", StringComparison.Ordinal) && path.EndsWith('s'))
        {
            Check(problems, path, node.ContainsKey("organization") != node.ContainsKey("contact"), "an organization or a person answers for data");
        }

        if (path.EndsWith("/image", StringComparison.Ordinal))
        {
            var content = (string?)node["content"] ?? "";
            Check(problems, path, ((string?)node["contentType"] ?? "").StartsWith("image/", StringComparison.Ordinal), "an image has a media type");
            Check(problems, path, (string?)node["encoding"] == "base64" ? Convert.TryFromBase64String(content, new byte[content.Length], out _) : content.StartsWith("<svg ", StringComparison.Ordinal), "an image is base64 or SVG");
        }

        if (path.EndsWith("/properties", StringComparison.Ordinal))
        {
            var name = (string?)node["name"] ?? "";
            Check(problems, path, name.StartsWith("modelcard:", StringComparison.Ordinal) ? name.Length > 10 : Taxonomy.Contains(name), $"'{name}' is in no taxonomy");
            Check(problems, path, !string.IsNullOrWhiteSpace((string?)node["value"]), $"'{name}' has no value");
        }

        if (path.EndsWith("/hashes", StringComparison.Ordinal))
        {
            Check(problems, path, (string?)node["alg"] == "SHA-256" && Sha256().IsMatch((string?)node["content"] ?? ""), "a hash is a SHA-256 in lower case");
        }
    }

    private static void Values(string path, JsonObject node, List<string> problems)
    {
        foreach (var (key, value) in node)
        {
            Check(problems, path, value switch { JsonObject map => map.Count > 0 || key == "organization", JsonArray list => list.Count > 0, null => false, _ => true }, $"{key} is empty");
            Check(problems, path, value?.GetValueKind() != JsonValueKind.String || !string.IsNullOrWhiteSpace((string?)value), $"{key} is blank");
            if (key == "url" && (string?)value is { } url)
            {
                Check(problems, path, IriReference().IsMatch(url), $"'{url}' is no address");
                Check(problems, path, !Scripts.Contains(url.Split(':')[0].ToLowerInvariant()), $"'{url}' is nothing to follow");
            }

            if (key == "email")
            {
                Check(problems, path, Mail().IsMatch((string?)value ?? ""), $"'{value}' is no address for mail");
            }
        }
    }

    private static void Check(List<string> problems, string path, bool isGood, string problem)
    {
        if (!isGood)
        {
            problems.Add($"{path}: {problem}");
        }
    }

    private static void Visit(JsonNode node, string path, Action<string, JsonObject> visit)
    {
        if (node is JsonObject map)
        {
            visit(path, map);
            foreach (var (key, value) in map)
            {
                if (value is not null)
                {
                    Visit(value, path + "/" + key, visit);
                }
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                if (item is not null)
                {
                    Visit(item, path, visit);
                }
            }
        }
    }

    [GeneratedRegex("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    private static partial Regex SerialNumber();

    [GeneratedRegex("^pkg:huggingface/[A-Za-z0-9._-]+/[A-Za-z0-9._-]+(@[0-9a-f]{40})?$")]
    private static partial Regex PackageUrl();

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Sha256();

    [GeneratedRegex("^[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}$")]
    private static partial Regex Mail();

    // RFC 3987: no white space, no control characters, and none of the marks that enclose addresses. The evaluator of the tests takes much more for an address.
    [GeneratedRegex("^[^\\s\\p{C}<>\"{}|\\\\^`]+$")]
    private static partial Regex IriReference();
}
