namespace ModelCard.Outputs;

/// <summary>The columns of an array: l, c and r, with | for a rule between them.</summary>
internal sealed class TexColumns
{
    private readonly List<string> _classes = [];

    private TexColumns()
    {
    }

    public int Count => _classes.Count;

    /// <summary>The columns of a text such as <c>c|rr</c>; null when it holds anything else.</summary>
    public static TexColumns? Read(string text)
    {
        var columns = new TexColumns();
        var rule = "";
        foreach (var c in text)
        {
            switch (c)
            {
                case '|' when columns.Count == 0:
                    rule = " math-rule-left";
                    break;
                case '|':
                    if (!columns._classes[columns.Count - 1].EndsWith("right", StringComparison.Ordinal) || columns._classes[columns.Count - 1] == "math-right")
                    {
                        columns._classes[columns.Count - 1] += " math-rule-right";
                    }

                    break;
                case 'l' or 'c' or 'r':
                    columns._classes.Add((c switch { 'l' => "math-left", 'r' => "math-right", _ => "" }) + rule);
                    rule = "";
                    break;
                default:
                    return null;
            }
        }

        return columns.Count == 0 ? null : columns;
    }

    /// <summary>The style classes of a column's cells.</summary>
    public string ClassOf(int column) => _classes[column];
}
