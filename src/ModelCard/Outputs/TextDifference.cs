namespace ModelCard.Outputs;

/// <summary>A run of lines in which two texts differ.</summary>
public sealed class TextDifference
{
    // Beyond this the table of common lines would cost more than a reader gains from it.
    private const int LargestTable = 4_000_000;

    private TextDifference(int line, string[] before, string[] after)
    {
        Line = line;
        Before = before;
        After = after;
    }

    /// <summary>The first line, counted from 1, of the older text that differs; where lines are missing, the one they belong in front of.</summary>
    public int Line { get; }

    /// <summary>The lines of the older text.</summary>
    public IReadOnlyList<string> Before { get; }

    /// <summary>The lines of the newer text in their place.</summary>
    public IReadOnlyList<string> After { get; }

    /// <summary>Compares two texts.</summary>
    /// <returns>The differences in order; none where the texts are the same but for their line breaks.</returns>
    public static IReadOnlyList<TextDifference> Find(string before, string after)
    {
        var old = Split(before);
        var now = Split(after);
        int first = 0, oldEnd = old.Length, nowEnd = now.Length;
        while (first < oldEnd && first < nowEnd && old[first] == now[first])
        {
            first++;
        }

        while (oldEnd > first && nowEnd > first && old[oldEnd - 1] == now[nowEnd - 1])
        {
            oldEnd--;
            nowEnd--;
        }

        var differences = new List<TextDifference>();
        if ((long)(oldEnd - first + 1) * (nowEnd - first + 1) > LargestTable)
        {
            differences.Add(Part(old, first, oldEnd, now, first, nowEnd));
        }
        else if (oldEnd > first || nowEnd > first)
        {
            AddRuns(old, now, first, oldEnd, nowEnd, differences);
        }

        return differences;
    }

    // The longest common subsequence: common[i, j] is its length for what follows i and j.
    private static void AddRuns(string[] old, string[] now, int first, int oldEnd, int nowEnd, List<TextDifference> differences)
    {
        var common = new int[oldEnd - first + 1, nowEnd - first + 1];
        for (var i = oldEnd - 1; i >= first; i--)
        {
            for (var j = nowEnd - 1; j >= first; j--)
            {
                common[i - first, j - first] = old[i] == now[j]
                    ? common[i - first + 1, j - first + 1] + 1
                    : Math.Max(common[i - first + 1, j - first], common[i - first, j - first + 1]);
            }
        }

        int a = first, b = first, oldStart = first, nowStart = first;
        while (a < oldEnd || b < nowEnd)
        {
            if (a < oldEnd && b < nowEnd && old[a] == now[b])
            {
                AddRun(old, oldStart, a, now, nowStart, b, differences);
                oldStart = ++a;
                nowStart = ++b;
            }
            else if (b == nowEnd || (a < oldEnd && common[a - first + 1, b - first] >= common[a - first, b - first + 1]))
            {
                a++;
            }
            else
            {
                b++;
            }
        }

        AddRun(old, oldStart, a, now, nowStart, b, differences);
    }

    private static void AddRun(string[] old, int oldStart, int oldEnd, string[] now, int nowStart, int nowEnd, List<TextDifference> differences)
    {
        if (oldEnd > oldStart || nowEnd > nowStart)
        {
            differences.Add(Part(old, oldStart, oldEnd, now, nowStart, nowEnd));
        }
    }

    private static TextDifference Part(string[] old, int oldStart, int oldEnd, string[] now, int nowStart, int nowEnd) =>
        new(oldStart + 1, Slice(old, oldStart, oldEnd), Slice(now, nowStart, nowEnd));

    private static string[] Slice(string[] lines, int start, int end)
    {
        var slice = new string[end - start];
        Array.Copy(lines, start, slice, 0, slice.Length);
        return slice;
    }

    private static string[] Split(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
}
