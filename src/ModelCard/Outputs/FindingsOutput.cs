namespace ModelCard.Outputs;

/// <summary>All that a writer of a report on findings may know. There may be no card: such a report is written also where an error keeps the card from being written. Nothing in it depends on the day.</summary>
internal sealed class FindingsOutput
{
    /// <summary>Creates the input of the writers.</summary>
    /// <param name="projectFile">Full path of the project file.</param>
    /// <param name="repository">Full path of the folder that the repository's paths are relative to.</param>
    /// <param name="told">What the build says.</param>
    public FindingsOutput(string projectFile, string repository, ToldFindings told)
    {
        ProjectFile = projectFile;
        Repository = repository;
        Told = told;
    }

    /// <summary>Full path of the project file.</summary>
    public string ProjectFile { get; }

    /// <summary>Full path of the folder that the repository's paths are relative to.</summary>
    public string Repository { get; }

    /// <summary>What the build says.</summary>
    public ToldFindings Told { get; }

    /// <summary>What the findings are about where it is not the project's own card, such as <c>files</c>; it is part of the report's name.</summary>
    public string Part { get; set; } = "";

    /// <summary>Takes what there is to say about the report itself.</summary>
    public List<LocatedFinding> Problems { get; set; } = [];
}
