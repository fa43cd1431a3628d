using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// A model of others whose version nobody can tell: neither the commit it was taken at is stated, nor is the hash of its file accepted in the lock file. A branch or a tag of the
/// Hub can be moved.
/// </summary>
internal sealed class UpstreamNotPinnedRule() : CappedRule(FindingCodes.UpstreamNotPinned, ItemLevel.Recommended)
{
    private const int ShortestCommit = 7;
    private const int LongestCommit = 64;

    protected override void Look(CheckContext context, Report report)
    {
        if (context.Card.Upstream is not { } upstream || IsCommit(upstream.Revision) || IsLocked(context.Card.Measurements))
        {
            return;
        }

        var what = upstream.Revision.Length == 0
            ? $"Nothing says which version of {upstream.Name} this is"
            : $"The revision '{Finding.Quote(upstream.Revision, 40)}' of {upstream.Name} is a name, which can be moved to another version";
        report.Add(
            $"{what}. Set ModelCardUpstreamRevision to the commit it was taken at, or name its file as ModelCardModelFile and record its hash in modelcard.lock (dotnet build -t:ModelCardAccept).",
            upstream.Setting);
    }

    private static bool IsCommit(string revision) => revision.Length is >= ShortestCommit and <= LongestCommit && Hexadecimal.IsAll(revision);

    private static bool IsLocked(Measurements measurements)
    {
        foreach (var file in measurements.Files)
        {
            if (file.Role == FileRole.Model && file.Sha256.Length > 0 && string.Equals(measurements.AcceptedFor(file)?.Sha256, file.Sha256, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
