namespace PenguinClassifier;

/// <summary>Knuth's MMIX generator. Spelled out here because System.Random may change its sequence with the runtime.</summary>
internal sealed class Lcg(ulong seed)
{
    private ulong _state = seed;

    public void Shuffle<T>(List<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private int Next(int limit)
    {
        _state = unchecked((_state * 6364136223846793005) + 1442695040888963407);

        // The low bits of such a generator repeat soon; the high ones do not.
        return (int)((_state >> 33) % (ulong)limit);
    }
}
