using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>What files on disk say: those the project names, and those it plainly ships.</summary>
internal static class MeasuredSource
{
    /// <summary>Whether a project or its sidecar names a file to be read, or it uses a package that says something about its model; nothing else of this is touched where none does.</summary>
    public static bool IsAsked(ProjectInput project, IReadOnlyList<Dataset> stated)
    {
        foreach (var dataset in stated)
        {
            if (dataset.File is not null)
            {
                return true;
            }
        }

        foreach (var item in project.Items)
        {
            if (NamedFiles.RoleOf(item) is not null)
            {
                return true;
            }
        }

        return SoftwareSource.IsAsked(project);
    }

    /// <summary>Reads the files and makes answers of them.</summary>
    /// <param name="project">What the project states.</param>
    /// <param name="stated">The datasets of the sidecar; those with a file are measured like those of the project.</param>
    /// <param name="projectDirectory">Full path of its folder.</param>
    /// <param name="cache">What earlier builds read.</param>
    /// <param name="accepted">What the lock file says; <see langword="null"/> without a lock file.</param>
    /// <param name="filesRead">Takes every file that was looked at.</param>
    /// <param name="findings">Takes what is wrong with the files; none of it stops the card.</param>
    public static Measurements Read(
        ProjectInput project, IReadOnlyList<Dataset> stated, string projectDirectory, FactCache cache, AcceptedState? accepted, List<string> filesRead, List<Finding> findings)
    {
        var named = NamedFiles.Of(project, stated, projectDirectory, findings);
        foreach (var file in named)
        {
            file.Find(projectDirectory, accepted);
        }

        var files = ArtifactSource.Read(named, cache, filesRead, findings);
        var answers = new MeasuredAnswers();
        ModelAnswers.Add(files, answers);
        ResultAnswers.Add(files, answers);
        DataAnswers.Add(files, answers);
        EmissionAnswers.Add(files, answers);
        MbConfigAnswers.Add(files, answers);
        SoftwareSource.Add(project, projectDirectory, filesRead, answers);
        return new Measurements(files, accepted, answers.Answers, AcceptedResults(named), Known(named));
    }

    // The results as they were, read as those of today are: what the item says of dataset and split may have changed since, and both are taken by its present words.
    private static SourceAnswers? AcceptedResults(IReadOnlyList<NamedFile> named)
    {
        var files = new List<FileFacts>();
        foreach (var file in named)
        {
            if (file.Role == FileRole.Results && file.Accepted is { } known)
            {
                files.Add(ArtifactSource.FromLock(file, known));
            }
        }

        if (files.Count == 0)
        {
            return null;
        }

        var answers = new MeasuredAnswers();
        ResultAnswers.Add(files, answers);
        return answers.Answers;
    }

    private static List<FileFacts> Known(IReadOnlyList<NamedFile> named)
    {
        var known = new List<FileFacts>();
        foreach (var file in named)
        {
            known.Add(file.Own(new FileFacts(file.RelativePath, file.Role, "", 0, "", new CardMap([], file.Origin))));
        }

        return known;
    }
}
