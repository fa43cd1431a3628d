using ModelCard.Catalog;
using ModelCard.Templates;

namespace ModelCard.Outputs;

/// <summary><c>word</c>: a word of the card in its language, for templates.</summary>
/// <param name="words">The words.</param>
internal sealed class WordFunctions(CardWords words) : BuiltinGroup("\nword *\n")
{
    public override object? Invoke(string name, CallArguments call)
    {
        if (call.All.Count is 0 or > 3)
        {
            throw call.Error("Expecting an English word or sentence, and at most two values for its places");
        }

        var english = Text(call, 0);
        return call.All.Count == 1 ? words[english] : words.Format(english, Text(call, 1), Text(call, 2));
    }

    private static string Text(CallArguments call, int index) => Values.ToText(call.Run, call[index]) ?? "";
}
