using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>The shapes of a widget example's inputs (huggingface.js, packages/tasks/src/widget-example.ts).</summary>
internal static class WidgetInput
{
    /// <summary>What is wrong with the value of a known key, or <see langword="null"/>.</summary>
    public static string? Problem(string key, CardNode value)
    {
        switch (key)
        {
            case "text" or "context" or "prompt" or "source_sentence" or "example_title" or "group" or "hypothesis_template":
                return value is CardScalar ? null : $"The widget's '{key}' is one text. Write it as one, or make several examples.";
            case "candidate_labels":
                return value is CardScalar ? null : "The widget's 'candidate_labels' are one text, and no list. Write the labels with commas between them, such as \"kind, unkind\".";
            case "multi_class":
                return value is CardScalar { Type: ScalarType.Boolean } ? null : "The widget's 'multi_class' takes true or false without quotes, and this is neither. Write one of them.";
            case "src":
                return value is not CardScalar src ? "The widget's 'src' is one text. Write one address, or the name of one file beside the card."
                    : HubId.IsPath(src.Text.Trim()) ? $"The widget's src '{Finding.Quote(src.Text, 80)}' is a path that the Hub does not have. Give an address, or the name of a file beside the card."
                    : null;
            case "sentences":
                return value is CardList sentences && IsScalars(sentences) ? null : "The widget's 'sentences' are a list of texts. Put '- ' before each text to compare with 'source_sentence'.";
            case "table" or "structured_data":
                return IsTable(value) ? null : $"The widget's '{key}' is a map of columns, each a list with as many values as the others. Write it such as {{age: [22, 35], name: [Ada, Alan]}}.";
            case "parameters":
                return value is CardMap ? null : "The widget's 'parameters' are a map. Write names with values, such as {temperature: 0.7}.";
            case "messages":
                return IsChat(value) ? null : "The widget's 'messages' are a list of maps with 'role' (system, user or assistant) and 'content'. Write each such as {role: user, content: Hello}.";
            default:
                return value is CardScalar { Type: not ScalarType.Null } ? "The widget's 'output' is a map or a list. Write {text: …}, {url: …} or {answer: …}, or a list such as [{label: kind, score: 0.9}]." : null;
        }
    }

    private static bool IsScalars(CardList list)
    {
        foreach (var item in list.Items)
        {
            if (item is not CardScalar)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTable(CardNode value)
    {
        if (value is not CardMap { Entries.Count: > 0 } map)
        {
            return false;
        }

        var rows = -1;
        foreach (var column in map.Entries)
        {
            if (column.Value is not CardList list || !IsScalars(list) || (rows >= 0 && rows != list.Items.Count))
            {
                return false;
            }

            rows = list.Items.Count;
        }

        return true;
    }

    private static bool IsChat(CardNode value)
    {
        if (value is not CardList { Items.Count: > 0 } list)
        {
            return false;
        }

        foreach (var item in list.Items)
        {
            if (item is not CardMap message || message.Find("content") is null || message.Find("role") is not CardScalar { Text: "system" or "user" or "assistant" })
            {
                return false;
            }
        }

        return true;
    }
}
