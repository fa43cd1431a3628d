namespace ModelCard.Build;

/// <summary>
/// The one look at the clock: waivers end on a day. It is UTC, so that a waiver ends for every machine at once, and it reaches findings only, never a file of the bundle.
/// </summary>
internal static class BuildDate
{
    public static DateTime Today => DateTime.UtcNow.Date;
}
