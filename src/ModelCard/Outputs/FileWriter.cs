using System.Text;
using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>The one place that writes files: to a temporary file beside the target, which then takes its place, so that no reader ever sees half a file.</summary>
public static class FileWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a text as UTF-8 without BOM.</summary>
    /// <param name="path">Full path; the folder is created when it is not there.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Through(path, temporary => File.WriteAllText(temporary, text, Utf8));
    }

    /// <summary>Writes a text to a file of somebody else's: a link stays a link, and permissions stay as they are, where the runtime can tell them.</summary>
    /// <param name="path">Full path; the folder is created when it is not there.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Update(string path, string text)
    {
#if !NETSTANDARD2_0
        path = new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path;
        if (!OperatingSystem.IsWindows() && File.Exists(path))
        {
            Through(path, temporary =>
            {
                File.WriteAllText(temporary, text, Utf8);
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
                }
            });
            return;
        }
#endif
        Write(path, text);
    }

    /// <summary>Copies a file; the copy is as new as the writing of it, whatever the age of the original.</summary>
    /// <param name="source">Full path of the original.</param>
    /// <param name="path">Full path of the copy; the folder is created when it is not there.</param>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read or written.</exception>
    public static void Copy(string source, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // Not File.Copy, which on some systems gives the copy the age of the original: an output older than other inputs would never be up to date.
        Through(path, temporary =>
        {
            using var original = RegularFile.Open(source);
            using var copy = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write);
            original.CopyTo(copy);
        });
    }

    // A name of its own for each writer: two builds of one project may run at once. A disk that is full leaves half a file, which goes.
    private static void Through(string path, Action<string> write)
    {
        var temporary = path + "." + Guid.NewGuid().ToString("N").Substring(0, 8) + ".tmp";
        try
        {
            write(temporary);
            Move(temporary, path);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

#if NETSTANDARD2_0
    private static void Move(string temporary, string path)
    {
        if (File.Exists(path))
        {
            File.Replace(temporary, path, null);
        }
        else
        {
            File.Move(temporary, path);
        }
    }
#else
    private static void Move(string temporary, string path) => File.Move(temporary, path, overwrite: true);
#endif
}
