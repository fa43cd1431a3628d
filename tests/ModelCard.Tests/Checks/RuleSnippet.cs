using System.Reflection;
using Microsoft.CodeAnalysis;
using ModelCard.Card;
using ModelCard.Checks;
using ModelCard.Sources;
using ModelCard.Tests.Docs;

namespace ModelCard.Tests.Checks;

/// <summary>The rule that CONTRIBUTING.md writes as an example, compiled as if it stood in the core.</summary>
internal static class RuleSnippet
{
    /// <summary>The rule of a class.</summary>
    public static CardRule Compile(string source)
    {
        var assembly = CSharpSnippet.Compile(source, OutputKind.DynamicallyLinkedLibrary, typeof(CardRule).Assembly.Location);
        return (CardRule)Activator.CreateInstance(Assembly.Load(assembly).GetTypes().Single(type => type.IsSubclassOf(typeof(CardRule))), nonPublic: true)!;
    }

    /// <summary>What a rule finds in a sidecar.</summary>
    public static IReadOnlyList<Finding> Check(CardRule rule, string sidecar)
    {
        using var card = new TestCard(sidecar + "\n");
        var content = CardMerge.Merge([SidecarSource.Read(Path.Combine(card.Request.ProjectDirectory, "modelcard.yaml"), [])]);
        var findings = new List<Finding>();
        rule.Check(new CheckContext(content, new CheckRequest(), []), FindingSeverity.Warning, findings);
        return findings;
    }
}
