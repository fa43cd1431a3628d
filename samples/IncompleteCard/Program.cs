// A stand-in for a model: what matters in this sample is its card.
foreach (var message in args)
{
    Console.WriteLine(message.EndsWith("!!!", StringComparison.Ordinal) ? "spam" : "no spam");
}
