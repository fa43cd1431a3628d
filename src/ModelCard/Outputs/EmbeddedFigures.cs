using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>Reads the figures of a card into another file. They make it large, so that there is a limit to each and to all of them; one that cannot be there is a finding.</summary>
internal sealed class EmbeddedFigures
{
    /// <summary>The largest figure, in bytes.</summary>
    public const int MaximumLength = 1024 * 1024;

    /// <summary>The most bytes of all figures together.</summary>
    public const int MaximumTotal = 4 * MaximumLength;

    private readonly CardOutput _output;
    private readonly string _file;
    private readonly string _code;
    private readonly string _kinds;
    private readonly Func<string, bool> _takes;
    private long _total;

    /// <summary>Gets ready to read them.</summary>
    /// <param name="output">The card.</param>
    /// <param name="file">The file they are for.</param>
    /// <param name="code">The code of findings about those that cannot be there.</param>
    /// <param name="kinds">What is said to a figure of a kind the file does not take.</param>
    /// <param name="takes">Whether the file takes images of a media type.</param>
    public EmbeddedFigures(CardOutput output, string file, string code, string kinds, Func<string, bool> takes)
    {
        _output = output;
        _file = file;
        _code = code;
        _kinds = kinds;
        _takes = takes;
    }

    /// <summary>The figures that can be there, in the order of the card.</summary>
    public List<EmbeddedFigure> Read()
    {
        var figures = new List<EmbeddedFigure>();
        foreach (var figure in _output.Figures)
        {
            if (Read(figure, Stated(figure.Key)) is { } embedded)
            {
                figures.Add(embedded);
            }
        }

        return figures;
    }

    private EmbeddedFigure? Read(KeyValuePair<string, string> figure, CardNode? stated)
    {
        try
        {
            var file = RegularFile.Find(figure.Value);
            if (file.Length > MaximumLength)
            {
                return LeaveOut(figure.Key, stated, $"it is larger than {MaximumLength / (1024 * 1024)} MiB. Give a smaller image");
            }

            if (_total + file.Length > MaximumTotal)
            {
                return LeaveOut(figure.Key, stated, $"the figures before it fill the {MaximumTotal / (1024 * 1024)} MiB there are for all. Give smaller images");
            }

            var image = RegularFile.ReadAll(figure.Value, MaximumLength);
            if (ImageType.Of(image) is not { } type || !_takes(type))
            {
                return LeaveOut(figure.Key, stated, _kinds);
            }

            _total += image.Length;
            return new EmbeddedFigure(figure.Key, stated, type, image);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return LeaveOut(figure.Key, stated, "it cannot be read. Check that it is a file you may read");
        }
    }

    private EmbeddedFigure? LeaveOut(string name, CardNode? stated, string reason)
    {
        _output.Findings.Add(new Finding(
            _code,
            FindingSeverity.Message,
            $"The figure '{Finding.Quote(name, 80)}' is left out of {_file}: {reason}, where readers of that file need it.",
            stated?.Origin,
            "visualizations"));
        return null;
    }

    private CardNode? Stated(string name)
    {
        foreach (var figure in FigureList.Of(_output.Card))
        {
            if (FigureList.Value(figure, "path")?.Text.Trim().Replace('\\', '/') is { } path && (path == name || path == "./" + name))
            {
                return figure;
            }
        }

        return null;
    }
}
