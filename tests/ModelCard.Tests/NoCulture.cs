using System.Globalization;
using System.Runtime.CompilerServices;

namespace ModelCard.Tests;

/// <summary>Tests say the same on every machine; those about cultures choose one themselves.</summary>
internal static class NoCulture
{
#pragma warning disable CA2255 // Nothing else runs before the first test of whichever class.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Set()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
    }
}
