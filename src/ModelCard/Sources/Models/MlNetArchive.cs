using System.IO.Compression;
using System.Text;

namespace ModelCard.Sources;

/// <summary>
/// The ZIP archive of an ML.NET model. Its directory is read and checked by hand, so that every length is held against the file before memory is taken for it, and an entry is inflated only
/// as far as it is needed.
/// </summary>
internal sealed class MlNetArchive
{
    private const int EndSize = 22;
    private const int LongestComment = 65_535;
    private const int MostEntries = 50_000;
    private const int LargestDirectory = 8 * 1024 * 1024;
    private const long MostInflated = 48 * 1024 * 1024;

    private readonly ArtifactStream _stream;
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private long _inflated;

    private MlNetArchive(ArtifactStream stream) => _stream = stream;

    /// <summary>The entries' names with <c>/</c>, in the order of the directory.</summary>
    public List<string> Names { get; } = [];

    /// <summary>Reads the directory.</summary>
    public static MlNetArchive Open(ArtifactStream stream)
    {
        var archive = new MlNetArchive(stream);
        archive.ReadDirectory();
        return archive;
    }

    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>Reads a piece of an entry.</summary>
    /// <param name="name">The entry.</param>
    /// <param name="start">The first byte that is wanted, counted in the entry's own bytes.</param>
    /// <param name="count">How many are wanted; fewer come where the entry ends before.</param>
    /// <returns>The bytes; <see langword="null"/> where there is no such entry, or all entries together would have to be inflated too far.</returns>
    public byte[]? Read(string name, long start, int count)
    {
        if (!_entries.TryGetValue(name, out var entry) || start < 0 || start > entry.Size || start + count > MostInflated || _inflated > MostInflated)
        {
            return null;
        }

        using var data = OpenData(entry);
        try
        {
            return Pass(data, start) ? ReadExactly(data, (int)Math.Min(count, entry.Size - start), entry) : null;
        }
        catch (InvalidDataException)
        {
            throw new ArtifactProblemException("has an entry that cannot be inflated", entry.Offset);
        }
    }

    // What stands before the wanted bytes has to be inflated too.
    private bool Pass(Stream data, long count)
    {
        var buffer = new byte[(int)Math.Min(count, 16 * 1024)];
        for (var passed = 0L; passed < count;)
        {
            var read = data.Read(buffer, 0, (int)Math.Min(buffer.Length, count - passed));
            passed += read;
            _inflated += read;
            if (read == 0 || _inflated > MostInflated)
            {
                return false;
            }
        }

        return true;
    }

    private byte[] ReadExactly(Stream data, int count, Entry entry)
    {
        var bytes = new byte[count];
        for (var length = 0; length < count;)
        {
            var read = data.Read(bytes, length, count - length);
            length += read > 0 ? read : throw new ArtifactProblemException("has an entry that ends early", entry.Offset);
            _inflated += read;
        }

        return bytes;
    }

    private Stream OpenData(Entry entry)
    {
        if ((entry.Flags & 1) != 0)
        {
            throw new ArtifactProblemException("has encrypted entries, and a build asks for no password", entry.Offset);
        }

        _stream.MoveTo(entry.Offset, "an entry");
        if (_stream.ReadUInt32("an entry") != 0x04034B50)
        {
            throw new ArtifactProblemException("has no entry where its directory says there is one", entry.Offset);
        }

        _stream.Skip(22, "an entry");
        var nameLength = _stream.ReadUInt16("an entry");
        _stream.Skip((ulong)nameLength + _stream.ReadUInt16("an entry"), "an entry");
        if (entry.CompressedSize > _stream.Left)
        {
            throw new ArtifactProblemException($"is said to have an entry of {entry.CompressedSize} bytes, and {_stream.Left} are left", _stream.Position);
        }

        var data = new MlNetEntryStream(_stream, _stream.Position, entry.CompressedSize);
        return entry.Method switch
        {
            0 => data,
            8 => new DeflateStream(data, CompressionMode.Decompress),
            _ => throw new ArtifactProblemException($"has an entry packed by method {entry.Method}; ML.NET writes deflated ones", entry.Offset),
        };
    }

    private void ReadDirectory()
    {
        var (end, bytes) = FindEnd();
        var count = Word(bytes, 10);
        var size = Number(bytes, 12);
        var start = Number(bytes, 16);
        if (count == 0xFFFF || size == uint.MaxValue || start == uint.MaxValue)
        {
            throw new ArtifactProblemException("has the form for archives of more than 4 GB (Zip64), which is not read", end, isLimit: true);
        }

        if (Word(bytes, 4) != 0 || Word(bytes, 6) != 0 || Word(bytes, 8) != count)
        {
            throw new ArtifactProblemException("is one of several volumes of an archive", end);
        }

        if (start > end || size > end - start || count * 46L > size)
        {
            throw new ArtifactProblemException($"is said to list {count} entries in {size} bytes from byte {start}, and has {end} bytes before that", end);
        }

        if (count > MostEntries || size > LargestDirectory)
        {
            throw new ArtifactProblemException($"lists {count} entries in {size} bytes; at most {MostEntries} in {LargestDirectory} are read", end, isLimit: true);
        }

        _stream.MoveTo(start, "the directory");
        for (var i = 0; i < count; i++)
        {
            ReadEntry(start + size);
        }
    }

    private void ReadEntry(long end)
    {
        var at = _stream.Position;
        if (end - at < 46 || _stream.ReadUInt32("the directory") != 0x02014B50)
        {
            throw new ArtifactProblemException("has no entry in its directory where one should be", at);
        }

        _stream.Skip(4, "the directory");
        var flags = _stream.ReadUInt16("the directory");
        var method = _stream.ReadUInt16("the directory");
        _stream.Skip(8, "the directory");
        var compressed = _stream.ReadUInt32("the directory");
        var size = _stream.ReadUInt32("the directory");
        var nameLength = _stream.ReadUInt16("the directory");
        var extra = _stream.ReadUInt16("the directory");
        var comment = _stream.ReadUInt16("the directory");
        _stream.Skip(8, "the directory");
        var offset = _stream.ReadUInt32("the directory");
        if (nameLength + (long)extra + comment > end - _stream.Position)
        {
            throw new ArtifactProblemException("has a directory that ends in the middle of an entry", at);
        }

        // On Windows ML.NET writes the separator of Windows.
        var name = Encoding.UTF8.GetString(_stream.ReadBytes(nameLength, ushort.MaxValue, "a name")).Replace('\\', '/');
        _stream.Skip((ulong)extra + comment, "the directory");
        if (!_entries.ContainsKey(name))
        {
            _entries[name] = new Entry(flags, method, compressed, size, offset);
            Names.Add(name);
        }
    }

    // The record stands at the end, with at most a comment behind it.
    private (long Offset, byte[] Record) FindEnd()
    {
        var length = (int)Math.Min(_stream.Length, EndSize + LongestComment);
        var start = _stream.Length - length;
        _stream.MoveTo(start, "the archive");
        var tail = _stream.ReadBytes((ulong)length, EndSize + LongestComment, "the archive");
        for (var at = length - EndSize; at >= 0; at--)
        {
            if (Number(tail, at) == 0x06054B50 && Word(tail, at + 20) <= length - at - EndSize)
            {
                var record = new byte[EndSize];
                Array.Copy(tail, at, record, 0, EndSize);
                return (start + at, record);
            }
        }

        throw new ArtifactProblemException("has no directory at its end; it is cut short, or no ZIP archive", _stream.Length);
    }

    private static int Word(byte[] bytes, int at) => bytes[at] | (bytes[at + 1] << 8);

    private static uint Number(byte[] bytes, int at) => (uint)(Word(bytes, at) | (Word(bytes, at + 2) << 16));

    private readonly struct Entry
    {
        public Entry(int flags, int method, long compressedSize, long size, long offset)
        {
            Flags = flags;
            Method = method;
            CompressedSize = compressedSize;
            Size = size;
            Offset = offset;
        }

        public int Flags { get; }

        public int Method { get; }

        public long CompressedSize { get; }

        public long Size { get; }

        public long Offset { get; }
    }
}
