namespace ModelCard.Build.Tests.Harness;

/// <summary>The packed <c>ModelCard.Templates</c>, installed for <c>dotnet new</c> in a folder of this run, so that the templates of the machine stay as they are.</summary>
internal sealed class TemplateHive
{
    private static readonly Lazy<Task<TemplateHive>> Installed = new(InstallAsync);

    private readonly string _folder;

    private TemplateHive(string folder, string package)
    {
        _folder = folder;
        Package = package;
    }

    /// <summary>The packed templates.</summary>
    public string Package { get; }

    /// <summary>The hive, filled by whoever asks first.</summary>
    public static Task<TemplateHive> GetAsync() => Installed.Value;

    /// <summary>Runs <c>dotnet new</c>.</summary>
    public Task<DotnetResult> NewAsync(string folder, params string[] arguments) => Dotnet.RunAsync(folder, ["new", .. arguments, "--debug:custom-hive", _folder]);

    private static async Task<TemplateHive> InstallAsync()
    {
        var package = await SharedPackage.GetAsync();
        var project = Path.Combine(RepositoryFiles.Root, "templates", "ModelCard.Templates", "ModelCard.Templates.csproj");
        var pack = await Dotnet.RunAsync(
            RepositoryFiles.Root,
            ["pack", project, "-c", "Release", "-o", package.Feed, "-p:PackageVersion=" + package.Version, "--artifacts-path", Path.Combine(package.Folder, "artifacts-templates"), "-nodeReuse:false", "-tl:off"]);
        pack.ShouldSucceed().Output.ShouldNotContain("warning");
        var hive = new TemplateHive(Path.Combine(package.Folder, "hive"), Path.Combine(package.Feed, $"ModelCard.Templates.{package.Version}.nupkg"));
        (await hive.NewAsync(package.Folder, "install", hive.Package)).ShouldSucceed();
        return hive;
    }
}
