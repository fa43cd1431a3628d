using ModelCard.Catalog;

namespace ModelCard.Outputs.Spdx;

/// <summary>What a task of the Hub says about the model and its data.</summary>
internal static class SpdxTask
{
    private const string Text =
        "text-classification token-classification question-answering zero-shot-classification translation summarization text-generation fill-mask sentence-similarity "
        + "multiple-choice text-ranking text-retrieval text2text-generation conversational";

    private const string Image =
        "image-classification object-detection image-segmentation depth-estimation image-to-image unconditional-image-generation image-feature-extraction keypoint-detection "
        + "mask-generation zero-shot-image-classification zero-shot-object-detection";

    private const string Sound = "audio-to-audio audio-classification voice-activity-detection";

    private const string Speech = "automatic-speech-recognition text-to-speech text-to-audio";

    private const string Video = "video-classification video-to-video";

    private const string Pairs = "image-to-text text-to-image visual-question-answering document-question-answering image-text-to-text";

    /// <summary>The domain of a task, as a list of one or none.</summary>
    public static IReadOnlyList<string> Domains(string? task) => task is null ? [] : PipelineTags.ModalityOf(task) switch
    {
        Modality.NaturalLanguage => ["natural language processing"],
        Modality.Audio => ["audio and speech processing"],
        Modality.Vision => ["computer vision"],
        Modality.Multimodal => ["multimodal learning"],
        Modality.Tabular => ["tabular data"],
        Modality.Reinforcement => ["reinforcement learning"],
        _ => [],
    };

    /// <summary>The types of the data a model of the task learns from, in the words of SPDX; none where the task leaves it open.</summary>
    public static IReadOnlyList<string> DataTypes(string? task) =>
        task is null ? []
        : WordList.Has(Text, task) ? ["text"]
        : WordList.Has(Image, task) ? ["image"]
        : WordList.Has(Sound, task) ? ["audio"]
        : WordList.Has(Speech, task) ? ["audio", "text"]
        : WordList.Has(Video, task) ? ["video"]
        : WordList.Has(Pairs, task) ? ["image", "text"]
        : task switch
        {
            "tabular-classification" or "tabular-regression" => ["structured"],
            "time-series-forecasting" => ["timeseries"],
            "graph-ml" => ["graph"],
            _ => [],
        };
}
