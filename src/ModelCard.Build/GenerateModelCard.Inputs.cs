using Microsoft.Build.Framework;
using ModelCard.Sources;

namespace ModelCard.Build;

/// <content>What MSBuild hands to the task, and the request made of it.</content>
public sealed partial class GenerateModelCard
{
    /// <summary>Full path of the project file.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>What the project's properties state for the fields of the catalog, by field name, as <see cref="ProjectValues"/> reads it.</summary>
    public string Fields { get; set; } = "";

    /// <summary>The properties every project has, by property name, as <see cref="ProjectValues"/> reads them.</summary>
    public string ProjectMetadata { get; set; } = "";

    /// <summary><c>ModelCardModel</c> items.</summary>
    public ITaskItem[] Models { get; set; } = [];

    /// <summary><c>ModelCardDataset</c> items.</summary>
    public ITaskItem[] Datasets { get; set; } = [];

    /// <summary><c>ModelCardMetric</c> items.</summary>
    public ITaskItem[] Metrics { get; set; } = [];

    /// <summary><c>ModelCardTag</c> items.</summary>
    public ITaskItem[] Tags { get; set; } = [];

    /// <summary><c>ModelCardLanguage</c> items.</summary>
    public ITaskItem[] Languages { get; set; } = [];

    /// <summary><c>ModelCardDeveloper</c> items.</summary>
    public ITaskItem[] Developers { get; set; } = [];

    /// <summary><c>ModelCardAuthor</c> items.</summary>
    public ITaskItem[] Authors { get; set; } = [];

    /// <summary><c>ModelCardMetadata</c> items.</summary>
    public ITaskItem[] Metadata { get; set; } = [];

    /// <summary><c>ModelCardSection</c> items.</summary>
    public ITaskItem[] Sections { get; set; } = [];

    /// <summary><c>ModelCardFigure</c> items.</summary>
    public ITaskItem[] Figures { get; set; } = [];

    /// <summary><c>ModelCardModelFile</c> items.</summary>
    public ITaskItem[] ModelFiles { get; set; } = [];

    /// <summary><c>ModelCardMetricsFile</c> items.</summary>
    public ITaskItem[] MetricsFiles { get; set; } = [];

    /// <summary><c>ModelCardEmissionsFile</c> items.</summary>
    public ITaskItem[] EmissionsFiles { get; set; } = [];

    /// <summary>Files the project ships that a card can be about.</summary>
    public ITaskItem[] FoundFiles { get; set; } = [];

    /// <summary><c>ModelCardRule</c> items.</summary>
    public ITaskItem[] Rules { get; set; } = [];

    /// <summary><c>ModelCardWaiver</c> items.</summary>
    public ITaskItem[] Waivers { get; set; } = [];

    /// <summary>Imported project files that may state values.</summary>
    public string[] ImportedFiles { get; set; } = [];

    /// <summary>The properties that steer a build (<see cref="CardRequest.SettingNames"/>), as <see cref="ProjectValues"/> reads them.</summary>
    public string Settings { get; set; } = "";

    /// <summary>Full path of the folder in obj that keeps the bundle and what the next build needs to know.</summary>
    [Required]
    public string StateFolder { get; set; } = "";

    /// <summary>Where the bundle will be for the user, as the summary should print it.</summary>
    public string BundleFolder { get; set; } = "";

    /// <summary>The folder of the bundle in an output folder, such as <c>modelcard/App/</c>.</summary>
    public string BundlePath { get; set; } = "";

    /// <summary>The folder the bundle is copied to, as the project states it.</summary>
    public string OutputFolder { get; set; } = "";

    /// <summary>The configuration that is built.</summary>
    public string Configuration { get; set; } = "";

    /// <summary>Whether to check only and write nothing.</summary>
    public bool CheckOnly { get; set; }

    /// <summary>Whether to compare the committed file only and write nothing.</summary>
    public bool VerifyOnly { get; set; }

    /// <summary>Whether to record the present state in the lock file and write no card.</summary>
    public bool Accept { get; set; }

    /// <summary>Whether to write a starter sidecar and no card.</summary>
    public bool Init { get; set; }

    /// <summary>Whether the task ran, so that findings need no replay.</summary>
    [Output]
    public bool Ran { get; private set; }

    private CardRequest Request()
    {
        var request = new CardRequest(ProjectFile)
        {
            ImportedFiles = ImportedFiles,
            CheckOnly = CheckOnly || Status,
            Today = BuildDate.Today,
            VerifyOnly = VerifyOnly,
            FactCache = new FactCache(Path.Combine(StateFolder, "facts.cache")),
            SchemaCopy = SchemaPath,
        };
        ProjectValues.Apply(Settings, request);

        request.Project.Fields.AddRange(ProjectValues.Read(Fields));
        request.Project.Metadata.AddRange(ProjectValues.Read(ProjectMetadata));
        var items = request.Project.Items;
        ProjectItems.AddItems("ModelCardModel", Models, items);
        ProjectItems.AddItems("ModelCardDataset", Datasets, items);
        ProjectItems.AddItems("ModelCardMetric", Metrics, items);
        ProjectItems.AddItems("ModelCardTag", Tags, items);
        ProjectItems.AddItems("ModelCardLanguage", Languages, items);
        ProjectItems.AddItems("ModelCardDeveloper", Developers, items);
        ProjectItems.AddItems("ModelCardAuthor", Authors, items);
        ProjectItems.AddItems("ModelCardMetadata", Metadata, items);
        ProjectItems.AddItems("ModelCardSection", Sections, items);
        ProjectItems.AddItems("ModelCardFigure", Figures, items);
        ProjectItems.AddItems("ModelCardModelFile", ModelFiles, items);
        ProjectItems.AddItems("ModelCardMetricsFile", MetricsFiles, items);
        ProjectItems.AddItems("ModelCardEmissionsFile", EmissionsFiles, items);
        ProjectItems.AddItems("ModelCardFoundFile", FoundFiles, items);
        ProjectItems.AddItems("ModelCardRule", Rules, items);
        ProjectItems.AddItems("ModelCardWaiver", Waivers, items);
        return request;
    }
}
