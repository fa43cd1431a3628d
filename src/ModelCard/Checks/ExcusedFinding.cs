using ModelCard.Card;

namespace ModelCard.Checks;

/// <summary>A finding that is not reported because a waiver excuses it.</summary>
internal sealed class ExcusedFinding
{
    public ExcusedFinding(Finding finding, Waiver waiver)
    {
        Finding = finding;
        Waiver = waiver;
    }

    public Finding Finding { get; }

    public Waiver Waiver { get; }
}
