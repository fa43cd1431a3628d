using System.Security.Cryptography;
using System.Text;

namespace ModelCard.Templates;

/// <summary>The hashes and encodings of <c>string</c>.</summary>
internal static class Hashes
{
    public static object Compute(string name, string text, CallArguments call)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        switch (name)
        {
            case "base64_encode":
                return call.Run.Built(call.Caller, Convert.ToBase64String(bytes));
            case "base64_decode":
                try
                {
                    return Encoding.UTF8.GetString(Convert.FromBase64String(text));
                }
                catch (FormatException)
                {
                    throw call.Error(0, "The text is not encoded as base64");
                }
        }

        using var algorithm = Create(name, Encoding.UTF8.GetBytes(name.StartsWith("hmac", StringComparison.Ordinal) ? call.Text(1) ?? string.Empty : string.Empty));
        var hash = algorithm.ComputeHash(bytes);
        var builder = new StringBuilder(hash.Length * 2);
        for (var i = 0; i < hash.Length; i++)
        {
            builder.Append("0123456789abcdef"[hash[i] >> 4]).Append("0123456789abcdef"[hash[i] & 15]);
        }

        return builder.ToString();
    }

    // The template chooses the hash; nothing here protects a secret.
#pragma warning disable CA5350, CA5351
    private static HashAlgorithm Create(string name, byte[] key) => name switch
    {
        "md5" => MD5.Create(),
        "sha1" => SHA1.Create(),
        "sha256" => SHA256.Create(),
        "sha512" => SHA512.Create(),
        "hmac_sha1" => new HMACSHA1(key),
        "hmac_sha256" => new HMACSHA256(key),
        _ => new HMACSHA512(key),
    };
#pragma warning restore CA5350, CA5351
}
