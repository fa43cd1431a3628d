namespace ModelCard.Catalog;

/// <summary>The names of the roles, as projects and checklist files write them and as reports show them.</summary>
public static class CardRoles
{
    /// <summary>The names a project can use.</summary>
    public static IReadOnlyList<string> Names { get; } = ["developer", "sociotechnic", "organizer"];

    /// <summary>The role of that name, or <see langword="null"/>. "project organizer" and "organizer" are the same; neither case nor "-" matters.</summary>
    public static CardRole? Find(string name) => name.Trim().Replace('-', ' ').Replace('_', ' ').ToLowerInvariant() switch
    {
        "developer" => CardRole.Developer,
        "sociotechnic" => CardRole.Sociotechnic,
        "organizer" or "project organizer" or "projectorganizer" => CardRole.Organizer,
        _ => null,
    };

    /// <summary>The known name nearest to an unknown one, or <see langword="null"/>.</summary>
    public static string? Suggest(string name) => KeySuggestion.Nearest(name.Trim().ToLowerInvariant(), [.. Names, "project organizer"]);

    /// <summary>What a role is called where people read.</summary>
    public static string NameOf(CardRole role) => role switch
    {
        CardRole.Developer => "developer",
        CardRole.Sociotechnic => "sociotechnic",
        _ => "project organizer",
    };
}
