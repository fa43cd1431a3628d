namespace ModelCard.Card;

/// <summary>The kinds of input a card is made from, in order of precedence: the first that answers wins.</summary>
public enum SourceKind
{
    /// <summary>An MSBuild property or item the author wrote for the card (<c>ModelCard…</c>).</summary>
    Project,

    /// <summary>The YAML sidecar.</summary>
    Sidecar,

    /// <summary>A Markdown card: its front matter and its sections. It takes the sidecar's place.</summary>
    MarkdownCard,

    /// <summary>A Markdown file that holds the text of one section (<c>ModelCardSection</c>).</summary>
    SectionFile,

    /// <summary>A file on disk: the model, its results, its data, a log of emissions, or the packages the project uses.</summary>
    Measured,

    /// <summary>The card of the model that this one was taken from (<c>ModelCardUpstream</c>).</summary>
    Upstream,

    /// <summary>A property every .NET project has, such as <c>PackageLicenseExpression</c>, used as a default.</summary>
    ProjectMetadata,
}
