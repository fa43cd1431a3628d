using System.Xml;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>Finds the line of a property or an item in project files, by reading their XML. Only used once a finding needs a place.</summary>
public sealed class ProjectLocator
{
    private readonly string _projectFile;
    private readonly IReadOnlyList<string> _importedFiles;
    private readonly List<KeyValuePair<string, List<Element>>> _read = [];

    /// <summary>Creates a locator.</summary>
    /// <param name="projectFile">Full path of the project file, searched first.</param>
    /// <param name="importedFiles">Full paths of imported files, searched next, in order.</param>
    public ProjectLocator(string projectFile, IReadOnlyList<string> importedFiles)
    {
        _projectFile = projectFile;
        _importedFiles = importedFiles;
    }

    /// <summary>Gives an origin its file, line and column.</summary>
    /// <returns>The place itself, or the project file where the value is not written out in any file searched (a global property, say).</returns>
    public Origin Locate(Origin? origin)
    {
        if (origin?.Name is { Length: > 0 } name && (origin.File is null || origin.Line == 0))
        {
            if (Search(origin.File ?? _projectFile, name, origin.Identity, origin.Metadata) is { } first)
            {
                return first;
            }

            for (var i = 0; i < _importedFiles.Count && origin.File is null; i++)
            {
                if (Search(_importedFiles[i], name, origin.Identity, origin.Metadata) is { } found)
                {
                    return found;
                }
            }
        }

        return origin is { File: not null } ? origin
            : Search(_projectFile, "PackageReference", "ModelCard.Build", [])
            ?? Search(_projectFile, "Project", null, [])
            ?? Origin.InFile(SourceKind.Project, _projectFile, 1, 1);
    }

    private Origin? Search(string file, string name, string? identity, IReadOnlyList<KeyValuePair<string, string>> metadata)
    {
        // Of several definitions of a property the last one counts; an item is told by its Include, and from others with the same by its metadata.
        Origin? found = null;
        var best = int.MinValue;
        foreach (var element in Read(file))
        {
            if (string.Equals(element.Name, name, StringComparison.OrdinalIgnoreCase)
                && (identity is null || string.Equals(element.Include, identity, StringComparison.OrdinalIgnoreCase))
                && element.Agreement(metadata) is var agreement && agreement >= best)
            {
                best = agreement;
                found = Origin.InFile(SourceKind.Project, file, element.Line, element.Column, name);
            }
        }

        return found ?? (identity is null ? null : SearchList(file, name, identity));
    }

    // <ModelCardTag Include="a;b;c" /> holds three items.
    private Origin? SearchList(string file, string name, string identity)
    {
        foreach (var element in Read(file))
        {
            if (string.Equals(element.Name, name, StringComparison.OrdinalIgnoreCase) && element.Include.IndexOf(identity, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return Origin.InFile(SourceKind.Project, file, element.Line, element.Column, name);
            }
        }

        return null;
    }

    private List<Element> Read(string file)
    {
        foreach (var pair in _read)
        {
            if (pair.Key == file)
            {
                return pair.Value;
            }
        }

        var elements = new List<Element>();
        _read.Add(new KeyValuePair<string, List<Element>>(file, elements));
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader is IXmlLineInfo place)
                {
                    var include = reader.GetAttribute("Include") ?? reader.GetAttribute("Update") ?? "";
                    elements.Add(new Element(reader.LocalName, include, place.LineNumber, place.LinePosition, Attributes(reader)));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            // The build itself reports a project file it cannot read; without it there is just no line to point to.
        }

        return elements;
    }

    private static List<KeyValuePair<string, string>> Attributes(XmlReader reader)
    {
        var attributes = new List<KeyValuePair<string, string>>();
        while (reader.MoveToNextAttribute())
        {
            attributes.Add(new KeyValuePair<string, string>(reader.LocalName, reader.Value));
        }

        reader.MoveToElement();
        return attributes;
    }

    private sealed class Element
    {
        private readonly List<KeyValuePair<string, string>> _attributes;

        public Element(string name, string include, int line, int column, List<KeyValuePair<string, string>> attributes)
        {
            _attributes = attributes;
            Name = name;
            Include = include;
            Line = line;
            Column = column;
        }

        public string Name { get; }

        public string Include { get; }

        public int Line { get; }

        public int Column { get; }

        // How many attributes say what the item has; one that says something else counts against it. What has to be evaluated first says neither.
        public int Agreement(IReadOnlyList<KeyValuePair<string, string>> metadata)
        {
            var agreement = 0;
            foreach (var pair in metadata)
            {
                foreach (var attribute in _attributes)
                {
                    if (string.Equals(attribute.Key, pair.Key, StringComparison.OrdinalIgnoreCase) && attribute.Value.IndexOf('(') < 0)
                    {
                        agreement += string.Equals(attribute.Value, pair.Value, StringComparison.Ordinal) ? 1 : -_attributes.Count;
                    }
                }
            }

            return agreement;
        }
    }
}
