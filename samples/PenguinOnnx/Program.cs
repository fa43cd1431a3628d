using System.Globalization;
using PenguinClassifier;
using PenguinOnnx;

const string Source = "../PenguinClassifier";
const string ModelPath = "penguins.onnx";

var weights = Safetensors.Read(Source + "/model.safetensors");
float[] Values(string name) => weights.Tensors[name].Values;
var graph = new OnnxWriter()
    .Node("Sub", "centred", "measurements", "mean")
    .Node("Div", "standardised", "centred", "std")
    .Gemm("scores", "standardised", "weight", "bias")
    .Node("Softmax", "probabilities", "scores")
    .Name("penguins")
    .Weights("mean", [4], Values("mean"))
    .Weights("std", [4], Values("std"))
    .Weights("weight", [3, 4], Values("weight"))
    .Weights("bias", [3], Values("bias"))
    .Input("measurements", 4)
    .Output("probabilities", 3);
File.WriteAllBytes(ModelPath, OnnxWriter.Model("PenguinOnnx", 13, graph, ("classes", weights.Metadata["classes"]), ("features", weights.Metadata["features"])));

// The file is judged, not what was in memory, on the birds the classifier was never trained on.
var model = OnnxFile.Read(ModelPath);
var original = SoftmaxRegression.Load(Source + "/model.safetensors");
var classes = weights.Metadata["classes"].Split(',');
var (train, test) = PenguinData.Load(Source + "/data/penguins.csv").Split(seed: 2014);
string Predict(Penguin penguin)
{
    var probabilities = model.Run(Array.ConvertAll(penguin.Measurements, value => (float)value));
    return classes[Array.IndexOf(probabilities, probabilities.Max())];
}

var majority = train.CountBy(penguin => penguin.Species).MaxBy(species => species.Value).Key;
var evaluation = new Evaluation(test, Predict);
File.WriteAllText("results.csv", evaluation.ToCsv(new Evaluation(test, _ => majority)));
var same = test.Count(penguin => Predict(penguin) == original.Predict(penguin.Measurements));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ModelPath}: accuracy {evaluation.Accuracy:F4} on {test.Count} birds; the same answer as the original for {same} of them."));
return same == test.Count ? 0 : 1;
