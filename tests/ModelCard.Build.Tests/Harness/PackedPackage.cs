using System.IO.Compression;
using System.Xml.Linq;

namespace ModelCard.Build.Tests.Harness;

/// <summary>What a packed package holds.</summary>
internal sealed class PackedPackage : IDisposable
{
    private readonly ZipArchive _archive;

    public PackedPackage(string file)
    {
        _archive = ZipFile.OpenRead(file);
        Metadata = XDocument.Parse(Text("ModelCard.Build.nuspec")).Root!.Elements().Single();
    }

    /// <summary>The <c>metadata</c> element of the nuspec.</summary>
    public XElement Metadata { get; }

    public IReadOnlyList<string> Assemblies => [.. _archive.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".dll", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static async Task<PackedPackage> OpenSharedAsync() => new((await SharedPackage.GetAsync()).Package);

    public string Value(string name) => Metadata.Elements().Single(element => element.Name.LocalName == name).Value;

    public byte[] Bytes(string name)
    {
        using var stream = _archive.GetEntry(name).ShouldNotBeNull(name).Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public string Text(string name)
    {
        using var reader = new StreamReader(new MemoryStream(Bytes(name)));
        return reader.ReadToEnd();
    }

    public void Dispose() => _archive.Dispose();
}
