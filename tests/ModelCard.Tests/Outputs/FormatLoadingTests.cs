using System.Reflection;
using System.Runtime.Loader;
using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs;

/// <summary>What a build loads besides the core: the library of a format only where that format is asked for.</summary>
public sealed class FormatLoadingTests
{
    private static readonly string[] Libraries = ["Markdig", "System.Text.Json"];

    public static TheoryData<string> Formats => [.. OutputFormats.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_format_loads_what_it_needs_and_nothing_of_the_others(string format)
    {
        using var card = new TestCard("model_summary: Sorts mail.\nrelease_date: 2026-03-31\nmetrics:\n- {type: accuracy, value: 0.9}\n");
        var context = new Recorder();
        var core = context.LoadFromAssemblyPath(typeof(CardBuild).Assembly.Location);
        var request = Activator.CreateInstance(core.GetType("ModelCard.CardRequest")!, card.Request.ProjectFile)!;
        Set(request, "Sidecar", "modelcard.yaml");
        Set(request, "Formats", format);

        var result = core.GetType("ModelCard.CardBuild")!.GetMethod("Run")!.Invoke(null, [request])!;

        ((System.Collections.ICollection)result.GetType().GetProperty("Files")!.GetValue(result)!).Count.ShouldBe(format == "json" ? 2 : 1);
        context.Asked.Intersect(Libraries).ShouldBe(Expected(format), string.Join(", ", context.Asked));
        context.Unload();
    }

    private static string[] Expected(string format) => format switch
    {
        "html" => ["Markdig"],
        "json" or "cyclonedx" or "spdx" or "sarif" => ["System.Text.Json"],
        _ => [],
    };

    private static void Set(object request, string name, string value) => request.GetType().GetProperty(name)!.SetValue(request, value);

    // Every assembly the core refers to is asked for here when code that needs it runs for the first time.
    private sealed class Recorder() : AssemblyLoadContext("one format", isCollectible: true)
    {
        public List<string> Asked { get; } = [];

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            Asked.Add(assemblyName.Name!);
            return null;
        }
    }
}
