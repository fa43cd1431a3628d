using System.Diagnostics;

namespace ModelCard.Build.Tests.Harness;

/// <summary>Disks that are full and files that may not be written.</summary>
internal static class SkippableFact
{
    private static readonly Lazy<string?> Tmpfs = new(() => Try(folder => Mount(folder, 64)));
    private static readonly Lazy<string?> Attributes = new(() => Try(folder =>
    {
        var file = Path.Combine(folder, "a");
        File.WriteAllText(file, "a");
        return Immutable(file);
    }));

    /// <summary>What a test cannot do without.</summary>
    public enum Need
    {
        /// <summary>A small disk of its own.</summary>
        Tmpfs,

        /// <summary>A file nobody may change, the administrator included.</summary>
        Immutable,
    }

    /// <summary>Why a test has to be skipped; <see langword="null"/> where it has not.</summary>
    public static string? Reason(Need need) => need == Need.Tmpfs ? Tmpfs.Value : Attributes.Value;

    /// <summary>Puts an empty disk over a folder, until it is disposed.</summary>
    public static IDisposable Mount(string folder, int kilobytes) => new Undo(["mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "none", folder], ["umount", "-l", folder]);

    /// <summary>Makes a file one that nobody may change, until it is disposed.</summary>
    public static IDisposable Immutable(string file) => new Undo(["chattr", "+i", file], ["chattr", "-i", file]);

    private static string? Try(Func<string, IDisposable> what)
    {
        if (!OperatingSystem.IsLinux())
        {
            return "Only Linux lets a test do this.";
        }

        var folder = Directory.CreateTempSubdirectory("modelcard-may").FullName;
        try
        {
            what(folder).Dispose();
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return "This needs an administrator of Linux: " + exception.Message;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd().Trim();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command[0]}: {error}");
        }
    }

    private sealed class Undo : IDisposable
    {
        private readonly string[] _undo;

        public Undo(string[] command, string[] undo)
        {
            Run(command);
            _undo = undo;
        }

        public void Dispose() => Run(_undo);
    }
}
