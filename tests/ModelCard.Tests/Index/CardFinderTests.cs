using ModelCard.Card;

namespace ModelCard.Tests.Index;

/// <summary>Each model once, whatever the builds left lying about.</summary>
public sealed class CardFinderTests
{
    private const string Card = "---\nlicense: mit\n---\n\n# Model Card for Tone\n";

    [Fact]
    public void A_project_is_listed_once_however_often_it_was_built_published_and_referenced()
    {
        using var folder = new IndexFolder();
        var card = new Dictionary<string, string> { ["README.md"] = Card, ["modelcard.json"] = IndexFolder.Json("Tone") };
        folder.Build("src/Tone/Tone.csproj", "Tone", card);
        folder.Build("src/Tone/Tone.csproj", "Tone", card, "Release");
        folder.Build("src/App/App.csproj", "App", new Dictionary<string, string> { ["README.md"] = Card.Replace("Tone", "App", StringComparison.Ordinal) });
        foreach (var (name, text) in card)
        {
            folder.Write($"src/App/bin/Debug/net10.0/modelcard/Tone/{name}", text + "\n<!-- an older copy -->");
            folder.Write($"src/Tone/bin/Release/net10.0/publish/modelcard/Tone/{name}", text);
            folder.Write($"drop/modelcard/Tone/{name}", text);
        }

        folder.Rows().Select(row => row[0] + " " + row[11]).ShouldBe(
            ["[App](../src/App/bin/Debug/net10.0/modelcard/App/README.md) src/App/App.csproj (Debug)", "[Tone](../src/Tone/bin/Debug/net10.0/modelcard/Tone/README.md) src/Tone/Tone.csproj (Debug)"]);
    }

    [Theory]
    [InlineData("Debug", "Debug")]
    [InlineData("release", "Release")]
    [InlineData("Other", "Debug")]
    public void The_configuration_that_is_asked_for_wins_and_else_the_first(string asked, string shown)
    {
        using var folder = new IndexFolder();
        folder.Build("Tone.csproj", "Tone", new Dictionary<string, string> { ["modelcard.json"] = IndexFolder.Json("Tone") });
        folder.Build("Tone.csproj", "Tone", new Dictionary<string, string> { ["modelcard.json"] = IndexFolder.Json("Tone") }, "Release");

        folder.Rows(configuration: asked).ShouldHaveSingleItem()[11].ShouldBe($"Tone.csproj ({shown})");
    }

    [Fact]
    public void Two_projects_with_one_assembly_name_are_two_models()
    {
        using var folder = new IndexFolder();
        folder.Build("a/App.csproj", "App", new Dictionary<string, string> { ["modelcard.json"] = IndexFolder.Json("Same") });
        folder.Build("b/App.csproj", "App", new Dictionary<string, string> { ["modelcard.json"] = IndexFolder.Json("Same") });

        folder.Rows().Select(row => row[11]).ShouldBe(["a/App.csproj (Debug)", "b/App.csproj (Debug)"]);
    }

    [Fact]
    public void Each_model_of_a_project_has_a_row_and_its_link()
    {
        using var folder = new IndexFolder();
        folder.Build("App.csproj", "App", new Dictionary<string, string>
        {
            ["tiny/README.md"] = Card, ["tiny/modelcard.json"] = IndexFolder.Json("Tiny"), ["tiny/index.html"] = "<!DOCTYPE html>", ["large/modelcard.json"] = IndexFolder.Json("Large"),
        });

        folder.Rows().Select(row => row[0]).ShouldBe(
            ["[Large](../bin/Debug/net10.0/modelcard/App/large/modelcard.json)", "[Tiny](../bin/Debug/net10.0/modelcard/App/tiny/index.html)"]);
    }

    [Fact]
    public void What_a_card_was_made_from_is_no_card_of_its_own()
    {
        using var folder = new IndexFolder();
        folder.Write("src/Tone/README.md", Card);
        folder.Write("src/Tone/upstream/README.md", Card);
        folder.Write("src/Other/README.md", Card.Replace("Tone", "Other", StringComparison.Ordinal));
        folder.Build("src/Tone/Tone.csproj", "Tone", new Dictionary<string, string> { ["README.md"] = Card }, sources: ["README.md", "upstream/README.md"]);

        folder.Rows().Select(row => row[11]).ShouldBe(["src/Other/README.md", "src/Tone/Tone.csproj (Debug)"]);
    }

    [Fact]
    public void Carried_bundles_stand_for_themselves_where_no_project_was_built()
    {
        using var folder = new IndexFolder();
        foreach (var place in new[] { "drop/linux", "drop/windows" })
        {
            folder.Write(place + "/modelcard/Tone/modelcard.json", IndexFolder.Json("Tone"));
            folder.Write(place + "/modelcard/Tone/figures/README.md", "no card");
        }

        folder.Write("drop/old/modelcard/Tone/modelcard.json", IndexFolder.Json("Tone", 10));

        folder.Rows().Select(row => row[11]).ShouldBe(["drop/linux/modelcard/Tone/modelcard.json", "drop/old/modelcard/Tone/modelcard.json"]);
    }

    [Theory]
    [InlineData("---\npipeline_tag: text-classification\n---\n", true)]
    [InlineData("---\nlicense: mit\nlanguage: en\n---\n", true)]
    [InlineData("---\nlicense: mit\ntask_categories: [text]\n---\n", false)]
    [InlineData("---\ntitle: Home\nlicense: mit\n---\n", false)]
    [InlineData("---\ndescription: A page\ntags: [a]\n---\n", false)]
    [InlineData("# A readme\n", false)]
    public void A_readme_is_a_card_when_its_front_matter_is_a_models(string text, bool isCard)
    {
        using var folder = new IndexFolder();
        folder.Write("models/one/README.md", text);

        folder.Index().Models.ShouldBe(isCard ? 1 : 0);
    }

    [Theory]
    [InlineData(".git/one/README.md")]
    [InlineData("node_modules/one/README.md")]
    [InlineData("bin/one/README.md")]
    [InlineData("App/OBJ/one/README.md")]
    public void Copies_and_hidden_folders_are_passed_over(string path)
    {
        using var folder = new IndexFolder();
        folder.Write(path, Card);

        folder.Index().Models.ShouldBe(0);
    }

    [Fact]
    public void A_circle_of_links_ends()
    {
        using var folder = new IndexFolder();
        folder.Write("models/one/README.md", Card);
        try
        {
            Directory.CreateSymbolicLink(Path.Combine(folder.Path, "models", "one", "again"), Path.Combine(folder.Path, "models"));
        }
        catch (IOException)
        {
            return; // Windows asks for a right to make links.
        }

        folder.Index().Models.ShouldBe(1);
    }

    [Theory]
    [InlineData("a b;c@d#e?%41 ü'\"")]
    [InlineData("日本語 & <b> | [x](y)")]
    public void Odd_names_of_folders_come_out_as_links_that_lead_there(string name)
    {
        using var folder = new IndexFolder();
        folder.Write($"models/{name}/README.md", Card);

        var result = folder.Index();

        var html = result.Files[0].Text;
        var link = html.Split("<a href=\"")[1].Split('"')[0];
        File.Exists(Path.Combine(folder.Path, "modelcards", Uri.UnescapeDataString(link))).ShouldBeTrue(link);
        result.Files[1].Text.ShouldContain($"]({link})");
    }

    [Fact]
    public void A_card_that_is_older_than_its_sources_is_reported_and_listed()
    {
        using var folder = new IndexFolder();
        folder.Write("src/modelcard.yaml", "license: mit");
        folder.Build("src/App.csproj", "App", new Dictionary<string, string> { ["modelcard.json"] = IndexFolder.Json("App") }, sources: ["modelcard.yaml"]);
        folder.Index().Findings.ShouldBeEmpty();
        File.SetLastWriteTimeUtc(Path.Combine(folder.Path, "src", "modelcard.yaml"), DateTime.UtcNow.AddHours(1));

        var result = folder.Index();

        result.Findings.ShouldHaveSingleItem().Code.ShouldBe("MCB0764");
        result.Findings[0].File.ShouldBe(Path.Combine(folder.Path, "src", "App.csproj"));
        result.Models.ShouldBe(1);
    }

    [Fact]
    public void A_build_that_did_not_end_is_reported()
    {
        using var folder = new IndexFolder();
        folder.Build("App.csproj", "App", new Dictionary<string, string> { ["modelcard.json"] = IndexFolder.Json("App") });
        File.Delete(Path.Combine(folder.Path, "obj/Debug/net10.0/modelcard/findings.cache"));

        folder.Index().Findings.ShouldHaveSingleItem().Code.ShouldBe("MCB0764");
    }

    [Fact]
    public void A_bundle_without_a_file_that_can_be_read_is_reported()
    {
        using var folder = new IndexFolder();
        folder.Build("App.csproj", "App", new Dictionary<string, string> { ["index.html"] = "<!DOCTYPE html>" });

        folder.Index().Findings.Select(finding => finding.Code).ShouldBe(["MCB0761", "MCB0760"]);
    }

    [Fact]
    public void A_damaged_list_of_files_leads_nowhere_outside_the_bundle()
    {
        using var folder = new IndexFolder();
        folder.Build("App.csproj", "App", new Dictionary<string, string> { ["modelcard.json"] = IndexFolder.Json("App") });
        folder.Write("secret/README.md", "no card");
        File.AppendAllText(Path.Combine(folder.Path, "obj/Debug/net10.0/modelcard/files.cache"), $"../../../../../secret/README.md\n{folder.Path}/secret/README.md\n\n");

        folder.Rows().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("README.md", true)]
    [InlineData("birds/images/map 1.png", true)]
    [InlineData("größe/模型.md", true)]
    [InlineData("", false)]
    [InlineData("../README.md", false)]
    [InlineData("a/../../README.md", false)]
    [InlineData("/etc/README.md", false)]
    [InlineData("\\\\server\\README.md", false)]
    [InlineData("a\0b", false)]
    [InlineData("a\u001Bb", false)]
    [InlineData("a\u0085b", false)]
    public void A_name_in_a_bundle_is_one_that_the_package_writes(string line, bool isName) => BundleName.Is(line).ShouldBe(isName);

    [Fact]
    public void A_part_of_a_name_has_at_most_255_characters()
    {
        BundleName.Is(new string('a', 255) + "/" + new string('b', 255)).ShouldBeTrue();
        BundleName.Is("a/" + new string('b', 256)).ShouldBeFalse();
    }
}
