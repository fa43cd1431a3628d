namespace ModelCard.Templates;

/// <summary>One of the groups of functions, such as <c>string</c>.</summary>
internal abstract class BuiltinGroup
{
    // One text instead of a table or a switch: a build runs this once, and pays for each instruction it has to compile.
    private readonly string _signatures;

    /// <param name="signatures">A line per function, the first one empty: its name, a space, its signature.</param>
    protected BuiltinGroup(string signatures) => _signatures = signatures;

    public abstract object? Invoke(string name, CallArguments call);

    public BuiltinFunction? Get(string name)
    {
        var at = _signatures.IndexOf("\n" + name + " ", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var start = at + name.Length + 2;
        var signature = _signatures.Substring(start, _signatures.IndexOf('\n', start) - start);
        return new BuiltinFunction(this, name, signature == "*" ? null : ParameterList.Parse(signature));
    }
}
