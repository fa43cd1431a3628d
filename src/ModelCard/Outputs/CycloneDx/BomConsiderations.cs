using ModelCard.Card;

namespace ModelCard.Outputs.CycloneDx;

/// <summary>What to consider before the model is used: for whom and what it is, its limits, its risks, and what making it took.</summary>
internal sealed class BomConsiderations
{
    private readonly CardContent _card;
    private readonly BomEnvironment _environment;

    /// <summary>Gets ready to write them.</summary>
    public BomConsiderations(CardContent card, BomEnvironment environment)
    {
        _card = card;
        _environment = environment;
    }

    /// <summary>Writes the members.</summary>
    public void Write(JsonOutput json)
    {
        json.List("users", _card.Substance("intended_users")?.Texts ?? []);
        json.List("useCases", FieldText.Each(_card, "direct_use", "downstream_use"));
        json.List("technicalLimitations", FieldText.Each(_card, "usage_limitations", "known_failures"));
        WriteRisks(json);
        _environment.Write(json);
        if (FieldText.Of(_card, "affected_groups") is { } groups)
        {
            json.List("fairnessAssessments", list => list.Object(assessment =>
            {
                assessment.Text("groupAtRisk", groups);
                assessment.Text("harms", FieldText.Of(_card, "societal_impact"));
            }));
        }
    }

    // The recommendations of a card answer its risks as a whole, and stand with the first of them.
    private void WriteRisks(JsonOutput json)
    {
        var risks = new List<string?>(FieldText.Each(_card, "bias_risks_limitations", "ethical_considerations", "fairness"));
        var mitigation = FieldText.Of(_card, "bias_recommendations");
        if (risks.Count == 0 && mitigation is not null)
        {
            risks.Add(null);
        }

        json.List("ethicalConsiderations", risks, (list, risk) => list.Object(item =>
        {
            item.Text("name", risk);
            item.Text("mitigationStrategy", ReferenceEquals(risk, risks[0]) ? mitigation : null);
        }));
    }
}
