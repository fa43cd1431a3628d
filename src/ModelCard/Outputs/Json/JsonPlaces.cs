using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>Writes where values come from, with paths as they read from the project's folder: no path of the machine stands in a file.</summary>
internal sealed class JsonPlaces
{
    private readonly string _folder;

    /// <summary>Creates the places of a project.</summary>
    /// <param name="folder">The project's folder.</param>
    public JsonPlaces(string folder) => _folder = folder;

    /// <summary>A member with the place of a value. What a project states has no line here: it is searched for only when a finding needs it.</summary>
    public void Origin(JsonOutput json, string name, Origin origin) =>
        json.Object(name, place =>
        {
            place.Text("source", JsonNames.Of(origin.Kind));
            Place(place, origin.File, origin.Line, origin.Column);
            place.Text("name", NullIfEmpty(origin.Name));
            place.Text("identity", origin.Identity is { } identity ? PathIn(identity) : null);
        });

    /// <summary>The members <c>file</c>, <c>line</c> and <c>column</c>, as far as they are known.</summary>
    public void Place(JsonOutput json, string? file, int line, int column)
    {
        if (NullIfEmpty(file) is not { } path)
        {
            return;
        }

        json.Text("file", RelativePath.Of(path, _folder));
        if (line > 0)
        {
            json.Number("line", line);
            if (column > 0)
            {
                json.Number("column", column);
            }
        }
    }

    /// <summary>A path somebody wrote: as it is when it is relative, else as it reads from the project's folder.</summary>
    public string PathIn(string text) => IsRooted(text) ? RelativePath.Of(text, _folder) : text;

    /// <summary>A message without the folder of the project.</summary>
    public string Message(string message) =>
        _folder.TrimEnd('/', '\\') is { Length: > 1 } folder ? message.Replace(folder + "/", "").Replace(folder + "\\", "") : message;

    // Whatever the machine: a card read on Linux may say C:\models.
    private static bool IsRooted(string text) =>
        text.Length > 1 && (text[0] is '/' or '\\' || (text.Length > 2 && char.IsLetter(text[0]) && text[1] == ':' && text[2] is '/' or '\\'));

    private static string? NullIfEmpty(string? text) => text is { Length: > 0 } ? text : null;
}
