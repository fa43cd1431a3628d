using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace PenguinClassifier;

/// <summary>What a classifier got right on the test set, as the object that becomes <c>metrics.json</c>.</summary>
internal sealed class Evaluation
{
    private readonly List<Penguin> _test;
    private readonly int[,] _confusion = new int[Penguin.SpeciesNames.Length, Penguin.SpeciesNames.Length];
    private readonly List<bool> _correct = [];

    public Evaluation(List<Penguin> test, Func<Penguin, string> predict)
    {
        _test = test;
        foreach (var penguin in test)
        {
            var predicted = predict(penguin);
            _confusion[penguin.Label, Array.IndexOf(Penguin.SpeciesNames, predicted)]++;
            _correct.Add(predicted == penguin.Species);
        }
    }

    public double Accuracy => (double)_correct.Count(correct => correct) / _test.Count;

    public double MacroF1 => Enumerable.Range(0, Penguin.SpeciesNames.Length).Average(F1);

    public JsonObject AccuracyOf(Func<Penguin, bool> slice)
    {
        var judged = _correct.Where((_, i) => slice(_test[i])).ToList();
        var hits = judged.Count(correct => correct);
        var (lower, upper) = Wilson(hits, judged.Count);
        return new JsonObject
        {
            ["correct"] = hits,
            ["lower_bound_95"] = Rounded(lower),
            ["sample_size"] = judged.Count,
            ["upper_bound_95"] = Rounded(upper),
            ["value"] = Rounded((double)hits / judged.Count),
        };
    }

    public JsonObject AccuracyBySlice()
    {
        var slices = new SortedDictionary<string, Func<Penguin, bool>>(StringComparer.Ordinal);
        foreach (var penguin in _test)
        {
            slices[$"island={penguin.Island}"] = other => other.Island == penguin.Island;
            slices[$"sex={penguin.Sex}"] = other => other.Sex == penguin.Sex;
        }

        return new JsonObject(slices.Select(slice => KeyValuePair.Create<string, JsonNode?>(slice.Key, AccuracyOf(slice.Value))));
    }

    /// <summary>The figures of the card as a table: one row a figure, the slices behind the whole.</summary>
    public string ToCsv(Evaluation baseline)
    {
        var text = new StringBuilder("metric,name,slice,value,lower_bound,upper_bound,confidence_level,sample_size,baseline\n");
        text.Append(Row("", AccuracyOf(_ => true), Rounded(baseline.Accuracy)));
        text.Append(CultureInfo.InvariantCulture, $"f1,Macro F1,,{Rounded(MacroF1)},,,,{_test.Count},{Rounded(baseline.MacroF1)}\n");
        foreach (var slice in AccuracyBySlice())
        {
            text.Append(Row(slice.Key, slice.Value!, null));
        }

        return text.ToString();
    }

    private static string Row(string slice, JsonNode figures, double? baseline) => string.Create(
        CultureInfo.InvariantCulture,
        $"accuracy,Accuracy,{slice},{figures["value"]},{figures["lower_bound_95"]},{figures["upper_bound_95"]},0.95,{figures["sample_size"]},{baseline}\n");

    public JsonObject PerClass()
    {
        var classes = new JsonObject();
        for (var c = 0; c < Penguin.SpeciesNames.Length; c++)
        {
            classes[Penguin.SpeciesNames[c]] = new JsonObject
            {
                ["f1"] = Rounded(F1(c)),
                ["precision"] = Rounded(Share(_confusion[c, c], Predicted(c))),
                ["recall"] = Rounded(Share(_confusion[c, c], Actual(c))),
                ["support"] = Actual(c),
            };
        }

        return classes;
    }

    /// <summary>Rows are what the bird is, columns what the model said.</summary>
    public JsonObject ConfusionMatrix()
    {
        var matrix = new JsonObject();
        for (var actual = 0; actual < Penguin.SpeciesNames.Length; actual++)
        {
            var row = new JsonObject();
            for (var predicted = 0; predicted < Penguin.SpeciesNames.Length; predicted++)
            {
                row[Penguin.SpeciesNames[predicted]] = _confusion[actual, predicted];
            }

            matrix[Penguin.SpeciesNames[actual]] = row;
        }

        return matrix;
    }

    public static double Rounded(double value) => Math.Round(value, 4);

    // Wilson's interval stays inside 0 to 1 and is honest about few birds, where the usual plus or minus is not.
    private static (double Lower, double Upper) Wilson(int hits, int count)
    {
        const double z = 1.959963984540054;
        var share = (double)hits / count;
        var scale = 1 + (z * z / count);
        var center = (share + (z * z / (2 * count))) / scale;
        var margin = z / scale * Math.Sqrt((share * (1 - share) / count) + (z * z / (4.0 * count * count)));
        return (Math.Max(0, center - margin), Math.Min(1, center + margin));
    }

    private double F1(int c) => Share(2 * _confusion[c, c], Predicted(c) + Actual(c));

    private int Predicted(int c) => Enumerable.Range(0, Penguin.SpeciesNames.Length).Sum(actual => _confusion[actual, c]);

    private int Actual(int c) => Enumerable.Range(0, Penguin.SpeciesNames.Length).Sum(predicted => _confusion[c, predicted]);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
