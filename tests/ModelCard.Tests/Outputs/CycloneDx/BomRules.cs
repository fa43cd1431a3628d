using System.Text.Json.Nodes;

namespace ModelCard.Tests.Outputs.CycloneDx;

/// <summary>What CycloneDX asks for and its schema does not enforce, and the part of the schema a fresh clone can check.</summary>
internal static class BomRules
{
    private static readonly string[] Approaches = ["supervised", "unsupervised", "reinforcement-learning", "semi-supervised", "self-supervised"];

    public static IReadOnlyList<string> Problems(string text)
    {
        var problems = new List<string>();
        var bom = JsonNode.Parse(text)!.AsObject();
        var refs = new List<string>();
        Visit(bom, "", (path, node) =>
        {
            if ((string?)node["bom-ref"] is { } name)
            {
                refs.Add(name);
            }

            if (node.ContainsKey("modelCard") && (string?)node["type"] != "machine-learning-model")
            {
                problems.Add($"{path}: a modelCard belongs to a machine-learning-model");
            }

            if (node.ContainsKey("data") && (string?)node["type"] != "data")
            {
                problems.Add($"{path}: data belongs to a component of type data");
            }

            if (node["license"] is JsonObject license && license.ContainsKey("id") == license.ContainsKey("name"))
            {
                problems.Add($"{path}: a license has an id or a name");
            }

            if (node["alg"] is not null && ((string?)node["content"])?.Length != 64)
            {
                problems.Add($"{path}: no SHA-256");
            }

            if (path.EndsWith("/performanceMetrics", StringComparison.Ordinal) && node["value"]?.GetValueKind() != System.Text.Json.JsonValueKind.String)
            {
                problems.Add($"{path}: a value is a text");
            }

            if (node["approach"]?["type"] is { } approach && !Approaches.Contains((string?)approach))
            {
                problems.Add($"{path}: no such approach");
            }

            if (node["url"] is { } url && (!Uri.TryCreate((string?)url, UriKind.RelativeOrAbsolute, out _) || ((string)url!).Any(char.IsWhiteSpace)))
            {
                problems.Add($"{path}: '{url}' is no address");
            }

            if (path.EndsWith("/energyConsumptions", StringComparison.Ordinal))
            {
                problems.AddRange(new[] { "activity", "energyProviders", "activityEnergyCost" }.Where(member => !node.ContainsKey(member)).Select(member => $"{path}: {member} is missing"));
            }
        });

        problems.AddRange(refs.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => $"bom-ref '{group.Key}' is given twice"));
        var used = bom["dependencies"]!.AsArray().SelectMany(dependency => (dependency!["dependsOn"]?.AsArray() ?? []).Append(dependency["ref"])).Select(name => (string)name!).ToList();
        Visit(bom["components"]!, "", (path, node) =>
        {
            if (path.EndsWith("/datasets", StringComparison.Ordinal))
            {
                used.Add((string)node["ref"]!);
            }
        });
        problems.AddRange(used.Except(refs).Select(name => $"nothing has the bom-ref '{name}'"));
        return problems;
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
                Visit(item!, path, visit);
            }
        }
    }
}
