using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>What a project says about the model it took from others: where its card lies, its id and its revision on the Hub.</summary>
internal sealed class UpstreamReference
{
    private UpstreamReference(string path, string? id, string revision, Origin origin)
    {
        Path = path;
        Id = id;
        Revision = revision;
        Origin = origin;
    }

    /// <summary>The card's path as the project states it.</summary>
    public string Path { get; }

    /// <summary>The model's id on the Hub, or <see langword="null"/>.</summary>
    public string? Id { get; }

    /// <summary>The revision; empty for none.</summary>
    public string Revision { get; }

    /// <summary>Where the project names the card.</summary>
    public Origin Origin { get; }

    /// <summary>Reads the settings.</summary>
    /// <param name="path"><c>ModelCardUpstream</c>.</param>
    /// <param name="id"><c>ModelCardUpstreamId</c>: an id or the address of a model on the Hub.</param>
    /// <param name="revision"><c>ModelCardUpstreamRevision</c>.</param>
    /// <param name="model">The item of the model, in a project with several.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static UpstreamReference Read(string path, string id, string revision, ProjectItem? model, List<Finding> findings)
    {
        var hubId = id.Length == 0 ? null : HubId.InUrl(id, isDataset: false) ?? (HubId.IsValid(id) ? id : null);
        if (id.Length > 0 && hubId is null)
        {
            Report("UpstreamId", $"'{Finding.Quote(id, 60)}' is no id of a model on the Hub, such as 'google-bert/bert-base-uncased'; it is passed over. Correct it.");
        }

        if (revision.Length > 0 && !IsRevision(revision))
        {
            Report("UpstreamRevision", $"'{Finding.Quote(revision, 60)}' is no name of a revision; it is passed over. Give the commit, 40 hexadecimal digits, as the Hub shows it under 'Files and versions'.");
            revision = "";
        }

        if (path.Length == 0)
        {
            Report(id.Length > 0 ? "UpstreamId" : "UpstreamRevision", "names a model taken from others, and ModelCardUpstream names no card. Save the README.md of that model and name it.");
        }

        return new UpstreamReference(path, hubId, revision, OriginOf("Upstream"));

        Origin OriginOf(string setting) =>
            model is not null && model.Value(setting).Length > 0 ? model.Origin : Origin.Property(SourceKind.Project, "ModelCard" + setting);

        void Report(string setting, string message) =>
            findings.Add(new Finding(FindingCodes.UpstreamSetting, FindingSeverity.Warning, $"ModelCard{setting} {message}", OriginOf(setting)));
    }

    // What git takes for a name, as far as an address can hold it.
    private static bool IsRevision(string revision)
    {
        foreach (var c in revision)
        {
            if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_' or '.' or '/'))
            {
                return false;
            }
        }

        return revision.Length <= 200 && revision.IndexOf("..", StringComparison.Ordinal) < 0 && revision[0] is not ('/' or '-' or '.') && revision[revision.Length - 1] != '/';
    }
}
