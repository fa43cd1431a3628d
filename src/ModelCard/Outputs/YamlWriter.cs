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

    /// <summary>Writes a map, one line end (LF) after each line.</summary>
    public static string Write(CardMap map)
    {
        var text = new StringBuilder();
        WriteEntries(map, 0, text);
        return text.ToString();
    }

    private static void WriteEntries(CardMap map, int indent, StringBuilder text)
    {
        for (var i = 0; i < map.Entries.Count; i++)
        {
            if (i > 0)
            {
                text.Append(' ', indent);
            }

            WriteEntry(map.Entries[i], indent, text);
        }
    }

    private static void WriteEntry(CardEntry entry, int indent, StringBuilder text)
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
                WriteEntries(map, indent + 2, text);
                break;
            case CardList { Items.Count: > 0 } list:
                text.Append('\n').Append(' ', indent);
                WriteItems(list, indent, text);
                break;
            default:
                text.Append(' ');
                WriteLeaf(entry.Value, indent, text);
                break;
        }
    }

    private static void WriteItems(CardList list, int indent, StringBuilder text)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (i > 0)
            {
                text.Append(' ', indent);
            }

            text.Append("- ");
            switch (list.Items[i])
            {
                case CardMap { Entries.Count: > 0 } map:
                    WriteEntries(map, indent + 2, text);
                    break;
                case CardList { Items.Count: > 0 } inner:
                    WriteItems(inner, indent + 2, text);
                    break;
                default:
                    WriteLeaf(list.Items[i], indent, text);
                    break;
            }
        }
    }

    private static void WriteLeaf(CardNode node, int indent, StringBuilder text)
    {
        switch (node)
        {
            case CardScalar scalar:
                YamlScalar.Write(scalar, indent, text);
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
