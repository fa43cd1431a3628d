using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// The form a reader fills in for gated access (https://huggingface.co/docs/hub/models-gated): texts are texts, fields are a map of names to types, and the EU switch is a boolean.
/// </summary>
internal sealed class GatedAccessRule : MetadataRule
{
    public override string Code => FindingCodes.GatedAccess;

    public override ItemLevel Level => ItemLevel.Recommended;

    internal const string Types = "text checkbox date_picker country ip_location select";

    protected override void CheckEntry(CardEntry entry, CheckContext context, RuleReport report)
    {
        switch (entry.Key)
        {
            case "extra_gated_heading" or "extra_gated_description" or "extra_gated_prompt" or "extra_gated_button_content":
                if (entry.Value is not CardScalar)
                {
                    report.Add($"{entry.Key} is one text, and this is {Shape(entry.Value)}. Write it as one.", entry.Value.Origin);
                }

                break;
            case "extra_gated_eu_disallowed":
                if (entry.Value is not CardScalar { Type: ScalarType.Boolean })
                {
                    report.Add("extra_gated_eu_disallowed takes true or false without quotes, and this is neither. Write one of them.", entry.Value.Origin);
                }

                break;
            case "extra_gated_fields":
                CheckFields(entry.Value, report);
                break;
        }
    }

    private static void CheckFields(CardNode value, RuleReport report)
    {
        if (value is not CardMap fields)
        {
            report.Add(
                value is CardList ? "extra_gated_fields is a map in a model card; a list of fields is the form of dataset cards. Remove the dashes: 'Company: text'."
                    : $"extra_gated_fields is a map of names to types, and this is {Shape(value)}. Write a line for each, such as 'Company: text'.",
                value.Origin);
            return;
        }

        foreach (var field in fields.Entries)
        {
            var type = field.Value is CardMap map ? map.Find("type") : field.Value;
            if (type is not CardScalar { Type: ScalarType.Text } scalar || !WordList.Has(Types, scalar.Text))
            {
                var written = type is CardScalar { Type: not ScalarType.Null } text ? $"'{Finding.Quote(text.Text, 40)}' is none of them" : "it has none";
                report.Add($"The gated field '{field.Key}' takes one of the types {Types.Replace(" ", ", ")}; {written}. Write one of them, such as '{field.Key}: text'.", (type ?? field.Value).Origin);
            }
            else if (scalar.Text == "select")
            {
                CheckOptions(field, report);
            }
        }
    }

    private static void CheckOptions(CardEntry field, RuleReport report)
    {
        if ((field.Value as CardMap)?.Find("options") is not CardList { Items.Count: > 0 } options)
        {
            report.Add($"The gated field '{field.Key}' is a select without options. Write {{type: select, options: [Research, Education]}}.", field.Value.Origin);
            return;
        }

        foreach (var option in options.Items)
        {
            var isOption = option is CardScalar { Type: not ScalarType.Null } || (option is CardMap map && !IsBlank(map.Find("label")) && !IsBlank(map.Find("value")));
            if (!isOption)
            {
                report.Add($"An option of the gated field '{field.Key}' is neither text nor a map with 'label' and 'value'. Write it as one of them, such as {{label: Research, value: research}}.", option.Origin);
            }
        }
    }
}
