using System.Security.Cryptography;
using System.Text;

namespace ModelCard.Outputs;

/// <summary>The style sheet of a page, and the rule that lets a browser apply this one and no other.</summary>
internal static class HtmlStyle
{
    private const string Resource = "Outputs/page.css";

    /// <summary>The style sheet: the page's own, that of the charts and that of mathematics.</summary>
    public static string Read()
    {
        using var stream = typeof(HtmlStyle).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return "\n" + ChartStyle.Css + TexMath.Style.Replace("\r\n", "\n") + reader.ReadToEnd().Replace("\r\n", "\n");
    }

    /// <summary>
    /// The policy of a page (https://www.w3.org/TR/CSP3/): it loads nothing, runs nothing, sends nothing, and shows images that it holds itself. The style sheet is named by its hash, so that no other, and no
    /// style attribute, has any effect.
    /// </summary>
    /// <param name="style">The style sheet.</param>
    public static string Policy(string style)
    {
        var bytes = Encoding.UTF8.GetBytes(style);
#if NETSTANDARD2_0
        using var sha256 = SHA256.Create();
        var hash = Convert.ToBase64String(sha256.ComputeHash(bytes));
#else
        var hash = Convert.ToBase64String(SHA256.HashData(bytes));
#endif
        return $"default-src 'none'; img-src data:; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'";
    }
}
