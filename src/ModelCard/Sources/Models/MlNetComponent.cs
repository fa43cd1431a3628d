namespace ModelCard.Sources;

/// <summary>What the components of ML.NET are called in its API, by the name of their loader (the <c>LoaderSignature</c> constants of dotnet/machinelearning).</summary>
internal sealed class MlNetComponent
{
    // A loader and its name in the API. A name of '-' says nothing worth a card.
    private const string Transforms =
        "ConcatTransform Concatenate|ConcatFunction Concatenate|CopyTransform CopyColumns|SelectColumnsTransform SelectColumns|DropColumnsTransform DropColumns|ChooseColumnsTransform SelectColumns|"
        + "ChooseColumnsFunction SelectColumns|FeatureContribution CalculateFeatureContribution|HashTransform Hash|KeyToValueTransform MapKeyToValue|KeyToVectorTransform MapKeyToVector|"
        + "KeyToBinaryTransform MapKeyToBinaryVector|Normalizer Normalize|NormalizeFunction Normalize|CdfNormalizeFunction Normalize|BinNormalizeFunction Normalize|ConvertTransform ConvertType|"
        + "ConvertFunction ConvertType|ValueMappingTransformer MapValue|TermLookupTransform MapValue|TermTransform MapValueToKey|TreeEnseFeat FeaturizeByTrees|"
        + "ImageGrayscaleTransform ConvertToGrayscale|ImageLoaderTransform LoadImages|ImagePixelExtractor ExtractPixels|ImageScalerTransform ResizeImages|VectorToImageConverter ConvertToImage|"
        + "WhiteningTransform VectorWhiten|WhiteningFunction VectorWhiten|OnnxTransform ApplyOnnxModel|PcaTransform ProjectToPrincipalComponents|TensorFlowTransform TensorFlow|"
        + "CountTableTransform CountTargetEncode|CountTargetEncode CountTargetEncode|ExprTransform Expression|RffTransform ApproximatedKernelMap|GcnTransform NormalizeVectors|"
        + "GcnFunction NormalizeVectors|CustomTransformer CustomMapping|NADropTransform DropMissingValues|NAReplaceTransform ReplaceMissingValues|MissingIndicatorFunction IndicateMissingValues|"
        + "NgramHashTransform ProduceHashedNgrams|NgramTransform ProduceNgrams|StopWordsTransform RemoveStopWords|CustomStopWords RemoveStopWords|Text FeaturizeText|"
        + "TextNormalizerTransform NormalizeText|CharToken TokenizeIntoCharacters|TokenizeTextTransform TokenizeIntoWords|WordEmbeddingsTransform ApplyWordEmbedding|"
        + "LdaTransform LatentDirichletAllocation|SlideWinTransform SlidingWindow|MovingAverageTransform MovingAverage|ExpAverageTransform ExponentialAverage|PValueTransform PValue|"
        + "DropSlotsTransform DropSlots|MissingValueFilter FilterMissingValues|NopTransform -|BinaryLoader -|TextLoader -|DatabaseLoader -|ParquetLoader -|SvmLightLoader -";

    private const string Containers = "TransformerChain PipeDataLoader CompositeLoader TransformWrapper RowToRowMapper TimeSeriesRowToRowMapper";

    // Wrappers hold a trained model and say what it is for.
    private const string Wrappers =
        "BinaryPredXfer b|MulticlassPredXfer m|RegressionPredXfer r|RankingPredXfer k|ClusteringPredXfer c|AnomalyPredXfer a|MaFactPredXf f|FAFMPredXfer b|BinClassScoreTransform b|"
        + "MultiClassScoreTrans m|ClusteringScoreTrans c|GenericScoreTransform ?|SchemaBindableWrapper ?|BinarySchemaBindable b|LabelSlotNameMapper ?";

    private const string Calibrators = "CaliPredExec FeatWCaliPredExec PMixCaliPredExec SchemaBindableCalibrated PlattCaliExec NaiveCaliExec PAVCaliExec";

    // Algorithms with the task they serve; the weights of the linear ones do not tell which trainer found them.
    private const string Algorithms =
        "FastTreeBinaryExec b FastTree|FastTreeRegressionExec r FastTree|FastTreeTweedieExec r FastTreeTweedie|FastTreeRankerExec k FastTree|FastForestBinaryExec b FastForest|"
        + "FastForestRegressionExec r FastForest|LightGBMBinaryExec b LightGbm|LightGBMRegressionExec r LightGbm|LightGBMRankerExec k LightGbm|BinaryClassGamPredictor b Gam|"
        + "RegressionGamPredictor r Gam|Linear2CExec b binary linear model|LinearRegressionExec r linear regression|"
        + "PoissonRegressionExec r Poisson regression|OlsLinearRegressionExec r ordinary least squares|MulticlassLinear m multiclass linear model|MultiClassLRExec m maximum entropy|"
        + "MultiClassNaiveBayesPred m NaiveBayes|LDSVMBinaryPredictor b LdSvm|KMeansPredictor c KMeans|pcaAnomExec a RandomizedPca|MFPredictor f MatrixFactorization|"
        + "FieldAwareFactMacPredict b FieldAwareFactorizationMachine|EnsemDbExec b ensemble|EnsembleFloatExec r ensemble|EnsemMcExec m ensemble|PipelineEnsemble ? ensemble|PriorPredictor b prior|"
        + "RandomPredictor b random|ImageClassificationPred i image classification by transfer learning|OVAExec m OneVersusAll|PKPDExec m PairwiseCoupling";

    // Models that are transforms of the pipeline themselves.
    private const string Trained =
        "IidSpikeDetector s IID spike detection|SsaSpikeDetector s SSA spike detection|IidChangePointDetector p IID change point detection|SsaChangePointDetector p SSA change point detection|"
        + "SrCnnAnomalyDetector a SR-CNN anomaly detection|SsaForecasting t SSA forecasting|TXTCLSS x TextClassification (NAS-BERT)|SNTSIMI n SentenceSimilarity (NAS-BERT)|"
        + "NER e NamedEntityRecognition (NAS-BERT)|QATRAIN q QuestionAnswer (RoBERTa)|OBJDETC o ObjectDetection (AutoFormerV2)|DnnRtTransform i image classification by transfer learning";

    private const string Tasks =
        "b binary classification|m multiclass classification|r regression|k ranking|c clustering|a anomaly detection|f recommendation|s anomaly detection (spikes)|"
        + "p anomaly detection (change points)|t forecasting|x text classification|n sentence similarity|e named entity recognition|q question answering|o object detection|i image classification";

    private MlNetComponent(MlNetComponentKind kind, string name, string? task)
    {
        Kind = kind;
        Name = name;
        Task = task;
    }

    public MlNetComponentKind Kind { get; }

    /// <summary>What it is called; empty for what is not worth a word.</summary>
    public string Name { get; }

    /// <summary>What a model is for, in words; <see langword="null"/> where the component does not tell.</summary>
    public string? Task { get; }

    /// <summary>The component of a loader; an unknown one is a transform that goes by the loader's name.</summary>
    public static MlNetComponent Of(string loader)
    {
        if (Has(Containers, loader))
        {
            return new MlNetComponent(MlNetComponentKind.Container, "", null);
        }

        if (Has(Calibrators, loader))
        {
            return new MlNetComponent(MlNetComponentKind.Calibrator, "", null);
        }

        if (Find(Wrappers, loader) is { } wrapper)
        {
            return new MlNetComponent(MlNetComponentKind.Wrapper, "", Find(Tasks, wrapper));
        }

        if (Find(Algorithms, loader) is { } algorithm)
        {
            return new MlNetComponent(MlNetComponentKind.Algorithm, algorithm.Substring(2), Find(Tasks, algorithm.Substring(0, 1)));
        }

        if (Find(Trained, loader) is { } trained)
        {
            return new MlNetComponent(MlNetComponentKind.Trained, trained.Substring(2), Find(Tasks, trained.Substring(0, 1)));
        }

        var name = Find(Transforms, loader) ?? loader;
        return new MlNetComponent(MlNetComponentKind.Transform, name == "-" ? "" : name, null);
    }

    private static bool Has(string words, string word) => Array.IndexOf(words.Split(' '), word) >= 0;

    private static string? Find(string rows, string key)
    {
        foreach (var row in rows.Split('|'))
        {
            if (row.StartsWith(key + " ", StringComparison.Ordinal))
            {
                return row.Substring(key.Length + 1);
            }
        }

        return null;
    }
}
