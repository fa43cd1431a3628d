using ModelCard.Templates;

namespace ModelCard.Tests;

public sealed class GoldenCardTests
{
    private const string Goldens = "tests/ModelCard.Tests/Goldens/";

    public static TheoryData<string, string> Names
    {
        get
        {
            var names = new TheoryData<string, string>();
            foreach (var path in Directory.GetFiles(Path.Combine(RepositoryFiles.Root, Goldens), "*.yaml"))
            {
                foreach (var template in BuiltInTemplates.Names)
                {
                    names.Add(Path.GetFileNameWithoutExtension(path), template);
                }
            }

            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sidecar_gives_the_card_that_was_read_and_approved(string name, string template)
    {
        using var card = new TestCard(RepositoryFiles.Read($"{Goldens}{name}.yaml"));
        card.Request.Template = template;
        RepositoryFiles.ShouldHold(template == "huggingface" ? $"{Goldens}{name}.card.md" : $"{Goldens}{name}.{template}.md", card.Text());
    }
}
