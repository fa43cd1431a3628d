namespace ModelCard.Checks;

/// <summary>Rules about what the Hub refuses or passes over (MCB2xxx).</summary>
internal static class ValidityRules
{
    public static IReadOnlyList<CardRule> All { get; } =
    [
        new ModelIndexRule(), new LicenseIdRule(), new LicenseDetailsRule(), new LicenseInexactRule(), new LanguageCodeRule(), new LanguageDoubtRule(), new PipelineTagRule(),
        new LibraryNameRule(), new LibraryGuessRule(), new DatasetIdRule(), new ModelIdRule(), new BaseModelRelationRule(), new NewVersionRule(), new ModelIndexShapeRule(),
        new ModelIndexIgnoredRule(), new TaskTypeRule(), new MetricIdRule(), new InferenceRule(), new WidgetListRule(), new WidgetExampleRule(), new EmissionsRule(),
        new EmissionsTrainingTypeRule(), new GatedAccessRule(), new KeyShapeRule(), new TagListRule(), new ThumbnailRule(), new EmptyEntryRule(),
    ];
}
