using System.IO.Compression;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources.Models;

/// <summary>Archives that are not what they say, and those made to harm who opens them.</summary>
public sealed class MlNetRefusalTests
{
    private const int CentralHeader = 0x02014B50;
    private const int LocalHeader = 0x04034B50;

    private static readonly MlNetReader Reader = new();

    [Fact]
    public void An_empty_file() => Refused([], "has no directory at its end; it is cut short, or no ZIP archive", 0);

    [Fact]
    public void An_archive_cut_short()
    {
        var archive = Archive();
        Refused(archive[..^30], "has no directory at its end; it is cut short, or no ZIP archive", archive.Length - 30);
    }

    [Fact]
    public void An_archive_of_something_else() =>
        Refused(new MlNetBytes().Add("pictures/1.png", new byte[10]).File(), "has no TrainingInfo/Version.txt, which every model of ML.NET has", -1);

    [Fact]
    public void A_directory_outside_of_the_file() => Refused(Changed(bytes => BitConverter.GetBytes(0x7FFF0000).CopyTo(bytes, End(bytes) + 16)), "is said to list 2 entries in", null);

    [Fact]
    public void More_entries_than_the_directory_can_hold() => Refused(
        Changed(bytes =>
        {
            bytes[End(bytes) + 8] = bytes[End(bytes) + 10] = 0xFE;
            bytes[End(bytes) + 9] = bytes[End(bytes) + 11] = 0xFF;
        }),
        "is said to list 65534 entries in", null);

    [Fact]
    public void A_directory_larger_than_any_model_needs()
    {
        var entries = 60_000;
        var bytes = MlNetBytes.Bytes(writer =>
        {
            writer.Write(new byte[entries * 46]);
            writer.Write(0x06054B50);
            writer.Write(0);
            writer.Write((ushort)entries);
            writer.Write((ushort)entries);
            writer.Write(entries * 46);
            writer.Write(0);
            writer.Write((ushort)0);
        });
        Refused(bytes, "lists 60000 entries", entries * 46).ShouldBeTrue();
    }

    [Fact]
    public void The_form_for_very_large_archives() =>
        Refused(Changed(bytes => BitConverter.GetBytes(uint.MaxValue).CopyTo(bytes, End(bytes) + 16)), "has the form for archives of more than 4 GB (Zip64), which is not read", null).ShouldBeTrue();

    [Fact]
    public void One_of_several_volumes() => Refused(Changed(bytes => bytes[End(bytes) + 4] = 1), "is one of several volumes of an archive", null);

    [Fact]
    public void A_directory_without_the_entries_it_lists() =>
        Refused(Changed(bytes => bytes[Find(bytes, CentralHeader)] = 0), "has no entry in its directory where one should be", null);

    [Fact]
    public void An_entry_of_the_directory_that_ends_behind_it() =>
        Refused(Changed(bytes => bytes[Find(bytes, CentralHeader) + 29] = 0xFF), "has a directory that ends in the middle of an entry", null);

    [Fact]
    public void An_entry_that_is_not_where_it_should_be() =>
        Refused(Changed(bytes => bytes[Find(bytes, LocalHeader)] = 0), "has no entry where its directory says there is one", 0);

    [Fact]
    public void Encrypted_entries() => Refused(Changed(bytes => bytes[Find(bytes, CentralHeader) + 8] |= 1), "has encrypted entries, and a build asks for no password", 0);

    [Fact]
    public void Entries_packed_in_another_way() => Refused(Changed(bytes => bytes[Find(bytes, CentralHeader) + 10] = 14), "has an entry packed by method 14; ML.NET writes deflated ones", 0);

    [Fact]
    public void An_entry_longer_than_the_file() =>
        Refused(Changed(bytes => BitConverter.GetBytes(1_000_000).CopyTo(bytes, Find(bytes, CentralHeader) + 20)), "is said to have an entry of 1000000 bytes", null);

    [Fact]
    public void An_entry_that_cannot_be_inflated() => Refused(Changed(bytes => bytes[30 + "TransformerChain/Model.key".Length] = 0xFF), "has an entry that cannot be inflated", 0);

    [Fact]
    public void An_entry_shorter_than_it_says() =>
        Refused(Changed(bytes => BitConverter.GetBytes(4000).CopyTo(bytes, Find(bytes, CentralHeader) + 24)), "has an entry that", 0);

    [Fact]
    public void A_component_without_its_signature_is_passed_over()
    {
        var key = MlNetBytes.KeyBytes("FastTreeRegressionExec", []);
        key[0] = 0;
        using var file = ReadArtifact.Open(MlNetBytes.Version("4.0.1").Add("TransformerChain/Model.key", key).File(), "m.zip");
        ReadArtifact.Yaml(ReadArtifact.Facts(Reader, file)).ShouldNotContain("trainer");
        file.Notes.Count.ShouldBe(1);
    }

    [Fact]
    public void Types_nested_without_end_are_no_schema()
    {
        var nested = MlNetBytes.Bytes(writer =>
        {
            for (var i = 0; i < 100_000; i++)
            {
                writer.Write("VBuffer");
                writer.Write((byte)0xFF);
                writer.Write((byte)0xFF);
                writer.Write((byte)0x03);
            }
        });
        byte[] schema = [.. MlNetBytes.SchemaBytes(("a", "Single", null))[..256], 1, (byte)'a', .. nested];
        BitConverter.GetBytes((long)schema.Length).CopyTo(schema, 32);
        Yaml(MlNetBytes.Version("4.0.1").Add("Schema", schema).Key("TransformerChain", "SsaForecasting").File()).ShouldNotContain("inputs");
    }

    [Fact]
    public void An_archive_that_inflates_without_end_costs_little()
    {
        var schema = MlNetBytes.SchemaBytes(("Features", "Single", [7]));
        var bomb = new byte[200_000_000];
        schema.AsSpan(0, 256).CopyTo(bomb);
        BitConverter.GetBytes(190_000_000L).CopyTo(bomb, 24);
        BitConverter.GetBytes(199_000_000L).CopyTo(bomb, 32);
        var bytes = MlNetBytes.Version("4.0.1").Add("Schema", bomb).Key("TransformerChain", "SsaForecasting").File();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Yaml(bytes).ShouldContain("SsaForecasting");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(2 * 1024 * 1024);
    }

    [Fact]
    public void More_columns_than_a_card_can_show_are_cut()
    {
        using var file = ReadArtifact.Open(
            MlNetBytes.Version("4.0.1").Schema("Schema", [.. Enumerable.Range(0, 300).Select(i => ($"c{i}", "Single", (int[]?)null))]).Key("TransformerChain", "SsaForecasting").File(), "m.zip");
        var yaml = ReadArtifact.Yaml(ReadArtifact.Facts(Reader, file));
        yaml.ShouldContain("name: c199\n");
        yaml.ShouldNotContain("name: c200\n");
        file.Notes.ShouldHaveSingleItem().Message.ShouldBe("m.zip: It takes 300 columns; the card has the first 200.");
    }

    [Fact]
    public void Mutated_archives_are_read_or_refused()
    {
        var stored = new MlNetBytes { Compression = CompressionLevel.NoCompression }.Add("TrainingInfo/Version.txt", "1.4.0 @BuiltBy: x"u8.ToArray())
            .Key("TransformerChain", "TransformerChain").Key("TransformerChain/Transform_000", "MulticlassPredXfer", [0, 1], "Features", "Label").Key("TransformerChain/Transform_000/Model", "OVAExec")
            .Schema("TransformerChain/Transform_000/TrainSchema", ("Label", "Key2:9", null), ("Features", "Single", [2, 3])).Schema("Schema", ("a", "TextSpan", null), ("b", "Single", [4])).File();
        ReaderFuzz.Run(Reader, [MlNetReaderTests.Taxi('/').File(), stored, stored], "m.mlnet").Refused.ShouldBeGreaterThan(0);
    }

    private static byte[] Archive() => new MlNetBytes { Separator = '/' }.Key("TransformerChain", "SsaForecasting").Add("TrainingInfo/Version.txt", "4.0.1"u8.ToArray()).File();

    private static byte[] Changed(Action<byte[]> change)
    {
        var bytes = Archive();
        change(bytes);
        return bytes;
    }

    private static int End(byte[] bytes) => bytes.Length - 22;

    private static int Find(byte[] bytes, int signature)
    {
        for (var at = 0; at <= bytes.Length - 4; at++)
        {
            if (BitConverter.ToInt32(bytes, at) == signature)
            {
                return at;
            }
        }

        throw new InvalidOperationException();
    }

    private static string Yaml(byte[] bytes) => ReadArtifact.Yaml(ReadArtifact.Facts(Reader, bytes, "m.zip"));

    private static bool Refused(byte[] bytes, string message, long? offset)
    {
        var problem = Should.Throw<ArtifactProblemException>(() => ReadArtifact.Facts(Reader, bytes, "m.zip"));
        problem.Message.ShouldContain(message);
        if (offset is { } at)
        {
            problem.Offset.ShouldBe(at);
        }

        return problem.IsLimit;
    }
}
