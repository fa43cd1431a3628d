using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs;

/// <summary>A formula is right or it is refused whole: null, for which the page shows the source.</summary>
public sealed class TexMathRefusalTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("% only a comment")]
    [InlineData(@"\unknowncommand x")]
    [InlineData(@"\href{https://example.com}{x}")]
    [InlineData(@"\url{https://example.com}")]
    [InlineData(@"\htmlClass{a}{x}")]
    [InlineData(@"\htmlStyle{color:red}{x}")]
    [InlineData(@"\htmlData{a=b}{x}")]
    [InlineData(@"\htmlId{a}{x}")]
    [InlineData(@"\class{a}{x}")]
    [InlineData(@"\style{color:red}{x}")]
    [InlineData(@"\includegraphics{a.png}")]
    [InlineData(@"\def\a{b}\a")]
    [InlineData(@"\newcommand{\a}{b}\a")]
    [InlineData(@"\color{red}x")]
    [InlineData(@"\textcolor{red}{x}")]
    [InlineData(@"\require{html}")]
    [InlineData(@"\mathcal{\Gamma}")]
    [InlineData(@"\boldsymbol{\ell}")]
    [InlineData(@"\boldsymbol{\mathbb{R}}")]
    [InlineData(@"\mathbf{\begin{matrix} a \end{matrix}}")]
    public void What_is_not_known_is_refused(string tex) => BeRefused(tex);

    [Theory]
    [InlineData("{x")]
    [InlineData("x}")]
    [InlineData("x^")]
    [InlineData("_")]
    [InlineData("x^a^b")]
    [InlineData("x_a_b")]
    [InlineData("x^a'")]
    [InlineData("a & b")]
    [InlineData("a # b")]
    [InlineData("a $ b")]
    [InlineData(@"x\limits_2")]
    [InlineData(@"\frac{a}")]
    [InlineData(@"\frac")]
    [InlineData(@"\sqrt[3{x}")]
    [InlineData(@"\left( x")]
    [InlineData(@"\left x \right)")]
    [InlineData(@"x \right)")]
    [InlineData(@"a \over b \over c")]
    [InlineData(@"x + \displaystyle a \over b")]
    [InlineData(@"\begin{matrix} a")]
    [InlineData(@"\begin{matrix} a \end{pmatrix}")]
    [InlineData(@"\end{matrix}")]
    [InlineData(@"\begin{cases} a & b & c \end{cases}")]
    [InlineData(@"\begin{array}{cc} a & b & c \end{array}")]
    [InlineData(@"\begin{array}{p{3cm}} a \end{array}")]
    [InlineData(@"\begin{aligned}[t] a \end{aligned}")]
    [InlineData(@"\begin{matrix} a \\[x] b \end{matrix}")]
    [InlineData(@"\text{a")]
    [InlineData(@"\text{$x}")]
    [InlineData(@"\text{a & b}")]
    [InlineData(@"\hspace{100em}")]
    [InlineData("\\hspace{1em\" onclick=\"x}")]
    [InlineData(@"\not x")]
    [InlineData("\\")]
    public void What_TeX_would_not_take_is_refused(string tex) => BeRefused(tex);

    [Theory]
    [InlineData("x\0")]
    [InlineData("x\u0001y")]
    [InlineData("\\text{a\u001b}")]
    [InlineData("\\text{\uffff}")]
    [InlineData("\\text{abc\u202edef}")]
    [InlineData("a\u200bb")]
    [InlineData("x \u0338")]
    [InlineData("😀")]
    public void Characters_that_no_formula_holds_are_refused(string tex) => BeRefused(tex);

    [Fact]
    public void Half_a_character_is_refused()
    {
        // Not as data of a theory: an attribute holds UTF-8, which has no such halves.
        string[] halves = ["\ud800", "x\udc00", "\\text{\udc00}", "\\\ud835", "x % a comment \udd57", "\\text{\udc00\ud800}"];
        foreach (var half in halves)
        {
            BeRefused(half);
        }
    }

    [Fact]
    public void Emoji_and_writing_from_right_to_left_are_words()
    {
        TexMath.ToMathMl(@"\text{😀 שלום}", display: true).ShouldNotBeNull().ShouldContain("<mtext>😀 שלום</mtext>");
    }

    [Fact]
    public void Two_lines_need_a_formula_that_stands_on_its_own() => TexMath.ToMathMl(@"a \\ b", display: false).ShouldBeNull();

    private static void BeRefused(string tex)
    {
        TexMath.ToMathMl(tex, display: true).ShouldBeNull();
        TexMath.ToMathMl(tex, display: false).ShouldBeNull();
    }
}
