using System.Text;
using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>The one place that writes files: to a temporary file beside the target, which then takes its place, so that no reader ever sees half a file.</summary>
public static class FileWriter
{
    private const string Extension = ".tmp";

    // Each is lost only when another build begins to write the same file within the same few microseconds.
    private const int Attempts = 100;

    private const int PieceLength = 16 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a text as UTF-8 without BOM.</summary>
    /// <param name="path">Full path; the folder is created when it is not there.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Replace(path, temporary => WriteNew(temporary, text));
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
            Replace(path, temporary =>
            {
                WriteNew(temporary, text);
#pragma warning disable CA1416 // The condition above is not seen from here.
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
#pragma warning restore CA1416
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
        Replace(path, temporary =>
        {
            // Not File.Copy, which on some systems gives the copy the age of the original: an output older than other inputs would never be up to date.
            using var original = RegularFile.Open(source);
            using var copy = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write);
            original.CopyTo(copy);
        });
    }

    /// <summary>Whether a file is there and holds the bytes of another.</summary>
    /// <param name="source">Full path of the original.</param>
    /// <param name="path">Full path of the copy.</param>
    /// <exception cref="IOException">One of the two cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">One of the two may not be read.</exception>
    public static bool IsCopy(string source, string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        // In pieces: two large arrays in every generation would cost more than the reading.
        using var original = RegularFile.Open(source);
        using var copy = RegularFile.Open(path);
        if (original.Length != copy.Length)
        {
            return false;
        }

        var expected = new byte[PieceLength];
        var found = new byte[PieceLength];
        for (var left = original.Length; left > 0; left -= PieceLength)
        {
            var length = (int)Math.Min(left, PieceLength);
            if (!Fill(original, expected, length) || !Fill(copy, found, length) || !expected.AsSpan(0, length).SequenceEqual(found.AsSpan(0, length)))
            {
                return false;
            }
        }

        return true;
    }

    // Not File.WriteAllText, which cuts the file to nothing first: ext4 takes that for a file that loses its contents, and begins to write it to the disk when it is closed.
    private static void WriteNew(string path, string text)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
        var bytes = Utf8.GetBytes(text);
        file.Write(bytes, 0, bytes.Length);
    }

    private static bool Fill(Stream stream, byte[] bytes, int length)
    {
        for (var at = 0; at < length;)
        {
            var read = stream.Read(bytes, at, length - at);
            if (read == 0)
            {
                return false;
            }

            at += read;
        }

        return true;
    }

    private static void Replace(string path, Action<string> write)
    {
        RemoveLeftovers(path);
        for (var attempt = 1; ; attempt++)
        {
            // A name of its own for each writer: two builds of one project may run at once.
            var temporary = path + "." + Guid.NewGuid().ToString("N").Substring(0, 8) + Extension;
            try
            {
                write(temporary);
                Move(temporary, path);
                return;
            }
            catch (FileNotFoundException) when (attempt < Attempts && Directory.Exists(Path.GetDirectoryName(path)))
            {
                // The other build took the file for one that a killed build left.
            }
            catch
            {
                File.Delete(temporary);
                throw;
            }
        }
    }

    // What a build that was killed while it wrote this file left beside it. In the folder of a committed card nobody else would remove it.
    private static void RemoveLeftovers(string path)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + ".????????" + Extension))
        {
            var hexadecimal = true;
            for (var i = file.Length - Extension.Length - 8; i < file.Length - Extension.Length; i++)
            {
                hexadecimal &= file[i] is (>= '0' and <= '9') or (>= 'a' and <= 'f');
            }

            try
            {
                if (hexadecimal)
                {
                    File.Delete(file);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Another build is writing it, or it is not ours to delete. It is in nobody's way.
            }
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
