using System.Text;

namespace ModelCard.Sources;

/// <summary>
/// How often each value of a label column occurs. These are the only values of data that may reach a card, so that a column with many values or long ones is no label: it could hold names.
/// </summary>
internal sealed class ClassBalance
{
    /// <summary>How many values a label may have.</summary>
    public const int Most = 50;

    /// <summary>How long a value of a label may be, in bytes.</summary>
    public const int Longest = 100;

    private readonly List<(byte[] Value, long Count)> _classes = [];

    /// <summary>Whether the column is no label after all.</summary>
    public bool IsNone { get; private set; }

    /// <summary>Counts a value.</summary>
    public void Add(byte[] bytes, int start, int length)
    {
        if (IsNone)
        {
            return;
        }

        for (var i = 0; i < _classes.Count; i++)
        {
            if (IsSame(_classes[i].Value, bytes, start, length))
            {
                _classes[i] = (_classes[i].Value, _classes[i].Count + 1);
                return;
            }
        }

        if (_classes.Count == Most || length > Longest)
        {
            IsNone = true;
            _classes.Clear();
            return;
        }

        var value = new byte[length];
        Buffer.BlockCopy(bytes, start, value, 0, length);
        _classes.Add((value, 1));
    }

    /// <summary>Writes <c>label</c> and <c>classes</c>, the most frequent class first; says so where the column is no label.</summary>
    public void Write(string label, ArtifactFile file, FactsBuilder facts)
    {
        if (IsNone)
        {
            file.Note($"The column '{label}' has more than {Most} different values, or long ones, so that it is no label of classes; the card lists none of them. Name the right column in LabelColumn, or none.");
            return;
        }

        var named = new List<(string Name, long Count)>();
        foreach (var (value, count) in _classes)
        {
            named.Add((Encoding.UTF8.GetString(value), count));
        }

        named.Sort(static (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Name, b.Name));
        var classes = facts.Inner();
        foreach (var (name, count) in named)
        {
            classes.Add(name, count);
        }

        facts.Add("label", label);
        facts.AddMap("classes", classes);
    }

    private static bool IsSame(byte[] value, byte[] bytes, int start, int length)
    {
        if (value.Length != length)
        {
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            if (value[i] != bytes[start + i])
            {
                return false;
            }
        }

        return true;
    }
}
