namespace HouseStyle;

/// <summary>How long a person reads: a stand-in for a model, with one parameter.</summary>
public static class Estimate
{
    /// <summary>Minutes for a number of words.</summary>
    public static double Minutes(int words) => words / 230.0;
}
