namespace PenguinClassifier;

/// <summary>Multinomial logistic regression on standardized features.</summary>
internal sealed class SoftmaxRegression
{
    public const int Iterations = 2000;
    public const double LearningRate = 0.5;
    public const double L2 = 0.001;

    private readonly float[] _weights;
    private readonly float[] _bias;
    private readonly float[] _mean;
    private readonly float[] _std;

    private SoftmaxRegression(string[] classes, float[] weights, float[] bias, float[] mean, float[] std)
    {
        Classes = classes;
        _weights = weights;
        _bias = bias;
        _mean = mean;
        _std = std;
    }

    public string[] Classes { get; }

    public static SoftmaxRegression Train(List<Penguin> penguins)
    {
        int classes = Penguin.SpeciesNames.Length, features = Penguin.FeatureNames.Length;
        var (mean, std) = Moments(penguins, features);
        var rows = penguins.ConvertAll(penguin => Standardize(penguin.Measurements, mean, std));
        var weights = new double[classes * features];
        var bias = new double[classes];

        // Zeros to start from and the whole training set in every step: the loss is convex, so there is nothing to draw by chance.
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var weightGradient = new double[weights.Length];
            var biasGradient = new double[classes];
            for (var row = 0; row < rows.Count; row++)
            {
                var probabilities = Softmax(rows[row], weights, bias);
                for (var c = 0; c < classes; c++)
                {
                    var error = probabilities[c] - (c == penguins[row].Label ? 1 : 0);
                    biasGradient[c] += error;
                    for (var f = 0; f < features; f++)
                    {
                        weightGradient[(c * features) + f] += error * rows[row][f];
                    }
                }
            }

            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] -= LearningRate * ((weightGradient[i] / rows.Count) + (L2 * weights[i]));
            }

            for (var c = 0; c < classes; c++)
            {
                bias[c] -= LearningRate * biasGradient[c] / rows.Count;
            }
        }

        return new SoftmaxRegression(Penguin.SpeciesNames, Single(weights), Single(bias), Single(mean), Single(std));
    }

    public static SoftmaxRegression Load(string path)
    {
        var file = Safetensors.Read(path);
        return new SoftmaxRegression(
            file.Metadata["classes"].Split(','), file.Tensors["weight"].Values, file.Tensors["bias"].Values, file.Tensors["mean"].Values, file.Tensors["std"].Values);
    }

    public void Save(string path)
    {
        var file = new Safetensors();
        file.Metadata["classes"] = string.Join(',', Classes);
        file.Metadata["features"] = string.Join(',', Penguin.FeatureNames);
        file.Tensors["weight"] = new Tensor([_bias.Length, _mean.Length], _weights);
        file.Tensors["bias"] = new Tensor([_bias.Length], _bias);
        file.Tensors["mean"] = new Tensor([_mean.Length], _mean);
        file.Tensors["std"] = new Tensor([_std.Length], _std);
        file.Write(path);
    }

    /// <summary>The probability of each class, in the order of <see cref="Classes"/>.</summary>
    public double[] Probabilities(double[] measurements) =>
        Softmax(Standardize(measurements, Double(_mean), Double(_std)), Double(_weights), Double(_bias));

    public string Predict(double[] measurements)
    {
        var probabilities = Probabilities(measurements);
        return Classes[Array.IndexOf(probabilities, probabilities.Max())];
    }

    private static double[] Softmax(double[] row, double[] weights, double[] bias)
    {
        var scores = (double[])bias.Clone();
        for (var i = 0; i < weights.Length; i++)
        {
            scores[i / row.Length] += weights[i] * row[i % row.Length];
        }

        // Subtracting the largest score changes no probability and keeps exp from overflowing.
        var largest = scores.Max();
        var exponentials = Array.ConvertAll(scores, score => Math.Exp(score - largest));
        var sum = Sum(exponentials);
        return Array.ConvertAll(exponentials, value => value / sum);
    }

    private static (double[] Mean, double[] Std) Moments(List<Penguin> penguins, int features)
    {
        var mean = new double[features];
        var std = new double[features];
        for (var f = 0; f < features; f++)
        {
            var column = penguins.ConvertAll(penguin => penguin.Measurements[f]);
            mean[f] = Sum(column) / column.Count;
            std[f] = Math.Sqrt(Sum(column.ConvertAll(value => (value - mean[f]) * (value - mean[f]))) / column.Count);
        }

        return (mean, std);
    }

    private static double[] Standardize(double[] measurements, double[] mean, double[] std)
    {
        var row = new double[measurements.Length];
        for (var f = 0; f < row.Length; f++)
        {
            row[f] = (measurements[f] - mean[f]) / std[f];
        }

        return row;
    }

    // One value after the other: a sum in another order ends in other digits.
    private static double Sum(IEnumerable<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }

    private static float[] Single(double[] values) => Array.ConvertAll(values, value => (float)value);

    private static double[] Double(float[] values) => Array.ConvertAll(values, value => (double)value);
}
