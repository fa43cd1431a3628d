using Microsoft.Build.Framework;
using ModelCard.Outputs;

namespace ModelCard.Build;

/// <content>The status of a card on the console.</content>
public sealed partial class GenerateModelCard
{
    /// <summary>Whether to show how far the card is. No finding is logged, so none fails a build.</summary>
    public bool Status { get; set; }

    /// <summary>Whether to color the status.</summary>
    public bool StatusInColor { get; set; }

    /// <summary>The status.</summary>
    [Output]
    public string StatusText { get; private set; } = "";

    // One message, so that the projects of a solution that are asked at once do not get into each other's tables, and the terminal logger takes all of it for what the project came to.
    private void ShowStatus(CardRequest request, CardResult result)
    {
        StatusText = StatusTable.Write(ProjectFile, result, StatusInColor);
        Log.LogMessage(MessageImportance.High, "{0}", StatusText);
        try
        {
            if (request.FactCache.Next is { } facts)
            {
                WriteFacts(facts);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next look reads the files once more and says the same.
        }
    }
}
