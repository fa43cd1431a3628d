namespace ModelCard.Sources;

/// <summary>Target frameworks by the names people and NuGet give them.</summary>
internal static class TargetFrameworkName
{
    /// <summary>The name for people: <c>net8.0</c> is .NET 8.0.</summary>
    public static string Of(string framework)
    {
        var dash = framework.IndexOf('-');
        var platform = dash < 0 ? "" : " for " + framework.Substring(dash + 1);
        var name = (dash < 0 ? framework : framework.Substring(0, dash)).ToLowerInvariant();
        return name.StartsWith("netstandard", StringComparison.Ordinal) ? ".NET Standard " + name.Substring(11)
            : name.StartsWith("netcoreapp", StringComparison.Ordinal) ? ".NET Core " + name.Substring(10)
            : !name.StartsWith("net", StringComparison.Ordinal) || name.Length < 5 ? framework
            : name.IndexOf('.') > 0 ? ".NET " + name.Substring(3) + platform
            : ".NET Framework " + Dotted(name);
    }

    /// <summary>The long name under which older files of restore keep a framework, or the name itself.</summary>
    public static string Long(string framework)
    {
        var name = framework.ToLowerInvariant();
        return name.StartsWith("netstandard", StringComparison.Ordinal) ? ".NETStandard,Version=v" + name.Substring(11)
            : name.StartsWith("netcoreapp", StringComparison.Ordinal) ? ".NETCoreApp,Version=v" + name.Substring(10)
            : name.StartsWith("net", StringComparison.Ordinal) && name.Length >= 5 && name.IndexOf('.') < 0 ? ".NETFramework,Version=v" + Dotted(name)
            : framework;
    }

    private static string Dotted(string name) => string.Join(".", name.Substring(3).Select(static c => c.ToString()));
}
