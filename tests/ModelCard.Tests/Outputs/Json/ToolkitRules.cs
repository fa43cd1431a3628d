using System.Text.Json;

namespace ModelCard.Tests.Outputs.Json;

/// <summary>
/// The rules of the Model Card Toolkit's schema v0.0.2 in our own words, for where the schema itself is not at hand: which members there are, that every value is a text, and that a license has an
/// identifier or a text.
/// </summary>
internal static class ToolkitRules
{
    // A member with a dot at its end is a list, one with a name behind it is a map of that name; any other is a text.
    private static readonly Dictionary<string, string> Members = new()
    {
        [""] = "schema_version model_details=details model_parameters=parameters quantitative_analysis=analysis considerations=considerations",
        ["details"] = "name overview documentation owners=owner. version=version licenses=license. references=reference. citations=citation. path",
        ["owner"] = "name contact",
        ["version"] = "name date diff",
        ["license"] = "identifier custom_text",
        ["reference"] = "reference",
        ["citation"] = "style citation",
        ["parameters"] = "model_architecture data=dataset. input_format input_format_map=pair. output_format output_format_map=pair.",
        ["dataset"] = "name link sensitive=sensitive graphics=graphics description",
        ["sensitive"] = "sensitive_data=text.",
        ["pair"] = "key value",
        ["analysis"] = "performance_metrics=metric. graphics=graphics",
        ["metric"] = "type value slice confidence_interval=interval",
        ["interval"] = "lower_bound upper_bound",
        ["graphics"] = "description collection=graphic.",
        ["graphic"] = "name image",
        ["considerations"] = "users=words. use_cases=words. limitations=words. tradeoffs=words. ethical_considerations=risk.",
        ["words"] = "description",
        ["risk"] = "name mitigation_strategy",
    };

    /// <summary>What is wrong with a file, each as <c>place: problem</c>.</summary>
    public static IReadOnlyList<string> Problems(string json)
    {
        var problems = new List<string>();
        Look(JsonDocument.Parse(json).RootElement, "", "", problems);
        return problems;
    }

    private static void Look(JsonElement element, string name, string place, List<string> problems)
    {
        if (name == "text")
        {
            Expect(element, JsonValueKind.String, place, problems);
            return;
        }

        if (!Expect(element, JsonValueKind.Object, place, problems))
        {
            return;
        }

        var members = Members[name].Split(' ').Select(member => member.Split('=')).ToDictionary(pair => pair[0], pair => pair.ElementAtOrDefault(1) ?? "text");
        foreach (var member in element.EnumerateObject())
        {
            var at = place + "/" + member.Name;
            if (!members.TryGetValue(member.Name, out var kind))
            {
                problems.Add(at + ": unknown");
            }
            else if (!kind.EndsWith('.'))
            {
                Look(member.Value, kind, at, problems);
            }
            else if (Expect(member.Value, JsonValueKind.Array, at, problems))
            {
                foreach (var (index, item) in member.Value.EnumerateArray().Index())
                {
                    Look(item, kind[..^1], $"{at}/{index}", problems);
                }
            }
        }

        if (!element.EnumerateObject().Any())
        {
            problems.Add(place + ": says nothing");
        }

        Special(element, name, place, problems);
    }

    private static void Special(JsonElement element, string name, string place, List<string> problems)
    {
        if (name == "license" && element.TryGetProperty("identifier", out _) == element.TryGetProperty("custom_text", out _))
        {
            problems.Add(place + ": one of identifier and custom_text");
        }

        if (name == "version" && element.TryGetProperty("date", out var date) && !DateOnly.TryParseExact(date.GetString(), "yyyy-MM-dd", out _))
        {
            problems.Add(place + "/date: no day");
        }

        var link = name == "reference" ? "reference" : name == "dataset" ? "link" : "";
        if (link.Length > 0 && element.TryGetProperty(link, out var uri) && !Uri.IsWellFormedUriString(uri.GetString(), UriKind.Absolute))
        {
            problems.Add($"{place}/{link}: no URI");
        }

        if (name == "graphic" && !element.GetProperty("image").TryGetBytesFromBase64(out _))
        {
            problems.Add(place + "/image: no base64");
        }
    }

    private static bool Expect(JsonElement element, JsonValueKind kind, string place, List<string> problems)
    {
        if (element.ValueKind == kind)
        {
            return true;
        }

        problems.Add($"{place}: {element.ValueKind}, not {kind}");
        return false;
    }
}
