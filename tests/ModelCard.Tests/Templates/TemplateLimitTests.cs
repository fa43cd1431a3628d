using System.Globalization;
using System.Text;
using ModelCard.Templates;

namespace ModelCard.Tests.Templates;

public sealed class TemplateLimitTests
{
    [Theory]
    [InlineData("{{ while true; end }}", "(1,4)", "Exceeding number of iteration limit `1000`")]
    [InlineData("{{ for x in 1..400; for y in 1..400; end; end }}", "(1,21)", "Exceeding number of iteration limit `1000`")]
    [InlineData("{{ for x in 1..5000; end }}", "(1,14)", "Range expression exceeds LoopLimit `500`")]
    [InlineData("{{ x = 'ab'; while true; x = x + x; end }}", "(1,30)", "The string is longer than 2000 characters")]
    [InlineData("{{ 'a' * 100000 }}", "(1,4)", "The string is longer than 2000 characters")]
    [InlineData("{{ 'a' | string.pad_left 100000 }}", "(1,10)", "The string is longer than 2000 characters")]
    [InlineData("{{ 'aaaa' * 400 | string.replace 'a' 'bbbb' }}", "(1,19)", "The string is longer than 2000 characters")]
    [InlineData("{{ for x in 1..20; y = 'a' * 1900; end }}", "(1,24)", "together longer than 20000 characters")]
    [InlineData("{{ for x in 1..400; y = '0123456789' * 30; end }}", "(1,25)", "together longer than 20000 characters")]
    [InlineData("{{ for x in 1..400 }}0123456789012345678901234567890123456789{{ end }}", "(1,22)", "The output is longer than 10000 characters")]
    [InlineData("{{ x = []; x[100000] = 1 }}", "(1,14)", "The array is longer than 500 items")]
    [InlineData("{{ x = [1, 2]; while true; x = x + x; end }}", "(1,32)", "The array is longer than 500 items")]
    [InlineData("{{ [1] | array.insert_at 100000 2 }}", "(1,10)", "The array is longer than 500 items")]
    [InlineData("{{ x = 3; while true; x = x * x; end }}", "(1,29)", "The result is too large for a number.")]
    [InlineData("{{ 1 << 100000 }}", "(1,6)", "The result is too large for a number.")]
    [InlineData("{{ func f(n); ret f(n + 1); end; f 1 }}", "(1,19)", "Exceeding number of recursive depth limit `50`")]
    [InlineData("{{ a = []; a[0] = a; a }}", "(1,22)", "Structure is too deeply nested")]
    public void Every_limit_is_an_error_with_a_place(string text, string place, string message)
    {
        var context = new TemplateContext(new TemplateObject())
        {
            Limits = new TemplateLimits
            {
                LoopIterations = 1000,
                RecursionDepth = 50,
                OutputLength = 10_000,
                StringLength = 2000,
                TotalStringLength = 20_000,
                ArrayLength = 500,
            },
        };

        Template.Parse(text).TryRender(context, out _, out var error).ShouldBeFalse();
        error!.ToString().ShouldStartWith("template" + place + " : error : ");
        error.Text.ShouldContain(message);
    }

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("[", "", "]")]
    [InlineData("{a:", "1", "}")]
    [InlineData("!", "1", "")]
    [InlineData("1 + (", "1", ")")]
    [InlineData("a | ", "a", "")]
    [InlineData("1 + ", "1", "")]
    [InlineData("a.", "a", "")]
    [InlineData("if 1; ", "", "; end")]
    [InlineData("do; ", "", "; end")]
    [InlineData("$\"{", "1", "}\"")]
    public void Nesting_is_limited_before_the_stack_is(string open, string middle, string close)
    {
        var builder = new StringBuilder("{{ ");
        Repeat(builder, open, 20_000).Append(middle);
        Repeat(builder, close, 20_000).Append(" }}");

        var template = Template.Parse(builder.ToString());

        template.HasErrors.ShouldBeTrue();
        template.Messages.ShouldContain(m => m.Text.Contains("The statement depth limit `250` was reached", StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_chain_of_else_if_is_no_nesting()
    {
        var builder = new StringBuilder("{{ if x == 0 }}0");
        for (var i = 1; i < 1000; i++)
        {
            builder.Append(CultureInfo.InvariantCulture, $"{{{{ else if x == {i} }}}}{i}");
        }

        var template = Template.Parse(builder.Append("{{ end }}").ToString());

        template.Render(new TemplateContext(new TemplateObject { ["x"] = 777 })).ShouldBe("777");
    }

    [Fact]
    public void A_template_that_is_too_long_is_not_parsed()
    {
        var template = Template.Parse(new string('a', TemplateLimits.TemplateLength + 1));

        template.Messages.ShouldHaveSingleItem().Text.ShouldStartWith("The template is longer than");
    }

    [Fact]
    public void Errors_of_one_template_are_not_endless()
    {
        var template = Template.Parse("{{ [" + string.Concat(Enumerable.Repeat("[ ) ", 200)) + " }}");

        template.Messages.Count.ShouldBeInRange(1, 50);
    }

    private static StringBuilder Repeat(StringBuilder builder, string text, int count)
    {
        for (var i = 0; i < count; i++)
        {
            builder.Append(text);
        }

        return builder;
    }
}
