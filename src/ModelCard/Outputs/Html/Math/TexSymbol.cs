namespace ModelCard.Outputs;

/// <summary>A symbol: its text in Unicode and what it is.</summary>
internal readonly record struct TexSymbol(string Text, TexSymbolKind Kind);
