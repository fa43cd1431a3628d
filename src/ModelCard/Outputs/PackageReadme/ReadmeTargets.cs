using ModelCard.Catalog;

namespace ModelCard.Outputs;

/// <summary>Where links and images of a package's readme may lead: nuget.org follows web addresses alone, and shows images of a few hosts.</summary>
internal sealed class ReadmeTargets
{
    // The hosts that nuget.org shows images of (learn.microsoft.com, "Package readme on NuGet.org", as of August 2026); github.com is one for badges of workflows.
    private const string ImageHosts =
        "api.codacy.com app.codacy.com api.codeclimate.com api.dependabot.com api.travis-ci.com api.reuse.software app.fossa.com app.fossa.io avatars.githubusercontent.com "
        + "badge.fury.io badgen.net badges.gitter.im buildstats.info caniuse.bitsofco.de camo.githubusercontent.com cdn.jsdelivr.net cdn.syncfusion.com ci.appveyor.com circleci.com "
        + "codecov.io codefactor.io coveralls.io dev.azure.com flat.badgen.net gitlab.com img.shields.io i.imgur.com isitmaintained.com opencollective.com raw.github.com "
        + "raw.githubusercontent.com snyk.io sonarcloud.io travis-ci.com travis-ci.org wakatime.com user-images.githubusercontent.com";

    private readonly string _hub;

    /// <summary>Creates the rules.</summary>
    /// <param name="hubId">The model's id on the Hub; empty when it has none.</param>
    public ReadmeTargets(string hubId) => _hub = hubId.Length > 0 && HubId.IsValid(hubId) ? "https://huggingface.co/" + hubId : "";

    /// <summary>The address a link leads to, or <see langword="null"/> where it leads nowhere outside the card's own folder.</summary>
    public string? Link(string target) => Address(target, "/blob/main/");

    /// <summary>The address of an image as a link to it, or <see langword="null"/>.</summary>
    public string? ImageLink(string target) => Address(target, "/resolve/main/");

    /// <summary>Whether nuget.org shows an image itself.</summary>
    public static bool Shows(string target)
    {
        if (!target.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var end = target.IndexOfAny(['/', '?', '#'], 8);
        var host = (end < 0 ? target.Substring(8) : target.Substring(8, end - 8)).ToLowerInvariant();
        var isBadge = host == "github.com" && target.IndexOf("/workflows/", StringComparison.Ordinal) > 0 && target.IndexOf("/badge.svg", StringComparison.Ordinal) > 0;
        return isBadge || WordList.Has(ImageHosts, host);
    }

    private string? Address(string target, string tree)
    {
        target = Clean(target);
        if (target.Length == 0 || target[0] == '#')
        {
            return null;
        }

        if (target.StartsWith("//", StringComparison.Ordinal))
        {
            return "https:" + target;
        }

        if (Scheme(target) is { } scheme)
        {
            return scheme is "https" or "http" or "mailto" ? target : null;
        }

        return _hub.Length == 0 ? null : target[0] == '/' ? "https://huggingface.co" + target : Within(target) is { } path ? _hub + tree + path : null;
    }

    // A path that leaves the card's folder belongs to no page of the model.
    private static string? Within(string path)
    {
        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path.Substring(2);
        }

        return path.Length == 0 || ("/" + path + "/").IndexOf("/../", StringComparison.Ordinal) >= 0 ? null : path;
    }

    private static string? Scheme(string target)
    {
        var colon = target.IndexOf(':');
        if (colon < 0 || (target.IndexOfAny(['/', '?', '#']) is >= 0 and var other && other < colon))
        {
            return null;
        }

        return target.Substring(0, colon).ToLowerInvariant();
    }

    // What would end an address in Markdown, or change it in a browser.
    private static string Clean(string target)
    {
        var clean = new System.Text.StringBuilder(target.Length);
        foreach (var c in target.Trim())
        {
            clean.Append(c switch
            {
                ' ' => "%20",
                '(' => "%28",
                ')' => "%29",
                '<' => "%3C",
                '>' => "%3E",
                '\\' => "%5C",
                '|' => "%7C",
                '`' => "%60",
                < ' ' => "",
                _ => c.ToString(),
            });
        }

        return clean.ToString();
    }
}
