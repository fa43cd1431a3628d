namespace ModelCard.Outputs;

/// <summary>
/// Sets the space between the parts of a row by the rules of TeX (The TeXbook, chapter 18 and appendix G). Browsers space an operator by its sign alone, from the operator dictionary of MathML Core; this says only
/// what TeX would do otherwise: a sign without a left side, no space in scripts, a thin space around the names of functions.
/// </summary>
internal static class MathSpacing
{
    private const string Thin = "0.1667em";

    /// <summary>The row with its spaces. A cell of an equation that goes on from the cell before it is spaced as if something stood to its left.</summary>
    public static List<MathNode> Apply(List<MathNode> row, bool isScript, bool goesOn)
    {
        FindSigns(row, goesOn);
        var spaced = new List<MathNode>(row.Count);
        var last = goesOn ? MathClass.Ordinary : MathClass.None;
        MathNode? previous = null;
        for (var i = 0; i < row.Count; i++)
        {
            var node = row[i];
            if (node.Class != MathClass.Space)
            {
                Between(spaced, previous, last, node, isScript);
                previous = node;
                last = node.Class;
            }

            Add(spaced, node, isScript, isEdge: row.Count > 1 && (i == 0 || i == row.Count - 1));
        }

        if (previous is { Core: { } core } && (last == MathClass.Operator || last == MathClass.Punctuation))
        {
            core.RightSpace = "0";
        }

        return isScript ? spaced : AmongTexts(spaced);
    }

    // Among nothing but texts, an operator has no space of its own, and gets it as elements.
    private static List<MathNode> AmongTexts(List<MathNode> row)
    {
        var at = row.FindIndex(static node => !node.IsSpaceLike);
        if (at < 0 || row.Count == 1 || row[at].Core is not { } core || row.FindLastIndex(static node => !node.IsSpaceLike) != at)
        {
            return row;
        }

        var width = row[at].Class switch { MathClass.Binary => "0.2222em", MathClass.Relation => "0.2778em", MathClass.Operator or MathClass.Punctuation => Thin, _ => null };
        if (width != null)
        {
            core.LeftSpace = core.RightSpace = "0";
            row.Insert(at + 1, MathNode.Space(width));
            if (row[at].Class is MathClass.Binary or MathClass.Relation)
            {
                row.Insert(at, MathNode.Space(width));
            }
        }

        return row;
    }

    // A binary operator with nothing to bind on one side is a sign, as in "x = -1".
    private static void FindSigns(List<MathNode> row, bool goesOn)
    {
        var last = goesOn ? MathClass.Ordinary : MathClass.None;
        MathNode? binary = null;
        for (var i = 0; i < row.Count; i++)
        {
            var node = row[i];
            if (node.Class == MathClass.Space)
            {
                continue;
            }

            if (node.Class is MathClass.Relation or MathClass.Closing or MathClass.Punctuation && binary != null)
            {
                MakeTight(binary);
            }

            binary = null;
            if (node.Class == MathClass.Binary)
            {
                if (last is MathClass.None or MathClass.Binary or MathClass.Operator or MathClass.Relation or MathClass.Opening or MathClass.Punctuation)
                {
                    MakeTight(node);
                    if (i < row.Count - 1 && node.Core is { Text: "+" or "\u2212" or "±" or "∓" } sign)
                    {
                        sign.Form = "prefix";
                    }
                }
                else
                {
                    binary = node;
                }
            }

            last = node.Class;
        }

        if (binary != null)
        {
            MakeTight(binary);
        }
    }

    private static void MakeTight(MathNode node)
    {
        node.Class = MathClass.Ordinary;
        if (node.Core is { } core)
        {
            core.LeftSpace = core.RightSpace = "0";
        }
    }

    private static void Between(List<MathNode> spaced, MathNode? previous, MathClass last, MathNode node, bool isScript)
    {
        var isThin = IsThin(last, node.Class, isScript);
        var wasSum = last == MathClass.Operator && previous?.Core != null;
        var isSum = node.Class == MathClass.Operator && node.Core != null;
        if (last == MathClass.Operator && !wasSum && node.Class is MathClass.Ordinary or MathClass.Operator or MathClass.Inner or MathClass.Opening or MathClass.Delimited)
        {
            spaced.Add(new MathNode("mo", "\u2061") { Class = MathClass.Space });
        }

        if (isThin && !wasSum && !isSum)
        {
            spaced.Add(MathNode.Space(Thin));
        }

        if (wasSum && !isThin)
        {
            previous!.Core!.RightSpace = "0";
        }

        if (isSum && (!isThin || wasSum))
        {
            node.Core!.LeftSpace = "0";
        }

        if (last == MathClass.Relation && node.Class == MathClass.Relation && previous?.Core is { } left && node.Core is { } right)
        {
            left.RightSpace = right.LeftSpace = "0";
        }
    }

    private static void Add(List<MathNode> spaced, MathNode node, bool isScript, bool isEdge)
    {
        var isBinary = node.Class == MathClass.Binary;
        if (node.Core is { } core)
        {
            if (isScript && (isBinary || node.Class is MathClass.Relation or MathClass.Punctuation))
            {
                core.LeftSpace = core.RightSpace = "0";
            }
            else if (isEdge && (isBinary || node.Class == MathClass.Relation))
            {
                core.Form = "infix"; // At an edge MathML would take it for a sign.
            }

            spaced.Add(node);
        }
        else if (!isScript && (isBinary || node.Class == MathClass.Relation))
        {
            var width = isBinary ? "0.2222em" : "0.2778em";
            spaced.Add(MathNode.Space(width));
            spaced.Add(node);
            spaced.Add(MathNode.Space(width));
        }
        else
        {
            spaced.Add(node);
        }
    }

    private static bool IsThin(MathClass left, MathClass right, bool isScript) => left switch
    {
        MathClass.Ordinary or MathClass.Closing or MathClass.Delimited => right == MathClass.Operator || (right == MathClass.Inner && !isScript),
        MathClass.Operator => right is MathClass.Ordinary or MathClass.Operator || (right == MathClass.Inner && !isScript),
        MathClass.Inner => right == MathClass.Operator || (!isScript && right is MathClass.Ordinary or MathClass.Opening or MathClass.Inner or MathClass.Punctuation),
        _ => false,
    };
}
