namespace ModelCard.Tests.Sources;

/// <summary>Changes a valid file as chance, a broken download or somebody who means harm would. ModelCard.Fuzz uses it as well.</summary>
internal static class FileMutation
{
    /// <summary>A changed file. The same numbers make the same file on every machine.</summary>
    public static byte[] Of(byte[] seed, byte[] other, Random random)
    {
        var bytes = new List<byte>(seed);
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(bytes.Count + 1);
            switch (random.Next(9))
            {
                case 0 when bytes.Count > 0:
                    bytes[Math.Min(at, bytes.Count - 1)] ^= (byte)(1 << random.Next(8));
                    break;
                case 1 when bytes.Count > 0:
                    bytes[Math.Min(at, bytes.Count - 1)] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 64), bytes.Count - at));
                    break;
                case 3:
                    bytes.InsertRange(at, Enumerable.Range(0, random.Next(1, 16)).Select(_ => (byte)random.Next(256)));
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 5:
                    // Lengths and counts are where readers are believed too easily.
                    var number = BitConverter.GetBytes(random.Next(4) switch { 0 => long.MaxValue, 1 => -1L, 2 => 1L << random.Next(63), _ => random.Next(100_000) });
                    for (var i = 0; i < number.Length && at + i < bytes.Count; i++)
                    {
                        bytes[at + i] = number[i];
                    }

                    break;
                case 6:
                    var length = Math.Min(random.Next(1, 200), bytes.Count - at);
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 7:
                    var start = random.Next(other.Length + 1);
                    bytes.InsertRange(at, other.Skip(start).Take(random.Next(1, 200)));
                    break;
                default:
                    string[] tokens = ["NaN", "-Infinity", "1e999", "null", "{", "[", "\"", "\u0000", "\\u0000", "\\ud800", "[[[[[[[[[[[[[[[[", ",,,,", "\r\n", "\uFEFF", "999999999999999999999999"];
                    bytes.InsertRange(at, System.Text.Encoding.UTF8.GetBytes(tokens[random.Next(tokens.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }
}
