using System.Globalization;

namespace ModelCard.Tests;

/// <summary>A table test that needs cultures as they are. It is skipped, and says why, where .NET runs without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CultureTheoryAttribute : TheoryAttribute
{
    public CultureTheoryAttribute() => Skip = HasCultures() ? null : "This .NET has no cultures: ICU is not installed, or DOTNET_SYSTEM_GLOBALIZATION_INVARIANT is set.";

    private static bool HasCultures()
    {
        try
        {
            return CultureInfo.GetCultureInfo("tr-TR").NumberFormat.NumberDecimalSeparator == ",";
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
