using ModelCard.Catalog;

namespace ModelCard.Outputs.CycloneDx;

/// <summary>What to consider before the model is used: for whom and what it is, its limits, its risks, and what making it took.</summary>
internal sealed class BomConsiderations
{
    private readonly BomFields _fields;
    private readonly BomEnvironment _environment;

    /// <summary>Gets ready to write them.</summary>
    public BomConsiderations(BomFields fields, BomEnvironment environment)
    {
        _fields = fields;
        _environment = environment;
    }

    /// <summary>Writes the members.</summary>
    public void Write(JsonOutput json)
    {
        json.List("users", _fields.PlaceTexts("intended_users"));
        json.List("useCases", _fields.PlaceEach("direct_use", "downstream_use"));
        json.List("technicalLimitations", _fields.PlaceEach("usage_limitations", "known_failures"));
        WriteTradeoffs(json);
        WriteRisks(json);
        _environment.Write(json);
        WriteGroups(json);
    }

    // What smaller numbers or fewer weights cost is a tradeoff; that neither was done is none.
    private void WriteTradeoffs(JsonOutput json)
    {
        var tradeoffs = new List<string>(_fields.PlaceEach("testing_metrics"));
        foreach (var field in new[] { "quantization", "pruning" })
        {
            if (_fields.Place(field, static text => text.TrimEnd('.').ToLowerInvariant() is "none" or "no" or "false" ? null : text) is { } text)
            {
                tradeoffs.Add(CardFields.Find(field)!.Title + ": " + text);
            }
        }

        json.List("performanceTradeoffs", tradeoffs);
    }

    // The recommendations of a card answer its risks as a whole, and stand with the first of them.
    private void WriteRisks(JsonOutput json)
    {
        var risks = new List<string?>(_fields.PlaceEach("bias_risks_limitations", "ethical_considerations", "fairness"));
        var mitigation = _fields.Place("bias_recommendations");
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

    private void WriteGroups(JsonOutput json)
    {
        var groups = _fields.Place("affected_groups");
        var harms = _fields.Place("societal_impact");
        if (groups is not null || harms is not null)
        {
            json.List("fairnessAssessments", list => list.Object(assessment =>
            {
                assessment.Text("groupAtRisk", groups);
                assessment.Text("harms", harms);
            }));
        }
    }
}
