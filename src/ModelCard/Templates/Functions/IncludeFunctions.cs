using System.Text;

namespace ModelCard.Templates;

/// <summary><c>include</c> and <c>include_join</c>.</summary>
internal sealed class IncludeFunctions : BuiltinGroup
{
    private const string Signatures =
        """

        include *
        include_join template_names:l,separator:s,prefix:s?,suffix:s?

        """;

    public IncludeFunctions()
        : base(Signatures)
    {
    }

    public override object? Invoke(string name, CallArguments call)
    {
        if (name == "include")
        {
            if (call.All.Count == 0)
            {
                throw call.Error("Expecting at least the name of the template to include for the <include> function");
            }

            return Include(Values.ToText(call.Run, call[0]), call, call.All);
        }

        var builder = new StringBuilder();
        var names = call.List(0);
        for (var i = 0; names != null && i < names.Count; i++)
        {
            builder.Append(i > 0 ? Part(call.Text(1), call) : string.Empty);
            builder.Append(Include(Values.ToText(call.Run, names[i]), call));
            call.Run.CheckStringLength(call.Caller, builder.Length);
        }

        return builder.Length == 0 ? string.Empty : call.Run.Built(call.Caller, Part(call.Text(2), call) + builder + Part(call.Text(3), call));
    }

    private static string? Part(string? text, CallArguments call) =>
        text != null && text.StartsWith("tpl:", StringComparison.Ordinal) ? Include(text.Substring(4), call) : text;

    // Where several templates are joined each finds only its name in $.
    private static string Include(string? name, CallArguments call, TemplateArray? arguments = null)
    {
        var run = call.Run;
        if (string.IsNullOrEmpty(name))
        {
            throw call.Error("Include template name cannot be null or empty");
        }

        var loader = run.Context.Loader
            ?? throw call.Error("Unable to include <" + name + ">. No TemplateLoader registered in TemplateContext.TemplateLoader");
        var template = run.FindTemplate(name!);
        if (template == null)
        {
            template = loader.Load(name!) ?? throw call.Error("Unable to include <" + name + ">. There is no such template");
            if (template.HasErrors)
            {
                throw new TemplateException(template.Messages[0]);
            }

            run.AddTemplate(name!, template);
        }

        return run.Built(call.Caller, run.Include(template, run.Source, call.Caller, arguments ?? new TemplateArray([name])));
    }
}
