using ModelCard.Catalog;

namespace ModelCard.Tests.Catalog;

public class KeySuggestionTests
{
    [Theory]
    [InlineData("licence_name", "license_name")]
    [InlineData("lisence", "license")]
    [InlineData("licenses", "license")]
    [InlineData("--license", "license")]
    [InlineData("model_index", "model-index")]
    [InlineData("library_tag", "library_name")]
    [InlineData("task", "pipeline_tag")]
    [InlineData("xdatasets", "datasets")]
    [InlineData("dataset", "datasets")]
    [InlineData("driect_use", "direct_use")]
    [InlineData("direct-use", "direct_use")]
    [InlineData("DirectUse", "direct_use")]
    [InlineData("ModelCardDirectUse", "direct_use")]
    [InlineData("intended_uses", "direct_use")]
    [InlineData("authors", "developers")]
    [InlineData("model_card_author", "model_card_authors")]
    [InlineData("widgets", "widget")]
    [InlineData("pipeline_tags", "pipeline_tag")]
    [InlineData("Pipeline_Tag", "pipeline_tag")]
    [InlineData("tasks", "pipeline_tag")]
    [InlineData("license-name", "license_name")]
    [InlineData("License", "license")]
    [InlineData("libraryname", "library_name")]
    [InlineData("basemodel", "base_model")]
    [InlineData("base-model", "base_model")]
    [InlineData("co2-eq-emissions", "co2_eq_emissions")]
    [InlineData("modelIndex", "model-index")]
    [InlineData("section", "sections")]
    [InlineData("waiver", "waivers")]
    public void A_misspelled_key_leads_to_the_right_one(string key, string expected) => KeySuggestion.For(key).ShouldBe(expected);

    [Theory]
    [InlineData("license")]
    [InlineData("lang")]
    [InlineData("model-index")]
    [InlineData("sections")]
    [InlineData("")]
    [InlineData("quantized_by")]
    [InlineData("parameters")]
    [InlineData("model_file")]
    [InlineData("library_version")]
    [InlineData("benchmark")]
    [InlineData("commercial")]
    [InlineData("cat")]
    [InlineData("my_own_key")]
    public void Nothing_is_suggested_for_a_known_or_a_far_key(string key) => KeySuggestion.For(key).ShouldBeNull();

    [Fact]
    public void A_huge_key_costs_nothing() => KeySuggestion.For(new string('a', 1_000_000)).ShouldBeNull();

    [Theory]
    [InlineData("vlaue", "value")]
    [InlineData("splt", "split")]
    [InlineData("rwos", "rows")]
    [InlineData("xyz", null)]
    public void The_nearest_of_any_words_is_found(string key, string? expected) => KeySuggestion.Nearest(key, ["value", "split", "rows"]).ShouldBe(expected);
}
