namespace ModelCard.Outputs;

/// <summary>The marks TeX has a command for.</summary>
internal static class TexAccents
{
    public static TexAccent? Find(string name) => name switch
    {
        "hat" => new("\u02C6"),
        "bar" => new("¯"),
        "tilde" => new("\u02DC"),
        "vec" => new("\u20D7", IsStretchy: true),
        "dot" => new("˙"),
        "ddot" => new("¨"),
        "check" => new("ˇ"),
        "breve" => new("˘"),
        "acute" => new("´"),
        "grave" => new("`"),
        "mathring" => new("˚"),
        "widehat" => new("\u0302", IsStretchy: true),
        "widetilde" => new("\u02DC", IsStretchy: true),
        "overline" => new("¯", IsRule: true),
        "overrightarrow" => new("→", IsStretchy: true),
        "overleftarrow" => new("←", IsStretchy: true),
        "overleftrightarrow" => new("↔", IsStretchy: true),
        "underline" => new("_", IsBelow: true, IsRule: true),
        "overbrace" => new("⏞", IsStretchy: true, IsBrace: true),
        "underbrace" => new("⏟", IsStretchy: true, IsBelow: true, IsBrace: true),
        _ => null,
    };
}
