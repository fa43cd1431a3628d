using System.IO.Compression;
using ModelCard.Build.Tests.Harness;

namespace ModelCard.Build.Tests;

/// <summary>A package can be made again from its commit, anywhere, and leads back to it.</summary>
public sealed class ReproduciblePackTests
{
    [GitFact]
    public async Task Two_clones_of_one_commit_pack_the_same_bytes_which_lead_back_to_the_commit()
    {
        using var one = SourceRepository.Create("one");
        using var two = one.Clone("some where else/ü");

        var first = await one.PackAsync();
        var second = await two.PackAsync();

        // Entry by entry first, so that a difference has a name.
        foreach (var (a, b) in Entries(first).Zip(Entries(second)))
        {
            b.Name.ShouldBe(a.Name);
            b.Time.ShouldBe(a.Time, a.Name);
            b.Bytes.AsSpan().SequenceEqual(a.Bytes).ShouldBeTrue(a.Name);
        }

        File.ReadAllBytes(second).AsSpan().SequenceEqual(File.ReadAllBytes(first)).ShouldBeTrue("the archives differ, the files in them do not");
        LeadsBack(first, one);
    }

    private static void LeadsBack(string file, SourceRepository repository)
    {
        using var package = new PackedPackage(file);
        var origin = package.Metadata.Elements().Single(element => element.Name.LocalName == "repository");
        origin.Attribute("url")!.Value.ShouldBe(SourceRepository.Remote);
        origin.Attribute("commit")!.Value.ShouldBe(repository.Commit);
        origin.Attribute("branch")!.Value.ShouldBe("refs/heads/main");
        foreach (var name in package.Assemblies.Where(name => Path.GetFileName(name).StartsWith("ModelCard", StringComparison.Ordinal)))
        {
            var symbols = EmbeddedSymbols.Read(package.Bytes(name));
            symbols.SourceLink.ShouldBe($$$"""{"documents":{"/_/*":"https://raw.githubusercontent.com/modelcard-build/ModelCard.Build/{{{repository.Commit}}}/*"}}""", name);
            symbols.Documents.ShouldNotBeEmpty();
            foreach (var document in symbols.Documents)
            {
                document.ShouldStartWith("/_/", customMessage: name);
                (symbols.Embedded.Contains(document) || File.Exists(Path.Combine(RepositoryFiles.Root, document["/_/".Length..]))).ShouldBeTrue($"{name}: {document}");
            }

            var text = System.Text.Encoding.Latin1.GetString(package.Bytes(name));
            text.ShouldNotContain(repository.Folder, customMessage: name);
        }
    }

    private static List<(string Name, DateTimeOffset Time, byte[] Bytes)> Entries(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        var entries = new List<(string, DateTimeOffset, byte[])>();
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            entries.Add((entry.FullName, entry.LastWriteTime, bytes.ToArray()));
        }

        return entries;
    }
}
