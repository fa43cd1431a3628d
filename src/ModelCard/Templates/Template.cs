namespace ModelCard.Templates;

/// <summary>A parsed template. It can be rendered any number of times.</summary>
public sealed class Template
{
    private readonly Source _source;
    private readonly BlockNode? _body;

    private Template(Source source, BlockNode? body, List<TemplateMessage> messages)
    {
        _source = source;
        _body = body;
        Messages = messages;
    }

    /// <summary>Whether the template is wrong and cannot be rendered.</summary>
    public bool HasErrors => Messages.Count > 0;

    /// <summary>What is wrong with the template, in the order it was found.</summary>
    public IReadOnlyList<TemplateMessage> Messages { get; }

    /// <summary>Parses a template. Never throws: what is wrong is in <see cref="Messages"/>.</summary>
    /// <param name="text">The template.</param>
    /// <param name="path">What messages call it.</param>
    /// <returns>The parsed template.</returns>
    public static Template Parse(string text, string path = "template") => Parse(new Source(path, text), false);

    /// <summary>Renders the template.</summary>
    /// <param name="context">The variables it sees.</param>
    /// <returns>The text.</returns>
    /// <exception cref="TemplateException">The template has errors, or one occurred.</exception>
    public string Render(TemplateContext context)
    {
        if (HasErrors)
        {
            throw new TemplateException(Messages[0]);
        }

        return new Evaluation(context).Render(_source, _body!);
    }

    /// <summary>Renders the template without throwing.</summary>
    /// <param name="context">The variables it sees.</param>
    /// <param name="text">The text; empty when there was an error.</param>
    /// <param name="error">The error.</param>
    /// <returns>Whether the template could be rendered.</returns>
    public bool TryRender(TemplateContext context, out string text, out TemplateMessage? error)
    {
        try
        {
            text = Render(context);
            error = null;
            return true;
        }
        catch (TemplateException exception)
        {
            text = string.Empty;
            error = exception.Error;
            return false;
        }
    }

    internal static Template Parse(Source source, bool codeOnly)
    {
        var messages = new List<TemplateMessage>();
        if (source.Text.Length > TemplateLimits.TemplateLength)
        {
            messages.Add(source.Message(0, "The template is longer than " + Values.ToInvariant(TemplateLimits.TemplateLength) + " characters"));
            return new Template(source, null, messages);
        }

        var body = new Parser(source, messages, codeOnly).Run();
        return new Template(source, body, messages);
    }

    internal object? Evaluate(Evaluation run) => run.EvaluateIn(_source, _body!);
}
