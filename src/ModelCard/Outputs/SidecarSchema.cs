using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>
/// The published schema of the sidecar, by which editors complete it, check it and say what a key means. A build puts the package's copy into obj, and the first line of a starter sidecar
/// leads there.
/// </summary>
public static class SidecarSchema
{
    /// <summary>The version of the schema, not that of the package.</summary>
    public const string Version = "1.0";

    /// <summary>The name of the schema, which is also where it can be read.</summary>
    public const string Id = "https://github.com/modelcard-build/ModelCard.Build/raw/main/schemas/modelcard-sidecar-" + Version + ".schema.json";

    /// <summary>The line that tells an editor which schema a sidecar has (https://github.com/redhat-developer/yaml-language-server, "Using a modeline").</summary>
    /// <param name="sidecar">Full path of the sidecar.</param>
    /// <param name="copy">Full path of the copy in obj; empty where there is none.</param>
    /// <param name="repository">Full path of the folder that is checked out.</param>
    public static string Modeline(string sidecar, string copy, string repository) => "# yaml-language-server: $schema=" + Address(sidecar, copy, repository);

    // A way inside the repository is the same in every checkout; any other belongs to the machine. An editor reads the way up to the first white space.
    private static string Address(string sidecar, string copy, string repository)
    {
        if (copy.Length == 0 || RelativePath.Below(copy, repository) is null || RelativePath.Below(sidecar, repository) is null)
        {
            return Id;
        }

        var way = RelativePath.Of(copy, Path.GetDirectoryName(sidecar)!);
        foreach (var c in way)
        {
            if (char.IsWhiteSpace(c) || c is '#' or '%')
            {
                return Id;
            }
        }

        return way;
    }
}
