namespace ModelCard.Checks;

/// <summary>Rules about the quality of what is written (MCB3xxx).</summary>
internal static class QualityRules
{
    public static IReadOnlyList<CardRule> All { get; } =
    [
        new PlaceholderRule(), new TextWithoutContentRule(), new TextTooShortRule(), new TextRepeatsQuestionRule(), new TextCopiedRule(), new TemplateSentenceRule(),
        new DatasetNotTraceableRule(), new DatasetWithoutLicenseRule(), new DatasetWithoutRoleRule(), new DatasetWithoutSizeRule(),
        new MetricWithoutDataRule(), new MetricWithoutResultRule(), new ResultWithoutMetricRule(),
        new MetricValueUnreadableRule(), new MetricValueOutOfRangeRule(), new MetricIntervalRule(), new MetricScalesMixedRule(),
        new ResultsNotDisaggregatedRule(), new SingleFigureAboutPeopleRule(), new ThresholdNotStatedRule(),
        new RiskWithoutMitigationRule(), new RiskBoilerplateRule(), new SensitiveUseRule(),
        new UseWithoutCodeRule(), new EmissionsWithoutUnitRule(), new EmissionsWithoutBasisRule(), new EmissionsImplausibleRule(),
        new LinkMalformedRule(), new LinkTargetMissingRule(), new LinkAnchorMissingRule(), new ImageWithoutTextRule(),
        new NoContactRule(), new CitationUnreadableRule(),
        new SecretInTextRule(), new EmailInTextRule(), new LocalPathInTextRule(),
        new OpenMarkupRule(), new FigureTextRule(),
    ];
}
