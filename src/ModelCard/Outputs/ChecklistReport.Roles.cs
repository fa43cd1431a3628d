using System.Globalization;
using ModelCard.Catalog;
using ModelCard.Checks;

namespace ModelCard.Outputs;

/// <content>For each role a message that can be sent to that person as it is.</content>
internal sealed partial class ChecklistReport
{
    private void WriteRoles(IReadOnlyList<CardRole> roles)
    {
        _text.Append("## Who is asked for what\n\nEach part can be sent to that person as it is. The percentage weighs items as the score does; items that do not apply or are waived are left out.\n\n");
        foreach (var role in roles)
        {
            var items = Questions(role);
            var done = Completeness.Of(items, static item => item.Status);
            var name = CardRoles.NameOf(role);
            name = char.ToUpperInvariant(name[0]) + name.Substring(1);
            _text.Append("### ").Append(name).Append("\n\n").Append(name).Append(": ");
            if (done.Applicable == 0)
            {
                _text.Append("nothing is asked.\n\n");
                continue;
            }

            _text.Append(string.Format(CultureInfo.InvariantCulture, "{0} of {1} answered ({2} %). ", done.Answered, done.Applicable, done.Percent));
            _text.Append(done.Answered == done.Applicable ? "Nothing more is needed. Thank you.\n\n" : "Still needed:\n\n");
            foreach (var item in items)
            {
                if (item.Status == ItemStatus.Missing)
                {
                    WriteRequest(item);
                }
            }

            _text.Append(done.Answered == done.Applicable ? "" : "\n");
        }
    }

    private void WriteRequest(ItemResult result)
    {
        var item = result.Item;
        var (_, key) = MissingItem.WhereToAdd(item, _evidence, _sidecarName);
        _text.Append("- ").Append(ReportText.Plain(item.Title)).Append(" (").Append(Level(result.Level)).Append("): write it in ").Append(ReportText.Plain(_sidecarName)).Append(" under ")
            .Append(ReportText.Plain(key));
        _text.Append(item.MinimumWords > 0 ? string.Format(CultureInfo.InvariantCulture, ", in at least {0} words.", item.MinimumWords) : ".");
        if (CardEvidence.FirstFieldOf(item.Answers) is { } field)
        {
            _text.Append(' ').Append(ReportText.Plain(field.Question)).Append(field.Helpers.Count == 0 ? "" : $" The {Helpers(field)} can help.");
        }

        _text.Append('\n');
    }

    private List<ItemResult> Questions(CardRole? role)
    {
        var all = Checks.Questions.InFiles(_check.Checklists);
        return role is null ? all : all.FindAll(result => result.Item.Owner == role);
    }
}
