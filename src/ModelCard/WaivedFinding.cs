using ModelCard.Card;

namespace ModelCard;

/// <summary>What a build would say if a waiver did not excuse it.</summary>
internal sealed class WaivedFinding
{
    public WaivedFinding(LocatedFinding finding, Waiver waiver)
    {
        Finding = finding;
        Waiver = waiver;
    }

    public LocatedFinding Finding { get; }

    public Waiver Waiver { get; }

    /// <summary>The same, saying which of a project's models it is about.</summary>
    public WaivedFinding About(string model) => new(Finding.About(model), Waiver);
}
