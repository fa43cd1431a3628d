using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// A license of the project's own choice that is not the upstream model's. Who passes a model on unchanged passes on its license; who makes another model of it may choose one
/// that takes nothing back that the upstream license asks.
/// </summary>
internal sealed class LicenseAgainstUpstreamRule() : CappedRule(FindingCodes.LicenseAgainstUpstream, ItemLevel.Recommended)
{
    // Licenses that ask for the same license on what is made from the work.
    private const string Copyleft = "gpl gpl-2.0 gpl-3.0 lgpl lgpl-2.1 lgpl-3.0 agpl-3.0 osl-3.0 eupl-1.1 eupl-1.2 cc-by-sa-3.0 cc-by-sa-4.0 cc-by-nc-sa-2.0 cc-by-nc-sa-3.0 cc-by-nc-sa-4.0";

    protected override void Look(CheckContext context, Report report)
    {
        if (context.Card.Upstream is not { } upstream || upstream.Licenses is not [var theirs] || theirs is "unknown" or "other"
            || context.Card.Answer("license") is not { Origin.Kind: not (SourceKind.Upstream or SourceKind.Measured or SourceKind.ProjectMetadata) } license || Permissions.Of(context) is not [var ours] || ours == theirs)
        {
            return;
        }

        if (upstream.Relation is null)
        {
            report.Add(
                $"The license is {Finding.Quote(ours, 40)}, and {upstream.Name} is under {Finding.Quote(theirs, 40)}, which is passed on with the model. State {Finding.Quote(theirs, 40)}, or say with base_model_relation how this model was made from it.",
                license.Origin,
                "license");
        }
        else if (GivesMore(ours, theirs))
        {
            report.Add(
                $"The license {Finding.Quote(ours, 40)} gives more than that of {upstream.Name}, {Finding.Quote(theirs, 40)}, leaves to give. Check what the upstream license asks of models made from it; usually the card states {Finding.Quote(theirs, 40)} too.",
                license.Origin,
                "license");
        }
    }

    private static bool GivesMore(string ours, string theirs) =>
        Permissions.IsNonCommercial(theirs) ? Permissions.IsPermissive(ours)
        : WordList.Has(Copyleft, theirs) ? Permissions.IsPermissive(ours) && !WordList.Has(Copyleft, ours)
        : !Permissions.IsPermissive(theirs) && Permissions.IsPermissive(ours) && LicenseIds.IsKnown(theirs);
}
