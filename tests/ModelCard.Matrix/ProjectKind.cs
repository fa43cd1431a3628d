namespace ModelCard.Matrix;

/// <summary>A column of the table: how a project of this kind is made.</summary>
/// <param name="Name">The head of the column.</param>
/// <param name="Says">What the kind is, in one line.</param>
/// <param name="MakeAsync">Makes one, restored and not yet built.</param>
internal sealed record ProjectKind(string Name, string Says, Func<Task<Place>> MakeAsync);
