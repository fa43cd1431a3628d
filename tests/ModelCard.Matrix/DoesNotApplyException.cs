namespace ModelCard.Matrix;

/// <summary>A check says nothing about a kind of project, for a reason that the table shows.</summary>
internal sealed class DoesNotApplyException(string reason) : Exception(reason);
