namespace ModelCard.Outputs;

/// <content>Delimiters that grow.</content>
internal sealed partial class TexParser
{
    private const string Growing = " stretchy=\"true\" symmetric=\"true\"";

    // From \left to \right, with what stands between, cut by any \middle.
    private MathNode? Delimited()
    {
        var parts = new List<MathNode>();
        var fences = new List<MathNode>();
        if (!TakeFence(parts, fences, "prefix"))
        {
            return null;
        }

        while (Row() is { } row)
        {
            parts.AddRange(row);
            var isCut = TakeCommand("middle");
            if (!(isCut || TakeCommand("right")) || !TakeFence(parts, fences, isCut ? "infix" : "postfix"))
            {
                return null;
            }

            if (!isCut)
            {
                return Fenced(parts, fences);
            }
        }

        return null;
    }

    // Browsers keep room for the largest form of a delimiter that may grow, so that one around a single line had better not.
    private static MathNode Fenced(List<MathNode> parts, List<MathNode> fences)
    {
        var whole = new MathNode("mrow", parts) { Class = MathClass.Delimited };
        foreach (var fence in fences)
        {
            fence.Attributes = whole.IsTall ? Growing : " stretchy=\"false\"";
        }

        return whole;
    }

    private bool TakeFence(List<MathNode> parts, List<MathNode> fences, string form)
    {
        if (Delimiter() is not { } text)
        {
            return false;
        }

        if (text.Length > 0)
        {
            fences.Add(Fence(text, form, ""));
            parts.Add(fences[fences.Count - 1]);
        }

        return true;
    }

    private static MathNode Fence(string text, string form, string attributes) => new("mo", text)
    {
        Form = form,
        LeftSpace = "0",
        RightSpace = "0",
        Attributes = attributes,
        Class = form switch { "prefix" => MathClass.Opening, "postfix" => MathClass.Closing, _ => MathClass.Ordinary },
    };

    // \big( and its kind: a delimiter of a fixed size, with the class its last letter says.
    private MathNode? Sized(string name)
    {
        var size = name.TrimEnd('l', 'r', 'm') switch
        {
            "big" => "1.2em",
            "Big" => "1.8em",
            "bigg" => "2.4em",
            "Bigg" => "3em",
            _ => null,
        };
        var side = size == null ? "" : name.Substring(name.TrimEnd('l', 'r', 'm').Length);
        if (size == null || side.Length > 1 || Delimiter() is not { } text)
        {
            return null;
        }

        if (text.Length == 0)
        {
            return MathNode.Of("mrow");
        }

        var delimiter = Fence(text, side switch { "l" => "prefix", "r" => "postfix", _ => "infix" }, Growing + " minsize=\"" + size + "\" maxsize=\"" + size + "\"");
        if (side == "m")
        {
            delimiter.Class = MathClass.Relation;
            delimiter.LeftSpace = delimiter.RightSpace = "0.2778em";
        }

        return delimiter;
    }

    // The sign of a delimiter: empty for a point, which stands for none; null for what is no delimiter.
    private string? Delimiter()
    {
        SkipSpaces();
        var token = tokens[_at];
        if (token.Kind is not (TexTokenKind.Character or TexTokenKind.Command))
        {
            return null;
        }

        _at++;
        if (token.Kind == TexTokenKind.Command)
        {
            return token.Name == "backslash" ? "\\"
                : TexSymbols.OfCommand(token.Name) is { Kind: TexSymbolKind.Opening or TexSymbolKind.Closing or TexSymbolKind.Fence or TexSymbolKind.VerticalArrow } symbol ? symbol.Text
                : token.Name switch { "lt" => "⟨", "gt" => "⟩", _ => null };
        }

        return token.Code switch
        {
            '.' => "",
            '<' => "⟨",
            '>' => "⟩",
            '(' or ')' or '[' or ']' or '|' or '/' or 0x2016 or (>= 0x27E8 and <= 0x27E9) or (>= 0x2308 and <= 0x230B) => MathAlphabet.Text(token.Code),
            _ => null,
        };
    }
}
