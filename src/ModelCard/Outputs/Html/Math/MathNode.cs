namespace ModelCard.Outputs;

/// <summary>An element of MathML. Its name and attributes are words of this program, never of the card; only its text may be the card's.</summary>
internal sealed class MathNode
{
    public MathNode(string name, string text)
    {
        Name = name;
        Text = text;
        Children = [];
        Core = name == "mo" ? this : null;
        IsSpaceLike = name is "mtext" or "mspace";
    }

    public MathNode(string name, List<MathNode> children)
    {
        Name = name;
        Children = children;
        IsTall = name is "mfrac" or "msqrt" or "mroot" or "mtable" or "munder" or "munderover" || children.Exists(static child => child.IsTall);
        IsSpaceLike = name == "mrow" && children.TrueForAll(static child => child.IsSpaceLike);
    }

    public string Name { get; }

    /// <summary>The text of a leaf; null for an element with children.</summary>
    public string? Text { get; }

    public List<MathNode> Children { get; }

    /// <summary>Attributes as they are written, each with a space before it.</summary>
    public string Attributes { get; set; } = "";

    public MathClass Class { get; set; } = MathClass.Ordinary;

    public MathLimits Limits { get; set; }

    /// <summary>The <c>mo</c> whose space is that of the whole, as the sign of a sum is for a sum with limits.</summary>
    public MathNode? Core { get; set; }

    /// <summary>Whether it may be higher than a line of text, so that delimiters grow with it.</summary>
    public bool IsTall { get; init; }

    /// <summary>Whether MathML takes it for a space: an operator with nothing else around it lends the whole row its space, and has none inside.</summary>
    public bool IsSpaceLike { get; }

    public string? Form { get; set; }

    public string? LeftSpace { get; set; }

    public string? RightSpace { get; set; }

    /// <summary>An operator of any class without space around it, where none is said later.</summary>
    public static MathNode Tight(string text, MathClass @class, string attributes = "") =>
        new("mo", text) { Class = @class, Attributes = attributes, LeftSpace = "0", RightSpace = "0" };

    public static MathNode Space(string width) => new("mspace", "") { Class = MathClass.Space, Attributes = " width=\"" + width + "\"" };

    public static MathNode Of(string name, params MathNode[] children) => new(name, [.. children]);

    /// <summary>The same, as an ordinary part: what braces make of their content.</summary>
    public MathNode AsOrdinary()
    {
        if (Core != null)
        {
            Core.LeftSpace = Core.RightSpace = "0";
            Core.Form = null;
        }

        Core = null;
        Class = MathClass.Ordinary;
        Limits = MathLimits.Never;
        return this;
    }
}
