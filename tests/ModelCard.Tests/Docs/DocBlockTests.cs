using System.Text.Json;
using Microsoft.CodeAnalysis;
using ModelCard.Catalog;
using YamlDotNet.RepresentationModel;

namespace ModelCard.Tests.Docs;

/// <summary>
/// No block of the documentation is only printed. Commands are <see cref="ShellCommandTests"/>' and those of the tests that follow a page; what is a project is evaluated and checked with the package
/// (<c>ProjectSnippetTests</c>); what is an answer, a template, a card or a message is read here or by the test of its page.
/// </summary>
public sealed class DocBlockTests
{
    // The test that reads the blocks of a page which are neither commands nor projects.
    private static readonly Dictionary<string, string[]> ReadBy = new(StringComparer.Ordinal)
    {
        ["CONTRIBUTING.md"] = ["RuleListTests", "DocBlockTests"],
        ["README.md"] = ["ReadmeProjectTests", "ReadmeTests"],
        ["docs/checklists.md"] = ["CatalogDocsTests"],
        ["docs/committed-card.md"] = ["CommittedCardPageTests"],
        ["docs/compatibility-promise.md"] = ["ContractTests"],
        ["docs/concepts.md"] = ["ConceptsPageTests"],
        ["docs/editor.md"] = ["EditorPageTests"],
        ["docs/fields.md"] = ["CatalogDocsTests"],
        ["docs/files.md"] = ["FilesPageTests", "DataFilesPageTests"],
        ["docs/getting-started.md"] = ["GettingStartedTests"],
        ["docs/hugging-face.md"] = ["DocBlockTests"],
        ["docs/languages.md"] = ["LanguagesPageTests"],
        ["docs/lock.md"] = ["LockPageTests"],
        ["docs/markdown-cards.md"] = ["MarkdownCardsPageTests"],
        ["docs/outputs.md"] = ["OutputsPageJsonTests"],
        ["docs/quality.md"] = ["QualityPageTests"],
        ["docs/scale.md"] = ["ScalePageTests"],
        ["docs/security.md"] = ["SecurityPageTests"],
        ["docs/status.md"] = ["StatusPageTests"],
        ["docs/template-functions.md"] = ["FunctionsPageTests"],
        ["docs/template-variables.md"] = ["VariablesPageTests"],
        ["docs/templates.md"] = ["TemplatesPageTests"],
        ["docs/upstream.md"] = ["UpstreamPageTests"],
    };

    // Pages of one kind have one test.
    private static readonly Dictionary<string, string> ReadInFolder = new(StringComparer.Ordinal)
    {
        ["docs/fields/"] = "FieldPagesTests",
        ["docs/rules/"] = "FindingCodeTests",
        ["docs/recipes/"] = "RecipeTests",
    };

    public static TheoryData<string> Pages => [.. DocBlocks.All.Where(entry => IsText(entry.Block)).Select(entry => entry.Page).Distinct()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_with_blocks_has_a_test_that_reads_them(string page)
    {
        var folder = page[..(page.LastIndexOf('/') + 1)];
        var tests = ReadInFolder.TryGetValue(folder, out var test) ? [test] : ReadBy.GetValueOrDefault(page).ShouldNotBeNull($"No test reads the blocks of {page}.");
        var name = folder is "docs/fields/" or "docs/rules/" or "docs/recipes/" ? folder.Split('/')[1] : Path.GetFileName(page);
        foreach (var file in tests)
        {
            Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "tests"), file + ".cs", SearchOption.AllDirectories).Select(File.ReadAllText).ShouldContain(source => source.Contains(name, StringComparison.Ordinal), $"{file} does not read {page}.");
        }
    }

    [Fact]
    public void Every_block_says_what_it_is() => DocBlocks.All.Where(entry => entry.Block.Language.Length == 0).Select(entry => $"{entry.Page}:{entry.Block.Line}").ShouldBeEmpty();

    [Fact]
    public void Every_block_of_JSON_can_be_read()
    {
        foreach (var (page, block) in DocBlocks.All.Where(entry => entry.Block.Language == "json"))
        {
            // What a page leaves out it says so.
            Should.NotThrow(() => JsonDocument.Parse(block.Text.Replace("…", "", StringComparison.Ordinal), new JsonDocumentOptions { AllowTrailingCommas = true }).Dispose(), $"{page}:{block.Line}");
        }
    }

    [Fact]
    public void A_block_of_answers_has_keys_that_a_sidecar_knows()
    {
        var read = 0;
        var problems = new List<string>();
        // The pages of fields show weak answers as well, which their test judges one by one.
        foreach (var (page, block) in DocBlocks.All.Where(entry => entry.Block is { Language: "yaml", File: null } && entry.Page is not ("docs/lock.md" or "docs/scale.md") && !entry.Page.StartsWith("docs/fields/", StringComparison.Ordinal)))
        {
            read++;
            if (block.Lines.Contains("jobs:") || block.Lines.Contains("steps:"))
            {
                // A workflow.
                new YamlStream().Load(new StringReader(block.Text));
                continue;
            }

            using var card = new TestCard(block.Text);
            problems.AddRange(card.Build().Findings.Where(finding => finding.Code.StartsWith("MCB0", StringComparison.Ordinal) && finding.Code is not (FindingCodes.SidecarEmpty or FindingCodes.FileNotFound or FindingCodes.FigureFile))
                .Select(finding => $"{page}:{block.Line}: {finding.Code} {finding.Message}"));
        }

        problems.ShouldBeEmpty();
        read.ShouldBeGreaterThan(CardFields.All.Count * 2);
    }

    [Fact]
    public void The_program_that_fetches_a_model_compiles() =>
        CSharpSnippet.Compile(Snippets.Of(RepositoryFiles.Read("docs/hugging-face.md"), "csharp").ShouldHaveSingleItem(), OutputKind.ConsoleApplication).ShouldNotBeEmpty();

    private static bool IsText(DocPage.Block block) => block.Language is not ("sh" or "xml");
}
