namespace ModelCard.Tests.Docs;

/// <summary>The fenced blocks of a Markdown page in one language that are no files of a recipe.</summary>
internal static class Snippets
{
    public static IReadOnlyList<string> Of(string page, string language) =>
        [.. DocPage.Parse(page).Blocks.Where(block => block.Language == language && block.File is null).Select(block => block.Text)];
}
