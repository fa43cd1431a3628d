using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PenguinClassifier;

const string ModelPath = "model.safetensors";
const int OtherSplits = 20;

return args switch
{
    [] => Train(),
    ["predict", .. var cells] when TryRead(cells, out var measurements) => Predict(measurements),
    _ => Usage(),
};

static int Train()
{
    var clock = Stopwatch.StartNew();
    var data = PenguinData.Load("data/penguins.csv");
    var (train, test) = data.Split(seed: 2014);
    Console.WriteLine($"{train.Count} penguins to train on, {test.Count} to test with; {data.Dropped} rows dropped, which have no measurements.");

    SoftmaxRegression.Train(train).Save(ModelPath);

    // Judge the file that ships, rounded to 32 bits, not the model that was in memory.
    var model = SoftmaxRegression.Load(ModelPath);
    var evaluation = new Evaluation(test, penguin => model.Predict(penguin.Measurements));
    var majority = train.CountBy(penguin => penguin.Species).MaxBy(species => species.Value).Key;
    var baseline = new Evaluation(test, _ => majority);

    var metrics = new JsonObject
    {
        ["accuracy"] = evaluation.AccuracyOf(_ => true),
        ["accuracy_by_slice"] = evaluation.AccuracyBySlice(),
        ["baseline"] = new JsonObject
        {
            ["accuracy"] = Evaluation.Rounded(baseline.Accuracy),
            ["always"] = majority,
            ["macro_f1"] = Evaluation.Rounded(baseline.MacroF1),
        },
        ["confusion_matrix"] = evaluation.ConfusionMatrix(),
        ["macro_f1"] = Evaluation.Rounded(evaluation.MacroF1),
        ["other_splits"] = AccuracyOfOtherSplits(data),
        ["per_class"] = evaluation.PerClass(),
        ["rows"] = new JsonObject { ["dropped"] = data.Dropped, ["test"] = test.Count, ["train"] = train.Count },
    };
    var readable = new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" };
    File.WriteAllText("metrics.json", metrics.ToJsonString(readable) + "\n");
    File.WriteAllText("test-birds.svg", ScatterPlot.Draw(test, model));

    // What the model card is filled from, beside the model itself: the halves of the data, the figures as a table, and an account of the energy.
    PenguinData.Save("data/train.csv", train);
    PenguinData.Save("data/test.csv", test);
    File.WriteAllText("results.csv", evaluation.ToCsv(baseline));
    Emissions.Save("emissions.csv", clock.Elapsed);

    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"Accuracy {evaluation.Accuracy:F4}, macro F1 {evaluation.MacroF1:F4}. Always answering {majority} has accuracy {baseline.Accuracy:F4}."));
    return 0;
}

// One split can be lucky. The same training on other halves of the same birds shows how lucky.
static JsonObject AccuracyOfOtherSplits(PenguinData data)
{
    var accuracies = new List<double>();
    for (var seed = 1; seed <= OtherSplits; seed++)
    {
        var (train, test) = data.Split((ulong)seed);
        var model = SoftmaxRegression.Train(train);
        accuracies.Add(new Evaluation(test, penguin => model.Predict(penguin.Measurements)).Accuracy);
    }

    return new JsonObject
    {
        ["count"] = OtherSplits,
        ["maximum"] = Evaluation.Rounded(accuracies.Max()),
        ["mean"] = Evaluation.Rounded(accuracies.Average()),
        ["minimum"] = Evaluation.Rounded(accuracies.Min()),
    };
}

static int Predict(double[] measurements)
{
    var model = SoftmaxRegression.Load(ModelPath);
    Console.WriteLine(model.Predict(measurements));
    foreach (var (species, probability) in model.Classes.Zip(model.Probabilities(measurements)))
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {species,-9} {probability:F4}"));
    }

    return 0;
}

static bool TryRead(string[] cells, out double[] numbers)
{
    numbers = new double[cells.Length];
    for (var i = 0; i < cells.Length; i++)
    {
        if (!double.TryParse(cells[i], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out numbers[i]))
        {
            return false;
        }
    }

    return cells.Length == Penguin.FeatureNames.Length;
}

static int Usage()
{
    Console.Error.WriteLine(
        """
        dotnet run
            trains and tests the classifier, writes model.safetensors, metrics.json, results.csv, emissions.csv,
            test-birds.svg, data/train.csv and data/test.csv
        dotnet run -- predict <bill_length_mm> <bill_depth_mm> <flipper_length_mm> <body_mass_g>
            names the species, as in: dotnet run -- predict 46.1 13.2 211 4500
        """);
    return 2;
}
