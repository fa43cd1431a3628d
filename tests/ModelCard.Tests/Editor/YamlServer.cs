using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelCard.Outputs;

namespace ModelCard.Tests.Editor;

/// <summary>
/// The language server that VS Code, Neovim and others have for YAML, by the script of <c>tests/ModelCard.Editor</c>. It needs Node.js, what <c>npm ci</c> installs there, and
/// <c>MODELCARD_EDITOR</c> set to 1.
/// </summary>
internal sealed class YamlServer : IDisposable
{
    private const string Script = "tests/ModelCard.Editor";

    private readonly string _folder = Directory.CreateTempSubdirectory("modelcard-editor-tests").FullName;

    /// <summary>A project's folder after a build: the schema lies in obj.</summary>
    public YamlServer()
    {
        SchemaCopy = Path.Combine(_folder, "obj", "modelcard-sidecar.schema.json");
        Directory.CreateDirectory(Path.GetDirectoryName(SchemaCopy)!);
        File.Copy(Path.Combine(RepositoryFiles.Root, SidecarSchemaFile.Path), SchemaCopy);
    }

    /// <summary>Why no server can be asked here; <see langword="null"/> where one can.</summary>
    public static string? Missing { get; } =
        Environment.GetEnvironmentVariable("MODELCARD_EDITOR") != "1" ? "Needs a language server: set MODELCARD_EDITOR to 1 (CONTRIBUTING.md)."
        : !Directory.Exists(Path.Combine(RepositoryFiles.Root, Script, "node_modules")) ? $"Needs what \"npm ci\" installs in {Script}."
        : null;

    public string SchemaCopy { get; }

    public string Sidecar => Path.Combine(_folder, "modelcard.yaml");

    /// <summary>Opens a text that has the modeline of a starter above it, and asks at each place that is marked with <c>‸</c>.</summary>
    /// <param name="text">The sidecar.</param>
    /// <param name="about"><c>completion</c> or <c>hover</c>, for all places.</param>
    /// <returns>What is marked as wrong, as <c>line: message</c> with the lines of the text counted from 1; and the answers, in the order of the places.</returns>
    public (IReadOnlyList<string> Diagnostics, IReadOnlyList<IReadOnlyList<string>> Answers) Open(string text, string about = "hover")
    {
        var questions = new JsonArray();
        var lines = text.Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            for (var at = lines[line].IndexOf('‸', StringComparison.Ordinal); at >= 0; at = lines[line].IndexOf('‸', StringComparison.Ordinal))
            {
                lines[line] = lines[line].Remove(at, 1);
                questions.Add(new JsonObject { ["about"] = about, ["line"] = line + 1, ["character"] = at });
            }
        }

        File.WriteAllText(Sidecar, SidecarSchema.Modeline(Sidecar, SchemaCopy, _folder) + "\n" + string.Join('\n', lines));
        using var answer = JsonDocument.Parse(Run(questions.ToJsonString()));
        return (
            [.. answer.RootElement.GetProperty("diagnostics").EnumerateArray().OrderBy(one => one.GetProperty("line").GetInt32()).Select(one => $"{one.GetProperty("line").GetInt32()}: {one.GetProperty("message").GetString()}")],
            [.. answer.RootElement.GetProperty("answers").EnumerateArray().Select(one => one.EnumerateArray().Select(item => item.GetString()!).ToList())]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Run(string questions)
    {
        var start = new ProcessStartInfo("node", ["ask.mjs", Sidecar])
        {
            WorkingDirectory = Path.Combine(RepositoryFiles.Root, Script),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(questions);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(1)))
        {
            process.Kill(entireProcessTree: true);
        }

        output.Result.ShouldNotBeEmpty(errors.Result);
        return output.Result;
    }
}
