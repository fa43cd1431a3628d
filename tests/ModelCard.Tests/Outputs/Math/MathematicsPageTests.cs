using System.Text;
using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs;

/// <summary>The formulas of <see cref="CardFormulas"/> as a page to open in a browser: <c>MODELCARD_UPDATE=1</c> writes it anew.</summary>
public sealed class MathematicsPageTests
{
    [Fact]
    public void Formulas_of_cards_are_MathML()
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>Formulas of model cards</title>\n<style>\n").Append(TexMath.Style).Append("</style>\n");
        foreach (var (name, tex) in CardFormulas.All)
        {
            var block = TexMath.ToMathMl(tex, display: true);
            block.ShouldNotBeNull(tex);
            TexMath.ToMathMl(tex.Replace(@"\tag{3}", "", StringComparison.Ordinal), display: false).ShouldNotBeNull(tex);
            page.Append("<h2>").Append(name).Append("</h2>\n").Append(MathMl.Indented(block));
        }

        RepositoryFiles.ShouldHold("tests/ModelCard.Tests/Goldens/Mathematics/formulas.html", page.ToString());
    }
}
