using System.Runtime.CompilerServices;

namespace ModelCard.Templates;

internal sealed partial class Evaluation
{
    public void Step(Node at) => Step(at, 1);

    /// <summary>Counts rounds of loops, and steps of functions that work through lists.</summary>
    public void Step(Node at, int count)
    {
        _iterations += count;
        if (_iterations > LoopLimit || _iterations < 0)
        {
            throw Error(at, "Exceeding number of iteration limit `" + Values.ToInvariant(LoopLimit) + "` for statement: " + Describe(at));
        }
    }

    public void CheckStringLength(Node at, long length)
    {
        if (length > StringLimit)
        {
            throw Error(at, "The string is longer than " + Values.ToInvariant(StringLimit) + " characters");
        }
    }

    public void CheckArrayLength(Node at, long length)
    {
        if (length > ArrayLimit)
        {
            throw Error(at, "The array is longer than " + Values.ToInvariant(ArrayLimit) + " items");
        }
    }

    /// <summary>Accounts for a string a template has built.</summary>
    public string Built(Node at, string text)
    {
        CheckStringLength(at, text.Length);
        _built += text.Length;
        if (_built > _totalLimit)
        {
            throw Error(at, "The strings the template builds are together longer than " + _totalLimit.ToString(System.Globalization.CultureInfo.InvariantCulture) + " characters");
        }

        return text;
    }

    /// <summary>Turns a stack that is nearly full into an error of the template.</summary>
    public void CheckStack(Node at)
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        catch (InsufficientExecutionStackException)
        {
            throw Error(at, "Exceeding recursive depth limit, near to stack overflow");
        }
    }

    private void EnterCall(Node at)
    {
        CheckStack(at);
        if (++_depth > _recursionLimit)
        {
            throw Error(at, "Exceeding number of recursive depth limit `" + Values.ToInvariant(_recursionLimit) + "` for node: `" + Describe(at) + "`");
        }
    }
}
