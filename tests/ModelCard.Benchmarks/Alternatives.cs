using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ModelCard.Benchmarks;

/// <summary>
/// What a project could do without the package: a target after the build that runs a program of its own. One is a Python script with PyYAML and Jinja2, the other a console program with YamlDotNet and Handlebars.Net that
/// was built before. Both read the sidecar the package reads and write a card of its length; neither checks anything. Each is measured as a careful author would write the target, with <c>Inputs</c> and
/// <c>Outputs</c>, and as it is usually written, without.
/// </summary>
internal static partial class Alternatives
{
    private const string Card = "bin/Debug/net10.0/README.md";

    /// <summary>Builds and prints.</summary>
    /// <param name="pairs">How many pairs a row.</param>
    public static int Run(int pairs)
    {
        var builds = new BuildFolder("modelcard-alternatives");
        builds.Pack();
        builds.PackOther();
        var without = builds.CreateProject("without", withPackage: false, withSidecar: true);

        Console.WriteLine($"{pairs} pairs, {Environment.ProcessorCount} processors, .NET {Environment.Version}; a no-op build of the project without a card is 1.00");
        Console.WriteLine("| what | lines of the card | no-op build, ms | more, ms | ratio of wall time (95 %) |");
        Console.WriteLine("|---|---|---|---|---|");
        var package = builds.CreateProject("package", withPackage: true, withSidecar: true);
        var card = Path.Combine(package, "bin", "Debug", "net10.0", "modelcard", "App", "README.md");
        Measure(builds, "the package, first generation", pairs, without, package, card, Path.Combine(package, "obj", "Debug", "net10.0", "modelcard"));
        Measure(builds, "the package, up to date", pairs, without, package, card, null);
        MeasureTarget("Python, PyYAML and Jinja2", pairs, without, builds, "jinja", PrepareJinja);
        MeasureTarget("a console program, YamlDotNet and Handlebars.Net", pairs, without, builds, "handlebars", PrepareHandlebars);
        return 0;
    }

    // One project with inputs and outputs, one without. The second does the same at a first generation and at every build after it.
    private static void MeasureTarget(string what, int pairs, string without, BuildFolder builds, string name, Func<BuildFolder, Tool> prepare)
    {
        Tool tool;
        try
        {
            tool = prepare(builds);
        }
        catch (InvalidOperationException missing)
        {
            Console.WriteLine($"| {what} | skipped: {missing.Message.Split('\n')[0]} | | | |");
            return;
        }

        var careful = Create(builds, name, tool, $" Inputs=\"modelcard.yaml;{string.Join(';', tool.Files)}\" Outputs=\"{Card}\"");
        var usual = Create(builds, name + "-usual", tool, "");
        Measure(builds, $"{what}, first generation", pairs, without, careful, Path.Combine(careful, Card), Path.Combine(careful, Card));
        Measure(builds, $"{what}, up to date, with Inputs and Outputs", pairs, without, careful, Path.Combine(careful, Card), null);
        Measure(builds, $"{what}, up to date, without them", pairs, without, usual, Path.Combine(usual, Card), null);
    }

    private static string Create(BuildFolder builds, string name, Tool tool, string incremental)
    {
        foreach (var file in tool.Files)
        {
            Directory.CreateDirectory(builds.In(name));
            File.Copy(builds.In("tool", file), builds.In(name, file));
        }

        return builds.CreateProject(name, withPackage: false, withSidecar: true, $"""<Target Name="WriteCard" AfterTargets="Build"{incremental}><Exec Command="{tool.Command} {Card}" /></Target>""");
    }

    private static void Measure(BuildFolder builds, string what, int pairs, string without, string with, string card, string? made)
    {
        var times = Pairs.Time(pairs, () => BuildFolder.Build(without), With);
        Console.WriteLine(FormattableString.Invariant($"| {what} | {File.ReadAllLines(card).Length} | {times.Without:0} | {times.More:0} | {times.Ratio} |"));

        double With()
        {
            if (made is not null)
            {
                builds.PutAway(made);
            }

            return BuildFolder.Build(with);
        }
    }

    // The interpreter itself: what stands on the path may be a script that looks for it, which a careful author would not pay for.
    private static Tool PrepareJinja(BuildFolder builds)
    {
        Directory.CreateDirectory(builds.In("tool"));
        foreach (var file in new[] { "card.jinja", "make_card.py" })
        {
            File.Copy(Repository.File("tests/ModelCard.Benchmarks/Alternatives/" + file), builds.In("tool", file));
        }

        var python = Output("python3", "-c", "import sys, jinja2, yaml; print(sys.executable)") ?? throw new InvalidOperationException("there is no python3 with jinja2 and PyYAML here");
        return new Tool($"&quot;{python}&quot; make_card.py modelcard.yaml card.jinja", ["card.jinja", "make_card.py"]);
    }

    // The same template in the other language, so that the two are of one length.
    private static Tool PrepareHandlebars(BuildFolder builds)
    {
        var template = File.ReadAllText(Repository.File("tests/ModelCard.Benchmarks/Alternatives/card.jinja")).Replace("{% endfor %}", "{{/each}}", StringComparison.Ordinal);
        template = Loop().Replace(template, "{{#each $2 as |$1|}}");
        template = Joined().Replace(template, "{{#each $1}}{{ this }}{{#unless @last}}, {{/unless}}{{/each}}");
        template = Otherwise().Replace(template, "{{#if $1}}{{ $1 }}{{else}}$2{{/if}}");

        var folder = builds.In("tool");
        Directory.CreateDirectory(Path.Combine(folder, "CardTool"));
        File.WriteAllText(Path.Combine(folder, "card.hbs"), template);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.Copy(Repository.File("tests/ModelCard.Benchmarks/Alternatives/CardTool.cs"), Path.Combine(folder, "CardTool", "CardTool.cs"));
        File.WriteAllText(Path.Combine(folder, "CardTool", "CardTool.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup><PackageReference Include="Handlebars.Net" Version="2.1.6" /><PackageReference Include="YamlDotNet" Version="16.3.0" /></ItemGroup>
            </Project>
            """);
        var built = builds.In("tool", "built");
        BuildFolder.Dotnet(Path.Combine(folder, "CardTool"), "build", "-c", "Release", "-o", built, "-nodeReuse:false", "-tl:off");
        return new Tool($"dotnet &quot;{Path.Combine(built, "CardTool.dll")}&quot; modelcard.yaml card.hbs", ["card.hbs"]);
    }

    private static string? Output(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\{% for (\w+) in (\w+) %\}")]
    private static partial Regex Loop();

    [GeneratedRegex(@"\{\{ (\w+) \| join\("", ""\) \}\}")]
    private static partial Regex Joined();

    [GeneratedRegex(@"\{\{ (\w+) or ""(.*?)"" \}\}")]
    private static partial Regex Otherwise();

    /// <summary>What a target runs, up to the path of the card, and the files beside the project that it needs.</summary>
    private sealed record Tool(string Command, IReadOnlyList<string> Files);
}
