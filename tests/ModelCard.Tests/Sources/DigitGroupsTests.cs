using ModelCard.Card;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

public sealed class DigitGroupsTests
{
    [Fact]
    public void A_comma_is_left_out_only_where_a_source_put_it()
    {
        var value = DigitGroups.Value($"{DigitGroups.Of(1_234_567)} rows of \u201C1,000 birds\u201D, [1,300]", Origin.Property(SourceKind.Measured, "X"));

        value.Text.ShouldBe("1,234,567 rows of \u201C1,000 birds\u201D, [1,300]");
        value.WithoutGroups.ShouldBe("1234567 rows of \u201C1,000 birds\u201D, [1,300]");
    }

    [Fact]
    public void A_text_without_groups_is_as_it_is()
    {
        var value = DigitGroups.Value(DigitGroups.Of(999) + " of 1,000", Origin.Property(SourceKind.Measured, "X"));

        value.Text.ShouldBe("999 of 1,000");
        value.WithoutGroups.ShouldBeNull();
    }
}
