using System.Text.Json;
using System.Xml.Linq;
using ModelCard.Tests.Outputs.Html;

namespace ModelCard.Fuzz;

/// <summary>What holds for everything that is written, whatever was read.</summary>
internal static class FuzzCheck
{
    private static readonly string[] IndexElements = ["tbody", "tr", "th", "td", "a", "bdi", "small", "br", "span", "abbr"];

    /// <summary>Whether findings are printed, as a replay wants them.</summary>
    public static bool IsVerbose { get; set; }

    public static void Findings(IReadOnlyList<LocatedFinding> findings)
    {
        foreach (var finding in findings)
        {
            if (IsVerbose)
            {
                Console.WriteLine($"{finding.Severity} {finding.Code}({finding.Line},{finding.Column}) {finding.Message}");
            }

            if (finding.Message.Length is < 5 or > 1300 || HasLoneSurrogate(finding.Message) || finding.Message.Any(char.IsControl) || finding.Line < 0 || finding.Column < 0 || finding.Code.Length != 7)
            {
                throw new InvalidOperationException($"A finding no log can show: {finding.Code}({finding.Line},{finding.Column}) {finding.Message}");
            }
        }
    }

    /// <summary>A file of an author that the build wrote into: their part stays as it is, line ends included.</summary>
    public static void Committed(string text)
    {
        if (HasLoneSurrogate(text))
        {
            throw new InvalidOperationException("A committed file that is no text.");
        }
    }

    public static void File(string name, string text)
    {
        if (text.AsSpan().ContainsAny('\r', '\0') || HasLoneSurrogate(text))
        {
            throw new InvalidOperationException($"{name} is no text with LF.");
        }

        switch (Path.GetExtension(name))
        {
            case ".html" when text.Contains("<header><h1>Model cards</h1></header>", StringComparison.Ordinal):
                IndexRows(text);
                break;
            case ".html":
                if (SafeHtml.Problems(text) is { Count: > 0 } problems)
                {
                    throw new InvalidOperationException($"{name}: {string.Join("; ", problems)}");
                }

                break;
            case ".json" or ".sarif":
                using (JsonDocument.Parse(text))
                {
                }

                break;
            case ".svg":
                XDocument.Parse(text);
                break;
            default:
                break;
        }
    }

    // The rows of an index hold all that others wrote; the rest of that page is ours, and HTML that is no XML.
    private static void IndexRows(string html)
    {
        var begin = html.IndexOf("<tbody>", StringComparison.Ordinal);
        var rows = begin < 0 ? "<tbody/>" : html[begin..(html.LastIndexOf("</tbody>", StringComparison.Ordinal) + "</tbody>".Length)];
        foreach (var element in XDocument.Parse(rows.Replace("&nbsp;", " ", StringComparison.Ordinal)).Descendants())
        {
            if (!IndexElements.Contains(element.Name.LocalName) || element.Attributes().Any(attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal))
                || (element.Attribute("href") is { } href && href.Value.Contains(':', StringComparison.Ordinal)))
            {
                throw new InvalidOperationException("The index holds " + element);
            }
        }
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
