using System.Globalization;

namespace PenguinClassifier;

/// <summary>
/// An account of what a run used, as the table that CodeCarbon writes. A sample cannot ask the hardware: the time is measured, the power and the intensity of the grid are assumed, and the card says so.
/// </summary>
internal static class Emissions
{
    private const double Watts = 65;

    // The world average for 2018 by the International Energy Agency.
    private const double KilogramsPerKilowattHour = 0.475;

    public static void Save(string path, TimeSpan duration)
    {
        var energy = duration.TotalHours * Watts / 1000;
        File.WriteAllText(path, string.Create(
            CultureInfo.InvariantCulture,
            $"run_id,duration,emissions,energy_consumed,cpu_model\npenguins,{duration.TotalSeconds:F1},{energy * KilogramsPerKilowattHour:E2},{energy:E2},x64 processor\n"));
    }
}
