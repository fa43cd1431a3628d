namespace ModelCard.Catalog;

/// <content>MCB3xxx: the quality of what is written.</content>
public static partial class FindingCodes
{
    /// <summary>A placeholder stands where the rest of the text answers.</summary>
    public const string PlaceholderInText = "MCB3001";

    /// <summary>A text has only labels, comments or headings.</summary>
    public const string TextWithoutContent = "MCB3002";

    /// <summary>A text is too short to answer its question.</summary>
    public const string TextTooShort = "MCB3003";

    /// <summary>A text repeats its own title, the model's name or the question.</summary>
    public const string TextRepeatsQuestion = "MCB3004";

    /// <summary>Two fields have the same text.</summary>
    public const string TextCopied = "MCB3005";

    /// <summary>A sentence of a template was left in.</summary>
    public const string TemplateSentence = "MCB3006";

    /// <summary>A dataset has neither a link nor words that say what it is.</summary>
    public const string DatasetNotTraceable = "MCB3010";

    /// <summary>A dataset has no license.</summary>
    public const string DatasetWithoutLicense = "MCB3011";

    /// <summary>A dataset has no role.</summary>
    public const string DatasetWithoutRole = "MCB3012";

    /// <summary>A dataset has no number of rows.</summary>
    public const string DatasetWithoutSize = "MCB3013";

    /// <summary>A result does not say on which data it was measured.</summary>
    public const string MetricWithoutData = "MCB3020";

    /// <summary>A metric is named without a result.</summary>
    public const string MetricWithoutResult = "MCB3021";

    /// <summary>A result has no metric.</summary>
    public const string ResultWithoutMetric = "MCB3022";

    /// <summary>A metric's value is no number.</summary>
    public const string MetricValueUnreadable = "MCB3023";

    /// <summary>A metric's value is outside the range of its metric.</summary>
    public const string MetricValueOutOfRange = "MCB3024";

    /// <summary>A metric's interval, confidence level or sample size cannot be.</summary>
    public const string MetricIntervalInvalid = "MCB3025";

    /// <summary>One metric is given as a share and as a percentage.</summary>
    public const string MetricScalesMixed = "MCB3026";

    /// <summary>Groups or circumstances are named, and no result is broken down by them.</summary>
    public const string ResultsNotDisaggregated = "MCB3030";

    /// <summary>One figure stands for all people the model is about.</summary>
    public const string SingleFigureAboutPeople = "MCB3031";

    /// <summary>A decision threshold is mentioned without its value.</summary>
    public const string ThresholdNotStated = "MCB3032";

    /// <summary>Risks are named, and nothing that users can do about them.</summary>
    public const string RiskWithoutMitigation = "MCB3040";

    /// <summary>A text about risks says only what is true of every model.</summary>
    public const string RiskBoilerplate = "MCB3041";

    /// <summary>A sensitive use is declared without oversight, results by group or monitoring.</summary>
    public const string SensitiveUseUnguarded = "MCB3042";

    /// <summary>A use is described without an example in code.</summary>
    public const string UseWithoutCode = "MCB3050";

    /// <summary>Emissions are a bare number.</summary>
    public const string EmissionsWithoutUnit = "MCB3051";

    /// <summary>Emissions have no source or no hardware.</summary>
    public const string EmissionsWithoutBasis = "MCB3052";

    /// <summary>Emissions do not fit the energy or the hours.</summary>
    public const string EmissionsImplausible = "MCB3053";

    /// <summary>A link leads nowhere by its form.</summary>
    public const string LinkMalformed = "MCB3060";

    /// <summary>A relative link names a file that is not there.</summary>
    public const string LinkTargetMissing = "MCB3061";

    /// <summary>A link to a heading that the card does not have.</summary>
    public const string LinkAnchorMissing = "MCB3062";

    /// <summary>An image has no alternative text.</summary>
    public const string ImageWithoutText = "MCB3063";

    /// <summary>Nobody can be reached about the model.</summary>
    public const string NoContact = "MCB3070";

    /// <summary>A citation is no BibTeX.</summary>
    public const string CitationUnreadable = "MCB3071";

    /// <summary>A key, token or private key stands in the card.</summary>
    public const string SecretInText = "MCB3080";

    /// <summary>An e-mail address stands outside the contact fields.</summary>
    public const string EmailInText = "MCB3081";

    /// <summary>A path of somebody's own machine stands in the card.</summary>
    public const string LocalPathInText = "MCB3082";

    /// <summary>A fence of code or a comment that is never closed.</summary>
    public const string OpenMarkup = "MCB3090";

    /// <summary>A figure without an alternative text.</summary>
    public const string FigureWithoutText = "MCB3091";
}
