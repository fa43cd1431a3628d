namespace ModelCard.Catalog;

/// <content>What people write for tasks that are not in the list.</content>
public static partial class PipelineTags
{
    // Subtasks as the Hub's list of tasks groups them (huggingface.js, packages/tasks/src/pipelines.ts, 2026-08-21).
    private const string Subtasks =
        "acceptability-classification text-classification|entity-linking-classification text-classification|fact-checking text-classification|"
        + "intent-classification text-classification|language-identification text-classification|multi-class-classification text-classification|"
        + "multi-label-classification text-classification|multi-input-text-classification text-classification|natural-language-inference text-classification|"
        + "semantic-similarity-classification text-classification|sentiment-classification text-classification|topic-classification text-classification|"
        + "semantic-similarity-scoring text-classification|sentiment-scoring text-classification|sentiment-analysis text-classification|"
        + "hate-speech-detection text-classification|text-scoring text-classification|named-entity-recognition token-classification|"
        + "part-of-speech token-classification|parsing token-classification|lemmatization token-classification|word-sense-disambiguation token-classification|"
        + "coreference-resolution token-classification|extractive-qa question-answering|open-domain-qa question-answering|closed-domain-qa question-answering|"
        + "news-articles-summarization summarization|news-articles-headline-generation summarization|dialogue-modeling text-generation|"
        + "dialogue-generation text-generation|language-modeling text-generation|text-simplification text-generation|explanation-generation text-generation|"
        + "abstractive-qa text-generation|open-domain-abstractive-qa text-generation|closed-domain-qa text-generation|open-book-qa text-generation|"
        + "closed-book-qa text-generation|slot-filling fill-mask|masked-language-modeling fill-mask|keyword-spotting audio-classification|"
        + "speaker-identification audio-classification|audio-intent-classification audio-classification|audio-emotion-recognition audio-classification|"
        + "audio-language-identification audio-classification|multi-label-image-classification image-classification|"
        + "multi-class-image-classification image-classification|face-detection object-detection|vehicle-detection object-detection|"
        + "instance-segmentation image-segmentation|semantic-segmentation image-segmentation|panoptic-segmentation image-segmentation|"
        + "image-captioning image-to-text|image-inpainting image-to-image|image-colorization image-to-image|super-resolution image-to-image|grasping robotics|"
        + "task-planning robotics|tabular-multi-class-classification tabular-classification|tabular-multi-label-classification tabular-classification|"
        + "tabular-single-column-regression tabular-regression|rdf-to-text tabular-to-text|multiple-choice-qa multiple-choice|"
        + "multiple-choice-coreference-resolution multiple-choice|document-retrieval text-retrieval|utterance-retrieval text-retrieval|"
        + "entity-linking-retrieval text-retrieval|fact-checking-retrieval text-retrieval|univariate-time-series-forecasting time-series-forecasting|"
        + "multivariate-time-series-forecasting time-series-forecasting|pose-estimation keypoint-detection";

    // What replaced the tasks the Hub dropped, and what other names of tasks mean.
    private const string Successors =
        "text2text-generation text-generation, or translation or summarization where that is what the model does|conversational text-generation";

    private const string OtherNames =
        "ner token-classification|pos-tagging token-classification|sentiment text-classification|nli text-classification|qa question-answering|extractive-question-answering question-answering|"
        + "asr automatic-speech-recognition|speech-recognition automatic-speech-recognition|speech-to-text automatic-speech-recognition|audio-to-text automatic-speech-recognition|"
        + "tts text-to-speech|ocr image-to-text|vqa visual-question-answering|causal-lm text-generation|language-modelling text-generation|masked-lm fill-mask|chat text-generation|"
        + "chatbot text-generation|machine-translation translation|text-summarization summarization|embeddings feature-extraction|embedding feature-extraction|text-embedding feature-extraction|"
        + "text-embeddings-inference feature-extraction|rl reinforcement-learning|regression tabular-regression|tabular tabular-classification|forecasting time-series-forecasting|"
        + "time-series time-series-forecasting|segmentation image-segmentation|detection object-detection|reranking text-ranking|reranker text-ranking|image-generation text-to-image|"
        + "image-captioning image-to-text|video-generation text-to-video|audio-generation text-to-audio|music-generation text-to-audio|vision-language image-text-to-text|"
        + "zero-shot zero-shot-classification|text-similarity sentence-similarity|semantic-similarity sentence-similarity";

    /// <summary>The task of which the text is a subtask, or null.</summary>
    public static string? TaskOfSubtask(string tag) => WordPairs.Find(Subtasks, tag);

    /// <summary>What to write for a task the Hub dropped, or null.</summary>
    public static string? SuccessorOf(string tag) => WordPairs.Find(Successors, tag);

    /// <summary>The task that was meant by a text that is none: another case or separator, another name, a slip of the pen. Null when nothing is near.</summary>
    public static string? Suggest(string text)
    {
        var plain = text.Trim().ToLowerInvariant().Replace(' ', '-').Replace('_', '-');
        return IsKnown(plain) ? plain : WordPairs.Find(OtherNames, plain) ?? KeySuggestion.Nearest(plain, All);
    }
}
