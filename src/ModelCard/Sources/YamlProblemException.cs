using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>Ends the reading of a YAML document with a finding; it never leaves <see cref="YamlReader"/>.</summary>
#pragma warning disable CA1032, CA1064 // it only carries a finding up the recursion of one reader
internal sealed class YamlProblemException : Exception
{
    public YamlProblemException(Finding finding)
        : base(finding.Message) => Finding = finding;

    public Finding Finding { get; }
}
