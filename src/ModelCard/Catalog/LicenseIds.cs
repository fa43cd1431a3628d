namespace ModelCard.Catalog;

/// <summary>
/// The license ids the Hub accepts, and how they relate to SPDX. The 83 ids are those of the Hub's documentation (hub-docs, repositories-licenses.md) as of 2026-08-22; the SPDX ids are ours.
/// </summary>
public static partial class LicenseIds
{
    /// <summary>Any license without an id of its own; the card then names it in <c>license_name</c> and <c>license_link</c>.</summary>
    public const string Other = "other";

    // One line a license: the Hub's id, the SPDX id or a dash, the name.
    private const string Table = """
        apache-2.0 Apache-2.0 Apache license 2.0
        mit MIT MIT
        openrail - OpenRAIL license family
        bigscience-openrail-m - BigScience OpenRAIL-M
        creativeml-openrail-m - CreativeML OpenRAIL-M
        bigscience-bloom-rail-1.0 - BigScience BLOOM RAIL 1.0
        bigcode-openrail-m - BigCode Open RAIL-M v1
        afl-3.0 AFL-3.0 Academic Free License v3.0
        artistic-2.0 Artistic-2.0 Artistic license 2.0
        bsl-1.0 BSL-1.0 Boost Software License 1.0
        bsd - BSD license family
        bsd-2-clause BSD-2-Clause BSD 2-clause "Simplified" license
        bsd-3-clause BSD-3-Clause BSD 3-clause "New" or "Revised" license
        bsd-3-clause-clear BSD-3-Clause-Clear BSD 3-clause Clear license
        c-uda C-UDA-1.0 Computational Use of Data Agreement
        cc - Creative Commons license family
        cc0-1.0 CC0-1.0 Creative Commons Zero v1.0 Universal
        cc-by-2.0 CC-BY-2.0 Creative Commons Attribution 2.0
        cc-by-2.5 CC-BY-2.5 Creative Commons Attribution 2.5
        cc-by-3.0 CC-BY-3.0 Creative Commons Attribution 3.0
        cc-by-4.0 CC-BY-4.0 Creative Commons Attribution 4.0
        cc-by-sa-3.0 CC-BY-SA-3.0 Creative Commons Attribution Share Alike 3.0
        cc-by-sa-4.0 CC-BY-SA-4.0 Creative Commons Attribution Share Alike 4.0
        cc-by-nc-2.0 CC-BY-NC-2.0 Creative Commons Attribution Non Commercial 2.0
        cc-by-nc-3.0 CC-BY-NC-3.0 Creative Commons Attribution Non Commercial 3.0
        cc-by-nc-4.0 CC-BY-NC-4.0 Creative Commons Attribution Non Commercial 4.0
        cc-by-nd-4.0 CC-BY-ND-4.0 Creative Commons Attribution No Derivatives 4.0
        cc-by-nc-nd-3.0 CC-BY-NC-ND-3.0 Creative Commons Attribution Non Commercial No Derivatives 3.0
        cc-by-nc-nd-4.0 CC-BY-NC-ND-4.0 Creative Commons Attribution Non Commercial No Derivatives 4.0
        cc-by-nc-sa-2.0 CC-BY-NC-SA-2.0 Creative Commons Attribution Non Commercial Share Alike 2.0
        cc-by-nc-sa-3.0 CC-BY-NC-SA-3.0 Creative Commons Attribution Non Commercial Share Alike 3.0
        cc-by-nc-sa-4.0 CC-BY-NC-SA-4.0 Creative Commons Attribution Non Commercial Share Alike 4.0
        cdla-sharing-1.0 CDLA-Sharing-1.0 Community Data License Agreement – Sharing, Version 1.0
        cdla-permissive-1.0 CDLA-Permissive-1.0 Community Data License Agreement – Permissive, Version 1.0
        cdla-permissive-2.0 CDLA-Permissive-2.0 Community Data License Agreement – Permissive, Version 2.0
        wtfpl WTFPL Do What The F*ck You Want To Public License
        ecl-2.0 ECL-2.0 Educational Community License v2.0
        epl-1.0 EPL-1.0 Eclipse Public License 1.0
        epl-2.0 EPL-2.0 Eclipse Public License 2.0
        etalab-2.0 etalab-2.0 Etalab Open License 2.0
        eupl-1.1 EUPL-1.1 European Union Public License 1.1
        eupl-1.2 EUPL-1.2 European Union Public License 1.2
        agpl-3.0 AGPL-3.0 GNU Affero General Public License v3.0
        gfdl - GNU Free Documentation License family
        gpl - GNU General Public License family
        gpl-2.0 GPL-2.0 GNU General Public License v2.0
        gpl-3.0 GPL-3.0 GNU General Public License v3.0
        lgpl - GNU Lesser General Public License family
        lgpl-2.1 LGPL-2.1 GNU Lesser General Public License v2.1
        lgpl-3.0 LGPL-3.0 GNU Lesser General Public License v3.0
        isc ISC ISC
        h-research - H Research License
        intel-research - Intel Research Use License Agreement
        lppl-1.3c LPPL-1.3c LaTeX Project Public License v1.3c
        ms-pl MS-PL Microsoft Public License
        apple-ascl - Apple Sample Code license
        apple-amlr - Apple Model License for Research
        mpl-2.0 MPL-2.0 Mozilla Public License 2.0
        odc-by ODC-By-1.0 Open Data Commons License Attribution family
        odbl ODbL-1.0 Open Database License family
        openmdw-1.0 - Open Model, Data & Weights License Agreement
        openmdw-1.1 - Open Model, Data & Weights License Agreement v1.1
        openrail++ - Open Rail++-M License
        osl-3.0 OSL-3.0 Open Software License 3.0
        postgresql PostgreSQL PostgreSQL License
        ofl-1.1 OFL-1.1 SIL Open Font License 1.1
        ncsa NCSA University of Illinois/NCSA Open Source License
        unlicense Unlicense The Unlicense
        zlib Zlib zLib License
        pddl PDDL-1.0 Open Data Commons Public Domain Dedication and License
        lgpl-lr LGPLLR Lesser General Public License For Linguistic Resources
        deepfloyd-if-license - DeepFloyd IF Research License Agreement
        fair-noncommercial-research-license - FAIR Noncommercial Research License
        llama2 - Llama 2 Community License Agreement
        llama3 - Llama 3 Community License Agreement
        llama3.1 - Llama 3.1 Community License Agreement
        llama3.2 - Llama 3.2 Community License Agreement
        llama3.3 - Llama 3.3 Community License Agreement
        llama4 - Llama 4 Community License Agreement
        grok2-community - Grok 2 Community License Agreement
        gemma - Gemma Terms of Use
        unknown - Unknown
        other - Other
        """;

    private static string[]? Split;

    /// <summary>Every id.</summary>
    public static IReadOnlyList<string> All => Split ??= ReadIds();

    /// <summary>Whether the Hub accepts the id. Ids are lower case, and case matters.</summary>
    public static bool IsKnown(string id) => Row(id) >= 0;

    /// <summary>What the license is called, or null for an unknown id.</summary>
    public static string? NameOf(string id)
    {
        var at = Row(id);
        if (at < 0)
        {
            return null;
        }

        var start = EndOfWord(at + id.Length + 1) + 1;
        var next = NextRow(start);
        return Table.Substring(start, (next < 0 ? Table.Length : next - 1) - start).TrimEnd('\r');
    }

    /// <summary>The SPDX id, or null for an unknown id and for the licenses SPDX does not list.</summary>
    public static string? SpdxOf(string id)
    {
        var at = Row(id);
        if (at < 0)
        {
            return null;
        }

        var start = at + id.Length + 1;
        return Table[start] == '-' ? null : Table.Substring(start, EndOfWord(start) - start);
    }

    /// <summary>The Hub's id for an SPDX license id, or null when there is none or the text is an expression of several.</summary>
    public static string? FromSpdx(string expression) => FromSpdx(expression, out _);

    /// <summary>
    /// The Hub's id for an SPDX license id, or null when there is none or the text is an expression of several.
    /// <paramref name="exact"/> is false where the Hub's id says less: it has no "or later", and only a family id for some versions.
    /// </summary>
    public static string? FromSpdx(string expression, out bool exact)
    {
        exact = false;
        var spdx = expression.Trim();
        if (spdx.Length > 64 || spdx == "-" || !WordList.IsWord(spdx))
        {
            return null;
        }

        var bare = spdx;
        var later = false;
        if (IsGnu(spdx))
        {
            later = spdx[spdx.Length - 1] == '+' || spdx.EndsWith("-or-later", StringComparison.OrdinalIgnoreCase);
            bare = WithoutEnd(WithoutEnd(WithoutEnd(spdx, "+"), "-or-later"), "-only");
        }

        for (var row = 0; row >= 0; row = NextRow(row))
        {
            var at = EndOfWord(row);
            var end = EndOfWord(at + 1);

            // SPDX ids are compared without case.
            if (end - at - 1 == bare.Length && string.Compare(Table, at + 1, bare, 0, bare.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                exact = !later;
                return Table.Substring(row, at - row);
            }
        }

        return Family(bare);
    }

    // Versions of the GNU licenses for which the Hub has the family only.
    private static string? Family(string bare) => bare.ToUpperInvariant() switch
    {
        "GPL-1.0" => "gpl",
        "LGPL-2.0" => "lgpl",
        "GFDL-1.1" or "GFDL-1.2" or "GFDL-1.3" => "gfdl",
        _ => null,
    };

    private static bool IsGnu(string spdx) =>
        spdx.StartsWith("GPL-", StringComparison.OrdinalIgnoreCase)
        || spdx.StartsWith("LGPL-", StringComparison.OrdinalIgnoreCase)
        || spdx.StartsWith("AGPL-", StringComparison.OrdinalIgnoreCase)
        || spdx.StartsWith("GFDL-", StringComparison.OrdinalIgnoreCase);

    private static string WithoutEnd(string text, string end) =>
        text.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? text.Substring(0, text.Length - end.Length) : text;

    private static int Row(string id)
    {
        for (var row = WordList.IsWord(id) ? 0 : -1; row >= 0; row = NextRow(row))
        {
            if (EndOfWord(row) - row == id.Length && WordList.IsAt(Table, row, id))
            {
                return row;
            }
        }

        return -1;
    }

    // The table is walked by hand for the reason WordList gives.
    private static int NextRow(int row)
    {
        while (row < Table.Length)
        {
            if (Table[row++] == '\n')
            {
                return row;
            }
        }

        return -1;
    }

    private static int EndOfWord(int at)
    {
        while (Table[at] != ' ')
        {
            at++;
        }

        return at;
    }

    private static string[] ReadIds()
    {
        var ids = new List<string>(96);
        for (var row = 0; row >= 0; row = NextRow(row))
        {
            ids.Add(Table.Substring(row, EndOfWord(row) - row));
        }

        return ids.ToArray();
    }
}
