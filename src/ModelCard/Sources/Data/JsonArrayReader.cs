namespace ModelCard.Sources;

/// <summary>Reads a JSON array of records as a stream: only one record at a time is in memory.</summary>
internal sealed class JsonArrayReader : IArtifactReader
{
    public string Format => "json";

    public bool Recognizes(ArtifactHead head)
    {
        foreach (var c in head.Text)
        {
            if (!char.IsWhiteSpace(c))
            {
                return c == '[';
            }
        }

        return false;
    }

    public void Read(ArtifactFile file, FactsBuilder facts)
    {
        var elements = new JsonElements(file.Stream);
        var records = new JsonRecord(file.Option("LabelColumn"));
        while (elements.Read())
        {
            if (!records.Add(elements.Bytes, 0, elements.Length))
            {
                throw new ArtifactProblemException("is no JSON in this record", line: elements.Line);
            }
        }

        records.Write(file, facts);
        DatasetBeside.Complete(file, facts);
    }
}
