using System.Text;
using System.Xml;

namespace ModelCard.Tests.Outputs;

/// <summary>MathML as tests read it.</summary>
internal static class MathMl
{
    /// <summary>One element a line, its depth as indentation. The blanks between elements mean nothing in MathML.</summary>
    public static string Indented(string mathMl)
    {
        var text = new StringBuilder();
        var depth = 0;
        for (var at = 0; at < mathMl.Length;)
        {
            var next = mathMl.IndexOf('<', at + 1);
            next = next < 0 ? mathMl.Length : next;
            var isEnd = mathMl[at + 1] == '/';
            depth -= isEnd ? 1 : 0;
            text.Append(' ', depth * 2).Append(mathMl, at, next - at);
            if (!isEnd && next < mathMl.Length && mathMl[next + 1] == '/')
            {
                var close = mathMl.IndexOf('>', next) + 1; // A leaf stays on its line.
                text.Append(mathMl, next, close - next);
                next = close;
            }
            else
            {
                depth += isEnd ? 0 : 1;
            }

            text.Append('\n');
            at = next;
        }

        return text.ToString();
    }

    /// <summary>How deep the elements are nested.</summary>
    public static int Depth(string mathMl)
    {
        var (depth, deepest) = (0, 0);
        for (var at = mathMl.IndexOf('<', StringComparison.Ordinal); at >= 0; at = mathMl.IndexOf('<', at + 1))
        {
            depth += mathMl[at + 1] == '/' ? -1 : 1;
            deepest = Math.Max(depth, deepest);
        }

        return deepest;
    }

    /// <summary>Every element and attribute, as "element" and "element@attribute". Throws where the text is no XML.</summary>
    public static HashSet<string> Names(string mathMl)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using var reader = XmlReader.Create(new StringReader(mathMl), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                var element = reader.Name;
                names.Add(element);
                while (reader.MoveToNextAttribute())
                {
                    names.Add(element + "@" + reader.Name);
                }
            }
        }

        return names;
    }
}
