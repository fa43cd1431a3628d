namespace ModelCard.Checks;

/// <summary>Unites items that ask the same, within a checklist and across several, so that no question counts twice.</summary>
internal static class Questions
{
    public static List<ItemResult> Unite(IReadOnlyList<ItemResult> results)
    {
        var united = new List<ItemResult>(results.Count);
        var byAnswers = new Dictionary<string, ItemResult>(results.Count, StringComparer.Ordinal);
        foreach (var result in results)
        {
            var key = KeyOf(result.Item);
            if (byAnswers.TryGetValue(key, out var earlier))
            {
                earlier.UniteWith(result);
            }
            else
            {
                var copy = result.Copy();
                united.Add(copy);
                byAnswers.Add(key, copy);
            }
        }

        return united;
    }

    /// <summary>The questions of some checklists as a file tells them: whatever the day, a waiver counts.</summary>
    public static List<ItemResult> InFiles(IReadOnlyList<ChecklistResult> lists)
    {
        var copies = new List<ItemResult>();
        foreach (var list in lists)
        {
            foreach (var item in list.Items)
            {
                copies.Add(item.CopyInFiles());
            }
        }

        return Unite(copies);
    }

    // "a|b" and "b|a" ask the same.
    private static string KeyOf(ChecklistItem item)
    {
        if (item.Answers.IndexOf('|') < 0)
        {
            return item.Answers;
        }

        var alternatives = item.Answers.Split('|');
        Array.Sort(alternatives, StringComparer.Ordinal);
        return string.Join("|", alternatives);
    }
}
