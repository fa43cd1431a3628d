namespace ModelCard.Templates;

/// <summary>An object whose members are variables, with the variables of the loops that run inside it.</summary>
internal sealed class Scope
{
    public Scope(TemplateObject variables) => Variables = variables;

    public readonly TemplateObject Variables;

    public readonly List<TemplateObject> Loops = [];

    public bool TryGet(string name, out object? value)
    {
        for (var i = Loops.Count - 1; i >= 0; i--)
        {
            if (Loops[i].TryGet(name, out value))
            {
                return true;
            }
        }

        return Variables.TryGet(name, out value);
    }
}
