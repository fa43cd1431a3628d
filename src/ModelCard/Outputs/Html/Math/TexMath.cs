using System.Text;

namespace ModelCard.Outputs;

/// <summary>Mathematics in TeX as MathML Core, which browsers show without a script.</summary>
internal static class TexMath
{
    /// <summary>The longest formula that is read; a long derivation has some two thousand characters.</summary>
    public const int MaximumLength = 10_000;

    /// <summary>
    /// The style rules that go with the elements. Without them a formula says the same and looks a little worse. Chromium aligns mathematics in a cell by its own words only (<c>-webkit-right</c>).
    /// </summary>
    public const string Style = """
        math .math-left, math .math-cases > mtr > mtd, math .math-aligned > mtr > mtd:nth-child(even) { text-align: left; text-align: -webkit-left; }
        math .math-right, math .math-aligned > mtr > mtd:nth-child(odd) { text-align: right; text-align: -webkit-right; }
        math .math-aligned > mtr > mtd { padding-left: 0; padding-right: 0; }
        math .math-aligned > mtr > mtd:nth-child(2n+3) { padding-left: 2em; }
        math .math-stack > mtr > mtd { padding: 0; }
        math .math-rule-left { border-left: 0.06em solid; }
        math .math-rule-right { border-right: 0.06em solid; }
        math .math-rule-above { border-top: 0.06em solid; }
        math .math-rule-below { border-bottom: 0.06em solid; }
        math .math-overline { border-top: 0.04em solid; padding-top: 0.08em; }
        math .math-underline { border-bottom: 0.04em solid; padding-bottom: 0.08em; }
        math .math-overline + mo, math .math-underline + mo { color: transparent; }
        math .math-back { margin-left: -0.1667em; }
        math .math-box { border: 0.06em solid; padding: 0.25em; }

        """;

    /// <summary>A formula as one <c>math</c> element that carries its source, for copying and for programs that read aloud.</summary>
    /// <param name="tex">The source, without its delimiters.</param>
    /// <param name="display">Whether it stands on its own, as between <c>$$</c>.</param>
    /// <returns>Null when the source is longer than <see cref="MaximumLength"/>, is not right, or holds anything that this does not know: better no mathematics than wrong mathematics.</returns>
    public static string? ToMathMl(string tex, bool display)
    {
        if (tex.Length > MaximumLength || TexTokens.Read(tex) is not { } tokens || new TexParser(tokens, display).Formula() is not { } formula)
        {
            return null;
        }

        var html = new StringBuilder(tex.Length * 12);
        html.Append(display ? "<math display=\"block\"><semantics>" : "<math><semantics>");
        MathWriter.Write(html, formula);
        html.Append("<annotation encoding=\"application/x-tex\">");
        MathWriter.Text(html, tex.Trim().Replace("\r\n", "\n").Replace('\r', '\n'));
        return html.Append("</annotation></semantics></math>").ToString();
    }
}
