using System.Text.Json;

namespace ModelCard.Sources;

/// <summary>Reads JSON Lines (jsonlines.org): a JSON value on each line that is not blank.</summary>
internal sealed class JsonLinesReader : IArtifactReader
{
    private const int MostWrong = 100_000;

    public string Format => "jsonl";

    public bool Recognizes(ArtifactHead head)
    {
        var text = head.Text;
        var first = Line(text, 0, out var next);
        if (first.Length == 0 || first[0] != '{')
        {
            return false;
        }

        if (head.Extension is ".jsonl" or ".ndjson")
        {
            return true;
        }

        // Two objects on two lines are no JSON document.
        var second = Line(text, next, out _);
        return second.Length > 0 && second[0] == '{' && IsWhole(first);
    }

    public void Read(ArtifactFile file, FactsBuilder facts)
    {
        var records = new JsonRecord(file.Option("LabelColumn"));
        var bytes = new GrowingBytes();
        var chunk = new byte[64 * 1024];
        int line = 1, wrong = 0, firstWrong = 0;
        var stream = file.Stream;
        stream.MoveTo(0, "the file");
        int read;
        while ((read = stream.ReadSome(chunk, 0, chunk.Length)) > 0)
        {
            var start = 0;
            for (var end = Array.IndexOf(chunk, (byte)'\n', 0, read); end >= 0; end = Array.IndexOf(chunk, (byte)'\n', start, read - start))
            {
                bytes.Add(chunk, start, end - start, line);
                AddLine(records, bytes, line++, ref wrong, ref firstWrong);
                start = end + 1;
            }

            bytes.Add(chunk, start, read - start, line);
        }

        AddLine(records, bytes, line, ref wrong, ref firstWrong);
        if (records.Rows == 0)
        {
            throw new ArtifactProblemException(wrong == 0 ? "has no record" : "has no line that is JSON", line: Math.Max(1, firstWrong));
        }

        if (wrong > 0)
        {
            file.Note(FormattableString.Invariant($"{(wrong == 1 ? "One line is" : wrong + " lines are")} no JSON and not counted; this is the first."), firstWrong);
        }

        records.Write(file, facts);
        DatasetBeside.Complete(file, facts);
    }

    private static void AddLine(JsonRecord records, GrowingBytes bytes, int line, ref int wrong, ref int firstWrong)
    {
        var start = line == 1 && bytes.Length > 2 && bytes.Bytes[0] == 0xEF && bytes.Bytes[1] == 0xBB && bytes.Bytes[2] == 0xBF ? 3 : 0;
        var end = bytes.Length;
        while (end > start && bytes.Bytes[end - 1] is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            end--;
        }

        if (end > start && !records.Add(bytes.Bytes, start, end - start))
        {
            firstWrong = wrong == 0 ? line : firstWrong;
            if (++wrong > MostWrong)
            {
                throw new ArtifactProblemException(FormattableString.Invariant($"has more than {MostWrong} lines that are no JSON; this is the first"), line: firstWrong);
            }
        }

        bytes.Clear();
    }

    private static string Line(string text, int start, out int next)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var end = start < text.Length ? text.IndexOf('\n', start) : -1;
        next = end < 0 ? text.Length : end + 1;
        return text.Substring(start, (end < 0 ? text.Length : end) - start);
    }

    private static bool IsWhole(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
