namespace ModelCard.Tests.Docs;

/// <summary>The icon of the package is drawn from its source, <c>docs/images/icon.svg</c>.</summary>
public sealed class IconTests
{
    private const int Size = 128;

    private static readonly string File = Path.Combine(RepositoryFiles.Root, "docs", "images", "icon.png");

    [Fact]
    public void The_picture_is_that_of_the_drawing()
    {
        var pixels = SvgDrawing.Draw(RepositoryFiles.Read("docs/images/icon.svg"), Size);
        if (Environment.GetEnvironmentVariable("MODELCARD_UPDATE") == "1" && !(System.IO.File.Exists(File) && IsDrawing(pixels)))
        {
            System.IO.File.WriteAllBytes(File, PngFile.Write(pixels, Size));
        }

        IsDrawing(pixels).ShouldBeTrue("docs/images/icon.png is not what icon.svg draws. Run the tests with MODELCARD_UPDATE=1.");
    }

    private static bool IsDrawing(byte[] pixels) => PngFile.Read(System.IO.File.ReadAllBytes(File), Size).AsSpan().SequenceEqual(pixels);
}
