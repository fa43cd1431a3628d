namespace ModelCard.Card;

/// <summary>The name of a file in the bundle, as the list of them in obj has it.</summary>
public static class BundleName
{
    private const int MaximumPart = 255;

    /// <summary>Whether a line of that list can be a name this package wrote. The list may be damaged: nothing outside the bundle belongs to it, and a path that no file can have would fail whoever asks for it.</summary>
    /// <param name="line">The line.</param>
    public static bool Is(string line)
    {
        if (line.Length == 0 || line[0] is '/' or '\\' || line.IndexOfAny(Path.GetInvalidPathChars()) >= 0 || Path.IsPathRooted(line) || line.IndexOf("..", StringComparison.Ordinal) >= 0)
        {
            return false;
        }

        var length = 0;
        foreach (var c in line)
        {
            length = c is '/' or '\\' ? 0 : length + 1;
            if (length > MaximumPart || char.IsControl(c))
            {
                return false;
            }
        }

        return true;
    }
}
