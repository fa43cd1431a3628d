using ModelCard.Catalog;

namespace ModelCard.Tests.Catalog;

public class CardFieldsTests
{
    // The names of the contract that are no fields; a field of such a name would take the property away from them.
    private static readonly string[] OtherProperties =
    [
        "ModelCardEnabled", "ModelCardSidecar", "ModelCardTemplate", "ModelCardFormats", "ModelCardOutputDir", "ModelCardChecklist", "ModelCardStrictness",
        "ModelCardMinimumScore", "ModelCardCommittedFile", "ModelCardPack", "ModelCardPublish", "ModelCardRole", "ModelCardCycloneDxVersion",
        "ModelCardAsPackageReadme", "ModelCardLanguageTag", "ModelCardVerify", "ModelCardTargetFramework", "ModelCardKnownIds",
    ];

    private static readonly string[] ReservedKeys = ["sections", "waivers"];

    public static TheoryData<string> Names => [.. CardFields.All.Select(known => known.Name)];

    [Fact]
    public void There_are_94_fields_in_17_sections()
    {
        CardFields.All.Count.ShouldBe(94);
        CardFields.Sections.Count.ShouldBe(17);
        CardFields.Sections[0].ShouldBe("Summary");
        CardFields.Sections[16].ShouldBe("Metadata");
        CardFields.All.Select(field => field.Section).Distinct().ShouldBe(CardFields.Sections);
    }

    [Fact]
    public void Codes_count_up_in_the_order_of_the_card() =>
        CardFields.All.Select(field => field.Code).ShouldBe(Enumerable.Range(1, 94).Select(number => $"MCB1{number:000}"));

    // A code that a project suppresses must mean the same field for ever.
    [Theory]
    [InlineData("model_id", "MCB1001")]
    [InlineData("license", "MCB1010")]
    [InlineData("direct_use", "MCB1020")]
    [InlineData("bias_risks_limitations", "MCB1028")]
    [InlineData("datasets", "MCB1037")]
    [InlineData("metrics", "MCB1052")]
    [InlineData("co2_emitted", "MCB1066")]
    [InlineData("citation_bibtex", "MCB1082")]
    [InlineData("new_version", "MCB1094")]
    public void A_code_stays_with_its_field(string name, string code) => CardFields.Find(name)!.Code.ShouldBe(code);

    [Fact]
    public void No_two_fields_share_a_name_or_a_property()
    {
        CardFields.All.Select(field => field.Name).ShouldBeUnique();
        CardFields.All.Select(field => field.PropertyName.ToUpperInvariant()).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_field_takes_no_other_property_or_key(string name)
    {
        OtherProperties.ShouldNotContain(CardFields.Find(name)!.PropertyName, StringComparer.OrdinalIgnoreCase);
        ReservedKeys.ShouldNotContain(name);
        HubKeys.KindOf(name).ShouldBeOneOf(HubKeyKind.Unknown, HubKeyKind.Model);
        (HubKeys.IsKnown(name) == (HubKeys.CatalogFieldOf(name) == name)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_key_alias_shadows_no_other_key(string name)
    {
        foreach (var alias in CardFields.Find(name)!.KeyAliases)
        {
            CardFields.Find(alias).ShouldBeNull();
            HubKeys.KindOf(alias).ShouldBe(HubKeyKind.Unknown);
            ReservedKeys.ShouldNotContain(alias);
            CardFields.FindKey(alias)!.Name.ShouldBe(name);
        }
    }

    [Fact]
    public void No_heading_or_alias_means_two_fields()
    {
        CardFields.All.SelectMany(field => field.KeyAliases).ShouldBeUnique();
        CardFields.All.SelectMany(field => field.Headings).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_field_asks_its_owner_a_question_of_its_own(string name)
    {
        var field = CardFields.Find(name)!;

        field.Question.Length.ShouldBeInRange(20, 250);
        (field.Question.EndsWith('?') || field.Question.EndsWith('.')).ShouldBeTrue(field.Question);
        CardFields.All.Count(other => other.Question == field.Question).ShouldBe(1);
        field.Example.ShouldNotBeNullOrWhiteSpace();
        field.Helpers.ShouldNotContain(field.Owner);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_means_the_same_in_a_project_file(string name)
    {
        var example = CardFields.Find(name)!.Example!;

        example.ShouldNotContain("$(");
        example.ShouldNotContain("@(");
        example.ShouldNotContain("%(");
        Uri.UnescapeDataString(example).ShouldBe(example);
    }

    [Fact]
    public void Choices_and_units_belong_to_their_kinds()
    {
        CardFields.All.Where(field => field.Choices.Count > 0).ShouldBe(CardFields.All.Where(field => field.Kind == FieldKind.Choice));
        CardFields.All.Where(field => field.Unit != null).ShouldBe(CardFields.All.Where(field => field.Kind == FieldKind.Quantity));
        CardFields.Find("co2_emitted")!.Unit.ShouldBe("g");
        CardFields.Find("energy_consumed")!.Unit.ShouldBe("kWh");
        CardFields.Find("model_size")!.Unit.ShouldBe("bytes");
        CardFields.Find("base_model_relation")!.Choices.ShouldAllBe(choice => BaseModelRelations.IsKnown(choice));
        CardFields.All.Where(field => field.Kind == FieldKind.Choice).ShouldAllBe(field => field.Choices.Contains(field.Example));
    }

    [Theory]
    [InlineData("direct_use", "direct_use")]
    [InlineData("lang", "language")]
    [InlineData("pipeline-tag", "pipeline_tag")]
    [InlineData("Direct_Use", null)]
    [InlineData("", null)]
    public void A_key_is_found_by_name_and_alias_only(string key, string? field) => CardFields.FindKey(key)?.Name.ShouldBe(field);
}
