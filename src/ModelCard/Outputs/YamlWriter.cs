using System.Text;
using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>
/// Writes values as block-style YAML that readers of YAML 1.1 (the Hub's Python library) and of YAML 1.2 (the Hub's server) take for the same values. Lists are not
/// indented under their key, as the Hub's own tools write them.
/// </summary>
public static class YamlWriter
{
    // PyYAML and js-yaml look no further than 1,024 characters for the colon of a key.
    private const int LongestSimpleKey = 1000;

    /// <summary>Writes a map, one line end (LF) after each line. The last line end may be taken away without changing a value.</summary>
    public static string Write(CardMap map) => Write(map, asRead: false);

    /// <summary>Writes a map for this package's own reader, which gets every number spelled as it is: <c>5e-05</c> stays <c>5e-05</c>.</summary>
    public static string WriteAsRead(CardMap map) => Write(map, asRead: true);

    private static string Write(CardMap map, bool asRead)
    {
        if (map.Entries.Count == 0)
        {
            return "{}\n";
        }

        var text = new StringBuilder();
        WriteEntries(map, 0, true, asRead, text);
        return text.ToString();
    }

    private static void WriteEntries(CardMap map, int indent, bool isLast, bool asRead, StringBuilder text)
    {
        for (var i = 0; i < map.Entries.Count; i++)
        {
            if (i > 0)
            {
                text.Append(' ', indent);
            }

            WriteEntry(map.Entries[i], indent, isLast && i == map.Entries.Count - 1, asRead, text);
        }
    }

    private static void WriteEntry(CardEntry entry, int indent, bool isLast, bool asRead, StringBuilder text)
    {
        var key = YamlScalar.Key(entry.Key);
        if (key.Length > LongestSimpleKey)
        {
            text.Append("? ").Append(key).Append('\n').Append(' ', indent);
        }
        else
        {
            text.Append(key);
        }

        text.Append(':');
        switch (entry.Value)
        {
            case CardMap { Entries.Count: > 0 } map:
                text.Append('\n').Append(' ', indent + 2);
                WriteEntries(map, indent + 2, isLast, asRead, text);
                break;
            case CardList { Items.Count: > 0 } list:
                text.Append('\n').Append(' ', indent);
                WriteItems(list, indent, isLast, asRead, text);
                break;
            default:
                text.Append(' ');
                WriteLeaf(entry.Value, indent, isLast, asRead, text);
                break;
        }
    }

    private static void WriteItems(CardList list, int indent, bool isLast, bool asRead, StringBuilder text)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (i > 0)
            {
                text.Append(' ', indent);
            }

            text.Append("- ");
            var isLastItem = isLast && i == list.Items.Count - 1;
            switch (list.Items[i])
            {
                case CardMap { Entries.Count: > 0 } map:
                    WriteEntries(map, indent + 2, isLastItem, asRead, text);
                    break;
                case CardList { Items.Count: > 0 } inner:
                    WriteItems(inner, indent + 2, isLastItem, asRead, text);
                    break;
                default:
                    WriteLeaf(list.Items[i], indent, isLastItem, asRead, text);
                    break;
            }
        }
    }

    private static void WriteLeaf(CardNode node, int indent, bool isLast, bool asRead, StringBuilder text)
    {
        switch (node)
        {
            case CardScalar scalar:
                YamlScalar.Write(scalar, indent, isLast, text, asRead);
                break;
            case CardList:
                text.Append("[]\n");
                break;
            default:
                text.Append("{}\n");
                break;
        }
    }
}
