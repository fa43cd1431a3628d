using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace ModelCard.Build.Tests.Harness;

/// <summary>The symbols within an assembly: which sources it was compiled from, which of them it carries itself, and where source link says the others are.</summary>
internal sealed record EmbeddedSymbols(string SourceLink, IReadOnlyList<string> Documents, IReadOnlyList<string> Embedded)
{
    // Kinds of custom debug information (https://github.com/dotnet/runtime/blob/main/docs/design/specs/PortablePdb-Metadata.md).
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSourceKind = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static EmbeddedSymbols Read(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        var entry = image.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        var reader = provider.GetMetadataReader();
        var information = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation).ToList();
        var link = information.Where(entry => reader.GetGuid(entry.Kind) == SourceLinkKind).Select(entry => Encoding.UTF8.GetString(reader.GetBlobBytes(entry.Value))).SingleOrDefault() ?? "";
        string Name(DocumentHandle document) => reader.GetString(reader.GetDocument(document).Name);
        return new EmbeddedSymbols(
            link,
            [.. reader.Documents.Select(Name)],
            [.. information.Where(entry => reader.GetGuid(entry.Kind) == EmbeddedSourceKind).Select(entry => Name((DocumentHandle)entry.Parent))]);
    }
}
