using ModelCard.Tests.Docs;

namespace ModelCard.Tests.Contract;

/// <summary><c>docs/contract.txt</c> has every public name; what shipped is not taken away in silence.</summary>
public sealed class ContractTests
{
    private const string Path = "docs/contract.txt";

    private const string File = """
        # Names.

        [shipped in 1.0, seal 5ec7737deec7]
        key license
        property ModelCardLicense

        [unshipped]
        key paper

        [breaking]

        """;

    [Fact]
    public void The_record_has_every_public_name()
    {
        var names = ContractNames.All();
        var file = ContractFile.Parse(RepositoryFiles.Read(Path));
        if (Environment.GetEnvironmentVariable("MODELCARD_UPDATE") == "1")
        {
            System.IO.File.WriteAllText(System.IO.Path.Combine(RepositoryFiles.Root, Path), file.Updated(names));
            return;
        }

        file.Problems(names).ShouldBeEmpty($"{Path} and the code disagree.");
    }

    [Fact]
    public void Names_that_stand_in_the_record_are_in_order() => Problems(File, "key license", "key paper", "property ModelCardLicense").ShouldBeEmpty();

    [Fact]
    public void An_addition_has_to_be_written_down_as_unshipped() =>
        Problems(File, "key license", "key paper", "property ModelCardLicense", "key demo").ShouldHaveSingleItem().ShouldStartWith("new: 'key demo'");

    [Fact]
    public void What_is_gone_before_it_shipped_is_stale() =>
        Problems(File, "key license", "property ModelCardLicense").ShouldHaveSingleItem().ShouldStartWith("stale: 'key paper'");

    [Fact]
    public void What_shipped_cannot_go_in_silence() =>
        Problems(File, "key paper", "property ModelCardLicense").ShouldHaveSingleItem().ShouldStartWith("broken: 'key license'");

    [Fact]
    public void What_shipped_can_go_with_a_word_to_users() =>
        Problems(File + "key license -- Write the license into the project.\n", "key paper", "property ModelCardLicense").ShouldBeEmpty();

    [Fact]
    public void The_line_on_the_page_of_the_promise_is_such_a_word()
    {
        var line = Snippets.Of(RepositoryFiles.Read("docs/compatibility-promise.md"), "text").ShouldHaveSingleItem();

        Problems(File + line, "key license", "key paper", "property ModelCardLicense").ShouldHaveSingleItem().ShouldStartWith($"not shipped: '{line.Split(" -- ")[0]}'");
    }

    [Theory]
    [InlineData("key license\n", "no reason: 'key license'")]
    [InlineData("key demo -- Nobody ever wrote one.\n", "not shipped: 'key demo'")]
    [InlineData("key license -- Write the license into the project.\n", "not broken: 'key license'")]
    public void A_word_to_users_is_about_something_that_shipped_and_is_gone(string line, string problem)
    {
        string[] names = problem.StartsWith("no reason", StringComparison.Ordinal) ? ["key paper", "property ModelCardLicense"] : ["key license", "key paper", "property ModelCardLicense"];

        Problems(File + line, names).ShouldHaveSingleItem().ShouldStartWith(problem);
    }

    [Fact]
    public void A_shipped_line_is_not_edited() =>
        Problems(File.Replace("key license", "key licence", StringComparison.Ordinal), "key licence", "key paper", "property ModelCardLicense").ShouldHaveSingleItem().ShouldStartWith("edited: ");

    [Fact]
    public void An_update_brings_the_unshipped_names_up_to_date_and_leaves_what_shipped()
    {
        var updated = ContractFile.Parse(File).Updated(["key demo", "property ModelCardLicense"]);

        updated.ShouldBe(File.Replace("key paper", "key demo", StringComparison.Ordinal));
    }

    [Fact]
    public void A_release_is_sealed_once()
    {
        var released = File.Replace(", seal 5ec7737deec7", "", StringComparison.Ordinal);

        Problems(released, "key license", "key paper", "property ModelCardLicense").ShouldHaveSingleItem().ShouldStartWith("edited: ");
        ContractFile.Parse(released).Updated(["key license", "key paper", "property ModelCardLicense"]).ShouldBe(File);
    }

    private static IReadOnlyList<string> Problems(string file, params string[] names) => ContractFile.Parse(file).Problems(names);
}
