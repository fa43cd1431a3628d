namespace ModelCard.Card;

/// <summary>The card of the model that this one was taken from (<c>ModelCardUpstream</c>): what rules need to know of it. What is carried over is in <see cref="Answers"/>.</summary>
public sealed class UpstreamCard
{
    internal UpstreamCard(SourceAnswers answers, SourceAnswers stated, Origin setting, Origin start)
    {
        Answers = answers;
        Stated = stated;
        Setting = setting;
        Start = start;
    }

    /// <summary>What of it stands in this card.</summary>
    public SourceAnswers Answers { get; }

    /// <summary>What it says, as it says it.</summary>
    public SourceAnswers Stated { get; }

    /// <summary>Where the project names it.</summary>
    public Origin Setting { get; }

    /// <summary>Its first line.</summary>
    public Origin Start { get; }

    /// <summary>The upstream model's id on the Hub; <see langword="null"/> when nobody says it.</summary>
    public string? Id { get; internal init; }

    /// <summary>The revision that was taken, as the project states it; empty when it does not.</summary>
    public string Revision { get; internal init; } = "";

    /// <summary>How this model was made from the upstream one, in the words of the Hub; <see langword="null"/> when it was taken as it is.</summary>
    public string? Relation { get; internal init; }

    /// <summary>Whether whoever downloads the upstream model has to accept conditions first.</summary>
    public bool IsGated { get; internal init; }

    /// <summary>Whether its text was written by a program, so that parts an author would have written are missing or guessed.</summary>
    public bool IsGenerated { get; internal init; }

    /// <summary>The ids of its license in lower case; empty when it states none.</summary>
    public IReadOnlyList<string> Licenses
    {
        get
        {
            var ids = new List<string>();
            foreach (var text in Stated.Fields.Find(static value => value.Field.Name == "license") is { IsAnswered: true } license ? license.Texts : [])
            {
                ids.Add(text.Trim().ToLowerInvariant());
            }

            return ids;
        }
    }

    /// <summary>The id, or words in its place.</summary>
    public string Name => Id ?? "the upstream model";
}
