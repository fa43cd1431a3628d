namespace ModelCard.Build.Tests.Harness;

// Each collection runs beside the others; the fixture is shared through a lazily packed instance, so that all of them use one package.
/// <summary>The one package of a test run.</summary>
public static class SharedPackage
{
    private static readonly PackageFixture Fixture = new();

    private static readonly Lazy<Task<PackageFixture>> Packed = new(PackAsync);

    /// <summary>The package, packed by whoever asks first.</summary>
    public static Task<PackageFixture> GetAsync() => Packed.Value;

    /// <summary>Deletes it and everything that was built with it, also where it could not be packed.</summary>
    public static Task DisposeAsync() => Fixture.DisposeAsync();

    private static async Task<PackageFixture> PackAsync()
    {
        await Fixture.InitializeAsync();
        return Fixture;
    }
}
