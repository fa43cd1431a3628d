using System.Xml.Linq;
using ModelCard.Catalog;
using ModelCard.Sources;

namespace ModelCard.Tests.Outputs.Spdx;

/// <summary>The sample in the repository, with what its project file states.</summary>
internal static class SpdxSample
{
    private const string Folder = "samples/PenguinClassifier/";

    public static CardRequest Request()
    {
        var request = new CardRequest(Path.Combine(RepositoryFiles.Root, Folder, "PenguinClassifier.csproj")) { Sidecar = "modelcard.yaml", Formats = "markdown;spdx" };
        request.Project.Metadata.Add(new("AssemblyName", "PenguinClassifier"));
        foreach (var element in XDocument.Parse(RepositoryFiles.Read(Folder + "PenguinClassifier.csproj")).Root!.Elements().Elements())
        {
            var name = element.Name.LocalName;
            if (element.Attribute("Include") is { } include)
            {
                foreach (var identity in include.Value.Split(';'))
                {
                    request.Project.Items.Add(new ProjectItem(
                        name,
                        identity,
                        [.. element.Attributes().Where(attribute => attribute != include).Select(attribute => new KeyValuePair<string, string>(attribute.Name.LocalName, attribute.Value))],
                        request.ProjectFile,
                        Path.Combine(request.ProjectDirectory, identity)));
                }
            }
            else if (CardFields.All.FirstOrDefault(field => field.PropertyName == name) is { } field)
            {
                request.Project.Fields.Add(new(field.Name, element.Value));
            }
        }

        return request;
    }
}
