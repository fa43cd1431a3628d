using System.Text;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>A wrong input fails the build with a code at its place, and the card that was there stays.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string, string> Sidecars => new()
    {
        { "license: [mit\n", "modelcard.yaml(1," },
        { "a: 1\na: 2\n", "modelcard.yaml(2,1): error MCB0006" },
        { "license: &l mit\n", "modelcard.yaml(1,10): error MCB0007" },
        { "direct_use: [a, b]\n", "modelcard.yaml(1,13): error MCB0010" },
        { "- a list\n", "modelcard.yaml(1,1): error MCB0008" },
        { "binary: \0", "modelcard.yaml(1,9): error MCB0004" },
        { "license: mit\n" + "x: " + new string('y', 1_100_000) + "\n", "error MCB0003" },
        { "deep: " + new string('[', 100_000), "error MCB0014" },
    };

    [Theory]
    [MemberData(nameof(Sidecars))]
    public async Task A_wrong_sidecar(string sidecar, string expected)
    {
        using var project = await TestProject.CreateAsync();
        project.Write("modelcard.yaml", "license: apache-2.0\n");
        (await project.BuildAsync()).ShouldSucceed();
        var card = File.ReadAllText(project.Card);

        project.Write("modelcard.yaml", sidecar);
        File.SetLastWriteTimeUtc(Path.Combine(project.Folder, "modelcard.yaml"), DateTime.UtcNow.AddSeconds(2));
        var result = (await project.BuildAsync()).ShouldFail();

        result.Output.ShouldContain(expected);
        File.ReadAllText(project.Card).ShouldBe(card);
        File.ReadAllText(project.CardInObj).ShouldBe(card);
    }

    [Theory]
    [InlineData("-p:ModelCardSidecar=missing.yaml", "MCB0001")]
    [InlineData("-p:ModelCardSidecar=Properties", "MCB0002")]
    [InlineData("-p:ModelCardTemplate=hugginface", "MCB0101")]
    [InlineData("-p:ModelCardTemplate=broken.md", "broken.md(2,")]
    [InlineData("-p:ModelCardTemplate=endless.md", "MCB0104")]
    [InlineData("-p:ModelCardChecklist=hugginface", "MCB0201")]
    [InlineData("-p:ModelCardStrictness=harsh", "MCB0202")]
    [InlineData("-p:ModelCardFormats=pdf", "MCB0202")]
    [InlineData("-p:ModelCardMinimumScore=most", "MCB0202")]
    [InlineData("-p:ModelCardEnabled=maybe", "MCB0202")]
    public async Task A_wrong_setting(string setting, string expected)
    {
        using var project = await TestProject.CreateAsync();
        project.Write("Properties/here.txt", "");
        project.Write("broken.md", "# Title\n{{ if license }\n");
        project.Write("endless.md", "{{ while true }}x{{ end }}");

        var result = (await project.BuildAsync(setting)).ShouldFail();

        result.Output.ShouldContain(expected);
        File.Exists(project.Card).ShouldBeFalse();
    }

    [Fact]
    public async Task Special_characters_of_MSBuild_reach_the_card_as_they_were_written()
    {
        using var project = await TestProject.CreateAsync("""
              <PropertyGroup><ModelCardDirectUse><![CDATA[a; 100% b $ c @(d) e* f? 'g' (h) | "i" <j> & 🐧 שלום
            second line]]></ModelCardDirectUse></PropertyGroup>
              <ItemGroup>
                <ModelCardDataset Include="one" Role="train" Description="x; y | 50% @ z 'q'" />
                <ModelCardDataset Include="two" Role="train" Description="x; y | 50% @ z 'q'" />
              </ItemGroup>
            """);

        (await project.BuildAsync()).ShouldSucceed();

        var card = File.ReadAllText(project.Card);
        card.ShouldContain("### Direct Use\n\na; 100% b $ c @(d) e* f? 'g' (h) | \"i\" <j> & 🐧 שלום\nsecond line\n");
        card.ShouldContain("""| one | train |  |  |  | x; y \| 50% @ z 'q' |""");
    }

    [Fact]
    public async Task A_sidecar_with_BOM_and_CRLF_is_read_and_the_card_has_neither()
    {
        using var project = await TestProject.CreateAsync();
        File.WriteAllText(Path.Combine(project.Folder, "modelcard.yaml"), "license: mit\r\ndirect_use: |\r\n  one\r\n  two\r\n", new UTF8Encoding(true));

        (await project.BuildAsync()).ShouldSucceed();

        var bytes = File.ReadAllBytes(project.Card);
        bytes[0].ShouldBe((byte)'-');
        bytes.ShouldNotContain((byte)'\r');
        File.ReadAllText(project.Card).ShouldContain("one\ntwo\n");
    }

    [Fact]
    public async Task A_file_where_the_bundle_should_be_is_a_finding()
    {
        using var project = await TestProject.CreateAsync();
        (await project.BuildAsync()).ShouldSucceed();
        Directory.Delete(Path.GetDirectoryName(project.CardInObj)!, recursive: true);
        File.WriteAllText(Path.GetDirectoryName(project.CardInObj)!, "in the way");

        (await project.BuildAsync()).ShouldFail().Codes.ShouldContain("MCB0301");

        File.Delete(Path.GetDirectoryName(project.CardInObj)!);
        (await project.BuildAsync()).ShouldSucceed();
    }

    [Theory]
    [InlineData("findings.cache")]
    [InlineData("files.cache")]
    [InlineData("sources.cache")]
    [InlineData("inputs.cache")]
    [InlineData("score.cache")]
    public async Task Damaged_state_in_obj_does_no_harm(string file)
    {
        using var project = await TestProject.CreateAsync();
        (await project.BuildAsync()).ShouldSucceed();
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(project.CardInObj)!, "..", file), "garbage\n../../../../../../outside.txt\n\t\t\na\u001B\uFFFD*?%2A$(x)@(y);z\n" + new string('x', 300) + "\n");

        (await project.BuildAsync()).ShouldSucceed();
        (await project.RunAsync("clean", "-tl:off")).ShouldSucceed();
        (await project.BuildAsync()).ShouldSucceed();

        File.Exists(project.Card).ShouldBeTrue();
    }

    [Fact]
    public async Task Findings_come_back_in_the_build_that_finds_their_list_empty()
    {
        using var project = await TestProject.CreateAsync();
        var codes = (await project.BuildAsync()).ShouldSucceed().Codes;
        codes.ShouldNotBeEmpty();
        var findings = Path.Combine(Path.GetDirectoryName(project.CardInObj)!, "..", "findings.cache");
        File.WriteAllText(findings, "");

        (await project.BuildAsync()).ShouldSucceed().Codes.ShouldBe(codes);
        new FileInfo(findings).Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Clean_of_a_tree_that_was_never_built_and_restore_alone_are_quiet()
    {
        using var project = await TestProject.CreateAsync();

        (await project.RunAsync("restore")).ShouldSucceed().Codes.ShouldBeEmpty();
        (await project.RunAsync("clean", "-tl:off")).ShouldSucceed().Codes.ShouldBeEmpty();
    }
}
