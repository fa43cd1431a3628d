using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Tests.Docs;

/// <summary>The catalog's own terms in the words of the documentation.</summary>
internal static class Words
{
    public static string Of(CardRole role) => CardRoles.NameOf(role);

    public static string Of(FieldKind kind) => kind switch
    {
        FieldKind.Ids => "one id or a list of ids",
        FieldKind.Url => "web address",
        FieldKind.Choice => "one of a few words",
        FieldKind.Datasets => "`ModelCardDataset` items",
        FieldKind.Metrics => "`ModelCardMetric` items",
        FieldKind.Markdown => "Markdown",
        _ => kind.ToString().ToLowerInvariant(),
    };

    public static string Of(ItemLevel level) => level.ToString().ToLowerInvariant();

    public static string Of(ItemCondition condition) => ConditionNames.NameOf(condition);

    /// <summary>The answers of an item: <c>a</c>, or <c>b</c> and <c>c</c>.</summary>
    public static string Answers(ChecklistItem item) =>
        string.Join(", or ", item.Answers.Split('|').Select(group => string.Join(" and ", group.Split('+').Select(Answer))));

    /// <summary>The field an answer is about, if it is about one.</summary>
    public static string FieldOf(string answer) => answer == Evidence.Widget ? "" : answer.Split('[')[0];

    /// <summary>One answer in words.</summary>
    public static string Answer(string name) => name switch
    {
        Evidence.TrainDataset => "`datasets` with the role `train`",
        Evidence.TestDataset => "`datasets` with the role `test`",
        Evidence.LinkedDataset => "`datasets` with a URL or a Hub id",
        Evidence.MeasuredMetric => "`metrics` with a value",
        Evidence.ModelIndexMetric => "`metrics` with task, dataset and value",
        Evidence.SliceMetric => "`metrics` with a slice",
        Evidence.BaselineMetric => "`metrics` with a baseline",
        Evidence.VariationMetric => "`metrics` with an interval or a decision threshold",
        Evidence.SourcedMetric => "`metrics` with a source",
        Evidence.Widget => "the front-matter key `widget`",
        Evidence.KnownLicense => "`license` with an id the Hub knows",
        Evidence.DirectUseCode => "a code block in `direct_use`",
        Evidence.AlwaysRendered => "nothing to do: every card has it",
        _ => $"`{name}`",
    };
}
