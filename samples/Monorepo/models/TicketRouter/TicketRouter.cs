using Words;

namespace TicketRouter;

/// <summary>Names the desk for a ticket by the first word it knows.</summary>
public static class TicketRouter
{
    private static readonly Dictionary<string, string> Desks = new(StringComparer.Ordinal)
    {
        ["invoice"] = "billing",
        ["refund"] = "billing",
        ["password"] = "accounts",
        ["login"] = "accounts",
        ["parcel"] = "shipping",
        ["delivery"] = "shipping",
    };

    /// <summary>The desk, and <c>front desk</c> where no word is known.</summary>
    public static string Route(string ticket) => Text.Of(ticket).Select(word => Desks.GetValueOrDefault(word)).FirstOrDefault(desk => desk is not null) ?? "front desk";
}
