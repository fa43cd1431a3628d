namespace ModelCard.Build.Tests.Harness;

/// <summary>
/// A copy of a sample that is built with the tasks the tests were built with, so that neither the sample's folder nor the tasks of a running test are written to.
/// </summary>
internal sealed class SampleCopy : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), "modelcard-tests", "sample-" + Guid.NewGuid().ToString("N")[..8]);

    /// <param name="name">The sample.</param>
    /// <param name="others">Samples that it takes files from.</param>
    public SampleCopy(string name, params string[] others)
    {
        Folder = Path.Combine(_root, "samples", name);
        Copy(Path.Combine(RepositoryFiles.Root, "samples", name), Folder);
        foreach (var other in others)
        {
            Copy(Path.Combine(RepositoryFiles.Root, "samples", other), Path.Combine(_root, "samples", other));
        }

        Copy(Path.Combine(RepositoryFiles.Root, "build"), Path.Combine(_root, "build"));
        Copy(Path.Combine(RepositoryFiles.Root, "schemas"), Path.Combine(_root, "schemas"));
        File.Copy(Path.Combine(RepositoryFiles.Root, "Directory.Build.props"), Path.Combine(_root, "Directory.Build.props"));
        File.Copy(Path.Combine(RepositoryFiles.Root, "samples", "Directory.Build.props"), Path.Combine(_root, "samples", "Directory.Build.props"));
        File.WriteAllText(Path.Combine(_root, "samples", "Directory.Build.targets"), """<Project><Import Project="../build/ModelCard.Build.targets" /></Project>""");
    }

    public string Folder { get; }

    /// <summary>The tasks beside the tests.</summary>
    public string Tasks { get; } = Path.Combine(AppContext.BaseDirectory, "ModelCard.Build.dll");

    public string Card(string name) => Path.Combine(Folder, "bin", "Debug", "net10.0", "modelcard", name, "README.md");

    public Task<DotnetResult> BuildAsync(params string[] arguments) =>
        Dotnet.RunAsync(Folder, ["build", "-tl:off", "-nodeReuse:false", "-p:ModelCardTaskAssembly=" + Tasks, .. arguments]);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(from, file);
            if (!relative.Split('/', '\\').Any(part => part is "bin" or "obj"))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, relative))!);
                File.Copy(file, Path.Combine(to, relative));
            }
        }
    }
}
