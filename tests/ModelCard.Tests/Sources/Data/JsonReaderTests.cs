using System.Text;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources.Data;

public sealed class JsonReaderTests
{
    private static readonly JsonLinesReader Lines = new();
    private static readonly JsonArrayReader Array = new();

    private const string Expected = "rows: 3\ncolumns:\n- name: id\n  type: number\n  missing: 0\n- name: text\n  type: string\n  missing: 2\n- name: meta\n  type: mixed\n  missing: 1\nlabel: id\nclasses:\n  '1': 2\n  '2': 1\n";

    [Fact]
    public void Lines_and_an_array_of_the_same_records_give_the_same_facts()
    {
        Read(Lines, "\uFEFF{\"id\":1,\"text\":\"a\",\"meta\":{\"x\":[1,\"}\"]}}\r\n\n{\"text\":null,\"id\":1}\n{\"id\":2,\"text\":\"NA\",\"meta\":[]}", ("LabelColumn", "id")).ShouldBe(Expected);
        Read(Array, " [\n{\"id\":1,\"text\":\"a\",\"meta\":{\"x\":[1,\"}\"]}},\n{\"text\":null,\"id\":1},{\"id\":2,\"text\":\"NA\",\"meta\":[]}]\n", ("LabelColumn", "id")).ShouldBe(Expected);
    }

    [Fact]
    public void A_line_that_is_no_JSON_is_passed_over_with_its_number()
    {
        using var file = ReadArtifact.Open(Encoding.UTF8.GetBytes("{\"a\":1}\n{\"a\":\n{\"a\":2}\nx\n"));
        ReadArtifact.Yaml(ReadArtifact.Facts(Lines, file)).ShouldStartWith("rows: 2\n");
        var note = file.Notes.ShouldHaveSingleItem();
        note.Line.ShouldBe(2);
        note.Message.ShouldContain("2 lines are no JSON");
    }

    [Theory]
    [InlineData("x\ny\n", "has no line that is JSON", 1)]
    [InlineData("\n", "has no record", 1)]
    public void Lines_without_a_record_are_refused(string text, string message, int line) => Refused(Lines, text).ShouldBe((message, line));

    [Theory]
    [InlineData("[1,2", "ends before its array does", 1)]
    [InlineData("[1,\n\n{\"a\":}]", "is no JSON in this record", 3)]
    [InlineData("[1]\n[", "goes on behind the end of its array", 2)]
    [InlineData("{}", "is no JSON array", 1)]
    [InlineData("[\"a", "ends before its array does", 1)]
    public void An_array_that_is_none_is_refused(string text, string message, int line) => Refused(Array, text).ShouldBe((message, line));

    [Fact]
    public void An_empty_array_has_no_rows() => Read(Array, "[ ]").ShouldBe("rows: 0\n");

    [Fact]
    public void Values_that_are_no_records_are_counted() => Read(Array, "[1, \"a,]\", [2, 3], null,]").ShouldBe("rows: 4\n");

    [Fact]
    public void A_record_over_the_limit_is_refused()
    {
        using var stream = new RepeatedStream("[\"", "aaaaaaaaaaaaaaaa", 20 * 1024 * 1024);
        using var file = new ArtifactFile("x.json", stream, [], new ArtifactFolder(null, []));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Should.Throw<ArtifactProblemException>(() => ReadArtifact.Facts(Array, file)).IsLimit.ShouldBeTrue();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(ReaderFuzz.MaximumAllocation);
    }

    [Fact]
    public void Large_files_take_a_fixed_amount_of_memory()
    {
        foreach (var (reader, first, repeated) in new (IArtifactReader, string, string)[] { (Lines, "{}\n", "{\"text\":\"some text\",\"label\":1}\n"), (Array, "[{}", ",{\"text\":\"some text\",\"label\":1}") })
        {
            using var stream = new RepeatedStream(first, repeated, 10 * 1024 * 1024);
            using var file = new ArtifactFile("x", stream, [], new ArtifactFolder(null, []));
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                ReadArtifact.Facts(reader, file);
            }
            catch (ArtifactProblemException)
            {
                // The array has no end; all of it was read.
            }

            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(2 * 1024 * 1024, reader.Format);
        }
    }

    [Theory]
    [InlineData("x.jsonl", "{\"a\":1}", true)]
    [InlineData("x.json", "{\"a\":1}\n{\"a\":2}\n", true)]
    [InlineData("x.json", "{\"a\":1}", false)]
    [InlineData("x.json", "{\n\"a\":1}", false)]
    [InlineData("x.jsonl", "[1]\n", false)]
    public void Lines_are_recognized(string name, string text, bool expected) =>
        Lines.Recognizes(new ArtifactHead(name, Encoding.UTF8.GetBytes(text), text.Length)).ShouldBe(expected);

    [Fact]
    public void Hostile_files_do_no_harm()
    {
        ReaderFuzz.Run(Lines, [Encoding.UTF8.GetBytes("{\"a\":1,\"b\":\"\\u0041\"}\n\n{\"b\":[{}],\"c\":null}\n")], "x.jsonl").Read.ShouldBeGreaterThan(0);
        ReaderFuzz.Run(Array, [Encoding.UTF8.GetBytes("[{\"a\":1,\"b\":\"\\u0041\"},\n{\"b\":[{}],\"c\":null}]\n")], "x.json").Read.ShouldBeGreaterThan(0);
    }

    private static string Read(IArtifactReader reader, string text, params (string Name, string Value)[] options) =>
        ReadArtifact.Yaml(ReadArtifact.Facts(reader, Encoding.UTF8.GetBytes(text), "x", options));

    private static (string Message, int Line) Refused(IArtifactReader reader, string text)
    {
        var problem = Should.Throw<ArtifactProblemException>(() => Read(reader, text));
        return (problem.Message, problem.Line);
    }
}
