namespace ModelCard.Outputs.Spdx;

/// <summary>Writes addresses of what lies outside of the document.</summary>
internal static class SpdxReference
{
    /// <summary>The member <c>externalRef</c>; left out where there is no address.</summary>
    /// <param name="json">The element.</param>
    /// <param name="references">Kind and address of each, in order.</param>
    public static void Write(JsonOutput json, IReadOnlyList<KeyValuePair<string, string>> references) =>
        json.List("externalRef", references, static (list, reference) => list.Object(item =>
        {
            item.Text("type", "ExternalRef");
            item.Text("externalRefType", reference.Key);
            item.List("locator", [reference.Value]);
        }));
}
