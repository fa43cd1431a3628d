using System.Diagnostics;

namespace ModelCard.Tests.Outputs.Html;

/// <summary>
/// Pages in a real browser, by the scripts of <c>tests/ModelCard.Browser</c>. They need Node.js, what <c>npm ci</c> installs there, and the path of a Chromium in <c>MODELCARD_BROWSER</c>.
/// </summary>
internal sealed class Browser : IDisposable
{
    private const string Scripts = "tests/ModelCard.Browser";

    private readonly string _pages = Path.Combine(Path.GetTempPath(), "modelcard-browser-tests", Guid.NewGuid().ToString("N")[..8]);

    public Browser() => Directory.CreateDirectory(_pages);

    /// <summary>Why no page can be looked at here; <see langword="null"/> where one can.</summary>
    public static string? Missing { get; } =
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("MODELCARD_BROWSER")) ? "Needs a browser: set MODELCARD_BROWSER to a Chromium (CONTRIBUTING.md)."
        : !Directory.Exists(Path.Combine(RepositoryFiles.Root, Scripts, "node_modules")) ? $"Needs what \"npm ci\" installs in {Scripts}."
        : null;

    public void Add(string name, string html) => File.WriteAllText(Path.Combine(_pages, name + ".html"), html);

    /// <summary>What a check finds in all pages, a line each.</summary>
    /// <param name="check">One of those that <c>check.mjs</c> knows.</param>
    public IReadOnlyList<string> Problems(string check)
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = Path.Combine(RepositoryFiles.Root, Scripts), RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "check.mjs", check, _pages })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();

        // The last line counts the pages: one that was not looked at has no problems either.
        lines.Length.ShouldBeGreaterThan(0, errors.Result);
        lines[^1].ShouldStartWith($"{Directory.GetFiles(_pages).Length} pages, ", Case.Sensitive, errors.Result);
        return lines[..^1];
    }

    public void Dispose() => Directory.Delete(_pages, recursive: true);
}
