using System.Globalization;
using ModelCard.Card;

namespace ModelCard.Sources;

/// <summary>The files beside an ONNX model that hold tensors of it. Where they lie is text from the file, so that nothing outside the model's folder is ever looked at.</summary>
internal sealed class OnnxExternalData
{
    private const int MostFiles = 1000;

    private readonly Dictionary<string, long> _ends = new(StringComparer.Ordinal);
    private readonly List<string> _locations = [];
    private long _unplaced;
    private long _outside;
    private string _outsideName = "";
    private long _notListed;

    /// <summary>How many tensors lie in other files.</summary>
    public long Tensors { get; private set; }

    /// <summary>Reads one <c>StringStringEntryProto</c> of a tensor's <c>external_data</c>.</summary>
    public static void ReadEntry(ProtobufReader wire, long end, Place place)
    {
        string key = "", value = "";
        while (wire.Next(end))
        {
            switch (wire.Field, wire.WireType)
            {
                case (1, ProtobufReader.Bytes):
                    key = wire.ReadText(32, end);
                    break;
                case (2, ProtobufReader.Bytes):
                    value = wire.ReadText(1000, end);
                    break;
                default:
                    wire.Skip(end);
                    break;
            }
        }

        switch (key)
        {
            case "location":
                place.Location = value;
                break;
            case "offset":
                place.Offset = Number(value);
                break;
            case "length":
                place.Length = Number(value);
                break;
        }
    }

    /// <summary>Counts a tensor.</summary>
    /// <param name="place">Where it lies; <see langword="null"/> where the file does not say.</param>
    /// <param name="size">Its size by its shape in bytes; -1 where the type does not tell.</param>
    public void Add(Place? place, long size)
    {
        Tensors++;
        if (place?.Location is not { Length: > 0 } location || place.Offset < 0)
        {
            _unplaced++;
        }
        else if (!ArtifactFolder.IsInside(location))
        {
            _outside++;
            _outsideName = PathText.LastSegment(location);
        }
        else
        {
            AddInside(ArtifactFolder.Plain(location), place.End(size));
        }
    }

    /// <summary>Names the files as parts of the model, and says what is wrong with them.</summary>
    public void Resolve(ArtifactFile file)
    {
        foreach (var location in _locations)
        {
            var name = PathText.LastSegment(location);
            var length = file.PointerBeside(location)?.Size ?? file.LengthBeside(location);
            if (length is null)
            {
                file.Note($"'{Finding.Quote(name, 100)}', which holds weights of the model, is not beside it. The card's size is without it; put the file there.");
            }
            else
            {
                if (location != file.Name)
                {
                    file.Parts.Add(location);
                }

                if (length < _ends[location])
                {
                    file.Note(FormattableString.Invariant(
                        $"'{Finding.Quote(name, 100)}' has {length} bytes, and the model reads weights from it up to byte {_ends[location]}. Fetch the whole file."));
                }
            }
        }

        Note(file, _unplaced, "do not say in which file they lie. Export the model again.");
        Note(file, _outside, $"are said to lie outside the model's folder, in '{Finding.Quote(_outsideName, 100)}', which is not looked at. Put the weights beside the model.");
        Note(file, _notListed, $"lie in more than {MostFiles} files; the others are not counted in the size. Save the weights in one file.");
    }

    private void AddInside(string location, long end)
    {
        if (_ends.TryGetValue(location, out var known))
        {
            _ends[location] = Math.Max(known, end);
        }
        else if (_locations.Count < MostFiles)
        {
            _locations.Add(location);
            _ends[location] = end;
        }
        else
        {
            _notListed++;
        }
    }

    private static void Note(ArtifactFile file, long tensors, string what)
    {
        if (tensors > 0)
        {
            file.Note(FormattableString.Invariant($"The weights of {tensors} {(tensors == 1 ? "tensor" : "tensors")} {what}"));
        }
    }

    private static long Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>Where a tensor lies.</summary>
    public sealed class Place
    {
        public string? Location { get; set; }

        public long Offset { get; set; }

        /// <summary>In bytes; a file may leave it out.</summary>
        public long? Length { get; set; }

        /// <summary>The byte behind the tensor.</summary>
        public long End(long size)
        {
            var length = Math.Max(Length ?? size, 0);
            return Offset > long.MaxValue - length ? long.MaxValue : Offset + length;
        }
    }
}
