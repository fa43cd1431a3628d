using System.Diagnostics;
using System.Globalization;

namespace ModelCard.Benchmarks;

/// <summary>An empty temporary folder in which real projects are built with the packed package.</summary>
internal sealed class BuildFolder
{
    /// <summary>A reference to a package that does nothing. Every project has one, as every machine learning project has: a project without any skips work of the SDK's that the first reference, whichever it is, switches on.</summary>
    public const string OtherReference = """<ItemGroup><PackageReference Include="Other" Version="1.0.0" PrivateAssets="all" /></ItemGroup>""";

    public BuildFolder(string name)
    {
        Root = Path.Combine(Path.GetTempPath(), name);
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }

        Directory.CreateDirectory(Root);
    }

    public string Root { get; }

    /// <summary>The version that <see cref="Pack"/> packed last.</summary>
    public string Version { get; private set; } = "";

    public string Package => Path.Combine(Root, "feed", $"ModelCard.Build.{Version}.nupkg");

    public string In(params string[] path) => Path.Combine([Root, .. path]);

    /// <summary>Packs the package into the folder's feed. All such folders share what is compiled for it, so that the next measurement does not wait for the same once more.</summary>
    public void Pack(params string[] properties)
    {
        Version = "0.0.0-bench." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);
        Dotnet(Repository.Root, ["pack", Repository.File("src/ModelCard.Build/ModelCard.Build.csproj"), "-c", "Release", "-o", In("feed"), "-p:PackageVersion=" + Version, "-p:RunAnalyzers=false", "--artifacts-path", Path.Combine(Path.GetTempPath(), "modelcard-artifacts"), .. properties]);
    }

    /// <summary>Packs a package that does nothing into the folder's feed.</summary>
    public void PackOther()
    {
        var folder = In("other");
        Directory.CreateDirectory(Path.Combine(folder, "build"));
        File.WriteAllText(Path.Combine(folder, "build", "Other.targets"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Other.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework><IncludeBuildOutput>false</IncludeBuildOutput><NoWarn>NU5128</NoWarn></PropertyGroup>
              <ItemGroup><None Include="build/*" Pack="true" PackagePath="build" /></ItemGroup>
            </Project>
            """);
        Dotnet(folder, "pack", "-o", In("feed"));
    }

    /// <summary>Writes a class library that restores from the folder's feed and packages.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="withPackage">Whether it references the package.</param>
    /// <param name="content">More of the project file.</param>
    /// <param name="name">The project's name.</param>
    public void WriteProject(string folder, bool withPackage, string content, string name = "App")
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "NuGet.config"), $"""
            <configuration>
              <packageSources><clear /><add key="local" value="{In("feed")}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{In("packages")}" /></config>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Class1.cs"), "public class Class1;");
        var reference = withPackage ? $"""<ItemGroup><PackageReference Include="ModelCard.Build" Version="{Version}" PrivateAssets="all" /></ItemGroup>""" : "";
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>{reference}{content}</Project>""");
    }

    /// <summary>Writes the same with <see cref="OtherReference"/> and builds it.</summary>
    /// <param name="name">Its folder inside this one.</param>
    /// <param name="withPackage">Whether it references the package.</param>
    /// <param name="withSidecar">Whether it has a sidecar that answers every field.</param>
    /// <param name="content">More of the project file.</param>
    /// <returns>The full path of its folder.</returns>
    public string CreateProject(string name, bool withPackage, bool withSidecar, string content = "")
    {
        var folder = In(name);
        WriteProject(folder, withPackage, OtherReference + content);
        if (withSidecar)
        {
            Inputs.WriteSidecar(folder);
        }

        Dotnet(folder, "build", "-nodeReuse:false", "-tl:off");
        return folder;
    }

    /// <summary>
    /// Takes a file or folder away before a build that has to make it anew. It is moved and not deleted: on ext4 whoever makes a file within minutes of many deletions looks through all of them for a free place, which took
    /// ten times as long as the rest of making the file and counted against the build that makes more of them.
    /// </summary>
    /// <param name="path">Its full path; it need not exist.</param>
    public void PutAway(string path)
    {
        if (Path.Exists(path))
        {
            Directory.CreateDirectory(In("away"));
            Directory.Move(path, In("away", Guid.NewGuid().ToString("N")));
        }
    }

    /// <summary>Runs <c>dotnet</c> and returns what it printed.</summary>
    public static string Dotnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:\n{output}");
    }

    /// <summary>The milliseconds of a build by itself, in a cold process.</summary>
    public static double Build(string folder, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        Dotnet(folder, ["build", "--no-restore", "-nodeReuse:false", "-tl:off", "-v:m", .. arguments]);
        return watch.Elapsed.TotalMilliseconds;
    }
}
