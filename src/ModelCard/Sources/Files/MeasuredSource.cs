using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>What files on disk say: those the project names, and those it plainly ships.</summary>
internal static class MeasuredSource
{
    /// <summary>Whether a project names a file to be read, or uses a package that says something about its model; nothing else of this is touched where it does not.</summary>
    public static bool IsAsked(ProjectInput project)
    {
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
    /// <param name="projectDirectory">Full path of its folder.</param>
    /// <param name="cache">What earlier builds read.</param>
    /// <param name="accepted">What the lock file says; <see langword="null"/> without a lock file.</param>
    /// <param name="filesRead">Takes every file that was looked at.</param>
    /// <param name="findings">Takes what is wrong with the files; none of it stops the card.</param>
    public static Measurements Read(
        ProjectInput project, string projectDirectory, FactCache cache, AcceptedState? accepted, List<string> filesRead, List<Finding> findings)
    {
        var named = NamedFiles.Of(project, projectDirectory, findings);
        var files = ArtifactSource.Read(named, projectDirectory, cache, accepted, filesRead, findings);
        var answers = new MeasuredAnswers();
        ModelAnswers.Add(files, answers);
        ResultAnswers.Add(files, answers);
        DataAnswers.Add(files, answers);
        EmissionAnswers.Add(files, answers);
        MbConfigAnswers.Add(files, answers);
        SoftwareSource.Add(project, files, projectDirectory, filesRead, answers, findings);
        return new Measurements(files, accepted, answers.Answers, AcceptedResults(named, projectDirectory, accepted), Known(named, projectDirectory, accepted));
    }

    // The results as they were, read as those of today are: what the item says of dataset and split may have changed since, and both are taken by its present words.
    private static SourceAnswers? AcceptedResults(IReadOnlyList<NamedFile> named, string projectDirectory, AcceptedState? accepted)
    {
        var files = new List<FileFacts>();
        foreach (var file in named)
        {
            var path = ArtifactSource.PathOf(file, projectDirectory, accepted);
            if (file.Role == FileRole.Results && accepted?.Find(file.Role, RelativePath.Of(path, projectDirectory), FileFacts.UseOf(file.Identity, file.Options)) is { } known)
            {
                files.Add(ArtifactSource.For(file, new FileFacts(known.Path, known.Role, known.Format, known.Size, known.Sha256, known.Facts), path));
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

    private static List<FileFacts> Known(IReadOnlyList<NamedFile> named, string projectDirectory, AcceptedState? accepted)
    {
        var known = new List<FileFacts>();
        foreach (var file in named)
        {
            var path = ArtifactSource.PathOf(file, projectDirectory, accepted);
            known.Add(ArtifactSource.For(file, new FileFacts(RelativePath.Of(path, projectDirectory), file.Role, "", 0, "", new CardMap([], file.Origin)), path));
        }

        return known;
    }
}
