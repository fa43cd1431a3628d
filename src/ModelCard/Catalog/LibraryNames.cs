namespace ModelCard.Catalog;

/// <summary>
/// The libraries the Hub knows by <c>library_name</c>, as of 2026-08-21 (huggingface.js, packages/tasks/src/model-libraries.ts: 240). The Hub accepts any other text too; it then shows
/// no snippet and offers no filter.
/// </summary>
public static class LibraryNames
{
    private const string Registered =
        "acestep adapter-transformers allennlp anemoi araclip aviation-ner asteroid audiocraft audioseal bagel-mot bboxmaskpose ben2 bertopic big_vision "
        + "bionemo birder birefnet bm25s boltzgen cancertathomev2 cartesia_pytorch cartesia_mlx ccpfn champ chatterbox chaossim chat_tts chexmix "
        + "chronos-forecasting clara clipscope cloud-agents collectorvision colipri cosyvoice cotracker colpali comet cosmos cxr-foundation deepforest "
        + "depth-anything-v2 depth-pro derm-foundation describe-anything dia-tts dia2 diff-interpretation-tuning diffree diffusers diffusionkit docking-at-home "
        + "doctr edsnlp elm encoderfile espnet eupe fairseq fastai fastprint fasttext fixer flair flextab fme gemma.cpp geometry-crafter gliner gliner2 glm-tts "
        + "glyph-byt5 granite-library grok habibi-tts hallo minimax-h3 hermes holomotion hezar htrflow hunyuan-dit hunyuan3d-2 hunyuanworld-voyager hy-worldplay "
        + "hy-world-2 image-matching-models imstoucan index-tts infinitetalk infinite-you intellifold ising-decoding keras tf-keras keras-hub kerasformers "
        + "kernels kimi-audio kittentts kronos k2 lyra-2.0 lagernvs ltx lightning-ir litert litert-lm lerobot lightglue liveportrait longcat-video-avatar-1.5 "
        + "llama-cpp-python mini-omni2 mindspore magi-1 magenta-realtime magenta-realtime-2 mamba-ssm manas-1 mars5-tts matanyone mesh-anything merlin medvae "
        + "mflux mitie ml-agents ml-sharp mlx mlx-image mlc-llm model2vec mobilint moshi mtvcraft multimolecule nemo ninfer nobg nv-medtech open-oasis open_clip "
        + "openasr openpeerllm open-sora outetts paddlenlp PaddleOCR peft perception-encoder phantom-wan pocket-tts pruna-ai pxia pyannote-audio py-feat pythae "
        + "quantumpeer qwen3_tts recurrentgemma relik refiners renderformer reverb rkllm robo-orchard-lab rwkv saelens scail-2 sam2 sam-3d-body sam-3d-objects "
        + "same sample-factory sap-rpt-1-oss sapiens sapiens2 seedvr self-forcing sentence-transformers setfit sklearn spacy span-marker speechbrain ssr-speech "
        + "stable-audio-3 stable-audio-tools monkeyocr diffusion-single-file seed-story skala soloaudio songbloom stable-baselines3 stanza supertonic "
        + "swarmformer synthefy-migas f5-tts genmo tencent-song-generation tensorflowtts tensorrt tabpfn terratorch tic-clip timesfm timee-ts timm tirex tirex-2 "
        + "torchgeo transformers transformers.js trellis trellis2 tunejury ultralytics univa uni-3dar unity-sentis sana videoprism vfi-mamba vismatch lvface "
        + "voicecraft voxcpm vui vibevoice videox_fun wan2.2 wham whisperkit yolov10 yolov26 zonos 3dtopia-xl";

    // Names the Hub does not list and many cards use all the same, or that stand for .NET.
    private const string Customary =
        "pytorch tensorflow jax flax generic cleanrl yolov5 xgboost lightgbm catboost llama.cpp gguf vllm openvino onnx onnxruntime onnxruntime-genai ml.net mlnet dotnet torchsharp "
        + "tensorflow.net keras.net llamasharp semantic-kernel accord.net";

    // Other names of registered libraries.
    private const string Aliases =
        "scikitlearn sklearn|adapters adapter-transformers|adaptertransformers adapter-transformers|huggingfacetransformers transformers|hftransformers transformers|transformer transformers|"
        + "sbert sentence-transformers|sentencetransformer sentence-transformers|pytorchtransformers transformers|pyannote pyannote-audio|sb3 stable-baselines3|stablebaselines stable-baselines3|"
        + "unitymlagents ml-agents|xenovatransformers transformers.js|huggingfacediffusers diffusers|diffuser diffusers|openclip open_clip|nvidianemo nemo|mlxlm mlx|yolo ultralytics|"
        + "yolov8 ultralytics|torch pytorch|tf tensorflow";

    private static string[]? Split;

    /// <summary>Every name the Hub registers.</summary>
    public static IReadOnlyList<string> All => Split ??= Registered.Split(' ');

    /// <summary>Every customary name.</summary>
    internal static IReadOnlyList<string> AllCustomary => Customary.Split(' ');

    /// <summary>Whether the Hub registers the name, spelled exactly so.</summary>
    public static bool IsRegistered(string name) => WordList.Has(Registered, name);

    /// <summary>Whether the name is registered or customary.</summary>
    public static bool IsKnown(string name) => IsRegistered(name) || WordList.Has(Customary, name);

    /// <summary>The known name that differs from the text in case, separators or by an alias only, or null.</summary>
    public static string? Respell(string text)
    {
        var plain = Plain(text);
        return plain.Length == 0 ? null : WordPairs.Find(Aliases, plain) ?? Find(Registered, plain) ?? Find(Customary, plain);
    }

    private static string? Find(string words, string plain)
    {
        foreach (var word in words.Split(' '))
        {
            if (Plain(word) == plain)
            {
                return word;
            }
        }

        return null;
    }

    private static string Plain(string text) => IdSpelling.Plain(text);
}
