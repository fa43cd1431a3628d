using ModelCard.Card;

namespace ModelCard;

/// <summary>Everything an index of many models depends on. Paths are absolute.</summary>
public sealed class CardIndexRequest
{
    /// <summary>Creates a request.</summary>
    /// <param name="folder">The folder whose cards are listed.</param>
    /// <param name="output">The folder the index is written to, from which its links lead.</param>
    public CardIndexRequest(string folder, string output)
    {
        Folder = RelativePath.Resolve("", folder);
        Output = RelativePath.Resolve("", output);
    }

    /// <summary>The folder whose cards are listed.</summary>
    public string Folder { get; }

    /// <summary>The folder the index is written to.</summary>
    public string Output { get; }

    /// <summary><c>ModelCardIndexCard</c>: the cards to list; none for all below the folder.</summary>
    public IReadOnlyList<string> Cards { get; set; } = [];

    /// <summary>Whether <see cref="Cards"/> are all there is, be there none.</summary>
    public bool NamesCards { get; set; }

    /// <summary>The configuration whose card is taken where a project was built in several.</summary>
    public string Configuration { get; set; } = "";

    /// <summary><c>ModelCardChecklist</c>, which cards in Markdown are held against.</summary>
    public string Checklist { get; set; } = "huggingface";

    /// <summary><c>ModelCardKnownIds</c>, for the same check.</summary>
    public string KnownIds { get; set; } = "";
}
