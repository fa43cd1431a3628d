using Microsoft.Build.Framework;
using ModelCard.Catalog;
using Task = Microsoft.Build.Utilities.Task;

namespace ModelCard.Build;

/// <summary>Writes an index of many models from the cards that earlier builds left (<c>ModelCardIndex</c>). It builds nothing and changes no card.</summary>
[MSBuildMultiThreadableTask]
public sealed class IndexModelCards : Task
{
    /// <summary>Full path of the folder whose cards are listed.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>Full path of the folder the index is written to.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    /// <summary>Full paths of the cards to list (<c>ModelCardIndexCard</c> items); none for all below the folder.</summary>
    public string[] Cards { get; set; } = [];

    /// <summary>Whether the cards are all there is, be there none.</summary>
    public bool NamesCards { get; set; }

    /// <summary>The configuration whose card is taken where a project was built in several.</summary>
    public string Configuration { get; set; } = "";

    /// <summary><c>ModelCardChecklist</c>, which cards in Markdown are held against.</summary>
    public string Checklist { get; set; } = "";

    /// <summary><c>ModelCardKnownIds</c>, for the same check.</summary>
    public string KnownIds { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        TaskFolder.Join();
        try
        {
            var request = new CardIndexRequest(Folder, OutputFolder)
            {
                Cards = Cards,
                NamesCards = NamesCards,
                Configuration = Configuration,
                Checklist = Checklist,
                KnownIds = KnownIds,
            };
            var result = CardIndex.Run(request);
            new FindingReport(result.Findings, Path.Combine(request.Folder, "ModelCardIndex")).Log(Log);
            if (!Log.HasLoggedErrors)
            {
                Write(result, request.Output);
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            var cause = (exception as AggregateException)?.InnerException ?? exception;
            LogError(FindingCodes.InternalError, $"ModelCard.Build failed where it should not ({cause.GetType().Name}: {cause.Message}). Please report this.", Folder);
        }

        return !Log.HasLoggedErrors;
    }

    private void Write(CardIndexResult result, string folder)
    {
        try
        {
            if (result.FindForeign(folder) is { } foreign)
            {
                LogError(FindingCodes.OutputNotOurs, $"'{foreign}' was not written by ModelCardIndex and is left as it is. Choose another ModelCardIndexDir, or move the file away.", foreign);
                return;
            }

            foreach (var file in result.Files)
            {
                file.WriteTo(folder);
            }

            Log.LogMessage(MessageImportance.High, "  {0} -> {1}", result.Summary, Path.Combine(folder, result.Files[0].Name).Replace('\\', '/'));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            LogError(FindingCodes.OutputNotWritable, $"The index cannot be written: {exception.Message} Close what has its files open, or choose another ModelCardIndexDir.", folder);
        }
    }

    private void LogError(string code, string message, string file) =>
        Log.LogError(null, code, null, FindingCodes.HelpLink(code), file, 0, 0, 0, 0, "{0}", message);
}
