using System.Globalization;
using Words;

// A rule, not a trained model: what matters in this sample is the policy its card is held to. "dotnet run" judges it and writes results.csv.
var messages = File.ReadLines("messages.csv").Skip(1).Select(line => line.Split(',', 2)).ToList();
var right = messages.Count(message => (Shouts(message[1]) ? "yes" : "no") == message[0]);
File.WriteAllText("results.csv", string.Create(CultureInfo.InvariantCulture, $"metric,value,sample_size\naccuracy,{(double)right / messages.Count},{messages.Count}\n"));
Console.WriteLine($"{right} of {messages.Count} messages are judged as a reader judged them.");

static bool Shouts(string message)
{
    var words = Text.Of(message);
    var loud = words.Count(word => word.Length > 2 && message.Contains(word.ToUpperInvariant(), StringComparison.Ordinal));
    return message.EndsWith("!!", StringComparison.Ordinal) || 2 * loud > words.Length;
}
