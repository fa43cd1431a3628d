namespace ModelCard.Catalog;

/// <summary>Every finding code but those of single fields (<see cref="CardField.Code"/>). A code is never reused; each has a page under <c>docs/rules/</c>.</summary>
public static partial class FindingCodes
{
    /// <summary>The sidecar named by <c>ModelCardSidecar</c> does not exist.</summary>
    public const string SidecarNotFound = "MCB0001";

    /// <summary>The sidecar cannot be read: a folder, locked, or no permission.</summary>
    public const string SidecarUnreadable = "MCB0002";

    /// <summary>The sidecar is larger than the limit.</summary>
    public const string SidecarTooLarge = "MCB0003";

    /// <summary>The sidecar is not UTF-8 text.</summary>
    public const string SidecarEncoding = "MCB0004";

    /// <summary>The YAML is wrong.</summary>
    public const string SidecarSyntax = "MCB0005";

    /// <summary>A key is given twice.</summary>
    public const string SidecarDuplicateKey = "MCB0006";

    /// <summary>A part of YAML that a sidecar does not allow: anchors, aliases, merge keys, tags, several documents.</summary>
    public const string SidecarFeature = "MCB0007";

    /// <summary>The sidecar is not a map of keys to values.</summary>
    public const string SidecarNotMap = "MCB0008";

    /// <summary>The sidecar says nothing.</summary>
    public const string SidecarEmpty = "MCB0009";

    /// <summary>A value has the wrong shape, such as a list where text belongs.</summary>
    public const string WrongShape = "MCB0010";

    /// <summary>A sidecar key that neither the catalog nor the Hub knows.</summary>
    public const string UnknownKey = "MCB0011";

    /// <summary>An item has metadata that its type does not have, or lacks what it needs.</summary>
    public const string UnknownMetadata = "MCB0012";

    /// <summary>A value cannot be read as the field's kind, such as a number or a quantity.</summary>
    public const string UnreadableValue = "MCB0013";

    /// <summary>An input goes over a limit: depth, count or size.</summary>
    public const string InputLimit = "MCB0014";

    /// <summary>Two spellings of one field in the same source.</summary>
    public const string FieldTwice = "MCB0015";

    /// <summary>A section file is missing, unreadable or names no field.</summary>
    public const string SectionFile = "MCB0016";

    /// <summary>An image of the card cannot be taken along.</summary>
    public const string FigureFile = "MCB0017";

    /// <summary>The template name is unknown, or its file is not there.</summary>
    public const string TemplateNotFound = "MCB0101";

    /// <summary>The template cannot be read as text.</summary>
    public const string TemplateUnreadable = "MCB0102";

    /// <summary>The template has a syntax error.</summary>
    public const string TemplateSyntax = "MCB0103";

    /// <summary>The template failed while it was rendered.</summary>
    public const string TemplateRuntime = "MCB0104";

    /// <summary>The checklist name is unknown.</summary>
    public const string ChecklistNotFound = "MCB0201";

    /// <summary>A property of the contract has a value it does not accept.</summary>
    public const string InvalidProperty = "MCB0202";

    /// <summary>A <c>ModelCardRule</c> names nothing that exists, or a severity that does not.</summary>
    public const string InvalidRule = "MCB0203";

    /// <summary>MSBuild is older than the tasks of the package need; reported by its targets.</summary>
    public const string MSBuildTooOld = "MCB0205";

    /// <summary>A file of the bundle cannot be written.</summary>
    public const string OutputNotWritable = "MCB0301";

    /// <summary>A file the package did not write is in the way of the card.</summary>
    public const string OutputNotOurs = "MCB0302";

    /// <summary>A <c>ModelCardModel</c> whose name cannot name a folder, or is taken.</summary>
    public const string ModelName = "MCB0501";

    /// <summary>An item is for a model the project does not have.</summary>
    public const string UnknownModel = "MCB0502";

    /// <summary>The score is under <c>ModelCardMinimumScore</c>.</summary>
    public const string ScoreTooLow = "MCB1000";

    /// <summary>The front matter has no widget examples.</summary>
    public const string WidgetMissing = "MCB1101";

    /// <summary>A bug of this package.</summary>
    public const string InternalError = "MCB9999";

    /// <summary>Whether a code exists, in capitals; those of single fields included.</summary>
    public static bool IsKnown(string code)
    {
        foreach (var known in All)
        {
            if (string.Equals(known, code, StringComparison.Ordinal))
            {
                return true;
            }
        }

        foreach (var field in CardFields.All)
        {
            if (string.Equals(field.Code, code, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The page that explains a code.</summary>
    public static string HelpLink(string code) =>
        "https://github.com/modelcard-build/ModelCard.Build/blob/main/docs/rules/" + code + ".md";
}
