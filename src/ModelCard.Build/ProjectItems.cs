using System.Collections;
using Microsoft.Build.Framework;
using ModelCard.Sources;

namespace ModelCard.Build;

/// <summary>Translates MSBuild items to the core's own types.</summary>
internal static class ProjectItems
{
    public static void AddItems(string itemType, ITaskItem[] items, List<ProjectItem> projectItems)
    {
        foreach (var item in items)
        {
            var metadata = new List<KeyValuePair<string, string>>();
            foreach (DictionaryEntry pair in item.CloneCustomMetadata())
            {
                var name = (string)pair.Key;
                metadata.Add(new KeyValuePair<string, string>(name, item.GetMetadata(name)));
            }

            // MSBuild promises no order of metadata; attributes must not depend on it.
            metadata.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
            var definingFile = item.GetMetadata("DefiningProjectFullPath") is { Length: > 0 } file ? file : null;
            projectItems.Add(new ProjectItem(itemType, item.ItemSpec, metadata, definingFile, NamesFile(itemType) ? item.GetMetadata("FullPath") : null));
        }
    }

    private static bool NamesFile(string itemType) => itemType == "ModelCardSection" || (itemType.EndsWith("File", StringComparison.Ordinal) && itemType != "ModelCardFile");
}
