namespace ModelCard.Card;

/// <summary>Files as a build may open them. To open a named pipe or a terminal waits for somebody to write into it, and a device may never end; the length of all of these is 0, so that they are read as empty.</summary>
internal static class RegularFile
{
    /// <summary>Opens a file for reading.</summary>
    /// <param name="path">Its full path.</param>
    /// <returns>Its bytes, which the caller disposes; no bytes where the file system says that it has none.</returns>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It is a folder, or access is denied.</exception>
    public static Stream Open(string path)
    {
        if (Path.DirectorySeparatorChar == '/' && Find(path) is { Exists: true, Length: 0 } file && (file.Attributes & FileAttributes.Directory) == 0)
        {
            return new MemoryStream([], writable: false);
        }

        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
    }

    /// <summary>All bytes of a file.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="maximumLength">Where reading stops: what says that it is small may grow.</param>
    /// <exception cref="IOException">There is no such file, it cannot be read, or it is longer.</exception>
    /// <exception cref="UnauthorizedAccessException">It is a folder, or access is denied.</exception>
    public static byte[] ReadAll(string path, int maximumLength)
    {
        using var stream = Open(path);
        using var bytes = new MemoryStream();
        var buffer = new byte[(int)Math.Min(81920, stream.Length + 1)];
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > maximumLength)
            {
                throw new IOException("The file is longer than it was.");
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The file at a path, or the file a link there leads to: its size and time of change are those of the bytes that are read.</summary>
    /// <param name="path">Its full path.</param>
    public static FileInfo Find(string path)
    {
        var file = new FileInfo(path);
#if !NETSTANDARD2_0
        try
        {
            if (file.Exists && (file.Attributes & FileAttributes.ReparsePoint) != 0 && file.ResolveLinkTarget(returnFinalTarget: true) is { } target)
            {
                return new FileInfo(target.FullName);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A link that leads nowhere or in a circle; whoever opens it says so.
        }
#endif
        return file;
    }
}
