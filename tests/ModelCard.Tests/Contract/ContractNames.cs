using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Checks;
using ModelCard.Outputs;
using ModelCard.Sources;
using ModelCard.Tests.Docs;
using ModelCard.Tests.Editor;
using ModelCard.Tests.Outputs.Json;

namespace ModelCard.Tests.Contract;

/// <summary>Every public name, taken from where it works: the targets that ship, the catalog, a template that prints what it sees, files that are written.</summary>
internal static partial class ContractNames
{
    public static IReadOnlyCollection<string> All()
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var part in new[] { Targets(), Fields(), Findings(), CheckNames(), TemplateNames(), Files(), Schema(), Lock() })
        {
            names.UnionWith(part);
        }

        return names;
    }

    private static IEnumerable<string> Targets()
    {
        var items = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(RepositoryFiles.Root, "*.*", SearchOption.AllDirectories).Where(path => IsTarget(Path.GetRelativePath(RepositoryFiles.Root, path).Replace('\\', '/'))))
        {
            var text = File.ReadAllText(file);
            foreach (var target in XDocument.Parse(text).Descendants().Where(element => element.Name.LocalName == "Target").Select(element => element.Attribute("Name")!.Value))
            {
                if (!target.StartsWith('_'))
                {
                    yield return $"target {target}";
                }
            }

            foreach (Match match in Property().Matches(text))
            {
                yield return $"property {match.Groups[1].Value}";
            }

            items.UnionWith(Item().Matches(text).Select(match => match.Groups[1].Value));
        }

        foreach (var item in items)
        {
            yield return $"item {item}";
        }

        // The list of inputs names every item with all its metadata; what it forgets would not make the card anew.
        var fields = RepositoryFiles.Read("build/ModelCard.Build.Fields.targets");
        foreach (Match match in Transform().Matches(RepositoryFiles.Read("build/ModelCard.Build.targets")))
        {
            var transform = match.Groups[2].Value;
            if (transform.StartsWith("$(", StringComparison.Ordinal))
            {
                var key = transform[2..^1];
                transform = fields.Split($"<{key}>")[1].Split($"</{key}>")[0];
            }

            foreach (var metadata in Metadata().Matches(transform).Select(found => found.Groups[1].Value).Where(name => name != "Identity"))
            {
                yield return $"metadata {match.Groups[1].Value} {metadata}";
            }
        }

        foreach (var metadata in new[] { "Kind", "Score", "Findings" })
        {
            RepositoryFiles.Read("build/ModelCard.Build.targets").ShouldContain($"{metadata}=\"$([System.String]::Copy('%(_ModelCardScore.Identity)')");
            yield return $"result GetModelCard {metadata}";
        }

        RepositoryFiles.Read("build/ModelCard.Build.targets").ShouldContain("<_ModelCardStatusResult Include=\"$([MSBuild]::Escape('$(MSBuildProjectName)'))\" Text=\"$(ModelCardStatusText)\" />");
        yield return "result ModelCardStatus Text";
    }

    private static bool IsTarget(string path) =>
        path.StartsWith("build", StringComparison.Ordinal) && path.IndexOf('/', StringComparison.Ordinal) is > 0 and < 25 && (path.EndsWith(".targets", StringComparison.Ordinal) || path.EndsWith(".proj", StringComparison.Ordinal));

    private static IEnumerable<string> Fields()
    {
        foreach (var field in CardFields.All)
        {
            yield return $"property {field.PropertyName}";
            yield return $"key {field.Name} ({JsonNames.Of(field.Kind)}{(field.Unit is { } unit ? " in " + unit : "")})";
            foreach (var alias in field.KeyAliases)
            {
                yield return $"key {alias} (for {field.Name})";
            }

            foreach (var choice in field.Choices)
            {
                yield return $"word {field.Name} {choice}";
            }
        }

        foreach (var key in HubKeys.All.Where(key => CardFields.FindKey(key) is null))
        {
            yield return $"key {key} (front matter)";
        }

        foreach (var name in Dataset.AttributeNames.Prepend("id"))
        {
            yield return $"key datasets[].{name}";
        }

        foreach (var name in Metric.AttributeNames.Prepend("type"))
        {
            yield return $"key metrics[].{name}";
        }

        foreach (var key in FigureList.Keys)
        {
            yield return $"key visualizations[].{key}";
        }

        foreach (var (owner, type, list) in new[] { ("sections[]", typeof(SectionReader), "Keys"), ("waivers.*", typeof(WaiverReader), "Keys"), ("developers[]", typeof(ListReader), "PersonKeys"), ("checklist file", typeof(ChecklistFile), "Keys"), ("checklist file items[]", typeof(ChecklistFileItem), "Keys") })
        {
            foreach (var key in (string[])type.GetField(list, BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!)
            {
                yield return owner.StartsWith("checklist", StringComparison.Ordinal) ? $"{owner} {key}" : $"key {owner}.{key}";
            }
        }
    }

    private static IEnumerable<string> Findings()
    {
        // From the pages, which other tests hold against the code, so that a new one is recorded in the run that lists it.
        return RulePages.Codes.Select(code => $"code {code} {RulePages.Level(RulePages.Read(code))}")
            .Concat(CardFields.All.Select(field => $"code {field.Code} {field.Name}"));
    }

    private static IEnumerable<string> CheckNames()
    {
        foreach (var name in Checklists.Names)
        {
            yield return $"checklist {name}";
            foreach (var item in Checklists.Find(name)!.Items)
            {
                yield return $"checklist {name}: {item.Title} ({JsonNames.Of(item.Level)}, {item.Answers})";
            }
        }

        foreach (var role in Enum.GetValues<CardRole>())
        {
            yield return $"role {JsonNames.Of(role)}";
        }

        foreach (var strictness in Enum.GetNames<Strictness>())
        {
            yield return $"strictness {strictness.ToLowerInvariant()}";
        }

        foreach (var condition in ConditionNames.All)
        {
            yield return $"checklist file condition {condition}";
        }
    }

    private static IEnumerable<string> Schema()
    {
        var schema = JsonNode.Parse(RepositoryFiles.Read(CardJsonSchema.Path))!.AsObject();
        var paths = Members(schema, "").Concat(schema["$defs"]!.AsObject().SelectMany(definition => Members(definition.Value!.AsObject(), definition.Key + ".")));
        return paths.Select(path => $"json {path}").Prepend($"schema {CardJsonSchema.Path}").Prepend($"schema {SidecarSchemaFile.Path}");
    }

    [GeneratedRegex(@"(?:\$\(|<)(ModelCard[A-Za-z]+)(?= Condition=| *\)|\.|>)")]
    private static partial Regex Property();

    [GeneratedRegex(@"@\((ModelCard[A-Za-z]+)(?=[-)])")]
    private static partial Regex Item();

    [GeneratedRegex(@"@\((ModelCard[A-Za-z]+)->'((?:\$\([A-Za-z_]+\))|[a-z]+=[^']*)'\)")]
    private static partial Regex Transform();

    [GeneratedRegex(@"%\(([A-Za-z]+)\)")]
    private static partial Regex Metadata();
}
