using System.Globalization;
using System.Text;

namespace ModelCard.Outputs;

/// <summary>Writes elements of MathML as HTML and XML both read them.</summary>
internal static class MathWriter
{
    public static void Write(StringBuilder html, MathNode node)
    {
        html.Append('<').Append(node.Name);
        Attribute(html, " form=\"", node.Form);
        Attribute(html, " lspace=\"", node.LeftSpace);
        Attribute(html, " rspace=\"", node.RightSpace);
        html.Append(node.Attributes).Append('>');
        if (node.Text != null)
        {
            Text(html, node.Text);
        }

        foreach (var child in node.Children)
        {
            Write(html, child);
        }

        html.Append("</").Append(node.Name).Append('>');
    }

    /// <summary>Text with the marks of HTML escaped, and what nobody would see in the source named by number.</summary>
    public static void Text(StringBuilder html, string text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&':
                    html.Append("&amp;");
                    break;
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '\u00A0' or '\u2009' or '\u200C' or '\u200D' or '\u2061' or (>= '\u0300' and <= '\u036F') or '\u20D7':
                    html.Append("&#x").Append(((int)c).ToString("X", CultureInfo.InvariantCulture)).Append(';');
                    break;
                default:
                    html.Append(c);
                    break;
            }
        }
    }

    private static void Attribute(StringBuilder html, string start, string? value)
    {
        if (value != null)
        {
            html.Append(start).Append(value).Append('"');
        }
    }
}
