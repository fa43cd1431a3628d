using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>The commands of <c>docs/hugging-face.md</c> that speak with the Hub, as they stand there, with repositories of this machine in the Hub's place.</summary>
public sealed class HubCommandTests
{
    private static readonly List<string[]> Commands = DocPage.Read("docs/hugging-face.md").Commands;

    [ShellFact(git: true)]
    public async Task The_card_of_a_build_goes_into_the_repository_of_the_model()
    {
        using var hub = new StandInHost("https://huggingface.co/");
        var model = await hub.AddAsync("my-group/my-model", [], ("README.md", "# An older card\n"), ("config.json", "{}\n"));
        using var project = await TestProject.CreateAsync("<PropertyGroup><ModelCardFormats>markdown;json</ModelCardFormats></PropertyGroup>", "MyProject");

        (await Shell.RunAsync(project.Folder, Commands[0], hub.Environment)).ShouldSucceed();

        (await StandInHost.ShowAsync(model, "README.md")).ShouldContain("# Model Card for MyProject");
        (await StandInHost.ShowAsync(model, "modelcard.json")).ShouldContain("\"MyProject\"");
        (await StandInHost.ShowAsync(model, "config.json")).ShouldBe("{}\n", "what is not the card's stays");
    }

    [ShellFact(git: true, largeFiles: true)]
    public async Task A_fork_gets_the_history_and_the_large_files()
    {
        using var hub = new StandInHost("https://huggingface.co/");
        var original = await hub.AddAsync("friend/original", ["git lfs install --local", "git lfs track '*.bin'"], ("model.bin", "weights, many of them"), ("README.md", "# The original\n"));
        var fork = await hub.AddAsync("me/my-fork", [], ("README.md", "# Made by the Hub\n"));
        using var place = await TestProject.CreateAsync();

        (await Shell.RunAsync(place.Root, Commands[1], hub.Environment)).ShouldSucceed();

        (await StandInHost.ShowAsync(fork, "README.md")).ShouldBe("# The original\n");
        (await StandInHost.ShowAsync(fork, "model.bin")).ShouldStartWith("version https://git-lfs.github.com/spec/v1\n");
        Large(fork).ShouldBe(Large(original));
        Large(fork).ShouldHaveSingleItem();
    }

    private static List<string> Large(string repository) =>
        [.. Directory.GetFiles(Path.Combine(repository, "lfs", "objects"), "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}
