using System.Text;
using ModelCard.Card;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

public sealed class TableTests
{
    private const string Leaderboard =
        "model,score_test,score_val,eval_metric,fit_time,stack_level,can_infer,fit_order\r\n"
        + "NeuralNet,-2.1,-3.5,root_mean_squared_error,10,1,True,1\r\n"
        + "Ensemble_L2,-2.4,-3.10,root_mean_squared_error,3725.5,2,True,3\r\n"
        + "Ensemble_L2_FULL,-2.0,-1.0,root_mean_squared_error,50,2,False,4\r\n";

    private const string Log = "epoch,accuracy,learning_rate,loss,val_accuracy,val_loss\n0,0.5,0.001,0.9,0.4,1.0\n1,0.7,0.001,0.6,0.61,0.8\n";

    private const string German = "Metric;Value;Split;Slice;Samples\nAccuracy;0,93;test;;1000\nAUC;97,1 %;test;sex=female;400\nF1-Score;NaN;val;all;\n";

    [Fact]
    public void The_model_that_is_used_is_the_best_on_validation_data_and_its_errors_are_turned_round()
    {
        var (format, facts, _) = ResultFile.Read(Leaderboard, "leaderboard.csv");

        format.ShouldBe("autogluon");
        ResultFile.Metrics(facts).ShouldBe("test rmse 2.4\nvalidation rmse 3.10");
        ReadArtifact.Yaml((CardMap)facts.Find("training")!).ShouldBe("Chosen model: Ensemble_L2\nModels compared: 3\nFitting time: 1 h 2 min\n");
    }

    [Fact]
    public void A_card_says_which_model_of_a_leaderboard_its_scores_are_of()
    {
        using var card = new TestCard();
        card.Write("leaderboard.csv", Leaderboard);

        var text = card.WithItem("ModelCardMetricsFile", "leaderboard.csv").Text();

        text.ShouldContain("- **Model type:** Ensemble_L2, chosen by AutoGluon\n");
        text.ShouldContain("- **Chosen model:** Ensemble_L2\n- **Models compared:** 3\n");
    }

    [Fact]
    public void Scores_without_a_metric_are_said_to_be_so()
    {
        var (_, facts, notes) = ResultFile.Read("model,score_val,pred_time_val,fit_time\nA,0.8,1,2\nB,0.9,1,2\n", "leaderboard.csv");

        ResultFile.Metrics(facts).ShouldBe("validation score 0.9");
        notes.ShouldHaveSingleItem().ShouldContain("no column 'eval_metric'");
        ResultFile.Metrics("model,score_val,eval_metric,fit_time\nA,0.8,accuracy,2\n", "leaderboard.csv").ShouldBe("validation accuracy 0.8");
    }

    [Fact]
    public void Of_a_log_the_last_row_counts()
    {
        var (format, facts, _) = ResultFile.Read(Log, "log.csv");

        format.ShouldBe("keras");
        ResultFile.Metrics(facts).ShouldBe("train accuracy 0.7\ntrain loss 0.6\nvalidation accuracy 0.61\nvalidation loss 0.8");
        ResultFile.Maps(facts).Select(map => ((CardScalar)map.Find("line")!).Text).ShouldAllBe(line => line == "3");
        ReadArtifact.Yaml((CardMap)facts.Find("training")!).ShouldBe("Epochs: 2\n");
    }

    [Fact]
    public void Spaces_after_commas_and_columns_that_are_empty_at_the_end_are_taken() =>
        ResultFile.Metrics("epoch, train/box_loss, metrics/mAP50(B), val/box_loss, lr/pg0\n1, 1.5, 0.3, 1.4, 0.01\n2, 1.2, 0.5,,0.01\n", "results.csv").ShouldBe("train box_loss 1.2\n- mAP50(B) 0.5\nvalidation box_loss 1.4");

    [Fact]
    public void A_decimal_comma_is_a_point_and_a_percent_sign_a_unit()
    {
        var (format, facts, notes) = ResultFile.Read(German, "ergebnisse.csv");

        format.ShouldBe("csv");
        ResultFile.Metrics(facts).ShouldBe("test accuracy 0.93 sample_size=1000\ntest roc_auc 97.1 unit=% slice=sex=female sample_size=400");
        notes.ShouldHaveSingleItem().ShouldStartWith("4: ergebnisse.csv: The value of 'F1-Score' is NaN");
    }

    [Fact]
    public void Beside_a_metric_a_name_is_what_people_call_it_and_alone_it_is_the_metric()
    {
        ((CardScalar)ResultFile.Maps(ResultFile.Read("metric,name,value\nf1,Macro F1,0.9\n", "a.csv").Facts).Single().Find("name")!).Text.ShouldBe("Macro F1");
        ResultFile.Metrics("name,value\nf1,0.9\n", "a.csv").ShouldBe("- f1 0.9");
    }

    [Fact]
    public void A_comma_that_may_divide_thousands_is_not_guessed()
    {
        ResultFile.Metrics("metric,value\nperplexity,\"12,5\"\nmae,\"0,125\"\n", "a.csv").ShouldBe("- perplexity 12.5\n- mae 0.125");
        ResultFile.Read("metric,value\nmae,\"1,250\"\nmse,2\n", "a.csv").Notes.ShouldHaveSingleItem().ShouldStartWith("2: a.csv: The value '1,250' of 'mae' may have a comma");
    }

    [Fact]
    public void A_row_a_dataset_has_a_column_a_metric() =>
        ResultFile.Metrics("dataset\tsplit\tn\taccuracy\tf1\tcomment\nimdb\ttest\t100\t0.9\t0.8\tgood\nsst2\tdev\t50\t0.7\t0.6\t\n", "a.tsv").ShouldBe("""
            test accuracy 0.9 dataset=imdb sample_size=100
            test f1 0.8 dataset=imdb sample_size=100
            validation accuracy 0.7 dataset=sst2 sample_size=50
            validation f1 0.6 dataset=sst2 sample_size=50
            """);

    [Fact]
    public void An_error_and_bounds_are_taken() =>
        ResultFile.Metrics("metric,value,stderr,ci_lower,ci_upper,confidence\naccuracy,0.9,0.01,0.88,0.92,0.95\n", "a.csv").ShouldBe("- accuracy 0.9 stderr=0.01 lower_bound=0.88 upper_bound=0.92 confidence_level=0.95");

    [Fact]
    public void A_table_of_several_models_is_refused_where_the_second_begins()
    {
        ResultFile.Metrics("model,accuracy\nours,0.9\nours,0.8\n", "a.csv").ShouldBe("- accuracy 0.9\n- accuracy 0.8");
        ResultFile.Refused("model,accuracy\nours,0.9\ntheirs,0.8\n", "a.csv").Line.ShouldBe(3);
    }

    [Fact]
    public void A_table_without_names_is_no_table_of_results()
    {
        ResultFile.Format("accuracy,0.9\nf1,0.8\n", "a.csv").ShouldBe("none");
        ResultFile.Refused("accuracy,0.9\nf1,0.8\n", "a.csv", ("Format", "csv")).Line.ShouldBe(1);
        ResultFile.Refused("", "a.csv", ("Format", "csv")).Message.ShouldBe("is empty");
        ResultFile.Refused("metric,value\na,\"1\n2", "a.csv").Line.ShouldBe(2);
        ResultFile.Refused("a,b\n1,2\n", "a.csv", ("Format", "autogluon")).Line.ShouldBe(1);
        ResultFile.Refused("model,score_val,fit_time,can_infer\na,1,1,False\n", "a.csv").Message.ShouldBe("has no model that can be used");
    }

    [Fact]
    public void Numbers_too_large_to_be_numbers_are_noted() =>
        ResultFile.Read("metric,value\nmae,1e999\nmse,1\n", "a.csv").Notes.ShouldHaveSingleItem().ShouldStartWith("2: a.csv: The value of 'mae' is 1e999");

    [Fact]
    public void Mutated_files_are_read_or_refused()
    {
        ReaderFuzz.Run(new AutoGluonReader(), [Encoding.UTF8.GetBytes(Leaderboard)], "leaderboard.csv").Read.ShouldBeGreaterThan(0);
        ReaderFuzz.Run(new KerasLogReader(), [Encoding.UTF8.GetBytes(Log)], "log.csv").Read.ShouldBeGreaterThan(0);
        ReaderFuzz.Run(new CsvMetricsReader(), [Encoding.UTF8.GetBytes(German), "dataset,split,n,accuracy\nimdb,test,100,\"0,9\"\n"u8.ToArray()], "a.csv").Read.ShouldBeGreaterThan(0);
    }
}
