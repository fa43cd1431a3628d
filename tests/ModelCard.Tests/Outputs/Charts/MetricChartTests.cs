using ModelCard.Outputs;

namespace ModelCard.Tests.Outputs.Charts;

/// <summary>Which results share a chart, told as its title, axis and bars.</summary>
public sealed class MetricChartTests
{
    [Fact]
    public void Shares_of_one_test_set_are_one_chart() =>
        Charts(
            [("type", "accuracy"), ("name", "Accuracy"), ("value", "0.9"), ("dataset", "d"), ("split", "test")],
            [("type", "f1"), ("value", "0.8"), ("dataset", "d"), ("split", "test")])
            .ShouldBe(["Results on d, test | 0..1 | Accuracy 0.9 | f1 0.8"]);

    [Fact]
    public void One_metric_of_several_sets_is_one_chart_and_several_metrics_are_grouped() =>
        Charts(
            [("type", "accuracy"), ("value", "0.9"), ("dataset", "a")],
            [("type", "accuracy"), ("value", "0.8"), ("dataset", "b")],
            [("type", "rmse"), ("value", "9"), ("dataset", "a"), ("task", "t")],
            [("type", "rmse"), ("value", "8"), ("dataset", "b"), ("task", "t")])
            .ShouldBe(["accuracy by dataset | 0..1 | a 0.9 | b 0.8", "rmse (t) by dataset | - | a 9 | b 8"]);

    [Fact]
    public void Percentages_and_shares_and_units_do_not_mix() =>
        Charts(
            [("type", "accuracy"), ("value", "90"), ("unit", "%"), ("dataset", "a")],
            [("type", "accuracy"), ("value", "80 %"), ("dataset", "b")],
            [("type", "accuracy"), ("value", "0.7"), ("dataset", "c")],
            [("type", "f1"), ("value", "0.6"), ("dataset", "c")],
            [("type", "latency"), ("value", "3 ms"), ("dataset", "a")],
            [("type", "latency"), ("value", "4"), ("unit", "s"), ("dataset", "a")],
            [("type", "latency"), ("value", "5 ms"), ("dataset", "b")])
            .ShouldBe(["accuracy by dataset | 0..100 | a 90 % | b 80 %", "Results on c | 0..1 | accuracy 0.7 | f1 0.6", "latency by dataset | - | a 3 | b 5"]);

    [Fact]
    public void A_score_that_is_given_as_34_and_as_0_9_is_on_one_scale() =>
        Charts([("type", "bleu"), ("value", "34"), ("dataset", "a")], [("type", "bleu"), ("value", "0.9"), ("dataset", "b")])
            .ShouldBe(["bleu by dataset | 0..100 | a 34 | b 0.9"]);

    [Fact]
    public void A_share_above_1_without_a_percent_sign_has_no_fixed_axis() =>
        Charts([("type", "accuracy"), ("value", "93"), ("dataset", "a")], [("type", "accuracy"), ("value", "91"), ("dataset", "b")])
            .ShouldBe(["accuracy by dataset | - | a 93 | b 91"]);

    [Theory]
    [InlineData("0.7", "-0.2", "-1..1")]
    [InlineData("0.7", "0.2", "0..1")]
    [InlineData("70", "-20", "-100..100")]
    public void A_correlation_has_an_axis_on_both_sides_of_0_where_it_needs_one(string one, string other, string axis) =>
        Charts([("type", "pearsonr"), ("value", one), ("dataset", "a")], [("type", "pearsonr"), ("value", other), ("dataset", "b")])
            .ShouldBe([$"pearsonr by dataset | {axis} | a {one} | b {other}"]);

    [Fact]
    public void Slices_stand_below_all_data_in_groups_of_their_property() =>
        Charts(
            [("type", "accuracy"), ("value", "0.7"), ("slice", "sex=female")],
            [("type", "accuracy"), ("value", "0.6"), ("slice", "age=old")],
            [("type", "accuracy"), ("value", "0.9")],
            [("type", "accuracy"), ("value", "0.8"), ("slice", "sex=male")],
            [("type", "accuracy"), ("value", "0.5"), ("slice", "hard ones")])
            .ShouldBe(["accuracy by slice | 0..1 | All data 0.9 | Sex: female 0.7 | male 0.8 | Age: old 0.6 | Other slices: hard ones 0.5"]);

    [Fact]
    public void One_property_needs_no_heading() =>
        Charts([("type", "accuracy"), ("value", "0.7"), ("slice", "sex=female")], [("type", "accuracy"), ("value", "0.8"), ("slice", "sex=male")])
            .ShouldBe(["accuracy by sex | 0..1 | female 0.7 | male 0.8"]);

    [Fact]
    public void A_bar_alone_is_drawn_only_with_something_to_compare_it_with()
    {
        Charts([("type", "accuracy"), ("value", "0.9")]).ShouldBeEmpty();
        Charts([("type", "accuracy"), ("value", "0.9"), ("baseline", "0.5")]).ShouldBe(["accuracy | 0..1 | accuracy 0.9"]);
        Charts([("type", "accuracy"), ("value", "0.9"), ("lower_bound", "0.5")]).ShouldBe(["accuracy | 0..1 | accuracy 0.9"]);
    }

    [Fact]
    public void What_is_no_number_is_told_in_words_and_what_has_no_value_is_not_a_result()
    {
        var chart = Build([("type", "wer"), ("value", "0.2"), ("dataset", "a")], [("type", "wer"), ("value", "low"), ("dataset", "b")], [("type", "wer"), ("value", "1.4"), ("dataset", "c")], [("type", "wer")])
            .ShouldHaveSingleItem();

        chart.Rows.Count.ShouldBe(2);
        chart.Notes().ShouldBe(["One value is no plain number and is in the table only."]);
    }

    [Fact]
    public void Many_bars_end_in_words()
    {
        var chart = Build([.. Enumerable.Range(0, 52).Select(i => new[] { ("type", "accuracy"), ("value", "0.9"), ("dataset", "d" + i) })]).ShouldHaveSingleItem();

        chart.Rows.Count.ShouldBe(40);
        chart.Notes().ShouldBe(["And 12 more in the table."]);
        chart.Describe().ShouldBe("Bar chart of 40 values. Lowest: d0: 0.9. Highest: d0: 0.9. And 12 more in the table. All numbers are in the table.");
    }

    [Fact]
    public void Many_charts_end_in_words()
    {
        var card = ChartCase.Metrics([.. Enumerable.Range(0, 28).Select(i => new[] { ("type", "loss" + (i / 2)), ("value", "3"), ("dataset", "d" + (i % 2)) })]);

        var list = MetricCharts.Of(card, "m");

        list.Charts.Count.ShouldBe(12);
        list.Note.ShouldBe("2 more charts are not drawn; their numbers are in the table.");
    }

    [Theory]
    [InlineData("accuracy", null, true)]
    [InlineData("accuracy", "false", false)]
    [InlineData("wer", null, false)]
    [InlineData("beauty", null, null)]
    public void The_better_direction_is_what_the_author_says_else_what_is_known(string type, string? stated, bool? higher) =>
        Build([("type", type), ("value", "3"), ("baseline", "4"), ("higher_is_better", stated ?? "")]).ShouldHaveSingleItem().HigherIsBetter.ShouldBe(higher);

    [Theory]
    [InlineData("0.95", "0.95", "95 % interval")]
    [InlineData("0.95", "0.9", "interval")]
    [InlineData("0.95", "", "interval")]
    [InlineData("", "", "interval")]
    public void The_legend_names_the_confidence_level_that_all_intervals_have(string one, string other, string name) =>
        Build(
            [("type", "wer"), ("value", "3"), ("dataset", "a"), ("lower_bound", "2"), ("confidence_level", one)],
            [("type", "wer"), ("value", "3"), ("dataset", "b"), ("lower_bound", "2"), ("confidence_level", other)])
            .ShouldHaveSingleItem().IntervalName.ShouldBe(name);

    private static List<BarChart> Build(params (string Name, string Value)[][] metrics) => MetricCharts.Build(ChartCase.Metrics(metrics)).FindAll(chart => chart.Compares);

    private static List<string> Charts(params (string Name, string Value)[][] metrics) =>
        Build(metrics).ConvertAll(chart => string.Join(
            " | ",
            [
                chart.Title,
                chart is { From: { } from, To: { } to } ? NumberLabel.Of(from) + ".." + NumberLabel.Of(to) : "-",
                .. chart.Groups.SelectMany(group => group.Rows.Select((row, i) => (i == 0 && group.Heading.Length > 0 ? group.Heading + ": " : "") + row.Label + " " + row.Shown)),
            ]));
}
