using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// <c>base_model</c>, <c>new_version</c> and the model's own <c>hub_id</c> that are no model id: the Hub refuses paths, addresses and empty values
/// (https://huggingface.co/docs/hub/model-cards).
/// </summary>
internal sealed class ModelIdRule : CardRule
{
    public override string Code => FindingCodes.ModelNotOnHub;

    public override ItemLevel Level => ItemLevel.Required;

    public override void Check(CheckContext context, FindingSeverity severity, List<Finding> findings)
    {
        Check(context.Card.Answer("base_model"), "base_model", severity, findings);
        Check(context.Card.Answer("new_version"), "new_version", severity, findings);
        Check(context.Card.Answer("hub_id"), "hub_id", severity, findings);
    }

    private void Check(FieldValue? answer, string name, FindingSeverity severity, List<Finding> findings)
    {
        if (answer is null)
        {
            return;
        }

        foreach (var value in answer.Scalars)
        {
            if (HubId.Problem(value.Text) is { } problem)
            {
                findings.Add(new Finding(Code, severity, $"The Hub refuses {name} '{Finding.Quote(value.Text, 80)}': {Advice(value.Text.Trim(), problem)}", value.Origin, name));
            }
        }
    }

    private static string Advice(string id, string problem) =>
        HubId.InUrl(id, isDataset: false) is { } inUrl ? $"it takes the model's id, not its address. Write '{inUrl}'."
        : HubId.IsUrl(id) ? "it takes the id of a model on the Hub, and this is an address elsewhere. Leave it out and link it in the text."
        : HubId.IsPath(id) ? "it is a path of the machine the model was made on. Write the id (owner/name) of the model that was loaded."
        : HubId.IsValid(id) ? "it has white space around it. Remove that."
        : $"it {problem}, which no id on the Hub has. Write the id of one model as owner/name, and several as a list.";
}
