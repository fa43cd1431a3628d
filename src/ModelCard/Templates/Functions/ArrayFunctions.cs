using System.Text;

namespace ModelCard.Templates;

/// <summary>The functions of <c>array</c>.</summary>
internal sealed partial class ArrayFunctions : BuiltinGroup
{
    private const string Signatures =
        """

        add list:l,value:o
        add_range list1:l,list2:l
        concat list1:l,list2:l
        any list:l,function:o,args:o*
        compact list:l
        first list:l
        last list:l
        reverse list:l
        size list:l
        uniq list:l
        contains list:l,item:o
        cycle list:l,group:o?
        each list:l,function:o
        filter list:l,function:o
        insert_at list:l,index:i,value:o
        join list:l,delimiter:s,function:o?
        limit list:l,count:i
        map list:o,member:s
        offset list:l,index:i
        remove_at list:l,index:i
        sort list:o,member:s?

        """;

    public ArrayFunctions()
        : base(Signatures)
    {
    }

    public override object? Invoke(string name, CallArguments call)
    {
        switch (name)
        {
            case "map":
                return Map(call, Values.AsList(call[0]) ?? [], call.Text(1) ?? string.Empty);
            case "sort":
                return Sort(call, Values.AsList(call[0]), call.Text(1));
        }

        var list = call.List(0);
        if (list == null)
        {
            return OfNull(name, call);
        }

        switch (name)
        {
            case "size":
                return list.Count;
            case "first":
                return list.Count > 0 ? list[0] : null;
            case "last":
                return list.Count > 0 ? list[list.Count - 1] : null;
            case "join":
                return Join(call, list, call.Text(1));
            case "any":
                return Any(call, list);
            case "contains":
                return IndexOf(call, list, call[1]) >= 0;
            case "cycle":
                return Cycle(call, list);
            case "each":
            case "filter":
                return Apply(call, list, name == "filter");
            default:
                return Change(name, call, list);
        }
    }

    /// <summary>The functions that give a changed copy of the list.</summary>
    private static TemplateArray Change(string name, CallArguments call, List<object?> list)
    {
        call.Run.Step(call.Caller, list.Count);
        var copy = new List<object?>(list);
        switch (name)
        {
            case "add":
                copy.Add(call[1]);
                break;
            case "add_range":
            case "concat":
                copy.AddRange(call.List(1) ?? []);
                break;
            case "compact":
                Compact(copy);
                break;
            case "uniq":
                copy = Unique(call, list);
                break;
            case "reverse":
                copy.Reverse();
                break;
            case "insert_at":
                InsertAt(call, copy, Math.Max(0, call.Int(1)), call[2]);
                break;
            case "remove_at":
                RemoveAt(copy, call.Int(1));
                break;
            case "limit":
                copy.RemoveRange(Clamp(call.Int(1), copy.Count), copy.Count - Clamp(call.Int(1), copy.Count));
                break;
            default:
                copy.RemoveRange(0, Clamp(call.Int(1), copy.Count));
                break;
        }

        call.Run.CheckArrayLength(call.Caller, copy.Count);
        return new TemplateArray(copy);
    }

    private static int Clamp(int value, int count) => Math.Min(Math.Max(0, value), count);

    private static object? OfNull(string name, CallArguments call)
    {
        switch (name)
        {
            case "size":
                return 0;
            case "join":
                return string.Empty;
            case "any" or "contains":
                return false;
            case "add":
                return new TemplateArray([call[1]]);
            case "add_range" or "concat":
                return call.List(1) is { } other ? new TemplateArray(new List<object?>(other)) : null;
            case "insert_at":
                var list = new List<object?>();
                InsertAt(call, list, Math.Max(0, call.Int(1)), call[2]);
                return new TemplateArray(list);
            case "remove_at" or "reverse" or "uniq" or "compact" or "filter" or "each":
                return new TemplateArray();
            default:
                return null;
        }
    }

    private static void Compact(List<object?> list)
    {
        var kept = 0;
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] != null)
            {
                list[kept++] = list[i];
            }
        }

        list.RemoveRange(kept, list.Count - kept);
    }

    private static void InsertAt(CallArguments call, List<object?> list, int index, object? value)
    {
        call.Run.CheckArrayLength(call.Caller, index + 1L);
        while (list.Count < index)
        {
            list.Add(null);
        }

        list.Insert(index, value);
    }

    private static void RemoveAt(List<object?> list, int index)
    {
        index = index < 0 ? index + list.Count : index;
        if (index >= 0 && index < list.Count)
        {
            list.RemoveAt(index);
        }
    }

    private static string Join(CallArguments call, List<object?> list, string? delimiter)
    {
        var function = Function(call, 2, true);
        var builder = new StringBuilder();
        for (var i = 0; i < list.Count; i++)
        {
            call.Run.Step(call.Caller);
            var text = Values.ToText(call.Run, list[i]);
            if (function != null)
            {
                text = Values.ToText(call.Run, call.Run.Call(function, call.Caller, text, null));
            }

            builder.Append(i > 0 ? delimiter : null).Append(text);
            call.Run.CheckStringLength(call.Caller, builder.Length);
        }

        return call.Run.Built(call.Caller, builder.ToString());
    }

    private static bool Any(CallArguments call, List<object?> list)
    {
        var function = Function(call, 1, false)!;
        var more = ((TemplateArray)call[2]!).Items;
        for (var i = 0; i < list.Count; i++)
        {
            call.Run.Step(call.Caller);
            if (Values.ToBool(call.Run.Call(function, call.Caller, list[i], more)))
            {
                return true;
            }
        }

        return false;
    }

    private static TemplateArray Apply(CallArguments call, List<object?> list, bool isFilter)
    {
        var function = Function(call, 1, false)!;
        var result = new TemplateArray { IsRange = true };
        for (var i = 0; i < list.Count; i++)
        {
            call.Run.Step(call.Caller);
            var item = list[i];
            var value = call.Run.Call(function, call.Caller, item, null);
            if (!isFilter)
            {
                result.Add(value);
            }
            else if (Values.ToBool(value))
            {
                result.Add(item);
            }
        }

        return result;
    }

    private static TemplateFunction? Function(CallArguments call, int index, bool isOptional)
    {
        var value = call[index];
        if (value is TemplateFunction function)
        {
            return function;
        }

        return value == null && isOptional
            ? null
            : throw call.Error(index, "Expecting a function instead of `" + Values.TypeName(value) + "`. A function is passed by its name with @ before it");
    }
}
