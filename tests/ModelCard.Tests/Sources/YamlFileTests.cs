using System.Text;
using ModelCard.Card;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

public sealed class YamlFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("modelcard-yaml-").FullName;

    [Theory]
    [InlineData("a: 1\n")]
    [InlineData("\uFEFFa: 1\r\n")]
    [InlineData("a: 1\r")]
    public void Every_line_end_and_a_byte_order_mark_are_read(string text)
    {
        var path = Write(Encoding.UTF8.GetBytes(text));

        YamlReaderTests.Show(Read(path, out var findings)).ShouldBe("{a: 1}");
        findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("utf-16", "UTF-16")]
    [InlineData("utf-16BE", "UTF-16")]
    [InlineData("utf-32", "UTF-32")]
    [InlineData("utf-32BE", "UTF-32")]
    public void Another_encoding_is_named(string encoding, string name)
    {
        var encoder = Encoding.GetEncoding(encoding);
        var finding = Refused([.. encoder.GetPreamble(), .. encoder.GetBytes("a: 1\n")]);

        finding.Code.ShouldBe("MCB0004");
        finding.Message.ShouldBe($"The file 'card.yaml' is {name} text. Save it as UTF-8.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Another_encoding_is_named_without_a_byte_order_mark(bool isBigEndian) =>
        Refused(new UnicodeEncoding(isBigEndian, false).GetBytes("a: 1\n")).Message.ShouldContain("is UTF-16 text. Save it as UTF-8.");

    [Fact]
    public void A_byte_that_is_not_UTF_8_is_located()
    {
        // U+FFFD itself is a character like others; the byte 0xE9 is é in Windows' old encoding.
        var finding = Refused([.. Encoding.UTF8.GetBytes("a: é😀\uFFFD\r\nb: caf"), 0xE9, (byte)'\n']);

        finding.Code.ShouldBe("MCB0004");
        (finding.Origin!.Line, finding.Origin.Column).ShouldBe((2, 7));
        finding.Message.ShouldContain("byte 0xE9 belongs to no UTF-8 character. Save it as UTF-8.");
    }

    [Theory]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98 })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    public void Broken_sequences_are_located(byte[] bytes)
    {
        var finding = Refused([.. "a: 1\nb: "u8, .. bytes]);

        (finding.Code, finding.Origin!.Line, finding.Origin.Column).ShouldBe(("MCB0004", 2, 4));
    }

    [Fact]
    public void A_byte_order_mark_takes_no_column()
    {
        var finding = Refused([0xEF, 0xBB, 0xBF, .. "a: "u8, 0xE9]);

        (finding.Origin!.Line, finding.Origin.Column).ShouldBe((1, 4));
    }

    [Fact]
    public void A_NUL_byte_makes_a_file_binary() => Refused([.. "a: text"u8, 0]).Code.ShouldBe("MCB0004");

    [Fact]
    public void A_device_without_an_end_is_read_as_empty()
    {
        if (!File.Exists("/dev/zero"))
        {
            return;
        }

        Read("/dev/zero", out var findings).ShouldBeNull();
        findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_binary_file_is_refused()
    {
        var finding = Refused([.. "PK: \n  x"u8, 0, 1, 2, 0xFF]);

        (finding.Code, finding.Origin!.Line, finding.Origin.Column).ShouldBe(("MCB0004", 2, 4));
        finding.Message.ShouldContain("is not a text file");
    }

    [Fact]
    public void The_size_limit_is_exact()
    {
        var path = Write(Encoding.UTF8.GetBytes("a: 1 #" + new string('x', 94)));

        var findings = new List<Finding>();
        YamlFile.Read(path, SourceKind.Sidecar, findings, 100).ShouldNotBeNull();
        findings.ShouldBeEmpty();
        YamlFile.Read(path, SourceKind.Sidecar, findings, 99).ShouldBeNull();
        findings.ShouldHaveSingleItem().Code.ShouldBe("MCB0003");
    }

    [Fact]
    public void A_huge_file_is_refused_by_default() =>
        Refused(new byte[YamlFile.MaximumLength + 1]).Message.ShouldContain("is larger than 1024 KiB");

    [Theory]
    [InlineData("missing.yaml")]
    [InlineData("no/such/folder/card.yaml")]
    public void A_missing_file_is_said_to_be_missing(string name)
    {
        Read(Path.Combine(_folder, name), out var findings).ShouldBeNull();

        var finding = findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe("MCB0001");
        finding.Message.ShouldContain("does not exist. Create it, or correct ModelCardSidecar.");
    }

    [Fact]
    public void A_folder_is_not_a_file()
    {
        Read(_folder, out var findings).ShouldBeNull();

        var finding = findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe("MCB0002");
        finding.Message.ShouldContain("is a folder");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_path_that_is_none_is_a_finding(string path)
    {
        Read(path, out var findings).ShouldBeNull();

        findings.ShouldHaveSingleItem().Code.ShouldBe("MCB0002");
    }

    [Fact]
    public void A_locked_file_is_a_finding()
    {
        var path = Write("a: 1\n"u8.ToArray());
        using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Read(path, out var findings).ShouldBeNull();

        var finding = findings.ShouldHaveSingleItem();
        finding.Code.ShouldBe("MCB0002");
        finding.Message.ShouldBe("The file 'card.yaml' cannot be read. Close the program that has it open, or correct its path.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Finding Refused(byte[] bytes)
    {
        Read(Write(bytes), out var findings).ShouldBeNull();
        return findings.ShouldHaveSingleItem();
    }

    private string Write(byte[] bytes)
    {
        var path = Path.Combine(_folder, "card.yaml");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static CardNode? Read(string path, out List<Finding> findings)
    {
        findings = [];
        return YamlFile.Read(path, SourceKind.Sidecar, findings);
    }
}
