using ModelCard.Templates;

namespace ModelCard.Tests.Templates;

public sealed class TemplateErrorTests
{
    [Theory]
    [InlineData("a\n{{ 1 + }}", "(2,8)")]
    [InlineData("a\r\nb\r\n  {{ 1 + }}", "(3,10)")]
    [InlineData("a\rb\r{{ 1 + }}", "(3,8)")]
    [InlineData("{{\n  x = 1\n  y = (2\n}}", "(3,9)")]
    [InlineData("é😀 {{ 1 + }}", "(1,12)")]
    public void An_error_has_the_line_and_column_of_the_template(string text, string place)
    {
        var template = Template.Parse(text, "card.md");

        template.HasErrors.ShouldBeTrue();
        template.Messages[0].ToString().ShouldStartWith("card.md" + place + " : error : ");
    }

    [Fact]
    public void Several_errors_are_reported_at_once()
    {
        var template = Template.Parse("{{ 1 + }}\n{{ (2 }}");

        template.Messages.Count.ShouldBe(2);
        template.Messages[1].Line.ShouldBe(2);
    }

    [Fact]
    public void A_template_with_errors_cannot_be_rendered()
    {
        var template = Template.Parse("{{ 1 + }}", "t");

        Should.Throw<TemplateException>(() => template.Render(new TemplateContext(new TemplateObject())))
            .Error.ToString().ShouldStartWith("t(1,8) : error : ");
    }

    [Fact]
    public void An_error_while_rendering_is_thrown_with_its_place()
    {
        var template = Template.Parse("a\n{{ nothing.at.all }}", "t");

        var exception = Should.Throw<TemplateException>(() => template.Render(new TemplateContext(new TemplateObject())));

        exception.Error.Line.ShouldBe(2);
        exception.Message.ShouldBe("t(2,12) : error : Cannot get the member nothing.at for a null object.");
    }

    [Fact]
    public void An_error_in_a_function_of_an_included_template_names_that_template()
    {
        var template = Template.Parse("{{ include 'lib' }}\n{{ helper 1 }}", "main");
        var context = new TemplateContext(new TemplateObject()) { Loader = new Library() };

        template.TryRender(context, out _, out var error).ShouldBeFalse();

        error!.ToString().ShouldStartWith("lib(3,18) : error : ");
    }

    [Fact]
    public void A_template_can_be_rendered_again_with_other_values()
    {
        var template = Template.Parse("{{ x }}");

        template.Render(new TemplateContext(new TemplateObject { ["x"] = 1 })).ShouldBe("1");
        template.Render(new TemplateContext(new TemplateObject { ["x"] = "b" })).ShouldBe("b");
    }

    [Fact]
    public void What_a_template_assigns_can_be_read_afterwards()
    {
        var globals = new TemplateObject { ["x"] = 1 };

        Template.Parse("{{ x = x + 1; y = 'new' }}").Render(new TemplateContext(globals));

        globals["x"].ShouldBe(2);
        globals.Names.ShouldBe(["x", "y"]);
    }

    private sealed class Library : ITemplateLoader
    {
        public Template Load(string name) => Template.Parse("{{\nfunc helper\n  ret $0.missing.deep\nend\n}}", name);
    }
}
