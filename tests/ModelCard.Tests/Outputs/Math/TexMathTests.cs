using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs;

/// <summary>What each construct of TeX becomes.</summary>
public sealed class TexMathTests
{
    [Fact]
    public void A_formula_carries_its_source()
    {
        TexMath.ToMathMl(" a<b\r\n", display: false).ShouldBe(
            "<math><semantics><mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow><annotation encoding=\"application/x-tex\">a&lt;b</annotation></semantics></math>");
        TexMath.ToMathMl("x", display: true).ShouldBe(
            "<math display=\"block\"><semantics><mi>x</mi><annotation encoding=\"application/x-tex\">x</annotation></semantics></math>");
    }

    [Theory]
    [InlineData("x", "<mi>x</mi>")]
    [InlineData("3.14", "<mn>3.14</mn>")]
    [InlineData(".5", "<mn>.5</mn>")]
    [InlineData("1{,}000", "<mn>1,000</mn>")]
    [InlineData(@"\alpha", "<mi>α</mi>")]
    [InlineData(@"\Gamma", "<mi mathvariant=\"normal\">Γ</mi>")]
    [InlineData("α", "<mi>α</mi>")]
    [InlineData("é", "<mi mathvariant=\"normal\">é</mi>")]
    [InlineData(@"\infty", "<mi>∞</mi>")]
    [InlineData(@"95\%", "<mrow><mn>95</mn><mi>%</mi></mrow>")]
    [InlineData("a % a comment\n b", "<mrow><mi>a</mi><mi>b</mi></mrow>")]
    [InlineData("f(x)!", "<mrow><mi>f</mi><mo form=\"prefix\" stretchy=\"false\">(</mo><mi>x</mi><mo form=\"postfix\" stretchy=\"false\">)</mo><mo lspace=\"0\" rspace=\"0\">!</mo></mrow>")]
    public void Letters_numbers_and_symbols(string tex, string expected) => Inline(tex).ShouldBe(expected);

    [Theory]
    [InlineData("x^2", "<msup><mi>x</mi><mn>2</mn></msup>")]
    [InlineData("x^12", "<mrow><msup><mi>x</mi><mn>1</mn></msup><mn>2</mn></mrow>")]
    [InlineData("x_i^2", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>")]
    [InlineData("x^2_i", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>")]
    [InlineData("f'", "<msup><mi>f</mi><mo>′</mo></msup>")]
    [InlineData("f''_i", "<msubsup><mi>f</mi><mi>i</mi><mo>″</mo></msubsup>")]
    [InlineData("f'^2", "<msup><mi>f</mi><mrow><mo>′</mo><mn>2</mn></mrow></msup>")]
    [InlineData("{}^2", "<msup><mrow></mrow><mn>2</mn></msup>")]
    [InlineData(@"x_\text{max}", "<msub><mi>x</mi><mtext>max</mtext></msub>")]
    [InlineData("x^*", "<msup><mi>x</mi><mo lspace=\"0\" rspace=\"0\">∗</mo></msup>")]
    [InlineData("x_{t-1}", "<msub><mi>x</mi><mrow><mi>t</mi><mo lspace=\"0\" rspace=\"0\">−</mo><mn>1</mn></mrow></msub>")]
    public void Scripts(string tex, string expected) => Inline(tex).ShouldBe(expected);

    [Theory]
    [InlineData("a-b", "<mrow><mi>a</mi><mo>−</mo><mi>b</mi></mrow>")]
    [InlineData("a=-b", "<mrow><mi>a</mi><mo>=</mo><mo form=\"prefix\" lspace=\"0\" rspace=\"0\">−</mo><mi>b</mi></mrow>")]
    [InlineData("{=}", "<mo lspace=\"0\" rspace=\"0\">=</mo>")]
    [InlineData("a:=b", "<mrow><mi>a</mi><mo lspace=\"0.2778em\" rspace=\"0\">:</mo><mo lspace=\"0\">=</mo><mi>b</mi></mrow>")]
    [InlineData(@"2\log x", "<mrow><mn>2</mn><mspace width=\"0.1667em\"></mspace><mi>log</mi><mo>&#x2061;</mo><mspace width=\"0.1667em\"></mspace><mi>x</mi></mrow>")]
    [InlineData(@"\log(x)", "<mrow><mi>log</mi><mo>&#x2061;</mo><mo form=\"prefix\" stretchy=\"false\">(</mo><mi>x</mi><mo form=\"postfix\" stretchy=\"false\">)</mo></mrow>")]
    [InlineData(@"\text{a}+\text{b}", "<mrow><mtext>a</mtext><mspace width=\"0.2222em\"></mspace><mo lspace=\"0\" rspace=\"0\">+</mo><mspace width=\"0.2222em\"></mspace><mtext>b</mtext></mrow>")]
    [InlineData(@"a\,b\quad c", "<mrow><mi>a</mi><mspace width=\"0.1667em\"></mspace><mi>b</mi><mspace width=\"1em\"></mspace><mi>c</mi></mrow>")]
    [InlineData(@"a\!b", "<mrow><mi>a</mi><mspace class=\"math-back\"></mspace><mi>b</mi></mrow>")]
    [InlineData(@"a\hspace{1.5em}b", "<mrow><mi>a</mi><mspace width=\"1.5em\"></mspace><mi>b</mi></mrow>")]
    public void Space(string tex, string expected) => Inline(tex).ShouldBe(expected);

    [Theory]
    [InlineData(@"\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>")]
    [InlineData(@"\frac{a}b", "<mfrac><mi>a</mi><mi>b</mi></mfrac>")]
    [InlineData(@"\dfrac ab", "<mfrac displaystyle=\"true\" scriptlevel=\"0\"><mi>a</mi><mi>b</mi></mfrac>")]
    [InlineData(@"{a+b \over c}", "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>")]
    [InlineData(@"\sqrt2", "<msqrt><mn>2</mn></msqrt>")]
    [InlineData(@"\sqrt[3]{x}", "<mroot><mi>x</mi><mn>3</mn></mroot>")]
    [InlineData(@"\binom nk", "<mrow><mo form=\"prefix\" lspace=\"0\" rspace=\"0\" stretchy=\"true\" symmetric=\"true\">(</mo><mfrac linethickness=\"0\"><mi>n</mi><mi>k</mi></mfrac><mo form=\"postfix\" lspace=\"0\" rspace=\"0\" stretchy=\"true\" symmetric=\"true\">)</mo></mrow>")]
    [InlineData(@"\left|x\right.", "<mrow><mo form=\"prefix\" lspace=\"0\" rspace=\"0\" stretchy=\"false\">|</mo><mi>x</mi></mrow>")]
    [InlineData(@"\left.\sqrt x\right\}", "<mrow><msqrt><mi>x</mi></msqrt><mo form=\"postfix\" lspace=\"0\" rspace=\"0\" stretchy=\"true\" symmetric=\"true\">}</mo></mrow>")]
    [InlineData(@"\bigl[", "<mo form=\"prefix\" lspace=\"0\" rspace=\"0\" stretchy=\"true\" symmetric=\"true\" minsize=\"1.2em\" maxsize=\"1.2em\">[</mo>")]
    public void Fractions_roots_and_delimiters(string tex, string expected) => Inline(tex).ShouldBe(expected);

    [Theory]
    [InlineData(@"\mathbb{R}^n", "<msup><mi>ℝ</mi><mi>n</mi></msup>")]
    [InlineData(@"\mathbb 1", "<mn>𝟙</mn>")]
    [InlineData(@"\mathbf{x}", "<mi>𝐱</mi>")]
    [InlineData(@"\mathbf{\Sigma}", "<mi>𝚺</mi>")]
    [InlineData(@"\mathbf{\alpha}", "<mi>α</mi>")]
    [InlineData(@"\boldsymbol{\theta}", "<mi>𝜽</mi>")]
    [InlineData(@"\bm{W}", "<mi>𝑾</mi>")]
    [InlineData(@"\bm{\mathcal{X}}", "<mi>𝓧</mi>")]
    [InlineData(@"\boldsymbol{\mathrm{x}}", "<mi>𝐱</mi>")]
    [InlineData(@"\mathcal{L}", "<mi>ℒ</mi>")]
    [InlineData(@"\mathcal{D}", "<mi>𝒟</mi>")]
    [InlineData(@"\mathfrak{g}", "<mi>𝔤</mi>")]
    [InlineData(@"\mathrm{d}x", "<mrow><mi mathvariant=\"normal\">d</mi><mi>x</mi></mrow>")]
    [InlineData(@"\mathrm{F1}", "<mi>F1</mi>")]
    [InlineData(@"\mathit{hat}", "<mi>ℎ𝑎𝑡</mi>")]
    [InlineData(@"\mathtt{a}\mathsf{B}", "<mrow><mi>𝚊</mi><mi>𝖡</mi></mrow>")]
    [InlineData(@"{\bf x} y", "<mrow><mi>𝐱</mi><mi>y</mi></mrow>")]
    [InlineData(@"\operatorname{sign}", "<mi>sign</mi>")]
    [InlineData(@"\operatorname{E}", "<mi mathvariant=\"normal\">E</mi>")]
    [InlineData(@"\text{if } x", "<mrow><mtext>if&#xA0;</mtext><mi>x</mi></mrow>")]
    [InlineData(@"\text{for $x_i$}", "<mrow><mtext>for&#xA0;</mtext><msub><mi>x</mi><mi>i</mi></msub></mrow>")]
    [InlineData(@"\text{a_b 5\%}", "<mtext>a_b 5%</mtext>")]
    [InlineData(@"\textbf{Ab1é}", "<mtext>𝐀𝐛𝟏é</mtext>")]
    [InlineData(@"\text{<script>alert('&amp;')\</script>}", null)]
    [InlineData(@"\text{<script>alert(1)</script>}", "<mtext>&lt;script&gt;alert(1)&lt;/script&gt;</mtext>")]
    public void Fonts_and_words(string tex, string? expected) => Inline(tex).ShouldBe(expected);

    [Theory]
    [InlineData(@"\sum_i^n", true, "<munderover><mo lspace=\"0\" rspace=\"0\">∑</mo><mi>i</mi><mi>n</mi></munderover>")]
    [InlineData(@"\sum_i^n", false, "<msubsup><mo lspace=\"0\" rspace=\"0\">∑</mo><mi>i</mi><mi>n</mi></msubsup>")]
    [InlineData(@"\sum\limits_i", false, "<munder><mo lspace=\"0\" rspace=\"0\" movablelimits=\"false\">∑</mo><mi>i</mi></munder>")]
    [InlineData(@"\sum\nolimits_i", true, "<msub><mo lspace=\"0\" rspace=\"0\">∑</mo><mi>i</mi></msub>")]
    [InlineData(@"\int_0^1", true, "<msubsup><mo lspace=\"0\" rspace=\"0\">∫</mo><mn>0</mn><mn>1</mn></msubsup>")]
    [InlineData(@"\max_x", true, "<munder><mi>max</mi><mi>x</mi></munder>")]
    [InlineData(@"\max_x", false, "<msub><mi>max</mi><mi>x</mi></msub>")]
    [InlineData(@"\operatorname*{arg\,max}_x", true, "<munder><mi>arg&#x2009;max</mi><mi>x</mi></munder>")]
    [InlineData(@"\displaystyle\max_x", false, "<mstyle displaystyle=\"true\" scriptlevel=\"0\"><munder><mi>max</mi><mi>x</mi></munder></mstyle>")]
    [InlineData(@"\frac{\max_x}{2}", true, "<mfrac><msub><mi>max</mi><mi>x</mi></msub><mn>2</mn></mfrac>")]
    [InlineData(@"\hat{y}", false, "<mover accent=\"true\"><mi>y</mi><mo stretchy=\"false\">ˆ</mo></mover>")]
    [InlineData(@"\vec v", false, "<mover accent=\"true\"><mi>v</mi><mo stretchy=\"true\">&#x20D7;</mo></mover>")]
    [InlineData(@"\overline{ab}", false, "<mover accent=\"true\"><mrow class=\"math-overline\"><mrow><mi>a</mi><mi>b</mi></mrow></mrow><mo stretchy=\"false\">¯</mo></mover>")]
    [InlineData(@"\underbrace{x}_{n}", false, "<munder><munder accentunder=\"true\"><mi>x</mi><mo stretchy=\"true\">⏟</mo></munder><mi>n</mi></munder>")]
    [InlineData(@"\stackrel{d}{=}", false, "<mover><mo>=</mo><mi>d</mi></mover>")]
    [InlineData(@"\not=", false, "<mo>≠</mo>")]
    [InlineData(@"\not\in", false, "<mo>∉</mo>")]
    [InlineData(@"1,\dots,n", false, "<mrow><mn>1</mn><mo>,</mo><mi>…</mi><mspace width=\"0.1667em\"></mspace><mo>,</mo><mi>n</mi></mrow>")]
    public void Limits_accents_and_dots(string tex, bool display, string expected) => Of(tex, display).ShouldBe(expected);

    [Theory]
    [InlineData(@"\begin{matrix}a&b\\c&d\end{matrix}", "<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable>")]
    [InlineData(@"\begin{matrix}a\\[2pt]b\\\end{matrix}", "<mtable><mtr><mtd><mi>a</mi></mtd></mtr><mtr><mtd><mi>b</mi></mtd></mtr></mtable>")]
    [InlineData(@"\begin{aligned}a&=b\\&-c\end{aligned}", "<mtable displaystyle=\"true\" class=\"math-aligned\"><mtr><mtd><mi>a</mi></mtd><mtd><mo form=\"infix\">=</mo><mi>b</mi></mtd></mtr><mtr><mtd></mtd><mtd><mo form=\"infix\">−</mo><mi>c</mi></mtd></mtr></mtable>")]
    [InlineData(@"\begin{cases}1&x\\0&y\end{cases}", "<mrow><mo form=\"prefix\" lspace=\"0\" rspace=\"0\" stretchy=\"true\" symmetric=\"true\">{</mo><mtable class=\"math-cases\"><mtr><mtd><mn>1</mn></mtd><mtd><mi>x</mi></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mi>y</mi></mtd></mtr></mtable></mrow>")]
    [InlineData(@"\begin{array}{l|r}a&b\\\hline c&d\end{array}", "<mtable><mtr><mtd class=\"math-left math-rule-right\"><mi>a</mi></mtd><mtd class=\"math-right\"><mi>b</mi></mtd></mtr><mtr><mtd class=\"math-left math-rule-right math-rule-above\"><mi>c</mi></mtd><mtd class=\"math-right math-rule-above\"><mi>d</mi></mtd></mtr></mtable>")]
    [InlineData(@"\begin{equation}x\end{equation}", "<mi>x</mi>")]
    [InlineData(@"a\\b", "<mtable displaystyle=\"true\"><mtr><mtd><mi>a</mi></mtd></mtr><mtr><mtd><mi>b</mi></mtd></mtr></mtable>")]
    [InlineData(@"x\tag{1}", "<mrow><mi>x</mi><mrow><mspace width=\"2em\"></mspace><mtext>(</mtext><mtext>1</mtext><mtext>)</mtext></mrow></mrow>")]
    public void Tables(string tex, string expected) => Of(tex, display: true).ShouldBe(expected);

    private static string? Inline(string tex) => Of(tex, display: false);

    private static string? Of(string tex, bool display)
    {
        if (TexMath.ToMathMl(tex, display) is not { } html)
        {
            return null;
        }

        var start = html.IndexOf("<semantics>", StringComparison.Ordinal) + "<semantics>".Length;
        return html[start..html.IndexOf("<annotation", StringComparison.Ordinal)];
    }
}
