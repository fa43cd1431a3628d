namespace ModelCard.Templates;

internal sealed partial class ArrayFunctions
{
    private static int IndexOf(CallArguments call, List<object?> list, object? item)
    {
        call.Run.Step(call.Caller, list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            if (Values.AreSame(list[i], item))
            {
                return i;
            }
        }

        return -1;
    }

    private static List<object?> Unique(CallArguments call, List<object?> list)
    {
        var result = new List<object?>();
        for (var i = 0; i < list.Count; i++)
        {
            if (IndexOf(call, result, list[i]) < 0)
            {
                result.Add(list[i]);
            }
        }

        return result;
    }

    /// <summary>The next item each time it is called with the same group, or the same items.</summary>
    private static object? Cycle(CallArguments call, List<object?> list)
    {
        var group = call[1] == null ? Join(call, list, ",") : Values.ToText(call.Run, call[1]) ?? string.Empty;
        if (list.Count == 0)
        {
            return null;
        }

        var index = call.Run.NextOfCycle(group) % list.Count;
        return list[index];
    }

    private static TemplateArray Map(CallArguments call, List<object?> list, string member)
    {
        var result = new TemplateArray { IsRange = true };
        for (var i = 0; i < list.Count; i++)
        {
            call.Run.Step(call.Caller);
            var item = list[i];
            if (item is TemplateObject members ? members.Contains(member) : item != null && Members.Get(item, member) != null)
            {
                result.Add(Members.Get(item!, member));
            }
        }

        return result;
    }

    private static TemplateArray Sort(CallArguments call, List<object?>? list, string? member)
    {
        if (list == null)
        {
            return call[0] == null ? new TemplateArray() : new TemplateArray([call[0]]);
        }

        var items = new object?[list.Count];
        var keys = new object?[list.Count];
        for (var i = 0; i < items.Length; i++)
        {
            var item = list[i];
            items[i] = item;
            keys[i] = string.IsNullOrEmpty(member) ? item : item == null ? null : Members.Get(item, member!);
        }

        Merge(call, items, keys, new object?[items.Length], new object?[items.Length], 0, items.Length);
        return new TemplateArray(new List<object?>(items));
    }

    /// <summary>A merge sort, because the order of equal items has to be the same on every framework.</summary>
    private static void Merge(CallArguments call, object?[] items, object?[] keys, object?[] spareItems, object?[] spareKeys, int from, int to)
    {
        if (to - from < 2)
        {
            return;
        }

        var middle = (from + to) / 2;
        Merge(call, items, keys, spareItems, spareKeys, from, middle);
        Merge(call, items, keys, spareItems, spareKeys, middle, to);
        call.Run.Step(call.Caller, to - from);
        var left = from;
        var right = middle;
        for (var i = from; i < to; i++)
        {
            var takeLeft = right >= to || (left < middle && Order(call, keys[left], keys[right]) <= 0);
            var taken = takeLeft ? left++ : right++;
            spareItems[i] = items[taken];
            spareKeys[i] = keys[taken];
        }

        Array.Copy(spareItems, from, items, from, to - from);
        Array.Copy(spareKeys, from, keys, from, to - from);
    }

    private static int Order(CallArguments call, object? left, object? right)
    {
        if (left == null || right == null)
        {
            return (left == null ? 0 : 1) - (right == null ? 0 : 1);
        }

        if (left is string a && right is string b)
        {
            return Values.Compare(a, b);
        }

        if (Numbers.Rank(left) > 0 && Numbers.Rank(right) > 0)
        {
            return Numbers.Rank(left) < 5 && Numbers.Rank(right) < 5
                ? Numbers.ToBig(left).CompareTo(Numbers.ToBig(right))
                : Numbers.ToDouble(left).CompareTo(Numbers.ToDouble(right));
        }

        return left is DateTime first && right is DateTime second
            ? first.CompareTo(second)
            : throw call.Error(0, "Cannot sort `" + Values.TypeName(left) + "` and `" + Values.TypeName(right) + "` values together");
    }
}
