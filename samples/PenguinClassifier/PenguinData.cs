using System.Globalization;
using System.Text;

namespace PenguinClassifier;

/// <summary>The rows of <c>data/penguins.csv</c> that have all measurements.</summary>
internal sealed record PenguinData(List<Penguin> Penguins, int Dropped)
{
    public static PenguinData Load(string path)
    {
        var penguins = new List<Penguin>();
        var dropped = 0;
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var cells = line.Split(',');
            var measured = cells[2..6];
            if (Array.Exists(measured, cell => cell.Length == 0))
            {
                dropped++;
                continue;
            }

            var sex = cells[6].Length == 0 ? "unknown" : cells[6];
            penguins.Add(new Penguin(cells[0], cells[1], sex, Array.ConvertAll(measured, Number)));
        }

        return new PenguinData(penguins, dropped);
    }

    // Half of each species is kept for testing: twelve weights need few birds, slices with an honest interval need many.
    public (List<Penguin> Train, List<Penguin> Test) Split(ulong seed)
    {
        var train = new List<Penguin>();
        var test = new List<Penguin>();
        var random = new Lcg(seed);
        foreach (var species in Penguin.SpeciesNames)
        {
            var birds = Penguins.FindAll(penguin => penguin.Species == species);
            random.Shuffle(birds);
            var half = birds.Count / 2;
            train.AddRange(birds[..half]);
            test.AddRange(birds[half..]);
        }

        return (train, test);
    }

    /// <summary>Writes birds as a table with the columns of <c>penguins.csv</c>.</summary>
    public static void Save(string path, List<Penguin> penguins)
    {
        var text = new StringBuilder("species,island,bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g,sex\n");
        foreach (var penguin in penguins)
        {
            var measurements = string.Join(',', Array.ConvertAll(penguin.Measurements, number => number.ToString(CultureInfo.InvariantCulture)));
            text.Append(CultureInfo.InvariantCulture, $"{penguin.Species},{penguin.Island},{measurements},{(penguin.Sex == "unknown" ? "" : penguin.Sex)}\n");
        }

        File.WriteAllText(path, text.ToString());
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
