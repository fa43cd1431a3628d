using System.Text;
using Microsoft.Build.Logging.StructuredLogger;

namespace ModelCard.Build.Tests.Harness;

/// <summary>A task as a build called it, with the values the engine handed over, from a binary log.</summary>
internal sealed class TaskCall
{
    private TaskCall(string name, IReadOnlyList<string> lines)
    {
        Name = name;
        Lines = lines;
    }

    public string Name { get; }

    /// <summary>The parameters, as <c>tests/ModelCard.FrameworkHost</c> reads them.</summary>
    public IReadOnlyList<string> Lines { get; }

    public static TaskCall Read(string log, string name)
    {
        var lines = new List<string>();
        BinaryLog.ReadBuild(log).VisitAllChildren<Microsoft.Build.Logging.StructuredLogger.Task>(task =>
        {
            foreach (var parameter in task.Name == name ? task.Children.OfType<Folder>().Single(folder => folder.Name == "Parameters").Children : [])
            {
                if (parameter is Property property)
                {
                    lines.Add(Line("parameter", property.Name, property.Value));
                }
                else if (parameter is Parameter list)
                {
                    foreach (var item in list.Children.OfType<Item>())
                    {
                        lines.Add(Line("item", list.Name, item.Text));
                        lines.AddRange(item.Children.OfType<Metadata>().Select(metadata => Line("metadata", metadata.Name, metadata.Value)));
                    }
                }
            }
        });
        lines.ShouldNotBeEmpty(name);
        return new TaskCall(name, lines);
    }

    /// <summary>The same call with another value of a parameter.</summary>
    public TaskCall With(string parameter, string value) =>
        new(Name, [.. Lines.Where(line => !line.StartsWith($"parameter {parameter} ", StringComparison.Ordinal)), Line("parameter", parameter, value)]);

    private static string Line(string kind, string name, string value) => $"{kind} {name} {Convert.ToBase64String(Encoding.UTF8.GetBytes(value))}";
}
