using System.Text;
using ModelCard.Sources;

namespace ModelCard.Tests.Sources.Emissions;

public sealed class CodeCarbonReaderTests
{
    private static readonly CodeCarbonReader Reader = new();

    private const string V2 = "timestamp,project_name,run_id,duration,emissions,energy_consumed,country_name,country_iso_code,region,cloud_provider,cloud_region,os,cpu_model,gpu_count,gpu_model,longitude,latitude,on_cloud\n";

    [Fact]
    public void Of_each_run_the_last_row_counts_and_a_row_without_a_run_is_one() =>
        Read(V2 + Row("r1", 1800, "0.1", 0.5) + Row("r2", 3600, "0.4", 2) + Row("r1", 3600, "0.25", 1) + Row("", 7200, "0.05", 0.25) + Row("", 7200, "1e-2", 0.25)).ShouldBe("""
            emissions_kg: 0.71
            energy_kwh: 3.5
            hours: 6
            runs: 4
            rows: 5
            country: France
            region: bretagne
            cloud_provider: aws
            cloud_region: eu-west-3
            hardware: NVIDIA A100-SXM4-80GB
            hardware_count: '4'
            source: codecarbon

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void How_many_runs_and_rows_were_used_is_said_and_nothing_private_is_kept()
    {
        var (yaml, notes) = ReadWithNotes(V2 + Row("r1", 1800, "0.1", 0.5) + Row("r1", 3600, "0.25", 1));
        notes.ShouldHaveSingleItem().ShouldContain("those of 1 run in 2 of 2 rows; Run and Project choose");
        yaml.ShouldNotContain("48.1");
        yaml.ShouldNotContain("Linux-5");
        yaml.ShouldNotContain("Xeon");
    }

    [Theory]
    [InlineData("Run", "r2", "0.4")]
    [InlineData("Run", "LAST", "0.4")]
    [InlineData("Project", "codecarbon", "0.65")]
    public void Run_and_Project_choose(string name, string value, string kilograms) =>
        Read(V2 + Row("r1", 1800, "0.1", 0.5) + Row("r1", 3600, "0.25", 1) + Row("r2", 3600, "0.4", 2), (name, value)).ShouldStartWith($"emissions_kg: {kilograms}\n");

    [Fact]
    public void An_experiment_groups_runs_unless_it_is_the_one_everybody_has()
    {
        const string Header = "timestamp,project_name,run_id,experiment_id,duration,emissions,energy_consumed\n";
        const string Text = Header + "t,p,r1,e1,1,1,1\nt,p,r2,e1,1,2,1\nt,p,r3,5b0fa12a-3dd7-45bb-9766-cc326314d9f1,1,4,1\n";
        Read(Text, ("Run", "e1")).ShouldStartWith("emissions_kg: 3\n");
        Refused(Text, ("Run", "5b0fa12a-3dd7-45bb-9766-cc326314d9f1")).ShouldContain("no row of the Run");
    }

    [Fact]
    public void A_choice_of_nothing_says_what_there_is()
    {
        Refused(V2 + Row("r1", 1, "1", 1), ("Run", "r9")).ShouldBe("has no row of the Run 'r9'; there are: r1");
        Refused(V2 + Row("r1", 1, "1", 1), ("Project", "x")).ShouldBe("has no row of the Project 'x'; there are: codecarbon");
    }

    [Fact]
    public void A_row_that_is_shorter_than_the_header_is_passed_over_with_its_line()
    {
        using var file = ReadArtifact.Open(Encoding.UTF8.GetBytes(V2 + Row("r1", 3600, "0.25", 1) + "t,codecarbon,r2,3600,8,9,France\n"), "emissions.csv");
        ReadArtifact.Yaml(ReadArtifact.Facts(Reader, file)).ShouldStartWith("emissions_kg: 0.25\n");
        file.Notes[0].Line.ShouldBe(3);
        file.Notes[0].Message.ShouldContain("7 cells and the header 18");
    }

    [Fact]
    public void The_oldest_logs_are_read_by_the_names_of_their_columns() =>
        Read("\uFEFF,timestamp,experiment_id,project_name,duration,emissions,energy_consumed,country,region,on_cloud,cloud_provider,cloud_region,,\n"
            + "0,t,e,p , 36 ,8  ,8,Canada,Ontario,Y,aws,us-east-2,,\n1,t,e,p,36,1,3,Canada,Ontario,N,,,,\n").ShouldBe(
            "emissions_kg: 9\nenergy_kwh: 11\nhours: 0.02\nruns: 2\nrows: 2\ncountry: Canada\nregion: Ontario\nsource: codecarbon\n");

    [Fact]
    public void Tasks_of_a_run_add_up() =>
        Read("task_name,timestamp,project_name,run_id,duration,emissions,energy_consumed\nload,t,p,r,1800,1,1\nfit,t,p,r,1800,2,1\n").ShouldBe("emissions_kg: 3\nenergy_kwh: 2\nhours: 1\nruns: 1\nrows: 2\nsource: codecarbon\n");

    [Fact]
    public void Rows_without_a_figure_count_for_nothing()
    {
        var (yaml, notes) = ReadWithNotes(V2 + Row("r1", 1, "", 1) + Row("r2", 3600, "2", 1) + Row("r3", 1, "nan", 1) + Row("r4", 1, "-1", 1));
        yaml.ShouldStartWith("emissions_kg: 2\nenergy_kwh: 1\nhours: 1\nruns: 1\n");
        notes[0].ShouldContain("3 rows have no emissions");
        Refused(V2 + Row("r1", 1, "", 1)).ShouldBe("has no row with a figure of emissions");
    }

    [Fact]
    public void Several_places_are_listed_and_several_kinds_of_machine_have_no_number()
    {
        var yaml = Read(V2 + Row("r1", 1, "1", 1) + Row("r2", 1, "1", 1).Replace("France,FRA,bretagne", "Sweden,SWE,", StringComparison.Ordinal).Replace("4 x NVIDIA A100-SXM4-80GB", "1 x NVIDIA T4", StringComparison.Ordinal));
        yaml.ShouldContain("places:\n- bretagne, France\n- Sweden\n");
        yaml.ShouldContain("hardware: NVIDIA A100-SXM4-80GB; NVIDIA T4\n");
        yaml.ShouldNotContain("hardware_count");
    }

    [Fact]
    public void Without_a_graphics_processor_the_processor_is_the_hardware() =>
        Read(V2 + Row("r1", 1, "1", 1).Replace("4,4 x NVIDIA A100-SXM4-80GB", ",", StringComparison.Ordinal)).ShouldContain("hardware: Intel Xeon Gold 6148\n");

    [Theory]
    [InlineData("epoch,loss\n1,2\n", false)]
    [InlineData("\uFEFF,timestamp,duration,emissions,energy_consumed\n", true)]
    [InlineData("\"duration\",\"emissions\",\"energy_consumed\"\n", true)]
    public void Logs_are_recognized(string text, bool expected)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Reader.Recognizes(new ArtifactHead("x.csv", bytes, bytes.Length)).ShouldBe(expected);
    }

    [Fact]
    public void A_table_of_something_else_is_refused() => Refused("epoch,loss\n1,2\n").ShouldStartWith("does not begin with the columns of CodeCarbon");

    [Fact]
    public void Hostile_files_do_no_harm() => ReaderFuzz.Run(Reader, [Encoding.UTF8.GetBytes(V2 + Row("r1", 1, "1", 1) + Row("", 2, "1e-7", 1))], "emissions.csv").Read.ShouldBeGreaterThan(0);

    private static string Row(string run, int seconds, string kilograms, double energy) => FormattableString.Invariant(
        $"2024-05-31T10:39:13,codecarbon,{run},{seconds},{kilograms},{energy},France,FRA,bretagne,aws,eu-west-3,Linux-5.4,Intel Xeon Gold 6148,4,4 x NVIDIA A100-SXM4-80GB,-1.5,48.1,Y\n");

    private static string Read(string text, params (string Name, string Value)[] options) => ReadWithNotes(text, options).Yaml;

    private static (string Yaml, string[] Notes) ReadWithNotes(string text, params (string Name, string Value)[] options)
    {
        using var file = ReadArtifact.Open(Encoding.UTF8.GetBytes(text), "emissions.csv", options);
        return (ReadArtifact.Yaml(ReadArtifact.Facts(Reader, file)), [.. file.Notes.Select(note => note.Message)]);
    }

    private static string Refused(string text, params (string Name, string Value)[] options) =>
        Should.Throw<ArtifactProblemException>(() => Read(text, options)).Message;
}
