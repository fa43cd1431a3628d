namespace ModelCard.Card;

/// <summary>What a line of Markdown is, as far as reading a card needs to know.</summary>
public enum MarkdownLineKind
{
    /// <summary>Nothing but white space.</summary>
    Blank,

    /// <summary>Prose, list items, tables, HTML.</summary>
    Text,

    /// <summary>A heading: <c># …</c>, the text line above an underline of <c>=</c> or <c>-</c>, or <c>&lt;h1&gt;…&lt;/h1&gt;</c> on a line of its own.</summary>
    Heading,

    /// <summary>The underline that makes the line above a heading.</summary>
    Underline,

    /// <summary>A fence of code, or a line of code.</summary>
    Code,

    /// <summary>Wholly inside an HTML comment.</summary>
    Comment,

    /// <summary>A line of display mathematics between <c>$$</c> and <c>$$</c>, the Hub's delimiters.</summary>
    Mathematics,
}
