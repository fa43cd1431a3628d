using System.Reflection;
using System.Runtime.Loader;

namespace ModelCard.Tests.Outputs.Json;

/// <summary>What a build loads: nothing that writes JSON unless it is asked for.</summary>
public sealed class JsonLoadingTests
{
    [Theory]
    [InlineData("markdown", false)]
    [InlineData("markdown;json", true)]
    public void Only_a_build_that_asks_for_JSON_loads_its_writer(string formats, bool loads)
    {
        using var card = new TestCard("model_summary: Sorts mail.\nrelease_date: 2026-03-31\n");
        var context = new Recorder();
        var core = context.LoadFromAssemblyPath(typeof(CardBuild).Assembly.Location);
        var request = Activator.CreateInstance(core.GetType("ModelCard.CardRequest")!, card.Request.ProjectFile)!;
        Set(request, "Sidecar", "modelcard.yaml");
        Set(request, "Formats", formats);

        var result = core.GetType("ModelCard.CardBuild")!.GetMethod("Run")!.Invoke(null, [request])!;

        ((System.Collections.ICollection)result.GetType().GetProperty("Files")!.GetValue(result)!).Count.ShouldBe(loads ? 3 : 1);
        context.Asked.Contains("System.Text.Json").ShouldBe(loads, string.Join(", ", context.Asked));
        context.Unload();
    }

    private static void Set(object request, string name, string value) => request.GetType().GetProperty(name)!.SetValue(request, value);

    // Every assembly the core refers to is asked for here when code that needs it runs for the first time.
    private sealed class Recorder() : AssemblyLoadContext("markdown only", isCollectible: true)
    {
        public List<string> Asked { get; } = [];

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            Asked.Add(assemblyName.Name!);
            return null;
        }
    }
}
