using System.Text;

namespace ModelCard.Build.Tests.Tasks;

/// <summary>What an up-to-date build repeats: all that the generation found, or the word that it is not there any more.</summary>
public sealed class FindingCacheTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "modelcard-task-tests", Guid.NewGuid().ToString("N")[..8]);

    public FindingCacheTests()
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(ProjectFile, "<Project />\n");
        Generate();
    }

    public static TheoryData<string> Damages => ["emptied", "random", "cut", "line lost", "line more", "other word", "old", "no first line"];

    private string ProjectFile => Path.Combine(_folder, "App.csproj");

    private string State => Path.Combine(_folder, "obj", "modelcard") + Path.DirectorySeparatorChar;

    private string Findings => State + "findings.cache";

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_file_that_lost_something_is_removed_so_that_the_same_build_makes_it_anew(string damage)
    {
        var bytes = File.ReadAllBytes(Findings);
        File.WriteAllBytes(Findings, Damaged(damage));
        var engine = new LogEngine();

        Task(engine, removeDamaged: true).Execute().ShouldBeTrue();

        File.Exists(Findings).ShouldBeFalse();
        (engine.Warnings.Count, engine.Errors.Count).ShouldBe((0, 0));

        Generate();
        File.ReadAllBytes(Findings).ShouldBe(bytes);
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_file_that_is_still_damaged_when_it_should_be_repeated_is_no_silence(string damage)
    {
        File.WriteAllBytes(Findings, Damaged(damage));
        var engine = new LogEngine();

        Task(engine).Execute().ShouldBeFalse();

        engine.Errors.ShouldHaveSingleItem().Code.ShouldBe("MCB0301");
        engine.Warnings.ShouldBeEmpty("half of the findings would pass for all of them");
        File.Exists(Findings).ShouldBeFalse("the next build makes it anew");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_no_silence_either()
    {
        File.Delete(Findings);
        Directory.CreateDirectory(Findings);
        var engine = new LogEngine();

        Task(engine, removeDamaged: true).Execute().ShouldBeTrue();
        Task(engine).Execute().ShouldBeFalse();

        engine.Errors.ShouldHaveSingleItem().Code.ShouldBe("MCB0301");
    }

    [Fact]
    public void A_whole_file_stays_and_says_nothing_before_the_generation()
    {
        var engine = new LogEngine();

        Task(engine, removeDamaged: true).Execute().ShouldBeTrue();

        File.Exists(Findings).ShouldBeTrue();
        engine.Warnings.ShouldBeEmpty();
        Task(engine).Execute().ShouldBeTrue();
        engine.Warnings.ShouldNotBeEmpty();
        File.Exists(State + "quiet.cache").ShouldBeFalse();
    }

    [Fact]
    public void A_generation_without_findings_is_whole_and_says_that_nobody_need_look()
    {
        Generate("Strictness\uFDD0none\uFDD1");

        File.Exists(State + "quiet.cache").ShouldBeTrue();
        var engine = new LogEngine();
        Task(engine, removeDamaged: true).Execute().ShouldBeTrue();
        Task(engine).Execute().ShouldBeTrue();
        engine.Warnings.ShouldBeEmpty();
        File.Exists(Findings).ShouldBeTrue();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private byte[] Damaged(string damage)
    {
        var text = File.ReadAllText(Findings);
        var random = new byte[3000];
        new Random(1).NextBytes(random);
        return damage switch
        {
            "emptied" => [],
            "random" => random,
            "cut" => Encoding.UTF8.GetBytes(text[..^20]),
            "line lost" => Encoding.UTF8.GetBytes(text[..(text.TrimEnd('\n').LastIndexOf('\n') + 1)]),
            "line more" => Encoding.UTF8.GetBytes(text + "garbage\n"),
            "other word" => Encoding.UTF8.GetBytes(text.Replace("Warning\t", "Harmony\t", StringComparison.Ordinal)),
            "old" => "garbage\nWarning\tx\n"u8.ToArray(),
            _ => Encoding.UTF8.GetBytes(text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]),
        };
    }

    private ReplayModelCard Task(LogEngine engine, bool removeDamaged = false) =>
        new() { BuildEngine = engine, FindingsFile = Findings, ProjectFile = ProjectFile, RemoveDamaged = removeDamaged };

    private void Generate(string settings = "") =>
        new GenerateModelCard { BuildEngine = new LogEngine(), ProjectFile = ProjectFile, StateFolder = State, ProjectMetadata = "AssemblyName\uFDD0App\uFDD1", Settings = settings }.Execute().ShouldBeTrue();
}
