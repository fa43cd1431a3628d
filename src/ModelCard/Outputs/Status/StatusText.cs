using System.Globalization;
using System.Text;

namespace ModelCard.Outputs;

/// <summary>
/// The rows of a status. They are ASCII but for what an author wrote, because a task does not know the encoding of a log, and none is wider than a terminal of 80 columns.
/// </summary>
internal sealed class StatusText
{
    /// <summary>The columns of a line.</summary>
    public const int Width = 80;

    private const int LabelWidth = 30;
    private const string Nothing = "-";

    // What Select Graphic Rendition takes (ECMA-48, 8.3.117).
    private const string Bold = "1";
    private const string Red = "31";
    private const string Green = "32";
    private const string Yellow = "33";

    private readonly StringBuilder _text = new();
    private readonly bool _inColor;

    public StatusText(bool inColor) => _inColor = inColor;

    public override string ToString() => _text.ToString();

    /// <summary>A line as it is.</summary>
    public void Line(string text) => _text.Append(text).Append('\n');

    /// <summary>The headings of a group of rows.</summary>
    /// <param name="label">What the rows are.</param>
    /// <param name="third">The third column of figures.</param>
    /// <param name="fourth">The fourth.</param>
    /// <param name="fifth">The fifth; empty for none.</param>
    public void Heading(string label, string third, string fourth, string fifth)
    {
        var line = new StringBuilder("  ").Append(ConsoleText.Left(label, LabelWidth));
        line.Append(ConsoleText.Right("there", 6)).Append(ConsoleText.Right("missing", 8)).Append(" (required)");
        line.Append(ConsoleText.Right(third, 8)).Append(ConsoleText.Right(fourth, 7)).Append(ConsoleText.Right(fifth, 7));
        Line("");
        Line(Paint(line.ToString().TrimEnd(), Bold));
    }

    /// <summary>A row about a card or a part of it.</summary>
    public void Row(string label, StatusCount count, int? score = null) =>
        Row(label, count, Paint(Number(count.Weak, 8), count.Weak > 0 ? Yellow : ""), Paint(Number(count.Stale, 7), count.Stale > 0 ? Yellow : ""), score is { } percent ? Score(percent) : "");

    /// <summary>A row about a checklist.</summary>
    public void ChecklistRow(string label, StatusCount count, int score) => Row(label, count, Number(count.Waived, 8), Number(count.NotApplicable, 7), Score(score));

    /// <summary>A row that has words in place of figures.</summary>
    public void Row(string label, string words) => Line($"  {ConsoleText.Left(ConsoleText.Cut(label, LabelWidth - 1), LabelWidth)}  {words}");

    /// <summary>A text of several lines, each indented.</summary>
    public void Paragraph(string text, string first, string indent, int most)
    {
        foreach (var line in ConsoleText.Lines(text, Width - indent.Length, most))
        {
            Line(first + line);
            first = indent;
        }
    }

    /// <summary>An error in red, a warning in yellow.</summary>
    public string Loud(string text, bool isError) => Paint(text, isError ? Red : Yellow);

    /// <summary>Words that head others.</summary>
    public string Strong(string text) => Paint(text, Bold);

    /// <summary>A percentage; a complete card's is green.</summary>
    public string Percent(int score) => Paint(string.Format(CultureInfo.InvariantCulture, "{0} %", score), score == 100 ? Green : "");

    private void Row(string label, StatusCount count, string third, string fourth, string fifth)
    {
        var missing = Paint(Number(count.Missing, 8), count.Required > 0 ? Red : count.Missing > 0 ? Yellow : "");
        var required = count.Required > 0 ? Paint(ConsoleText.Right(string.Format(CultureInfo.InvariantCulture, "({0})", count.Required), 11), Red) : ConsoleText.Right("", 11);
        Line("  " + ConsoleText.Left(ConsoleText.Cut(label, LabelWidth - 1), LabelWidth) + Number(count.There, 6) + missing + required + third + fourth + fifth);
    }

    private string Score(int score) => ConsoleText.Right("", 7 - string.Format(CultureInfo.InvariantCulture, "{0} %", score).Length) + Percent(score);

    private static string Number(int number, int width) => ConsoleText.Right(number == 0 ? Nothing : number.ToString(CultureInfo.InvariantCulture), width);

    private string Paint(string text, string color) => !_inColor || color.Length == 0 ? text : "\u001b[" + color + "m" + text + "\u001b[0m";
}
