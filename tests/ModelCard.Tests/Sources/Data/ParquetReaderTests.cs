using ModelCard.Sources;
using static ModelCard.Tests.Sources.Data.ParquetFile;

namespace ModelCard.Tests.Sources.Data;

public sealed class ParquetReaderTests
{
    private static readonly ParquetReader Reader = new();

    private static readonly byte[] Whole = Of(Struct(
        (1, 5, Number(1)),
        (2, 9, List(
            12,
            Element("schema", children: 5),
            Element("id", type: 2),
            Element("text", type: 6, converted: 0),
            Element("when", type: 2, logical: 8),
            Element("tags", children: 1, converted: 3),
            Element("list", children: 1, repetition: 2),
            Element("element", type: 6, converted: 0),
            Element("score", type: 5))),
        (3, 6, Number(1200)),
        (4, 9, List(12, RowGroup(("id", 0), ("text", 3), ("score", null)), RowGroup(("id", 0), ("text", 4), ("score", 1)))),
        (5, 9, List(12, Struct((1, 8, Text("pandas")), (2, 8, Text("{}"))))),
        (6, 8, Text("parquet-cpp 1.5"))));

    [Fact]
    public void The_footer_tells_rows_columns_types_and_missing_values_and_no_value()
    {
        var yaml = Read(Whole);
        yaml.ShouldBe("""
            rows: 1200
            columns:
            - name: id
              type: int64
              missing: 0
            - name: text
              type: string
              missing: 7
            - name: when
              type: timestamp
            - name: tags
              type: list
            - name: score
              type: float64
            details:
              Row groups: '2'
              Written by: parquet-cpp 1.5

            """.ReplaceLineEndings("\n"));
        yaml.ShouldNotContain("secret");
    }

    [Fact]
    public void Features_of_the_library_datasets_tell_more_than_the_schema()
    {
        var features = "{\"info\": {\"features\": {\"label\": {\"names\": [\"neg\", \"pos\"], \"_type\": \"ClassLabel\"}, \"text\": {\"dtype\": \"string\", \"_type\": \"Value\"}}}}";
        Read(WithMetadata(features)).ShouldContain("- name: label\n  type: class label (neg, pos)\n");
    }

    [Fact]
    public void Features_that_are_no_JSON_are_noted_and_the_schema_counts()
    {
        using var file = ReadArtifact.Open(WithMetadata("{\"info\""), "x.parquet");
        ReadArtifact.Yaml(ReadArtifact.Facts(Reader, file)).ShouldContain("- name: label\n  type: int64\n");
        file.Notes.ShouldHaveSingleItem().Message.ShouldContain("features");
    }

    [Fact]
    public void Every_cut_of_a_file_is_refused_with_its_byte()
    {
        for (var length = 4; length < Whole.Length; length++)
        {
            Should.Throw<ArtifactProblemException>(() => Read(Whole[..length])).Offset.ShouldBeInRange(0, length, $"{length}");
        }
    }

    [Fact]
    public void An_encrypted_footer_is_refused() =>
        Should.Throw<ArtifactProblemException>(() => Read(Of(Struct((3, 6, Number(1))), "PARE"))).Message.ShouldStartWith("has an encrypted footer");

    [Fact]
    public void A_footer_longer_than_the_file_is_refused()
    {
        var bytes = (byte[])Whole.Clone();
        BitConverter.GetBytes(uint.MaxValue).CopyTo(bytes, bytes.Length - 8);
        var problem = Should.Throw<ArtifactProblemException>(() => Read(bytes));
        problem.Message.ShouldContain("footer of 4294967295 bytes");
        problem.Offset.ShouldBe(bytes.Length - 8);
    }

    [Fact]
    public void Rows_that_are_missing_or_negative_are_refused()
    {
        Should.Throw<ArtifactProblemException>(() => Read(Of(Struct((1, 5, Number(1)))))).Message.ShouldContain("does not say");
        Should.Throw<ArtifactProblemException>(() => Read(Of(Struct((3, 6, Number(-1)))))).Message.ShouldContain("-1 rows");
    }

    [Fact]
    public void Counts_and_depths_are_not_believed()
    {
        Should.Throw<ArtifactProblemException>(() => Read(Of([0x29, 0xFC, .. Varint(ulong.MaxValue), 0]))).Message.ShouldContain("18446744073709551615 values");
        Should.Throw<ArtifactProblemException>(() => Read(Of([.. Enumerable.Repeat((byte)0x9C, 100)]))).Message.ShouldContain("32 deep");
    }

    [Fact]
    public void Hostile_files_do_no_harm() => ReaderFuzz.Run(Reader, [Whole, WithMetadata("{\"info\": {\"features\": {}}}")], "x.parquet").Read.ShouldBeGreaterThan(0);

    private static byte[] WithMetadata(string features) => Of(Struct(
        (2, 9, List(12, Element("schema", children: 2), Element("label", type: 2), Element("text", type: 6))),
        (3, 6, Number(5)),
        (5, 9, List(12, Struct((1, 8, Text("huggingface")), (2, 8, Text(features)))))));

    private static string Read(byte[] bytes) => ReadArtifact.Yaml(ReadArtifact.Facts(Reader, bytes, "x.parquet"));
}
