using System.Buffers.Text;
using System.Text.Json;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>A model in several safetensors files: the index names them, and what they hold is counted together.</summary>
internal sealed class SafetensorsIndex
{
    private const int MostShards = 1000;

    private readonly ArtifactFile _file;
    private readonly List<string> _shards = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly long[] _elements = new long[ElementTypes.SafetensorsCount];
    private readonly List<string> _missing = [];
    private readonly List<string> _pointers = [];
    private string _packing = "";
    private string _lastShard = "";
    private long _listed;
    private long _tensors;
    private long _bytes;
    private long _statedBytes = -1;
    private bool _hasMap;

    private SafetensorsIndex(ArtifactFile file) => _file = file;

    /// <summary>Reads an index and the headers of the files it names.</summary>
    public static void Read(ArtifactFile file, FactsBuilder facts)
    {
        var index = new SafetensorsIndex(file);
        index.ReadIndex();
        index.ReadShards();
        var details = facts.Inner();
        details.Add("Files", index._shards.Count);
        details.Add("Tensors", index._tensors);
        SafetensorsReader.Write(facts, details, index._missing.Count + index._pointers.Count == 0 ? index._elements : new long[index._elements.Length], index._packing, TransformersConfig.Find(file), "");
        facts.AddMap("details", details);
        index.NoteDifferences();
    }

    private void ReadIndex()
    {
        var json = new JsonTokens(_file.Stream, 0, _file.Stream.Length, "an index");
        if (json.Next() != JsonTokenType.StartObject)
        {
            throw new ArtifactProblemException("is no JSON object", json.At);
        }

        while (json.Next() == JsonTokenType.PropertyName)
        {
            var isMap = json.Value.SequenceEqual("weight_map"u8);
            var isMetadata = json.Value.SequenceEqual("metadata"u8);
            json.Next();
            if (isMap && json.Type == JsonTokenType.StartObject)
            {
                _hasMap = true;
                ReadMap(json);
            }
            else if (isMetadata && json.Type == JsonTokenType.StartObject)
            {
                ReadMetadata(json);
            }
            else
            {
                json.Skip();
            }
        }

        json.Read();
        if (!_hasMap)
        {
            throw new ArtifactProblemException("has no weight_map, which names the files of the model");
        }
    }

    private void ReadMetadata(JsonTokens json)
    {
        while (json.Next() == JsonTokenType.PropertyName)
        {
            var isSize = json.Value.SequenceEqual("total_size"u8);
            if (json.Next() == JsonTokenType.Number && isSize && Utf8Parser.TryParse(json.Value, out long size, out var read) && read == json.Value.Length)
            {
                _statedBytes = size;
            }

            json.Skip();
        }
    }

    private void ReadMap(JsonTokens json)
    {
        while (json.Next() == JsonTokenType.PropertyName)
        {
            if (json.Next() != JsonTokenType.String)
            {
                throw new ArtifactProblemException("has a weight_map with a value that is no file name", json.At);
            }

            _listed++;
            AddShard(json);
        }
    }

    // Tensors of one file follow each other, by the thousand.
    private void AddShard(JsonTokens json)
    {
        if (json.Value.Length == _lastShard.Length && IsLast(json.Value))
        {
            return;
        }

        _lastShard = json.Text(1000);
        var shard = ArtifactFolder.IsInside(_lastShard) ? ArtifactFolder.Plain(_lastShard) : _lastShard;
        if (!_known.Add(shard))
        {
            return;
        }

        if (_shards.Count == MostShards)
        {
            throw new ArtifactProblemException($"names more than {MostShards} files", json.At, isLimit: true);
        }

        _shards.Add(shard);
    }

    private bool IsLast(ReadOnlySpan<byte> value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != _lastShard[i])
            {
                return false;
            }
        }

        return true;
    }

    private void ReadShards()
    {
        _shards.Sort(StringComparer.Ordinal);
        foreach (var shard in _shards)
        {
            using var stream = _file.OpenBeside(shard);
            if (stream is null)
            {
                _missing.Add(PathText.LastSegment(shard));
                continue;
            }

            if (_file.PointerBeside(shard) is not null)
            {
                _pointers.Add(PathText.LastSegment(shard));
                _file.Parts.Add(shard);
                _file.HasPointers = true;
                continue;
            }

            try
            {
                var header = SafetensorsHeader.Read(stream);
                header.AddElements(_elements);
                _tensors += header.Tensors;
                _bytes += header.Bytes;
                _packing = header.Packing.Length > 0 ? header.Packing : _packing;
                _file.Parts.Add(shard);
            }
            catch (ArtifactProblemException problem)
            {
                var place = problem.Offset >= 0 ? FormattableString.Invariant($", byte {problem.Offset} of that file") : "";
                throw new ArtifactProblemException($"names '{Finding.Quote(PathText.LastSegment(shard), 100)}', and that {problem.Message}{place}", isLimit: problem.IsLimit);
            }
        }
    }

    private void NoteDifferences()
    {
        if (_missing.Count > 0)
        {
            _file.Note($"{Count(_missing)} are not beside the index ({Names(_missing)}); the card counts no parameters, and its size is without them. Put them there.");
        }

        if (_pointers.Count > 0)
        {
            _file.Note(
                $"{Count(_pointers)} are Git LFS pointers ({Names(_pointers)}); the card counts no parameters. "
                + "Run git lfs pull, or accept the state of the files where they are at hand: dotnet build -t:ModelCardAccept.");
        }

        if (_missing.Count + _pointers.Count > 0)
        {
            return;
        }

        if (_statedBytes >= 0 && _statedBytes != _bytes)
        {
            _file.Note(FormattableString.Invariant($"The index says that the tensors have {_statedBytes} bytes in all, and the files hold {_bytes}. The card follows the files; write the index again."));
        }

        if (_listed != _tensors)
        {
            _file.Note(FormattableString.Invariant($"The index lists {_listed} tensors, and the files hold {_tensors}. The card follows the files; write the index again."));
        }
    }

    private string Count(List<string> files) => FormattableString.Invariant($"{files.Count} of the model's {_shards.Count} files");

    private static string Names(List<string> files) => string.Join(", ", files.GetRange(0, Math.Min(3, files.Count)).ConvertAll(static name => "'" + Finding.Quote(name, 100) + "'"));
}
