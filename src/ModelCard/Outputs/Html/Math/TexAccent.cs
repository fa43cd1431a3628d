namespace ModelCard.Outputs;

/// <summary>A mark over or under something. A brace takes a label; a rule is as long as what it marks.</summary>
internal readonly record struct TexAccent(string Text, bool IsStretchy = false, bool IsBelow = false, bool IsBrace = false, bool IsRule = false);
