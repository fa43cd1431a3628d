using System.Text;
using ModelCard.Card;

namespace ModelCard.Outputs;

/// <summary>The address of a file as a page in another folder links to it: relative, so that the tree can be moved or served, and safe in HTML and Markdown alike.</summary>
internal static class IndexLink
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

    /// <summary>The address, or <see langword="null"/> where no way leads from the page to the file that another machine would have as well.</summary>
    /// <param name="file">Full path of the file.</param>
    /// <param name="folder">Full path of the page's folder.</param>
    public static string? To(string file, string folder)
    {
        if (!RelativePath.Share(file, folder))
        {
            return null;
        }

        var path = RelativePath.Of(file, folder);
        var link = new StringBuilder(path.Length + 16);
        foreach (var unit in Encoding.UTF8.GetBytes(path))
        {
            if (unit < 128 && Unreserved.IndexOf((char)unit) >= 0)
            {
                link.Append((char)unit);
            }
            else
            {
                link.Append('%').Append("0123456789ABCDEF"[unit >> 4]).Append("0123456789ABCDEF"[unit & 15]);
            }
        }

        return link.ToString();
    }
}
