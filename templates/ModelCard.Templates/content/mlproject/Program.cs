using System.Globalization;

// Fits a straight line to data/train.csv by least squares, tests it on data/test.csv, and writes results.json, from which the build takes the figures of the model card.
// Put your own model in its place; what the card says about it is in modelcard.yaml and in the project file.
var train = Read("data/train.csv");
var meanX = train.Average(row => row.X);
var meanY = train.Average(row => row.Y);
var slope = train.Sum(row => (row.X - meanX) * (row.Y - meanY)) / train.Sum(row => (row.X - meanX) * (row.X - meanX));
var intercept = meanY - (slope * meanX);

var test = Read("data/test.csv");
var meanTest = test.Average(row => row.Y);
var error = test.Average(row => Math.Abs(row.Y - Predict(row.X)));
var explained = 1 - (test.Sum(row => Math.Pow(row.Y - Predict(row.X), 2)) / test.Sum(row => Math.Pow(row.Y - meanTest, 2)));

Console.WriteLine($"minutes = {Text(intercept)} + {Text(slope)} * km; off by {Text(error)} minutes on average");
File.WriteAllText("results.json", $"{{ \"mae\": {Text(error)}, \"r_squared\": {Text(explained)} }}\n");

double Predict(double x) => intercept + (slope * x);

static string Text(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

static List<(double X, double Y)> Read(string file) =>
    [.. File.ReadLines(file).Skip(1).Select(line => line.Split(',')).Select(cells => (Number(cells[0]), Number(cells[1])))];

static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
