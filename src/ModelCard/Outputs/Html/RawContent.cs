namespace ModelCard.Outputs;

/// <summary>What HTML allows inside an element.</summary>
internal enum RawContent
{
    /// <summary>Nothing, and no end tag.</summary>
    Nothing,

    /// <summary>Text and what can stand in a sentence.</summary>
    Phrasing,

    /// <summary>Paragraphs, lists, tables, and text.</summary>
    Flow,

    /// <summary>Only the parts it is made of, such as the rows of a table.</summary>
    Parts,
}
