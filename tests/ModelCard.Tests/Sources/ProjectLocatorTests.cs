using ModelCard.Sources;

namespace ModelCard.Tests.Sources;

public sealed class ProjectLocatorTests
{
    private const string Project = """
        <Project>
          <ItemGroup>
            <ModelCardDataset Include="birds" Role="train" File="data/train.csv" />
            <ModelCardDataset Include="birds" Role="test" File="data/test.csv" />
            <ModelCardDataset Include="birds" Role="$(Third)" File="data/third.csv" />
            <ModelCardDataset Include="birds"><File>data/fourth.csv</File></ModelCardDataset>
          </ItemGroup>
        </Project>
        """;

    [Theory]
    [InlineData("train", "data/train.csv", 3)]
    [InlineData("test", "data/test.csv", 4)]
    [InlineData("validation", "data/third.csv", 5)]
    [InlineData("validation", "data/fourth.csv", 6)]
    public void Of_items_with_the_same_Include_the_one_with_the_same_metadata_is_found(string role, string file, int line)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("locator").FullName, "a.csproj");
        File.WriteAllText(path, Project);
        var item = new ProjectItem("ModelCardDataset", "birds", [new("Role", role), new("File", file)], path);

        var found = new ProjectLocator(path, []).Locate(item.Origin);

        found.Line.ShouldBe(line);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }
}
