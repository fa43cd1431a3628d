namespace ModelCard.Templates;

/// <summary>What a template may use. Passing a limit is an error with its place in the template.</summary>
public sealed class TemplateLimits
{
    /// <summary>The longest template that is parsed, in characters.</summary>
    public const int TemplateLength = 4 * 1024 * 1024;

    /// <summary>How deep expressions and blocks may be nested in a template.</summary>
    public const int ParseDepth = 250;

    /// <summary>Rounds of all loops together, steps inside functions over lists included.</summary>
    public int LoopIterations { get; set; } = 1_000_000;

    /// <summary>How deep functions and included templates may call each other.</summary>
    public int RecursionDepth { get; set; } = 100;

    /// <summary>The longest result, in characters.</summary>
    public int OutputLength { get; set; } = 16 * 1024 * 1024;

    /// <summary>The longest string a template can build, in characters.</summary>
    public int StringLength { get; set; } = 4 * 1024 * 1024;

    /// <summary>The longest array a template can build.</summary>
    public int ArrayLength { get; set; } = 100_000;

    /// <summary>The characters of all strings a template builds, together.</summary>
    public long TotalStringLength { get; set; } = 256L * 1024 * 1024;
}
