namespace ModelCard.Sources;

/// <summary>The texts that stand for no value in files of data: nothing, <c>?</c> (UCI's files), <c>NA</c>, <c>NaN</c> and <c>null</c> in any case.</summary>
internal static class MissingValue
{
    private const int Longest = 4;

    /// <summary>Whether a cell has no value; blanks around it do not count.</summary>
    public static bool Is(byte[] bytes, int start, int length)
    {
        while (length > 0 && bytes[start] is (byte)' ' or (byte)'\t')
        {
            start++;
            length--;
        }

        while (length > 0 && bytes[start + length - 1] is (byte)' ' or (byte)'\t')
        {
            length--;
        }

        return length == 0 || (length <= Longest && length switch
        {
            1 => bytes[start] == '?',
            2 => IsWord(bytes, start, "na"),
            3 => IsWord(bytes, start, "nan"),
            _ => IsWord(bytes, start, "null"),
        });
    }

    private static bool IsWord(byte[] bytes, int start, string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if ((bytes[start + i] | 0x20) != word[i])
            {
                return false;
            }
        }

        return true;
    }
}
