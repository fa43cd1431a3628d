using System.IO.Compression;

namespace ModelCard.Benchmarks;

/// <summary>How large the package is, and which of its folders are: with tasks compiled ahead, and without.</summary>
internal static class PackageSize
{
    public static int Run()
    {
        var builds = new BuildFolder("modelcard-package-size");
        Print(builds, "with tasks compiled ahead");
        Print(builds, "without", "-p:ModelCardReadyToRun=false");
        return 0;
    }

    private static void Print(BuildFolder builds, string what, params string[] properties)
    {
        builds.Pack(properties);
        using var package = ZipFile.OpenRead(builds.Package);
        Console.WriteLine(FormattableString.Invariant($"| {what} | packed, KiB | unpacked, KiB |"));
        Console.WriteLine("|---|---|---|");
        foreach (var folder in package.Entries.GroupBy(entry => Path.GetDirectoryName(entry.FullName)!.Replace('\\', '/')).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            PrintRow(folder.Key.Length == 0 ? "the root" : $"`{folder.Key}`", folder.Sum(entry => entry.CompressedLength), folder);
        }

        PrintRow("the package", new FileInfo(builds.Package).Length, package.Entries);
        Console.WriteLine();
    }

    private static void PrintRow(string what, long packed, IEnumerable<ZipArchiveEntry> entries) =>
        Console.WriteLine(FormattableString.Invariant($"| {what} | {packed / 1024.0:#,0} | {entries.Sum(entry => entry.Length) / 1024.0:#,0} |"));
}
