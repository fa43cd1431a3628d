namespace ModelCard.Sources;

/// <summary>Ends the reading of a YAML document whose findings already say why; it never leaves <see cref="YamlReader"/>.</summary>
#pragma warning disable CA1032, CA1064 // it only leads out of the recursion of one reader
internal sealed class YamlProblemException : Exception;
