namespace ModelCard.Card;

/// <summary>What the build knows of the project that ships the model, whatever the card says.</summary>
public sealed class ProjectFacts
{
    /// <summary>A project of which nothing is known.</summary>
    public static ProjectFacts None { get; } = new();

    /// <summary>The id of its package, or the name of its assembly; empty when not known.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its version; <see langword="null"/> when not known.</summary>
    public string? Version { get; init; }

    /// <summary>The license expression of its package; <see langword="null"/> when there is none.</summary>
    public string? License { get; init; }

    /// <summary>The address of its repository; <see langword="null"/> when there is none.</summary>
    public string? Repository { get; init; }

    /// <summary>Whether it is a program and no library.</summary>
    public bool IsProgram { get; init; }
}
