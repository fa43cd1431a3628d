namespace ModelCard.Tests.Docs;

/// <summary>Every fenced block of the documentation with the page it stands on.</summary>
internal static class DocBlocks
{
    /// <summary>The pages: those of the root and of <c>docs</c>, as paths from the root with <c>/</c>.</summary>
    public static IReadOnlyList<string> Pages { get; } =
        [.. Directory.GetFiles(RepositoryFiles.Root, "*.md").Concat(Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(RepositoryFiles.Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<(string Page, DocPage.Block Block)> All { get; } =
        [.. Pages.SelectMany(page => DocPage.Read(page).Blocks.Select(block => (page, block)))];
}
