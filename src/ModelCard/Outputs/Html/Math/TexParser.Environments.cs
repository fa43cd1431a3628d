namespace ModelCard.Outputs;

/// <content>Tables: matrices, cases, equations in several lines.</content>
internal sealed partial class TexParser
{
    private MathNode? Environment()
    {
        if (Word() is not { } name || TexTable.Find(name) is not { } environment)
        {
            return null;
        }

        // Behind the name, LaTeX takes a bracket for an option.
        string? columns = null;
        if (Token.Is('[') || (environment.HasColumns && (columns = Word()) == null))
        {
            return null;
        }

        if (environment.IsSingle)
        {
            return Row() is { } row && EndsEnvironment(name) ? Joined(row) : null;
        }

        // Renderers differ in whether a font goes on into the cells.
        if (_font != MathFont.Usual)
        {
            return null;
        }

        var before = (_isDisplay, _isScript, _endsAtBracket);
        (_isDisplay, _isScript, _endsAtBracket) = (environment.IsDisplay, environment.IsScript, false);
        var table = Table(environment, columns);
        (_isDisplay, _isScript, _endsAtBracket) = before;
        if (table == null || !EndsEnvironment(name))
        {
            return null;
        }

        var parts = new List<MathNode> { table };
        if (environment.Opening.Length > 0)
        {
            parts.Insert(0, Fence(environment.Opening, "prefix", Growing));
        }

        if (environment.Closing.Length > 0)
        {
            parts.Add(Fence(environment.Closing, "postfix", Growing));
        }

        return parts.Count == 1 ? table : new MathNode("mrow", parts) { Class = MathClass.Delimited };
    }

    private bool EndsEnvironment(string name) => TakeCommand("end") && Word() == name;

    private MathNode? Table(TexTable environment, string? columns)
    {
        var layout = columns == null ? null : TexColumns.Read(columns);
        if (columns != null && layout == null)
        {
            return null;
        }

        var rows = new List<MathNode>();
        bool? isMore;
        do
        {
            if (!RowOfTable(rows, environment, layout))
            {
                return null;
            }

            isMore = TakeEndOfLine();
        }
        while (isMore == true);

        return isMore == null ? null : new MathNode("mtable", rows) { Attributes = environment.Attributes };
    }

    private bool RowOfTable(List<MathNode> rows, TexTable environment, TexColumns? layout)
    {
        var rules = "";
        for (SkipSpaces(); layout != null && TakeCommand("hline"); SkipSpaces())
        {
            rules = " math-rule-above";
        }

        var cells = new List<MathNode>();
        do
        {
            if (Row(goesOn: environment.GoesOn && cells.Count % 2 == 1) is not { } content || (layout != null && cells.Count >= layout.Count) || (environment.MostColumns > 0 && cells.Count >= environment.MostColumns))
            {
                return false;
            }

            var names = ((layout?.ClassOf(cells.Count) ?? "") + rules).Trim();
            cells.Add(new MathNode("mtd", content) { Attributes = names.Length == 0 ? "" : " class=\"" + names + "\"" });
        }
        while (Take(TexTokenKind.Alignment));

        // Behind the last line there may be one more end of a line, or a rule.
        if (cells.Count > 1 || cells[0].Children.Count > 0 || !Token.IsCommand("end"))
        {
            rows.Add(new MathNode("mtr", cells));
        }
        else if (rules.Length > 0 && rows.Count > 0)
        {
            RuleBelow(rows[rows.Count - 1]);
        }

        return true;
    }

    private static void RuleBelow(MathNode row)
    {
        foreach (var cell in row.Children)
        {
            cell.Attributes = cell.Attributes.Length == 0 ? " class=\"math-rule-below\"" : cell.Attributes.Substring(0, cell.Attributes.Length - 1) + " math-rule-below\"";
        }
    }

    // The end of a line, with the distance to the next that LaTeX lets it ask for, which is read and not kept. Null when that is none.
    private bool? TakeEndOfLine()
    {
        if (!TakeCommand(@"\") && !TakeCommand("cr"))
        {
            return false;
        }

        if (!Token.Is('['))
        {
            return true;
        }

        var length = new System.Text.StringBuilder();
        for (_at++; Token.Kind == TexTokenKind.Character && Token.Code != ']'; _at++)
        {
            length.Append(MathAlphabet.Text(Token.Code));
        }

        if (!Token.Is(']') || !TexLength.IsLength(length.ToString()))
        {
            return null;
        }

        _at++;
        return true;
    }

    // Lines of a formula that stands on its own, without an environment.
    private MathNode? Lines(List<MathNode> first)
    {
        var rows = new List<MathNode> { MathNode.Of("mtr", new MathNode("mtd", first)) };
        bool? isMore;
        while ((isMore = TakeEndOfLine()) == true)
        {
            if (Row() is not { } row)
            {
                return null;
            }

            if (row.Count > 0 || Token.Kind != TexTokenKind.End)
            {
                rows.Add(MathNode.Of("mtr", new MathNode("mtd", row)));
            }
        }

        return Token.Kind == TexTokenKind.End && isMore == false ? new MathNode("mtable", rows) { Attributes = " displaystyle=\"true\"" } : null;
    }

    private MathNode? Substack()
    {
        SkipSpaces();
        if (!Take(TexTokenKind.Open))
        {
            return null;
        }

        var isDisplay = _isDisplay;
        _isDisplay = false;
        var table = Table(TexTable.Stack, null);
        _isDisplay = isDisplay;
        return table != null && Take(TexTokenKind.Close) ? table : null;
    }
}
