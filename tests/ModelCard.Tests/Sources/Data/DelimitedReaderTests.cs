using System.Text;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources.Data;

public sealed class DelimitedReaderTests
{
    private static readonly DelimitedReader Csv = new(isTabs: false);
    private static readonly DelimitedReader Tsv = new(isTabs: true);

    [Fact]
    public void Records_columns_and_missing_values_are_counted()
    {
        var yaml = Read("name,age,note\nAda,36,\"two\nlines, \"\"quoted\"\"\"\nBob,?,NA\n\nCem, ,null\nDee,NaN,x\n");
        yaml.ShouldBe("rows: 4\ncolumns:\n- name: name\n  missing: 0\n- name: age\n  missing: 3\n- name: note\n  missing: 2\n");
    }

    [Theory]
    [InlineData("a,b\r\n1,2\r\n3,4\r\n")]
    [InlineData("a,b\r1,2\r3,4")]
    [InlineData("\uFEFFa;b\n1;2\n3;4\n")]
    [InlineData("a|b\n1|2\n3|4")]
    [InlineData("\"a\",\"b\"\n\"1\",\"2\"\n3,4\n")]
    public void Delimiters_line_ends_and_byte_order_marks_make_no_difference(string text) =>
        Read(text).ShouldBe("rows: 2\ncolumns:\n- name: a\n  missing: 0\n- name: b\n  missing: 0\n");

    [Fact]
    public void The_label_column_gives_the_balance_of_classes_and_no_other_value_is_told()
    {
        var yaml = Read("mail,kind\na@x.org,ham\nb@x.org,spam\nc@x.org,ham\nd@x.org,\n", ("LabelColumn", "kind"));
        yaml.ShouldContain("label: kind\nclasses:\n  ham: 2\n  spam: 1\n");
        yaml.ShouldNotContain("@");
    }

    [Fact]
    public void A_column_with_many_values_is_no_label()
    {
        var text = "id,x\n" + string.Concat(Enumerable.Range(0, 51).Select(i => $"n{i},1\n"));
        var (yaml, notes) = ReadWithNotes(text, ("LabelColumn", "id"));
        yaml.ShouldNotContain("classes");
        yaml.ShouldNotContain("n1");
        notes.ShouldHaveSingleItem().ShouldContain("'id' has more than 50 different values");
        Read("id,x\n" + string.Concat(Enumerable.Range(0, 50).Select(i => $"n{i},1\n")), ("LabelColumn", "id")).ShouldContain("n49: 1");
    }

    [Fact]
    public void A_long_value_is_no_class() =>
        ReadWithNotes("a,b\n" + new string('x', 101) + ",1\n", ("LabelColumn", "a")).Yaml.ShouldNotContain("xxx");

    [Fact]
    public void A_label_that_is_not_there_is_told_with_what_is() =>
        ReadWithNotes("color,b\nred,1\n", ("LabelColumn", "colur")).Notes.ShouldHaveSingleItem().ShouldContain("did you mean 'color'");

    [Fact]
    public void Records_of_another_length_are_counted_and_noted_once_with_the_first_line()
    {
        using var file = ReadArtifact.Open(Encoding.UTF8.GetBytes("a,b\n1,2\n1,2,3\n1\n"), "x.csv");
        ReadArtifact.Yaml(ReadArtifact.Facts(Csv, file)).ShouldBe("rows: 3\ncolumns:\n- name: a\n  missing: 0\n- name: b\n  missing: 1\nragged_rows: 2\n");
        file.Notes.ShouldHaveSingleItem().Line.ShouldBe(3);
        file.Notes[0].Message.ShouldContain("2 records have another number of cells than the first line with 2");
    }

    [Theory]
    [InlineData("5.1,3.5,setosa\n4.9,3.0,setosa\n")]
    [InlineData("ada@example.org,x\nbob@example.org,y\n")]
    public void A_first_line_that_looks_like_data_is_a_record_and_none_of_it_becomes_a_name(string text)
    {
        var (yaml, notes) = ReadWithNotes(text);
        yaml.ShouldStartWith("rows: 2\ncolumns:\n- name: column 1\n");
        yaml.ShouldNotContain("ada");
        notes.ShouldHaveSingleItem().ShouldContain("HasHeader");
    }

    [Fact]
    public void HasHeader_settles_what_the_first_line_is()
    {
        ReadWithNotes("2019,2020\n1,2\n", ("HasHeader", "true")).ShouldBe(("rows: 1\ncolumns:\n- name: '2019'\n  missing: 0\n- name: '2020'\n  missing: 0\n", []));
        Read("a,b\nc,d\n", ("HasHeader", "false"), ("LabelColumn", "column 2")).ShouldContain("rows: 2\ncolumns:\n- name: column 1\n");
    }

    [Fact]
    public void Text_with_tabs_may_have_quotation_marks_that_quote_nothing()
    {
        ReadArtifact.Yaml(ReadArtifact.Facts(Tsv, Encoding.UTF8.GetBytes("label\ttext\nham\t\"open\nspam\tx\n"), "x.tsv")).ShouldStartWith("rows: 2\n");
        Refused("a,b\n1,2\n\"x,2\n3,4\n").ShouldBe(("has a quotation mark that nothing closes", 3));
    }

    [Fact]
    public void Files_that_are_no_table_are_refused()
    {
        Refused("").Message.ShouldBe("is empty");
        Refused("\n\n").Message.ShouldBe("has no line with anything in it");
        Should.Throw<ArtifactProblemException>(() => ReadArtifact.Facts(Csv, Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("a,b\n")).ToArray())).Message.ShouldContain("UTF-16");
    }

    [Fact]
    public void A_file_of_50_MB_takes_a_fixed_amount_of_memory()
    {
        using var stream = new RepeatedStream("id,text,kind\n", "12345,\"some text, and a \"\"quote\"\"\",spam\n", 50 * 1024 * 1024);
        using var file = new ArtifactFile("big.csv", stream, [new("LabelColumn", "kind")], new ArtifactFolder(null, []));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var facts = ReadArtifact.Facts(Csv, file);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(2 * 1024 * 1024);
        ReadArtifact.Yaml(facts).ShouldContain("  spam: " + stream.Repeats);
    }

    [Fact]
    public void Very_wide_records_are_listed_in_part()
    {
        var yaml = Read(string.Join(',', Enumerable.Range(0, 30_000).Select(i => "c" + i)) + "\n" + new string(',', 29_999) + "\n");
        yaml.ShouldEndWith("column_count: 30000\n");
        yaml.ShouldContain("name: c255\n");
        yaml.ShouldNotContain("name: c256\n");
    }

    [Theory]
    [InlineData("x.csv", "a\n1\n", "csv")]
    [InlineData("x.txt", "a;b\n1;2\n", "csv")]
    [InlineData("x.tsv", "a\n1\n", "tsv")]
    [InlineData("x.txt", "a\tb\n1\t2\n", "tsv")]
    [InlineData("x.bin", "a,b\n1,2\n", null)]
    [InlineData("x.csv", "PAR1\0\0,", null)]
    [InlineData("x.md", "a,b\n", null)]
    public void Its_files_are_recognized(string name, string text, string? format) =>
        (new[] { Tsv, Csv }.FirstOrDefault(reader => reader.Recognizes(new ArtifactHead(name, Encoding.UTF8.GetBytes(text), text.Length)))?.Format).ShouldBe(format);

    [Fact]
    public void Hostile_files_do_no_harm() =>
        ReaderFuzz.Run(Csv, [Encoding.UTF8.GetBytes("a,b,kind\n1,\"x\ny\",ham\n2,,spam\n3,NA\n"), Encoding.UTF8.GetBytes("5.1;x\n4;\"\"\n")], "x.csv").Read.ShouldBeGreaterThan(0);

    private static string Read(string text, params (string Name, string Value)[] options) => ReadWithNotes(text, options).Yaml;

    private static (string Yaml, string[] Notes) ReadWithNotes(string text, params (string Name, string Value)[] options)
    {
        using var file = ReadArtifact.Open(Encoding.UTF8.GetBytes(text), "x.csv", options);
        return (ReadArtifact.Yaml(ReadArtifact.Facts(Csv, file)), [.. file.Notes.Select(note => note.Message)]);
    }

    private static (string Message, int Line) Refused(string text)
    {
        var problem = Should.Throw<ArtifactProblemException>(() => Read(text));
        return (problem.Message, problem.Line);
    }
}
