using System.Security.Cryptography;

namespace ModelCard.Sources;

/// <summary>The SHA-256 of a file, read as a stream.</summary>
internal static class Sha256File
{
    /// <summary>Works out the hash of a stream from its first byte.</summary>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Of(Stream stream)
    {
        stream.Position = 0;
        using var sha = SHA256.Create();
        var digits = new char[64];
        var bytes = sha.ComputeHash(stream);
        for (var i = 0; i < bytes.Length; i++)
        {
            digits[2 * i] = "0123456789abcdef"[bytes[i] >> 4];
            digits[(2 * i) + 1] = "0123456789abcdef"[bytes[i] & 15];
        }

        return new string(digits);
    }
}
