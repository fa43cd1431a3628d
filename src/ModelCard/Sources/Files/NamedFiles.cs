using System.Security;
using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Sources;

/// <summary>The files a project names for its card by its items, those its sidecar names for its datasets, and the one model file it ships where it names none.</summary>
internal static class NamedFiles
{
    private const string Found = "ModelCardFoundFile";

    private static readonly string[] ModelFileMetadata = ["Name", "Format"];
    private static readonly string[] MetricsFileMetadata = ["Dataset", "DatasetName", "Config", "Revision", "Split", "Task", "TaskName", "Prefix", "Format"];
    private static readonly string[] EmissionsFileMetadata = ["Format", "Run", "Project"];

    /// <summary>What the file an item names is to the model; <see langword="null"/> for items that name none.</summary>
    public static FileRole? RoleOf(ProjectItem item) => item.ItemType switch
    {
        "ModelCardModelFile" => FileRole.Model,
        "ModelCardMetricsFile" => FileRole.Results,
        "ModelCardEmissionsFile" => FileRole.Emissions,
        "ModelCardDataset" when item.Value("File").Trim().Length > 0 => FileRole.Data,
        Found => item.Identity.EndsWith(".mbconfig", StringComparison.OrdinalIgnoreCase) ? FileRole.Results : FileRole.Model,
        _ => null,
    };

    /// <summary>The files in the order model, results, data, emissions, and within these in the project's order; the sidecar's data after the project's.</summary>
    public static IReadOnlyList<NamedFile> Of(ProjectInput project, IReadOnlyList<Dataset> stated, string projectDirectory, List<Finding> findings)
    {
        var files = new List<NamedFile>();
        foreach (var role in new[] { FileRole.Model, FileRole.Results, FileRole.Data, FileRole.Emissions })
        {
            foreach (var item in project.Items)
            {
                if (RoleOf(item) == role && item.ItemType != Found)
                {
                    ReportUnknown(item, findings);
                    var path = role == FileRole.Data ? DataPath(projectDirectory, item.Value("File")) : item.FullPath;
                    Add(new NamedFile(role, path, item.ItemType, item.Identity, item.Origin, item.Metadata), files);
                }
            }

            if (role == FileRole.Data)
            {
                AddStated(stated, projectDirectory, files);
            }

            AddFound(project, role, files, findings);
        }

        return files;
    }

    // What project and sidecar both name is one dataset, and its file is read once.
    private static void AddStated(IReadOnlyList<Dataset> stated, string projectDirectory, List<NamedFile> files)
    {
        foreach (var dataset in stated)
        {
            if (dataset.File is not { } file)
            {
                continue;
            }

            var path = DataPath(projectDirectory, file);
            if (!files.Exists(known => known.Role == FileRole.Data && known.Path == path && string.Equals(known.Identity, dataset.Id, StringComparison.OrdinalIgnoreCase)))
            {
                var options = new List<KeyValuePair<string, string>>();
                foreach (var attribute in dataset.Attributes)
                {
                    if (attribute.Value is CardScalar { Type: not ScalarType.Null } scalar)
                    {
                        options.Add(new(CardField.MetadataNameOf(attribute.Key), scalar.Text));
                    }
                }

                files.Add(new NamedFile(FileRole.Data, path, "datasets", dataset.Id, dataset.Origin, options));
            }
        }
    }

    private static string DataPath(string projectDirectory, string file) => RelativePath.In(projectDirectory, file.Trim().Replace('\\', '/'));

    // What the project ships stands in where it names nothing. Of several nobody can tell which one the card is about.
    private static void AddFound(ProjectInput project, FileRole role, List<NamedFile> files, List<Finding> findings)
    {
        if (files.Exists(file => file.Role == role))
        {
            return;
        }

        var found = project.Items.FindAll(item => item.ItemType == Found && RoleOf(item) == role && IsOfRole(item.FullPath, role));
        if (found.Count == 1)
        {
            Add(new NamedFile(role, found[0].FullPath, role == FileRole.Model ? "ModelCardModelFile" : "ModelCardMetricsFile", found[0].Identity, found[0].Origin, []), files);
        }
        else if (found.Count > 1)
        {
            var item = role == FileRole.Model ? "ModelCardModelFile" : "ModelCardMetricsFile";
            var names = string.Join(", ", found.ConvertAll(static file => "'" + Finding.Quote(file.Identity, 60) + "'").GetRange(0, Math.Min(found.Count, 5)));
            findings.Add(new Finding(
                FindingCodes.SeveralModelFiles,
                FindingSeverity.Message,
                $"The project includes {found.Count} files the card could be about ({names}); it says nothing of them. Name those it is about: <{item} Include=\"{found[0].Identity}\" />.",
                found[0].Origin));
        }
    }

    // An archive may hold anything; a file that is not there, or a pointer to one, is taken at its word.
    private static bool IsOfRole(string path, FileRole role)
    {
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        try
        {
            using var stream = RegularFile.Open(path);
            using var file = new ArtifactFile(Path.GetFileName(path), stream, [], new ArtifactFolder(null, []));
            return ArtifactReaders.Find(role, "", file.Head) is not null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException)
        {
            return false;
        }
    }

    private static void Add(NamedFile file, List<NamedFile> files)
    {
        if (!files.Exists(known => known.Role == file.Role && known.Role != FileRole.Data && string.Equals(known.Path, file.Path, StringComparison.Ordinal)))
        {
            files.Add(file);
        }
    }

    private static void ReportUnknown(ProjectItem item, List<Finding> findings)
    {
        var known = item.ItemType switch
        {
            "ModelCardModelFile" => ModelFileMetadata,
            "ModelCardMetricsFile" => MetricsFileMetadata,
            "ModelCardEmissionsFile" => EmissionsFileMetadata,
            _ => null,
        };
        if (known is not null)
        {
            ProjectSource.ReportUnknown(item, known, findings);
        }
    }
}
