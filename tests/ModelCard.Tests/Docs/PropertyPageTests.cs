using System.Xml.Linq;
using ModelCard.Catalog;

namespace ModelCard.Tests.Docs;

/// <summary>The page that Visual Studio shows for the properties of a project. There it cannot be tried here; what it names has to exist.</summary>
public sealed class PropertyPageTests
{
    private static readonly string[] OfTargets = ["ModelCardEnabled", "ModelCardOutputDir", "ModelCardPack", "ModelCardPublish"];

    private static readonly XElement Page = XDocument.Load(Path.Combine(RepositoryFiles.Root, "build", "ModelCard.Build.xaml")).Root!;

    private static readonly string[] Kinds = ["StringProperty", "BoolProperty", "EnumProperty"];

    [Fact]
    public void It_names_only_properties_there_are()
    {
        var known = CardRequest.SettingNames.Select(name => "ModelCard" + name).Concat(OfTargets).Concat(CardFields.All.Select(field => field.PropertyName)).ToHashSet();
        var named = Properties.Select(property => (string)property.Attribute("Name")!).ToList();

        named.ShouldBeUnique();
        named.Where(name => !known.Contains(name)).ShouldBeEmpty();
        var targets = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "build", "ModelCard.Build.targets"));
        OfTargets.ShouldAllBe(name => targets.Contains($"$({name})", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_property_is_explained_in_a_category_of_the_page()
    {
        var categories = Page.Descendants().Where(element => element.Name.LocalName == "Category").Select(element => (string)element.Attribute("Name")!).ToList();
        foreach (var property in Properties)
        {
            categories.ShouldContain((string)property.Attribute("Category")!);
            ((string?)property.Attribute("DisplayName")).ShouldNotBeNullOrEmpty();
            ((string?)property.Attribute("Description")).ShouldNotBeNullOrEmpty();
        }

        Page.Name.NamespaceName.ShouldBe("http://schemas.microsoft.com/build/2009/properties");
        ((string)Page.Attribute("PageTemplate")!).ShouldBe("generic");
    }

    [Fact]
    public void Strictness_offers_the_values_there_are() =>
        Page.Descendants().Where(element => element.Name.LocalName == "EnumValue").Select(element => (string)element.Attribute("Name")!).ShouldBe(["none", "warn", "standard", "strict"]);

    [Fact]
    public void Links_lead_to_pages_there_are()
    {
        foreach (var link in Properties.Select(property => (string?)property.Attribute("HelpUrl")).OfType<string>())
        {
            const string Repository = "https://github.com/modelcard-build/ModelCard.Build";
            link.ShouldStartWith(Repository);
            var file = link[Repository.Length..].Replace("/blob/main/", "", StringComparison.Ordinal).Split('#')[0];
            File.Exists(Path.Combine(RepositoryFiles.Root, file.Length == 0 ? "README.md" : file)).ShouldBeTrue(link);
        }
    }

    private static IEnumerable<XElement> Properties => Page.Elements().Where(element => Kinds.Contains(element.Name.LocalName));
}
