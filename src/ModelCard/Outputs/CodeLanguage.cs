namespace ModelCard.Outputs;

/// <summary>
/// Guesses the language of a snippet for its fence, from the first words of its lines. Where lines of two languages stand together, or none tells, there is no guess:
/// a wrong color is worse than none.
/// </summary>
internal static class CodeLanguage
{
    private const string ShellCommands = " $ apt apt-get brew cd chmod conda cp curl docker dotnet echo export git hf huggingface-cli mkdir npm npx nuget pip pip3 python python3 sh source sudo unzip uv wget ";
    private const string CSharpOpenings = "using \nnamespace \nvar \nawait \npublic \nprivate \ninternal \nstatic \nforeach (\nConsole\n[";
    private const string OtherOpenings = "import \nconst \nlet \nfunction \npackage \nuse \nfn \n#include\nauto \nlibrary(";

    /// <summary><c>csharp</c>, <c>python</c>, <c>bash</c>, or an empty text.</summary>
    public static string Guess(string code)
    {
        var guess = "";
        foreach (var raw in code.Split('\n'))
        {
            var language = OfLine(raw.Trim());
            if (language.Length > 0 && guess.Length > 0 && language != guess)
            {
                return "";
            }

            guess = language.Length > 0 ? language : guess;
        }

        return guess == "other" ? "" : guess;
    }

    private static string OfLine(string line)
    {
        if (line.Length == 0)
        {
            return "";
        }

        if (IsShell(line))
        {
            return "bash";
        }

        var isStatement = line[line.Length - 1] == ';';
        if (!isStatement && IsPython(line))
        {
            return "python";
        }

        if (Opens(line, OtherOpenings))
        {
            return "other";
        }

        var isBlock = line.StartsWith("namespace ", StringComparison.Ordinal) || line.StartsWith("public ", StringComparison.Ordinal) || line.StartsWith("foreach (", StringComparison.Ordinal);
        return (isStatement || isBlock) && Opens(line, CSharpOpenings) ? "csharp" : "";
    }

    // A command is followed by its arguments: "python = 3" and "export (" are no commands.
    private static bool IsShell(string line)
    {
        if (line.StartsWith("#!/", StringComparison.Ordinal))
        {
            return true;
        }

        var end = line.IndexOf(' ');
        return end > 0 && end + 1 < line.Length && line[end + 1] is not ('=' or '(') && line[line.Length - 1] != ';'
            && ShellCommands.IndexOf(" " + line.Substring(0, end) + " ", StringComparison.Ordinal) >= 0;
    }

    private static bool IsPython(string line) =>
        (line.StartsWith("import ", StringComparison.Ordinal) && line.IndexOfAny(['"', '\'', '{']) < 0)
        || (line.StartsWith("from ", StringComparison.Ordinal) && line.IndexOf(" import ", StringComparison.Ordinal) > 0)
        || (line.StartsWith("def ", StringComparison.Ordinal) && line[line.Length - 1] == ':')
        || (line.StartsWith("print(", StringComparison.Ordinal) && line[line.Length - 1] == ')');

    private static bool Opens(string line, string openings)
    {
        foreach (var opening in openings.Split('\n'))
        {
            if (line.StartsWith(opening, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
