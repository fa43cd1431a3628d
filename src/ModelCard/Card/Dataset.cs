using ModelCard.Catalog;

namespace ModelCard.Card;

/// <summary>A dataset the model was trained, validated or tested on (<c>ModelCardDataset</c>, sidecar <c>datasets</c>).</summary>
public sealed class Dataset : CardItem
{
    /// <summary>Creates a dataset.</summary>
    public Dataset(string id, Origin origin, IReadOnlyList<CardEntry> attributes)
        : base(id, origin, attributes)
    {
    }

    /// <summary>The attributes a dataset can have: the item's metadata in snake case.</summary>
    public static IReadOnlyList<string> AttributeNames { get; } =
        ["name", "role", "split", "config", "revision", "url", "license", "rows", "description", "sensitive", "file", "format", "label_column", "has_header", "creator", "built", "released", "availability", "data_type", "owner", "steward", "custodian", "classification"];

    /// <summary>A name for people; the id when none is given.</summary>
    public string Name => Text("name") ?? Id;

    /// <summary>The file that holds the data, relative to the project; <see langword="null"/> when not said.</summary>
    public string? File => Text("file");

    /// <summary><c>train</c>, <c>validation</c> or <c>test</c>; <see langword="null"/> when not said.</summary>
    public string? Role => Text("role");

    /// <summary>The split used, such as <c>train[:80%]</c>.</summary>
    public string? Split => Text("split");

    /// <summary>The Hub's configuration name.</summary>
    public string? Config => Text("config");

    /// <summary>The revision used.</summary>
    public string? Revision => Text("revision");

    /// <summary>Where the data or its documentation is.</summary>
    public string? Url => Text("url");

    /// <summary>The license of the data.</summary>
    public string? License => Text("license");

    /// <summary>The number of rows used.</summary>
    public string? Rows => Text("rows");

    /// <summary>What the data is.</summary>
    public string? Description => Text("description");

    /// <summary>What is sensitive about it.</summary>
    public string? Sensitive => Text("sensitive");

    /// <summary>Whether the model learned from it. A dataset without a role is taken as training data, which is what the Hub's <c>datasets</c> key means.</summary>
    public bool IsTraining => Role is not { } role || string.Equals(role, "train", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the model was tested on it.</summary>
    public bool IsTesting => string.Equals(Role, "test", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the id has the shape of a repository id on the Hub (<see cref="HubId"/>).</summary>
    public bool HasHubId => HubId.IsValid(Id);

    /// <summary>What tells it from other datasets: id, config, split, revision and role.</summary>
    internal string UnionKey => Key(Id, Config, Split, Revision, Role?.ToLowerInvariant());

    internal Dataset UniteWith(Dataset lower) => new(Id, Origin, Unite(lower));
}
