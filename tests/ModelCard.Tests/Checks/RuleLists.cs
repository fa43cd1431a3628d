using System.Text;
using ModelCard.Checks;

namespace ModelCard.Tests.Checks;

/// <summary>The two lists of the code that are generated: the rules from their classes, and the codes from their pages. A build reads neither classes nor pages to know them.</summary>
internal static class RuleLists
{
    /// <summary>The rules that have a class.</summary>
    public static IReadOnlyList<CardRule> Found { get; } =
    [
        .. typeof(CardRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CardRule)) && !type.IsAbstract)
            .Select(type => (CardRule)Activator.CreateInstance(type, nonPublic: true)!),
    ];

    /// <summary>The text of <c>CardRules.cs</c>.</summary>
    public static string OfRules(IEnumerable<CardRule> rules)
    {
        var text = new StringBuilder(
            """
            // Generated from the classes of the rules. Add a class, then run the tests with MODELCARD_UPDATE=1.
            namespace ModelCard.Checks;

            /// <summary>Every rule, in the order of their codes.</summary>
            internal static class CardRules
            {
                public static IReadOnlyList<CardRule> All { get; } =
                [

            """.ReplaceLineEndings("\n"));
        foreach (var rule in rules.OrderBy(rule => rule.Code, StringComparer.Ordinal).ThenBy(rule => rule.GetType().Name, StringComparer.Ordinal))
        {
            text.Append($"        new {rule.GetType().Name}(),\n");
        }

        return text.Append("    ];\n}\n").ToString();
    }

    /// <summary>The text of <c>FindingCodes.All.cs</c>.</summary>
    public static string OfCodes(IEnumerable<string> codes)
    {
        var text = new StringBuilder(
            """
            // Generated from the pages under docs/rules. Add a page, then run the tests with MODELCARD_UPDATE=1.
            namespace ModelCard.Catalog;

            /// <content>The list of them.</content>
            public static partial class FindingCodes
            {
                /// <summary>All codes, in order.</summary>
                public static IReadOnlyList<string> All { get; } =
                [

            """.ReplaceLineEndings("\n"));
        foreach (var row in codes.Order(StringComparer.Ordinal).Chunk(8))
        {
            text.Append("        ").AppendJoin(", ", row.Select(code => $"\"{code}\"")).Append(",\n");
        }

        return text.Append("    ];\n}\n").ToString();
    }
}
