using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ModelCard.Build.Tests.Harness;

/// <summary>What an assembly can call: every member of another assembly that its code names, read from its file without loading it.</summary>
internal static class AssemblyCalls
{
    /// <summary>The members as <c>Namespace.Type.Member</c>, and types that are named alone as <c>Namespace.Type</c>.</summary>
    public static IReadOnlySet<string> Of(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        var metadata = file.GetMetadataReader();
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var handle in metadata.TypeReferences)
        {
            names.Add(NameOf(metadata, handle));
        }

        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference)
            {
                names.Add(NameOf(metadata, (TypeReferenceHandle)member.Parent) + "." + metadata.GetString(member.Name));
            }
        }

        // A function of the system or of a library in another language.
        foreach (var handle in metadata.MethodDefinitions)
        {
            var import = metadata.GetMethodDefinition(handle).GetImport();
            if (!import.Module.IsNil)
            {
                names.Add("native " + metadata.GetString(metadata.GetModuleReference(import.Module).Name) + "." + metadata.GetString(import.Name));
            }
        }

        return names;
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference ? NameOf(metadata, (TypeReferenceHandle)type.ResolutionScope) + "." + name
            : type.Namespace.IsNil ? name : metadata.GetString(type.Namespace) + "." + name;
    }
}
