using System.Text;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Tests.Docs;

/// <summary>The part of the targets that passes every field of the catalog to the task is generated from the catalog.</summary>
public sealed class FieldsTargetsTests
{
    private static readonly string[] ProjectMetadata =
        ["AssemblyName", "PackageId", "PackageLicenseExpression", "Authors", "RepositoryUrl", "Version", "Description", "Copyright", "TargetFramework", "OutputType", "SOURCE_DATE_EPOCH"];

    [Fact]
    public void The_targets_pass_every_field()
    {
        var text = new StringBuilder();
        text.Append("<Project>\n\n  <!-- Generated from the catalog: change src/ModelCard/Catalog, then run the tests with MODELCARD_UPDATE=1. -->\n\n  <PropertyGroup>\n");
        text.Append("    <_ModelCardDatasetKey>").Append(Key("dataset", Dataset.AttributeNames)).Append("</_ModelCardDatasetKey>\n");
        text.Append("    <_ModelCardMetricKey>").Append(Key("metric", Metric.AttributeNames)).Append("</_ModelCardMetricKey>\n");
        text.Append("    <_ModelCardModelKey>model=%(Identity)|").AppendJoin('|', CardRequest.SettingNames.Concat(CardFields.All.Select(field => field.MetadataName)).Select(name => $"%({name})")).Append("</_ModelCardModelKey>\n");
        text.Append("  </PropertyGroup>\n\n");
        text.Append("  <!-- One text, not an item a field: to parse a hundred conditional items would cost every evaluation more than the rest of an idle build. The two marks are Unicode\n");
        text.Append("       noncharacters, which no text holds. Escaped in the same breath, because a property of a target expands @( in its own value. -->\n");
        text.Append("  <Target Name=\"_ModelCardCollectFields\" DependsOnTargets=\"_ModelCardActivate\">\n");
        text.Append("    <!-- What the SDK adds while a target runs is left out: it would come and go with the target that is called. -->\n");
        text.Append("    <ItemGroup Condition=\"'$(_ModelCardActive)' == 'true'\">\n");
        text.Append("      <_ModelCardImplicitPackage Include=\"@(PackageReference->WithMetadataValue('IsImplicitlyDefined', 'true'))\" />\n");
        text.Append("      <_ModelCardPackage Include=\"@(PackageReference)\" Exclude=\"@(_ModelCardImplicitPackage)\" />\n    </ItemGroup>\n");
        text.Append("    <PropertyGroup Condition=\"'$(_ModelCardActive)' == 'true' or '@(ModelCardFile)' != ''\">\n");
        text.Append("      <_ModelCardPackages>@(_ModelCardPackage)</_ModelCardPackages>\n");
        text.Append("      <_ModelCardAssets Condition=\"'$(ProjectAssetsFile)' != ''\">$(ProjectAssetsFile.Replace('$(MSBuildProjectDirectory)', '.'))</_ModelCardAssets>\n");
        text.Append(Values("_ModelCardSettings", CardRequest.SettingNames.Select(name => Value(name, "ModelCard" + name))));
        text.Append(Values("_ModelCardFields", CardFields.All.Select(field => Value(field.Name, field.PropertyName))));
        text.Append(Values("_ModelCardProjectMetadata", ProjectMetadata.Select(property => Value(property, property)).Append(Value("ProjectAssetsFile", "_ModelCardAssets")).Append(Value("PackageReference", "_ModelCardPackages"))));
        text.Append("    </PropertyGroup>\n    <ItemGroup Condition=\"'$(_ModelCardActive)' == 'true' or '@(ModelCardFile)' != ''\">\n");
        foreach (var path in new[] { "DirectoryBuildPropsPath", "DirectoryBuildTargetsPath" })
        {
            text.Append($"      <_ModelCardImported Include=\"$({path})\" Condition=\"'$({path})' != '' and Exists('$({path})')\" />\n");
        }

        text.Append("    </ItemGroup>\n  </Target>\n\n</Project>\n");

        RepositoryFiles.ShouldHold("build/ModelCard.Build.Fields.targets", text.ToString());
    }

    [Fact]
    public void No_metadata_has_a_name_that_MSBuild_keeps_for_itself()
    {
        // As an attribute such a name sets no metadata and no error tells, or the file does not load at all.
        string[] kept = ["Label", "Condition", "Include", "Exclude", "Remove", "Update", "MatchOnMetadata", "MatchOnMetadataOptions", "KeepDuplicates", "KeepMetadata", "RemoveMetadata"];
        string[] wellKnown = ["FullPath", "RootDir", "Filename", "Extension", "RelativeDir", "Directory", "RecursiveDir", "Identity", "ModifiedTime", "CreatedTime", "AccessedTime"];

        var names = Dataset.AttributeNames.Concat(Metric.AttributeNames).Select(CardField.MetadataNameOf).Concat(CardRequest.SettingNames).Concat(CardFields.All.Select(field => field.MetadataName));

        names.ShouldAllBe(name => !kept.Concat(wellKnown).Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    private static string Values(string property, IEnumerable<string> values) => $"      <{property}>$([MSBuild]::Escape('{string.Join('\n', values)}'))</{property}>\n";

    private static string Value(string name, string property) => $"{name}&#xFDD0;$({property})&#xFDD1;";

    private static string Key(string kind, IReadOnlyList<string> attributes) =>
        $"{kind}=%(Identity)" + string.Concat(attributes.Select(name => $"|%({CardField.MetadataNameOf(name)})")) + "|%(Model)";
}
