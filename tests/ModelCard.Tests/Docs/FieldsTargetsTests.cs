using System.Text;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Tests.Docs;

/// <summary>The part of the targets that passes every field of the catalog to the task is generated from the catalog.</summary>
public sealed class FieldsTargetsTests
{
    private static readonly string[] ProjectMetadata =
        ["AssemblyName", "PackageId", "PackageLicenseExpression", "Authors", "RepositoryUrl", "Version", "Description", "Copyright"];

    [Fact]
    public void The_targets_pass_every_field()
    {
        var text = new StringBuilder();
        text.Append("<Project>\n\n  <!-- Generated from the catalog: change src/ModelCard/Catalog, then run the tests with MODELCARD_UPDATE=1. -->\n\n  <PropertyGroup>\n");
        text.Append("    <_ModelCardDatasetKey>").Append(Key("dataset", Dataset.AttributeNames)).Append("</_ModelCardDatasetKey>\n");
        text.Append("    <_ModelCardMetricKey>").Append(Key("metric", Metric.AttributeNames)).Append("</_ModelCardMetricKey>\n");
        text.Append("  </PropertyGroup>\n\n  <!-- Escaped, because a value that holds @( or % would be expanded once more as metadata. -->\n");
        text.Append("  <Target Name=\"_ModelCardCollectFields\" DependsOnTargets=\"_ModelCardActivate\">\n    <ItemGroup Condition=\"'$(_ModelCardActive)' == 'true'\">\n");
        foreach (var field in CardFields.All)
        {
            text.Append(Item("_ModelCardField", field.Name, field.PropertyName));
        }

        foreach (var property in ProjectMetadata)
        {
            text.Append(Item("_ModelCardProjectMetadata", property, property));
        }

        foreach (var path in new[] { "DirectoryBuildPropsPath", "DirectoryBuildTargetsPath" })
        {
            text.Append($"      <_ModelCardImported Include=\"$({path})\" Condition=\"'$({path})' != '' and Exists('$({path})')\" />\n");
        }

        text.Append("    </ItemGroup>\n  </Target>\n\n</Project>\n");

        RepositoryFiles.ShouldHold("build/ModelCard.Build.Fields.targets", text.ToString());
    }

    private static string Item(string itemType, string name, string property) =>
        $"      <{itemType} Include=\"{name}\" Value=\"$([MSBuild]::Escape('$({property})'))\" Condition=\"'$({property})' != ''\" />\n";

    private static string Key(string kind, IReadOnlyList<string> attributes) =>
        $"{kind}=%(Identity)" + string.Concat(attributes.Select(name => $"|%({CardField.PropertyNameOf(name)["ModelCard".Length..]})"));
}
