using ModelCard.Outputs;
using ModelCard.Sources;

namespace ModelCard;

/// <summary>Everything a build of a card depends on. Paths are absolute, or relative to <see cref="ProjectDirectory"/> where a project states them.</summary>
public sealed class CardRequest
{
    /// <summary>Creates a request.</summary>
    /// <param name="projectFile">Full path of the project file.</param>
    public CardRequest(string projectFile)
    {
        ProjectFile = projectFile;
        ProjectDirectory = Path.GetDirectoryName(projectFile)!;
    }

    /// <summary>The properties of the contract that steer a build, without their prefix <c>ModelCard</c>, in the order the targets pass them.</summary>
    public static IReadOnlyList<string> SettingNames { get; } =
        ["Sidecar", "Template", "Formats", "Checklist", "Strictness", "MinimumScore", "KnownIds", "Role", "CommittedFile", "Verify", "Upstream", "UpstreamId", "UpstreamRevision", "MaximumSliceGap", "RegressionTolerance", "Provenance", "CycloneDxVersion", "AsPackageReadme", "LanguageTag"];

    /// <summary>Full path of the project file.</summary>
    public string ProjectFile { get; }

    /// <summary>The folder of the project file.</summary>
    public string ProjectDirectory { get; }

    /// <summary>Files the project imports that may state values, such as <c>Directory.Build.props</c>; searched only when a finding needs a place.</summary>
    public IReadOnlyList<string> ImportedFiles { get; set; } = [];

    /// <summary>What the project states.</summary>
    public ProjectInput Project { get; private set; } = new();

    /// <summary><c>ModelCardSidecar</c>; empty for none.</summary>
    public string Sidecar { get; set; } = "";

    /// <summary><c>ModelCardTemplate</c>.</summary>
    public string Template { get; set; } = "huggingface";

    /// <summary><c>ModelCardFormats</c>, a list separated by <c>;</c>.</summary>
    public string Formats { get; set; } = "markdown";

    /// <summary><c>ModelCardChecklist</c>, a list separated by <c>;</c>.</summary>
    public string Checklist { get; set; } = "huggingface";

    /// <summary><c>ModelCardStrictness</c>.</summary>
    public string Strictness { get; set; } = "warn";

    /// <summary><c>ModelCardMinimumScore</c> in percent; empty for none.</summary>
    public string MinimumScore { get; set; } = "";

    /// <summary><c>ModelCardKnownIds</c>: ids such as <c>license:new-license-2.0</c>, separated by <c>;</c>.</summary>
    public string KnownIds { get; set; } = "";

    /// <summary><c>ModelCardRole</c>, a list separated by <c>;</c>; empty for every role.</summary>
    public string Role { get; set; } = "";

    /// <summary>The day on which the card is checked, by which waivers end; <see langword="null"/> where none should. It shows in findings and in no file.</summary>
    public DateTime? Today { get; set; }

    /// <summary><c>ModelCardCommittedFile</c>; empty for none.</summary>
    public string CommittedFile { get; set; } = "";

    /// <summary><c>ModelCardVerify</c>: <c>true</c> compares the committed file and leaves it as it is.</summary>
    public string Verify { get; set; } = "";

    /// <summary><c>ModelCardUpstream</c>: the card of the model this one was taken from; empty for none.</summary>
    public string Upstream { get; set; } = "";

    /// <summary><c>ModelCardUpstreamId</c>: that model's id or address on the Hub; empty when not said.</summary>
    public string UpstreamId { get; set; } = "";

    /// <summary><c>ModelCardUpstreamRevision</c>: the commit of that model that was taken; empty when not said.</summary>
    public string UpstreamRevision { get; set; } = "";

    /// <summary>Whether the model was taken from others.</summary>
    internal bool NamesUpstream => Upstream.Length > 0 || UpstreamId.Length > 0 || UpstreamRevision.Length > 0;

    /// <summary><c>ModelCardMaximumSliceGap</c>: how far the slices of a metric may lie apart; empty for any distance.</summary>
    public string MaximumSliceGap { get; set; } = "";

    /// <summary><c>ModelCardRegressionTolerance</c>: how much worse than the lock file a metric may be; empty for no comparison.</summary>
    public string RegressionTolerance { get; set; } = "";

    /// <summary><c>ModelCardProvenance</c>: <c>true</c> writes into the card where each measured value comes from.</summary>
    public string Provenance { get; set; } = "";

    /// <summary><c>ModelCardCycloneDxVersion</c>: the version of CycloneDX to write; empty for the default.</summary>
    public string CycloneDxVersion { get; set; } = "";

    /// <summary><c>ModelCardAsPackageReadme</c>: <c>true</c> makes the card the readme of the project's NuGet package.</summary>
    public string AsPackageReadme { get; set; } = "";

    /// <summary><c>ModelCardLanguageTag</c>: the language of the card's own words, such as <c>fr</c>; empty for English.</summary>
    public string LanguageTag { get; set; } = "";

    /// <summary>Full path of the sidecar's schema in obj, for the first line of a starter sidecar; empty where there is none.</summary>
    public string SchemaCopy { get; set; } = "";

    /// <summary>What earlier builds read of the files on disk.</summary>
    public FactCache FactCache { get; set; } = new("");

    /// <summary>Whether to check only and render nothing.</summary>
    public bool CheckOnly { get; set; }

    /// <summary>The same request without the project's items: the beginning of a request for one of its models.</summary>
    internal CardRequest WithoutItems()
    {
        var copy = (CardRequest)MemberwiseClone();
        copy.Project = new ProjectInput();
        copy.Project.Fields.AddRange(Project.Fields);
        copy.Project.Metadata.AddRange(Project.Metadata);
        return copy;
    }

    /// <summary>Whether the committed file is all that is asked about.</summary>
    public bool VerifyOnly { get; set; }

    /// <summary>Whether to write a starter sidecar in place of a card (<see cref="CardInit"/>).</summary>
    internal bool Starter { get; set; }

    /// <summary>Takes the state of every model in place of a card (<see cref="CardAccept"/>); <see langword="null"/> to make cards.</summary>
    internal LockFile? Accepting { get; set; }

    /// <summary>Takes over one of <see cref="SettingNames"/> as the project states it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no setting of that name.</exception>
    public void Set(string name, string value)
    {
        switch (name)
        {
            case "Sidecar":
                Sidecar = value.Trim();
                break;
            case "Template":
                Template = value;
                break;
            case "Formats":
                Formats = value;
                break;
            case "Checklist":
                Checklist = value;
                break;
            case "Strictness":
                Strictness = value;
                break;
            case "MinimumScore":
                MinimumScore = value;
                break;
            case "KnownIds":
                KnownIds = value;
                break;
            case "Role":
                Role = value;
                break;
            case "CommittedFile":
                CommittedFile = value.Trim();
                break;
            case "Verify":
                Verify = value;
                break;
            case "Upstream":
                Upstream = value.Trim();
                break;
            case "UpstreamId":
                UpstreamId = value.Trim();
                break;
            case "UpstreamRevision":
                UpstreamRevision = value.Trim();
                break;
            case "MaximumSliceGap":
                MaximumSliceGap = value.Trim();
                break;
            case "RegressionTolerance":
                RegressionTolerance = value.Trim();
                break;
            case "Provenance":
                Provenance = value.Trim();
                break;
            case "CycloneDxVersion":
                CycloneDxVersion = value;
                break;
            case "AsPackageReadme":
                AsPackageReadme = value.Trim();
                break;
            case "LanguageTag":
                LanguageTag = value.Trim();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(name), name, "There is no setting of that name.");
        }
    }
}
