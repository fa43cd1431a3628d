namespace ModelCard.Catalog;

/// <content>MCB041x: the card of the model that a project takes from others, as an input. MCB43xx: what such a project has to say itself.</content>
public static partial class FindingCodes
{
    /// <summary>The upstream card cannot be read.</summary>
    public const string UpstreamUnreadable = "MCB0411";

    /// <summary>The upstream model's id or revision is none, or is given without its card.</summary>
    public const string UpstreamSetting = "MCB0412";

    /// <summary>The front matter of the upstream card is not the YAML it should be.</summary>
    public const string UpstreamFrontMatter = "MCB0413";

    /// <summary>Nothing says which version of the upstream model this is.</summary>
    public const string UpstreamNotPinned = "MCB4301";

    /// <summary>The license gives more than that of the upstream model, or another.</summary>
    public const string LicenseAgainstUpstream = "MCB4302";

    /// <summary>The upstream model restricts who may use it, and the card does not say so.</summary>
    public const string UpstreamRestrictionUnsaid = "MCB4303";

    /// <summary>The upstream card says next to nothing, or a program wrote it.</summary>
    public const string UpstreamSaysNothing = "MCB4304";

    /// <summary>The upstream card states no license.</summary>
    public const string UpstreamWithoutLicense = "MCB4305";

    /// <summary>Nobody says which model on the Hub the upstream card is about.</summary>
    public const string UpstreamWithoutId = "MCB4306";
}
