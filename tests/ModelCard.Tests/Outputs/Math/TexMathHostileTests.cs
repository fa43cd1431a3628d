using System.Text;
using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs;

/// <summary>Whatever a card holds: no exception, well-formed output, nothing but MathML Core, and time in step with the length.</summary>
public sealed class TexMathHostileTests
{
    private static readonly HashSet<string> Elements =
    [
        "math", "semantics", "annotation", "mrow", "mi", "mn", "mo", "mtext", "mspace", "mstyle", "mfrac", "msqrt", "mroot", "msub", "msup", "msubsup", "munder", "mover", "munderover", "mtable", "mtr", "mtd", "mphantom",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "display", "encoding", "class", "mathvariant", "form", "lspace", "rspace", "stretchy", "symmetric", "minsize", "maxsize", "movablelimits", "width", "displaystyle", "scriptlevel", "linethickness", "accent", "accentunder",
    ];

    [Fact]
    public void Twenty_thousand_broken_formulas_give_MathML_Core_or_nothing()
    {
        string[] pieces = ["{", "}", "^", "_", "&", "\\\\", "\\", "$", "#", "%", "\n", " ", "'", "[", "]", "\\left", "\\right", "\\middle|", "\\frac", "\\begin{matrix}", "\\end{matrix}", "\\text{", "<script>", "\"", "\ud835", "\udc00", "\u0000", "😀", "\\over", "\\displaystyle", "\\bf", "\\sqrt[", "\\not", "\\operatorname*{", "\\hspace{", "\\tag{", "\\hat", "\\limits", "\\hline", "\\substack{", "\\mathop", "]]>", "&amp;", "-->"];
        var random = new Random(20240229);
        var shown = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var tex = new StringBuilder(CardFormulas.All[random.Next(CardFormulas.All.Length)].Tex);
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                var at = random.Next(tex.Length);
                switch (random.Next(4))
                {
                    case 0:
                        tex.Remove(at, Math.Min(random.Next(1, 4), tex.Length - at));
                        break;
                    case 1:
                        tex[at] = (char)random.Next(random.Next(2) == 0 ? 128 : 65536);
                        break;
                    case 2:
                        tex.Insert(at, pieces[random.Next(pieces.Length)]);
                        break;
                    default:
                        var other = CardFormulas.All[random.Next(CardFormulas.All.Length)].Tex;
                        var from = random.Next(other.Length);
                        tex.Insert(at, other.AsSpan(from, Math.Min(random.Next(1, 20), other.Length - from)));
                        break;
                }
            }

            if (TexMath.ToMathMl(tex.ToString(), display: i % 2 == 0) is { } html)
            {
                BeMathMlCore(html);
                shown++;
            }
        }

        shown.ShouldBeInRange(2_000, 18_000, "The changes should leave some formulas right and make some wrong.");
    }

    [Fact]
    public void Formulas_of_cards_are_MathML_Core()
    {
        foreach (var (_, tex) in CardFormulas.All)
        {
            BeMathMlCore(TexMath.ToMathMl(tex, display: true).ShouldNotBeNull());
        }
    }

    [Theory]
    [InlineData("{", "}")]
    [InlineData(@"\frac{1}{", "}")]
    [InlineData(@"\sqrt{", "}")]
    [InlineData(@"\sqrt[", "]{x}")]
    [InlineData(@"\hat", "")]
    [InlineData(@"\text{", "}")]
    [InlineData(@"\text{$", "$}")]
    [InlineData(@"\left(", @"\right)")]
    [InlineData(@"\displaystyle ", "")]
    [InlineData(@"\begin{matrix}", @"\end{matrix}")]
    [InlineData(@"\begin{equation}", @"\end{equation}")]
    [InlineData(@"\substack{", "}")]
    [InlineData(@"\operatorname{", "}")]
    [InlineData("x^{", "}")]
    [InlineData(@"\stackrel a", "")]
    [InlineData(@"\not", "")]
    public void Nesting_has_an_end_that_browsers_bear(string open, string close)
    {
        const int BrowserLimit = 512;
        foreach (var depth in (int[])[1, 5, 10, 20, 30, 39, 40, 41, 60, 79, 80, 81, 200, 1000])
        {
            var tex = new StringBuilder().Insert(0, open, depth).Append('x').Insert(depth * open.Length + 1, close, depth).ToString();
            if (TexMath.ToMathMl(tex, display: true) is { } html)
            {
                BeMathMlCore(html);
                MathMl.Depth(html).ShouldBeLessThan(BrowserLimit / 2, "The page around a formula has elements too.");
                depth.ShouldBeLessThan(100);
            }
        }
    }

    [Fact]
    public void A_megabyte_is_refused() => TexMath.ToMathMl(new string('x', 1 << 20), display: true).ShouldBeNull();

    [Theory]
    [InlineData("x")]
    [InlineData(@"\to ")]
    [InlineData("{x}")]
    [InlineData("x_i^2 ")]
    [InlineData("+-")]
    [InlineData(@"\log ")]
    [InlineData("{,}1")]
    [InlineData(@"\text{a}+")]
    [InlineData(@"\frac12 ")]
    [InlineData(@"\left(x\right)")]
    [InlineData(@"\operatorname{a}")]
    [InlineData(@"\operatorname{a\alpha}")]
    [InlineData(@"x\displaystyle ", 30)]
    public void Twice_the_length_costs_twice_the_memory(string piece, int count = 200)
    {
        Allocated(piece, count);
        var once = Allocated(piece, count);
        var twice = Allocated(piece, count * 2);
        ((double)twice / once).ShouldBeLessThan(2.6);
    }

    private static long Allocated(string piece, int count)
    {
        var tex = new StringBuilder().Insert(0, piece, count).Append('x').ToString();
        var before = GC.GetAllocatedBytesForCurrentThread();
        TexMath.ToMathMl(tex, display: true).ShouldNotBeNull();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void BeMathMlCore(string html)
    {
        foreach (var name in MathMl.Names(html))
        {
            var at = name.IndexOf('@', StringComparison.Ordinal);
            (at < 0 ? Elements.Contains(name) : Attributes.Contains(name[(at + 1)..])).ShouldBeTrue(name);
        }
    }
}
