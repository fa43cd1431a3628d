using System.Globalization;
using ModelCard.Card;
using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Outputs;

/// <summary>
/// The next things worth writing: what is required and missing, then what is wrong, errors first, then what is recommended, then what could be better, then what is optional. Each says where to
/// write and asks one question.
/// </summary>
internal sealed class StatusSteps
{
    private const int Most = 3;
    private const string Indent = "     ";

    private readonly StatusText _text;
    private readonly string _projectDirectory;
    private int _count;

    public StatusSteps(StatusText text, string projectDirectory)
    {
        _text = text;
        _projectDirectory = projectDirectory;
    }

    /// <summary>Writes the steps of a card.</summary>
    public void Write(CheckResult check, IReadOnlyList<LocatedFinding> findings)
    {
        _text.Line("");
        _text.Line(_text.Strong("  next"));
        WriteItems(check, ItemLevel.Required);
        WriteFindings(findings, FindingSeverity.Error, check);
        WriteFindings(findings, FindingSeverity.Warning, check);
        WriteItems(check, ItemLevel.Recommended);
        WriteFindings(findings, FindingSeverity.Message, check);
        WriteItems(check, ItemLevel.Optional);
        if (_count == 0)
        {
            _text.Line("  nothing: every item that applies is answered, and nothing is found wrong");
        }
    }

    /// <summary>Writes what stands in the way of a check.</summary>
    public void WriteErrors(IReadOnlyList<LocatedFinding> findings)
    {
        var errors = LocatedFinding.Count(findings, FindingSeverity.Error);
        _text.Line("");
        WriteFindings(findings, FindingSeverity.Error, null);
        if (errors > Most)
        {
            _text.Line(string.Format(CultureInfo.InvariantCulture, "  and {0} more, which dotnet build shows", errors - Most));
        }
    }

    private void WriteItems(CheckResult check, ItemLevel level)
    {
        foreach (var result in check.Items)
        {
            if (_count < Most && result.Status == ItemStatus.Missing && result.Level == level)
            {
                var label = level switch { ItemLevel.Required => "required", ItemLevel.Recommended => "recommended", _ => "optional" };
                var mark = level == ItemLevel.Required ? _text.Loud(label, isError: true) : label;
                Head($"{ConsoleText.Cut(result.Item.Title, 40)} ({mark}; {CardRoles.NameOf(result.Item.Owner)})");
                if (CardEvidence.FirstFieldOf(result.Item.Answers) is { } field)
                {
                    Ask(field);
                }
                else
                {
                    _text.Paragraph($"Can you add {result.Item.NounPhrase}?", Indent, Indent, 2);
                }

                var (inProject, inSidecar) = MissingItem.WhereToAdd(result.Item, check.Evidence, check.SidecarName);
                SayWhere(inProject, inSidecar, check.SidecarName);
            }
        }
    }

    // What is missing is listed as an item, and the minimum score is met by answering items.
    private void WriteFindings(IReadOnlyList<LocatedFinding> findings, FindingSeverity severity, CheckResult? check)
    {
        foreach (var finding in findings)
        {
            if (_count < Most && finding.Severity == severity && !finding.Code.StartsWith("MCB1", StringComparison.Ordinal))
            {
                var place = finding.Line == 0 ? "" : string.Format(CultureInfo.InvariantCulture, "({0},{1})", finding.Line, finding.Column);
                var what = severity switch { FindingSeverity.Error => "error ", FindingSeverity.Warning => "warning ", _ => "message " } + finding.Code;
                var mark = severity == FindingSeverity.Message ? what : _text.Loud(what, severity == FindingSeverity.Error);
                Head($"{mark} at {ConsoleText.Cut(RelativePath.Of(finding.File, _projectDirectory), 44)}{place}");
                _text.Paragraph(finding.Message, Indent, Indent, 4);
                if (check is not null && StatusTopic.FieldOf(finding.Topic) is { } field)
                {
                    Ask(field);
                    var inSidecar = MarkdownText.IsFile(check.SidecarName) ? AnswerSyntax.InCard(field.Name, field) : AnswerSyntax.InSidecar(field.Name, field);
                    SayWhere(AnswerSyntax.InProject(field.Name, field), inSidecar, check.SidecarName);
                }
            }
        }
    }

    private void Head(string text)
    {
        _count++;
        _text.Line(string.Format(CultureInfo.InvariantCulture, "  {0}. {1}", _count, text));
    }

    // The first sentence asks; what follows explains.
    private void Ask(CardField field) => _text.Paragraph(field.Question.Substring(0, field.Question.IndexOf('?') + 1), Indent, Indent, 2);

    // Whoever keeps the card in Markdown writes there.
    private void SayWhere(string inProject, string inSidecar, string sidecarName)
    {
        var file = ConsoleText.Cut(sidecarName, 30);
        var isCard = MarkdownText.IsFile(sidecarName);
        var width = Math.Max(ConsoleText.WidthOf(file), isCard ? 0 : "project".Length) + 2;
        var indent = Indent + new string(' ', width);
        _text.Paragraph(Ascii(inSidecar), Indent + ConsoleText.Left(file + ":", width), indent, 3);
        if (!isCard)
        {
            _text.Paragraph(Ascii(inProject), Indent + ConsoleText.Left("project:", width), indent, 3);
        }
    }

    private static string Ascii(string advice) => advice.Replace("…", "...");
}
