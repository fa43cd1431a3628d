using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>An upstream card from which nothing about training or evaluation could be quoted, or that a program wrote.</summary>
internal sealed class UpstreamSaysNothingRule() : CappedRule(FindingCodes.UpstreamSaysNothing, ItemLevel.Recommended)
{
    private const string Statements = "training_data training_procedure training_hyperparameters testing_data testing_metrics results results_summary";

    protected override void Look(CheckContext context, Report report)
    {
        if (context.Card.Upstream is not { } upstream)
        {
            return;
        }

        if (!SaysSomething(upstream.Answers))
        {
            report.Add(
                $"The upstream card says nothing about how {upstream.Name} was trained and how well it does. Look for its paper or ask those who built it; write what you find into training_data and results, or choose a model that is documented.",
                upstream.Start);
        }
        else if (upstream.IsGenerated)
        {
            report.Add(
                $"A program wrote the upstream card of {upstream.Name}: it says with which settings the model was trained, and hardly on what data and for what. Read it, and complete training_data and testing_data from other sources.",
                upstream.Start);
        }
    }

    // A model that was made from another has these in sections.
    private static bool SaysSomething(SourceAnswers answers) =>
        answers.Metrics.Count > 0 || answers.Fields.Exists(static value => WordList.Has(Statements, value.Field.Name))
        || answers.Sections.Exists(static section => section.Title.EndsWith("of the Base Model", StringComparison.Ordinal));
}

/// <summary>An upstream card without a license: nothing gives anyone the right to use or pass on the model.</summary>
internal sealed class UpstreamWithoutLicenseRule() : CappedRule(FindingCodes.UpstreamWithoutLicense, ItemLevel.Recommended)
{
    protected override void Look(CheckContext context, Report report)
    {
        if (context.Card.Upstream is { Licenses.Count: 0 } upstream)
        {
            report.Add(
                $"The card of {upstream.Name} states no license, so that nothing gives you the right to use it or to pass it on. Look for one in its repository, or ask those who publish it; then state it as license.",
                upstream.Start,
                "license");
        }
    }
}

/// <summary>An upstream card that nobody can be led to: a card on the Hub does not say its own id.</summary>
internal sealed class UpstreamWithoutIdRule() : CappedRule(FindingCodes.UpstreamWithoutId, ItemLevel.Recommended)
{
    protected override void Look(CheckContext context, Report report)
    {
        if (context.Card.Upstream is { Id: null } upstream)
        {
            report.Add(
                "Quotations from the upstream card name no model, and links inside them are left out, because a card does not say its own id. Set ModelCardUpstreamId, such as 'google-bert/bert-base-uncased'.",
                upstream.Setting);
        }
    }
}
