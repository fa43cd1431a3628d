using ModelCard.Catalog;

namespace ModelCard.Tests.Catalog;

public class HubFactsTests
{
    [Fact]
    public void Our_keys_begin_with_the_base_facts_and_end_with_the_results()
    {
        HubKeys.All.Take(13).ShouldBe(
        [
            "language", "language_bcp47", "language_details", "license", "license_name", "license_link", "license_details", "library_name", "pipeline_tag", "tags",
            "datasets", "buckets", "metrics",
        ]);
        HubKeys.All[HubKeys.All.Count - 1].ShouldBe("model-index");
        HubKeys.All.ShouldBeUnique();
    }

    [Theory]
    [InlineData("model-index", HubKeyKind.Model)]
    [InlineData("co2_eq_emissions", HubKeyKind.Model)]
    [InlineData("extra_gated_fields", HubKeyKind.Model)]
    [InlineData("model_index", HubKeyKind.Unknown)]
    [InlineData("quantized_by", HubKeyKind.Convention)]
    [InlineData("task_categories", HubKeyKind.Dataset)]
    [InlineData("colorFrom", HubKeyKind.Space)]
    [InlineData("eval_results", HubKeyKind.Refused)]
    [InlineData("License", HubKeyKind.Unknown)]
    [InlineData("model", HubKeyKind.Unknown)]
    [InlineData("license license_name", HubKeyKind.Unknown)]
    [InlineData("", HubKeyKind.Unknown)]
    public void A_key_is_known_for_what_it_is(string key, HubKeyKind kind)
    {
        HubKeys.KindOf(key).ShouldBe(kind);
        HubKeys.IsKnown(key).ShouldBe(kind == HubKeyKind.Model);
    }

    [Theory]
    [InlineData("language", "language")]
    [InlineData("base_model", "base_model")]
    [InlineData("new_version", "new_version")]
    [InlineData("co2_eq_emissions", null)]
    [InlineData("model-index", null)]
    [InlineData("widget", null)]
    public void A_key_is_fed_by_its_field(string key, string? field)
    {
        HubKeys.CatalogFieldOf(key).ShouldBe(field);
        if (field != null)
        {
            CardFields.Find(field).ShouldNotBeNull();
        }
    }

    [Fact]
    public void The_hub_has_57_tasks()
    {
        PipelineTags.All.Count.ShouldBe(57);
        PipelineTags.All.ShouldBeUnique();
        PipelineTags.All.ShouldAllBe(tag => PipelineTags.IsKnown(tag) && !PipelineTags.IsRetired(tag));
    }

    [Theory]
    [InlineData("text-classification", Modality.NaturalLanguage, true, true)]
    [InlineData("text-ranking", Modality.NaturalLanguage, true, false)]
    [InlineData("automatic-speech-recognition", Modality.Audio, true, true)]
    [InlineData("audio-classification", Modality.Audio, false, true)]
    [InlineData("image-classification", Modality.Vision, false, true)]
    [InlineData("image-to-text", Modality.Vision, true, true)]
    [InlineData("image-to-3d", Modality.Vision, false, false)]
    [InlineData("visual-question-answering", Modality.Multimodal, true, true)]
    [InlineData("tabular-classification", Modality.Tabular, false, true)]
    [InlineData("tabular-to-text", Modality.Tabular, true, false)]
    [InlineData("reinforcement-learning", Modality.Reinforcement, false, false)]
    [InlineData("other", Modality.Other, false, false)]
    [InlineData("text2text-generation", Modality.Unknown, true, true)]
    [InlineData("classification", Modality.Unknown, false, false)]
    [InlineData("Text-Classification", Modality.Unknown, false, false)]
    public void A_task_tells_whether_it_is_about_language_and_has_a_widget(string tag, Modality modality, bool language, bool widget)
    {
        PipelineTags.ModalityOf(tag).ShouldBe(modality);
        PipelineTags.IsTextOrSpeech(tag).ShouldBe(language);
        PipelineTags.HasWidget(tag).ShouldBe(widget);
    }

    [Fact]
    public void The_hub_accepts_83_licenses()
    {
        LicenseIds.All.Count.ShouldBe(83);
        LicenseIds.All.ShouldBeUnique();
        LicenseIds.All.ShouldAllBe(id => LicenseIds.IsKnown(id) && LicenseIds.NameOf(id)!.Length > 2);
        LicenseIds.All.Where(id => LicenseIds.SpdxOf(id) is { } spdx && LicenseIds.FromSpdx(spdx) != id).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("apache-2.0", "Apache license 2.0", "Apache-2.0")]
    [InlineData("openrail++", "Open Rail++-M License", null)]
    [InlineData("other", "Other", null)]
    [InlineData("Apache-2.0", null, null)]
    [InlineData("apache", null, null)]
    [InlineData("", null, null)]
    public void A_license_has_a_name_and_perhaps_an_spdx_id(string id, string? name, string? spdx)
    {
        LicenseIds.IsKnown(id).ShouldBe(name != null);
        LicenseIds.NameOf(id).ShouldBe(name);
        LicenseIds.SpdxOf(id).ShouldBe(spdx);
    }

    [Theory]
    [InlineData("MIT", "mit", true)]
    [InlineData(" apache-2.0 ", "apache-2.0", true)]
    [InlineData("GPL-3.0-only", "gpl-3.0", true)]
    [InlineData("GPL-3.0-or-later", "gpl-3.0", false)]
    [InlineData("LGPL-2.1+", "lgpl-2.1", false)]
    [InlineData("GFDL-1.3-only", "gfdl", false)]
    [InlineData("CC0-1.0", "cc0-1.0", true)]
    [InlineData("MIT OR Apache-2.0", null, false)]
    [InlineData("Apache-2.0 WITH LLVM-exception", null, false)]
    [InlineData("LicenseRef-Mine", null, false)]
    [InlineData("license", null, false)]
    [InlineData("MIT-only", null, false)]
    [InlineData("-", null, false)]
    [InlineData("", null, false)]
    public void An_spdx_id_leads_to_the_hubs_id(string spdx, string? id, bool exact)
    {
        LicenseIds.FromSpdx(spdx, out var found).ShouldBe(id);
        found.ShouldBe(exact);
    }

    [Theory]
    [InlineData("adapter", true, true)]
    [InlineData("finetune", true, true)]
    [InlineData("merge", true, false)]
    [InlineData("quantized", true, false)]
    [InlineData("Finetune", false, false)]
    public void A_relation_tells_whether_there_was_training(string relation, bool known, bool trained)
    {
        BaseModelRelations.IsKnown(relation).ShouldBe(known);
        BaseModelRelations.IsTrained(relation).ShouldBe(trained);
    }
}
