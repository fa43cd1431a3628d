using System.Security.Cryptography;
using System.Text;

namespace ModelCard.Outputs;

/// <summary>
/// Ids of files that must have one: made from the content, so that the same card has the same id on every machine (UUID version 5, RFC 9562, section 5.5).
/// </summary>
internal static class ContentUuid
{
    // The namespace of this package: version 5 of its address in the namespace of addresses (6ba7b811-9dad-11d1-80b4-00c04fd430c8).
    private static readonly byte[] Namespace = Hash(
        [0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8],
        "https://github.com/modelcard-build/ModelCard.Build");

    /// <summary>The id of a text, in lower-case digits with dashes.</summary>
    public static string Of(string content)
    {
        const string Digits = "0123456789abcdef";
        var id = new StringBuilder(36);
        var hash = Hash(Namespace, content);
        for (var i = 0; i < hash.Length; i++)
        {
            if (i is 4 or 6 or 8 or 10)
            {
                id.Append('-');
            }

            id.Append(Digits[hash[i] >> 4]).Append(Digits[hash[i] & 15]);
        }

        return id.ToString();
    }

    private static byte[] Hash(byte[] space, string name)
    {
        var text = Encoding.UTF8.GetBytes(name);
        var bytes = new byte[space.Length + text.Length];
        space.CopyTo(bytes, 0);
        text.CopyTo(bytes, space.Length);
#pragma warning disable CA5350 // Version 5 is defined with SHA-1; the id names a content and protects nothing.
#pragma warning disable CA1850 // The static method is not part of netstandard2.0.
        using var sha1 = SHA1.Create();
        var hash = sha1.ComputeHash(bytes);
#pragma warning restore CA1850
#pragma warning restore CA5350
        Array.Resize(ref hash, 16);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return hash;
    }
}
