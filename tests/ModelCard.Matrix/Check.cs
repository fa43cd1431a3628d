namespace ModelCard.Matrix;

/// <summary>A row of the table.</summary>
/// <param name="Name">The head of the row.</param>
/// <param name="Asserts">What it asserts, in one line.</param>
/// <param name="RunAsync">Asserts it of a project, and leaves its inputs as it found them.</param>
internal sealed record Check(string Name, string Asserts, Func<Place, Task> RunAsync);
