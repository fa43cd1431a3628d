using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>Reads the lock file: the state of model, results and data for which the statements of a card were accepted.</summary>
internal static class LockSource
{
    /// <summary>The name of the file in the project's folder.</summary>
    public const string FileName = "modelcard.lock";

    /// <summary>Reads the lock file of a project.</summary>
    /// <param name="projectDirectory">Full path of the project's folder.</param>
    /// <param name="filesRead">Takes the file, whether it is there or not.</param>
    /// <param name="findings">Takes what is wrong with it.</param>
    /// <returns>The files; <see langword="null"/> without a lock file.</returns>
    public static IReadOnlyList<FileFacts>? Read(string projectDirectory, List<string> filesRead, List<Finding> findings) => null;
}
