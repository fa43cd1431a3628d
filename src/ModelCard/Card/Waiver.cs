using ModelCard.Catalog;

namespace ModelCard.Card;

/// <summary>An author's decision to do without something for now (<c>ModelCardWaiver</c>, sidecar <c>waivers</c>), with the reason a reader of the report sees.</summary>
public sealed class Waiver
{
    /// <summary>Creates a waiver.</summary>
    /// <param name="target">A finding code, or the name of a catalog field; as the author wrote it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="expires">The last day it holds; <see langword="null"/> for no end.</param>
    /// <param name="origin">Where it was stated.</param>
    public Waiver(string target, string reason, DateTime? expires, Origin origin)
    {
        Target = target;
        Code = CardFields.FindKey(target)?.Code ?? target.ToUpperInvariant();
        Reason = reason;
        Expires = expires;
        Origin = origin;
    }

    /// <summary>The finding code or field as the author wrote it.</summary>
    public string Target { get; }

    /// <summary>The finding code it is about; a field's is that of the field when it is missing.</summary>
    public string Code { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>The last day it holds.</summary>
    public DateTime? Expires { get; }

    /// <summary>Where it was stated.</summary>
    public Origin Origin { get; }

    /// <summary>Whether it has ended.</summary>
    /// <param name="today">The day of the check; without one no waiver ends.</param>
    public bool IsOver(DateTime? today) => Expires is { } last && today is { } day && day.Date > last;
}
