namespace ModelCard.Catalog;

/// <content>MCB2xxx: metadata that the Hub refuses or passes over.</content>
public static partial class FindingCodes
{
    /// <summary>Metrics that cannot go into <c>model-index</c>.</summary>
    public const string MetricNotInModelIndex = "MCB2001";

    /// <summary>A license id that the Hub refuses.</summary>
    public const string LicenseIdUnknown = "MCB2002";

    /// <summary>A license name or link that the Hub passes over, cannot follow, or misses.</summary>
    public const string LicenseDetails = "MCB2003";

    /// <summary>An SPDX license id for which the Hub has only a less exact id.</summary>
    public const string LicenseInexact = "MCB2004";

    /// <summary>A language code that the Hub refuses.</summary>
    public const string LanguageUnknown = "MCB2005";

    /// <summary>A language code that probably means another language than the author thinks.</summary>
    public const string LanguageDoubtful = "MCB2006";

    /// <summary>A <c>pipeline_tag</c> that is not in the Hub's list of tasks.</summary>
    public const string PipelineTagUnknown = "MCB2007";

    /// <summary>A library that the Hub knows under another spelling.</summary>
    public const string LibraryMisspelt = "MCB2008";

    /// <summary>A library that the Hub does not know, with a similar name to one that it knows.</summary>
    public const string LibraryDoubtful = "MCB2009";

    /// <summary>A training dataset that cannot stand in <c>datasets</c>.</summary>
    public const string DatasetNotOnHub = "MCB2010";

    /// <summary>A base model or newer version that is no model id of the Hub.</summary>
    public const string ModelNotOnHub = "MCB2011";

    /// <summary>A relation to base models that does not fit the base models.</summary>
    public const string BaseModelRelation = "MCB2012";

    /// <summary>A model whose newer version is itself.</summary>
    public const string NewVersionIsItself = "MCB2013";

    /// <summary>A <c>model-index</c> that lacks required parts.</summary>
    public const string ModelIndexShape = "MCB2014";

    /// <summary>A part of <c>model-index</c> that nobody reads, or that only the Hub may write.</summary>
    public const string ModelIndexIgnored = "MCB2015";

    /// <summary>A result whose task is not in the Hub's list of tasks.</summary>
    public const string TaskTypeUnknown = "MCB2016";

    /// <summary>A metric that is known under another spelling.</summary>
    public const string MetricMisspelt = "MCB2017";

    /// <summary>An <c>inference</c> setting that the Hub cannot read.</summary>
    public const string InferenceShape = "MCB2018";

    /// <summary>A <c>widget</c> that is no list.</summary>
    public const string WidgetNotList = "MCB2019";

    /// <summary>A widget example that does not fit the task or its own keys.</summary>
    public const string WidgetExample = "MCB2020";

    /// <summary><c>co2_eq_emissions</c> without a number of grams.</summary>
    public const string EmissionsShape = "MCB2021";

    /// <summary>A training type in <c>co2_eq_emissions</c> that is none of the two words.</summary>
    public const string EmissionsTrainingType = "MCB2022";

    /// <summary>A form for gated access that the Hub cannot show.</summary>
    public const string GatedAccess = "MCB2023";

    /// <summary>A front-matter key whose value has another shape than the Hub reads.</summary>
    public const string KeyShape = "MCB2024";

    /// <summary>Tags that are repeated, or that hold several in one.</summary>
    public const string TagList = "MCB2025";

    /// <summary>A thumbnail that no reader can load.</summary>
    public const string ThumbnailNotReachable = "MCB2026";

    /// <summary>An empty entry in a list of ids.</summary>
    public const string EmptyEntry = "MCB2027";
}
