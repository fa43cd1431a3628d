namespace ModelCard.Catalog;

/// <summary>
/// The tasks of the Hub, for <c>pipeline_tag</c> and the task type of <c>model-index</c>: the 57 of huggingface.js, packages/tasks/src/pipelines.ts, as of 2026-08-21.
/// </summary>
public static partial class PipelineTags
{
    private const string NaturalLanguage =
        "text-classification token-classification table-question-answering question-answering zero-shot-classification translation "
        + "summarization feature-extraction text-generation fill-mask sentence-similarity table-to-text multiple-choice text-ranking text-retrieval";

    private const string Audio =
        "text-to-speech text-to-audio automatic-speech-recognition audio-to-audio audio-classification voice-activity-detection";

    private const string Vision =
        "depth-estimation image-classification object-detection image-segmentation text-to-image image-to-text image-to-image image-to-video "
        + "unconditional-image-generation video-classification text-to-video zero-shot-image-classification mask-generation "
        + "zero-shot-object-detection text-to-3d image-to-3d image-feature-extraction keypoint-detection video-to-video";

    private const string Multimodal =
        "audio-text-to-text image-text-to-text image-text-to-image image-text-to-video visual-question-answering document-question-answering "
        + "video-text-to-text visual-document-retrieval any-to-any";

    private const string Tabular = "tabular-classification tabular-regression tabular-to-text time-series-forecasting";

    private const string Reinforcement = "reinforcement-learning robotics";

    private const string Other = "graph-ml other";

    // Once in the Hub's list, and still in older cards and tools.
    private const string Retired = "text2text-generation conversational";

    // Beside all of natural language, the tasks whose models read or write human language:
    // * speech or a prompt in a language: text-to-speech, automatic-speech-recognition, text-to-audio (it reads a description);
    // * captions and prompts: image-to-text writes, text-to-image, text-to-video and text-to-3d read;
    // * labels given as words at run time: the two zero-shot vision tasks;
    // * all multimodal tasks: each has text on one side at least; visual-document-retrieval reads queries, any-to-any is taken to include text;
    // * tabular-to-text writes.
    // Left out, because the tag alone does not say that there is speech: audio-to-audio (noise, music), audio-classification
    // (sounds, music), voice-activity-detection (finds speech in any language). image-to-video takes a prompt at most on the side.
    private const string WithLanguage =
        "text-to-speech automatic-speech-recognition text-to-audio image-to-text text-to-image text-to-video text-to-3d "
        + "zero-shot-image-classification zero-shot-object-detection tabular-to-text";

    // The tasks for which the Hub's widget documentation has a form of example input, or its widget types name the task.
    private const string WithWidget =
        "text-classification token-classification table-question-answering question-answering zero-shot-classification translation summarization "
        + "feature-extraction text-generation fill-mask sentence-similarity text2text-generation conversational "
        + "text-to-speech text-to-audio automatic-speech-recognition audio-to-audio audio-classification voice-activity-detection "
        + "image-classification object-detection image-segmentation text-to-image image-to-text image-to-image image-to-video "
        + "video-classification text-to-video zero-shot-image-classification image-text-to-text visual-question-answering "
        + "document-question-answering tabular-classification tabular-regression";

    private static string[]? Split;

    /// <summary>Every task of the Hub's newest list, by modality.</summary>
    public static IReadOnlyList<string> All => Split ??=
        (NaturalLanguage + " " + Audio + " " + Vision + " " + Multimodal + " " + Tabular + " " + Reinforcement + " " + Other).Split(' ');

    /// <summary>Whether the newest list has the task, spelled exactly so.</summary>
    public static bool IsKnown(string tag) => ModalityOf(tag) != Modality.Unknown;

    /// <summary>Whether the Hub once had the task and dropped it.</summary>
    public static bool IsRetired(string tag) => WordList.Has(Retired, tag);

    /// <summary>The group the Hub lists the task in.</summary>
    public static Modality ModalityOf(string tag)
    {
        if (WordList.Has(NaturalLanguage, tag))
        {
            return Modality.NaturalLanguage;
        }

        if (WordList.Has(Vision, tag))
        {
            return Modality.Vision;
        }

        if (WordList.Has(Multimodal, tag))
        {
            return Modality.Multimodal;
        }

        if (WordList.Has(Audio, tag))
        {
            return Modality.Audio;
        }

        if (WordList.Has(Tabular, tag))
        {
            return Modality.Tabular;
        }

        if (WordList.Has(Reinforcement, tag))
        {
            return Modality.Reinforcement;
        }

        return WordList.Has(Other, tag) ? Modality.Other : Modality.Unknown;
    }

    /// <summary>Whether models of the task read or write human language, as text or as speech, so that a card should name the languages.</summary>
    public static bool IsTextOrSpeech(string tag) =>
        WordList.Has(NaturalLanguage, tag) || WordList.Has(Multimodal, tag) || WordList.Has(WithLanguage, tag) || WordList.Has(Retired, tag);

    /// <summary>Whether the Hub can show a widget for the task, so that example inputs make sense.</summary>
    public static bool HasWidget(string tag) => WordList.Has(WithWidget, tag);
}
