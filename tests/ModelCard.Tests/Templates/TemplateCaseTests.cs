using System.Text.Json;
using ModelCard.Templates;

namespace ModelCard.Tests.Templates;

public sealed class TemplateCaseTests
{
    public static TheoryData<string> Names()
    {
        var names = new TheoryData<string>();
        foreach (var name in TemplateCase.All.Keys)
        {
            names.Add(name);
        }

        return names;
    }

    [Fact]
    public void There_are_cases() => TemplateCase.All.Count.ShouldBeGreaterThan(250);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_gives(string name)
    {
        var wanted = TemplateCase.All[name];
        var template = Template.Parse(wanted.Template, "case");
        var context = new TemplateContext(wanted.Model == null ? new TemplateObject() : Model(wanted.Model)) { Loader = new Pages() };

        if (!wanted.IsError)
        {
            template.Messages.ShouldBeEmpty(wanted.Template);
            template.TryRender(context, out var text, out var error).ShouldBeTrue(error?.ToString());
            text.ShouldBe(wanted.Expected, wanted.Template);
            return;
        }

        template.TryRender(context, out var nothing, out var message).ShouldBeFalse(wanted.Template);
        nothing.ShouldBeEmpty();

        // The place and the wording may be apart: "Error while parsing if statement: " stands between them.
        var said = string.Join('\n', template.HasErrors ? template.Messages : [message!]);
        var place = wanted.Expected.StartsWith('(') ? wanted.Expected[..(wanted.Expected.IndexOf(')', StringComparison.Ordinal) + 1)] : string.Empty;
        said.ShouldContain(place, Case.Sensitive, wanted.Template);
        said.ShouldContain(wanted.Expected[place.Length..].Trim(), Case.Sensitive, wanted.Template);
    }

    private static TemplateObject Model(string json)
    {
        using var document = JsonDocument.Parse(json);
        return (TemplateObject)Value(document.RootElement)!;
    }

    private static object? Value(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new TemplateObject();
                foreach (var property in element.EnumerateObject())
                {
                    members[property.Name] = Value(property.Value);
                }

                return members;
            case JsonValueKind.Array:
                var items = new TemplateArray();
                foreach (var item in element.EnumerateArray())
                {
                    items.Add(Value(item));
                }

                return items;
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                return element.TryGetInt32(out var whole) ? whole : element.GetDouble();
            case JsonValueKind.Null:
                return null;
            default:
                return element.GetBoolean();
        }
    }

    private sealed class Pages : ITemplateLoader
    {
        public Template? Load(string name)
        {
            var text = name switch
            {
                "greeting" => "Hello {{ $1 }}!",
                "named" => "{{ $title }} {{ $.title }}",
                "reads" => "y={{ y }}{{ z = 2 }}",
                "lines" => "1\n2",
                "loop" => "{{ include 'loop' }}",
                "broken" => "{{ 1 + }}",
                "fails" => "\n{{ nothing 1 }}",
                _ => string.Empty,
            };
            return text.Length > 0 ? Template.Parse(text, name) : null;
        }
    }
}
