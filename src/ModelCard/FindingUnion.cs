namespace ModelCard;

/// <summary>The findings of a project and of its models in one list. What every model says, the project says: once, and without a name.</summary>
internal static class FindingUnion
{
    /// <summary>Unites one kind of findings.</summary>
    /// <param name="project">What is said about the project as a whole.</param>
    /// <param name="models">Its models.</param>
    /// <param name="of">What one model says.</param>
    public static List<LocatedFinding> Of(IReadOnlyList<LocatedFinding> project, IReadOnlyList<ModelResult> models, Func<CardResult, IReadOnlyList<LocatedFinding>> of)
    {
        var findings = new List<LocatedFinding>(project);
        foreach (var model in models)
        {
            foreach (var finding in of(model.Result))
            {
                var isCommon = models.Count > 1;
                foreach (var other in models)
                {
                    isCommon = isCommon && Says(of(other.Result), finding);
                }

                if (!isCommon)
                {
                    findings.Add(finding.About(model.Name));
                }
                else if (ReferenceEquals(model, models[0]))
                {
                    findings.Add(finding);
                }
            }
        }

        return findings;
    }

    /// <summary>Unites what reports say.</summary>
    public static ToldFindings Of(ToldFindings project, IReadOnlyList<ModelResult> models)
    {
        var waived = new List<WaivedFinding>(project.Waived);
        var isWhole = models.Count > 0;
        foreach (var model in models)
        {
            isWhole = isWhole && model.Result.Told!.IsWhole;
            foreach (var finding in model.Result.Told!.Waived)
            {
                waived.Add(finding.About(model.Name));
            }
        }

        return new ToldFindings(Of(project.Findings, models, static result => result.Told!.Findings), waived, isWhole);
    }

    private static bool Says(IReadOnlyList<LocatedFinding> findings, LocatedFinding finding)
    {
        foreach (var own in findings)
        {
            if (own.IsSameAs(finding))
            {
                return true;
            }
        }

        return false;
    }
}
