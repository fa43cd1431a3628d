using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

public sealed class ArtifactStreamTests
{
    [Fact]
    public void Numbers_are_read_from_the_lowest_byte_up()
    {
        using var stream = Stream([1, 2, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0x80]);

        stream.ReadByte("a byte").ShouldBe((byte)1);
        stream.ReadUInt16("a number").ShouldBe((ushort)2);
        stream.ReadUInt32("a number").ShouldBe(3u);
        stream.ReadUInt64("a number").ShouldBe(0x8000000000000004ul);
        stream.Left.ShouldBe(0);
    }

    [Theory]
    [InlineData(6ul)]
    [InlineData(ulong.MaxValue)]
    [InlineData(0x8000000000000000ul)]
    public void A_length_that_the_file_does_not_have_is_refused_before_anything_is_read(ulong length)
    {
        using var stream = Stream([1, 2, 3, 4, 5]);

        Should.Throw<ArtifactProblemException>(() => stream.ReadBytes(length, int.MaxValue, "the header")).Message.ShouldBe($"says that the header has {length} bytes, of which 5 are left");
        Should.Throw<ArtifactProblemException>(() => stream.Skip(length, "the header")).Offset.ShouldBe(0);
    }

    [Fact]
    public void A_length_over_the_limit_is_a_limit_and_no_damage()
    {
        using var stream = Stream(new byte[100]);

        Should.Throw<ArtifactProblemException>(() => stream.ReadBytes(50, 10, "a name")).IsLimit.ShouldBeTrue();
    }

    [Fact]
    public void A_file_that_ends_too_early_is_refused_at_its_end()
    {
        using var stream = Stream([1, 2, 3]);

        var problem = Should.Throw<ArtifactProblemException>(() => stream.ReadUInt32("the version"));

        problem.Message.ShouldBe("ends in the middle of the version");
        problem.Offset.ShouldBe(3);
    }

    [Fact]
    public void Any_place_can_be_read_in_any_order()
    {
        var bytes = new byte[300_000];
        new Random(1).NextBytes(bytes);
        using var stream = Stream(bytes);
        var random = new Random(2);
        for (var i = 0; i < 2000; i++)
        {
            var at = random.Next(bytes.Length - 70_000);
            var count = random.Next(i % 100 == 0 ? 70_000 : 100);
            stream.MoveTo(at, "a part");
            stream.ReadBytes((ulong)count, int.MaxValue, "a part").ShouldBe(bytes[at..(at + count)]);
            stream.Position.ShouldBe(at + count);
        }

        Should.Throw<ArtifactProblemException>(() => stream.MoveTo(300_001, "a part"));
        Should.Throw<ArtifactProblemException>(() => stream.MoveTo(-1, "a part"));
    }

    [Fact]
    public void Text_that_is_no_UTF_8_is_refused_where_it_begins()
    {
        using var stream = Stream([65, 66, 0xFF, 0xFE]);
        stream.Skip(1, "a byte");

        Should.Throw<ArtifactProblemException>(() => stream.ReadText(3, 100, "the name")).Offset.ShouldBe(1);
    }

    private static ArtifactStream Stream(byte[] bytes) => new(new MemoryStream(bytes));
}
