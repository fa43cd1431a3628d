using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ModelCard.Build.Tests.Harness;

/// <summary>An assembly of the package: what it is, and which others it asks for, read from its metadata without loading it.</summary>
internal sealed record PackedAssembly(AssemblyName Name, IReadOnlyList<AssemblyName> References)
{
    /// <summary>All assemblies below a folder of the package.</summary>
    public static IReadOnlyList<PackedAssembly> Read(ZipArchive package, string folder) =>
        [.. package.Entries.Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal) && entry.FullName.EndsWith(".dll", StringComparison.Ordinal)).Select(Read)];

    /// <summary>An assembly from its bytes.</summary>
    public static PackedAssembly Read(byte[] bytes)
    {
        using var image = new PEReader(new MemoryStream(bytes));
        var metadata = image.GetMetadataReader();
        return new PackedAssembly(
            metadata.GetAssemblyDefinition().GetAssemblyName(),
            [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())]);
    }

    private static PackedAssembly Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Read(bytes.ToArray());
    }
}
