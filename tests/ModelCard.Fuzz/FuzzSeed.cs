namespace ModelCard.Fuzz;

/// <summary>A valid input. Its name tells the reader what it is, and so do the names of the cases made of it.</summary>
internal sealed record FuzzSeed(string Name, byte[] Bytes, bool IsText = true);
