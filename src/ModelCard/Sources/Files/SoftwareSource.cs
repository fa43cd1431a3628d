using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>What the packages and the target framework of a project say about its model.</summary>
internal static class SoftwareSource
{
    /// <summary>Whether the project uses a package that says something about its model.</summary>
    public static bool IsAsked(ProjectInput project) => false;

    /// <summary>Answers fields from the project's packages.</summary>
    public static void Add(
        ProjectInput project, IReadOnlyList<FileFacts> files, string projectDirectory, List<string> filesRead, MeasuredAnswers answers, List<Finding> findings)
    {
    }
}
