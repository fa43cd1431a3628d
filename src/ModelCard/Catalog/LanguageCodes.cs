namespace ModelCard.Catalog;

/// <summary>
/// The language codes the Hub accepts in <c>language</c>: ISO 639-1 and ISO 639-3, and two words of its own. From the tables of huggingface.js, packages/languages, as of
/// 2026-08-21: 184 two-letter and 7,916 three-letter codes. Case matters.
/// </summary>
public static class LanguageCodes
{
    // "code" is for programming languages, "multilingual" for many at once.
    private const string Special = "code multilingual";

    private const string TwoLetters =
        "aa Afar|ab Abkhaz|ae Avestan|af Afrikaans|ak Akan|am Amharic|an Aragonese|ar Arabic|as Assamese|av Avaric|ay Aymara|az Azerbaijani|ba Bashkir|"
        + "be Belarusian|bg Bulgarian|bh Bihari|bi Bislama|bm Bambara|bn Bengali|bo Tibetan|br Breton|bs Bosnian|ca Catalan|ce Chechen|ch Chamorro|co Corsican|"
        + "cr Cree|cs Czech|cu Old Church Slavonic|cv Chuvash|cy Welsh|da Danish|de German|dv Divehi|dz Dzongkha|ee Ewe|el Greek|en English|eo Esperanto|"
        + "es Spanish|et Estonian|eu Basque|fa Persian|ff Fula|fi Finnish|fj Fijian|fo Faroese|fr French|fy Western Frisian|ga Irish|gd Scottish Gaelic|"
        + "gl Galician|gn Guaraní|gu Gujarati|gv Manx|ha Hausa|he Hebrew|hi Hindi|ho Hiri Motu|hr Croatian|ht Haitian|hu Hungarian|hy Armenian|hz Herero|"
        + "ia Interlingua|id Indonesian|ie Interlingue|ig Igbo|ii Nuosu|ik Inupiaq|io Ido|is Icelandic|it Italian|iu Inuktitut|ja Japanese|jv Javanese|"
        + "ka Georgian|kg Kongo|ki Kikuyu|kj Kwanyama|kk Kazakh|kl Kalaallisut|km Khmer|kn Kannada|ko Korean|kr Kanuri|ks Kashmiri|ku Kurdish|kv Komi|kw Cornish|"
        + "ky Kyrgyz|la Latin|lb Luxembourgish|lg Ganda|li Limburgish|ln Lingala|lo Lao|lt Lithuanian|lu Luba-Katanga|lv Latvian|mg Malagasy|mh Marshallese|"
        + "mi Māori|mk Macedonian|ml Malayalam|mn Mongolian|mr Marathi|ms Malay|mt Maltese|my Burmese|na Nauru|nb Norwegian Bokmål|nd Northern Ndebele|ne Nepali|"
        + "ng Ndonga|nl Dutch|nn Norwegian Nynorsk|no Norwegian|nr Southern Ndebele|nv Navajo|ny Chichewa|oc Occitan|oj Ojibwe|om Oromo|or Oriya|os Ossetian|"
        + "pa Panjabi|pi Pāli|pl Polish|ps Pashto|pt Portuguese|qu Quechua|rm Romansh|rn Kirundi|ro Romanian|ru Russian|rw Kinyarwanda|sa Sanskrit|sc Sardinian|"
        + "sd Sindhi|se Northern Sami|sg Sango|si Sinhala|sk Slovak|sl Slovenian|sm Samoan|sn Shona|so Somali|sq Albanian|sr Serbian|ss Swati|st Southern Sotho|"
        + "su Sundanese|sv Swedish|sw Swahili|ta Tamil|te Telugu|tg Tajik|th Thai|ti Tigrinya|tk Turkmen|tl Tagalog|tn Tswana|to Tonga|tr Turkish|ts Tsonga|"
        + "tt Tatar|tw Twi|ty Tahitian|ug Uyghur|uk Ukrainian|ur Urdu|uz Uzbek|ve Venda|vi Vietnamese|vo Volapük|wa Walloon|wo Wolof|xh Xhosa|yi Yiddish|"
        + "yo Yoruba|za Zhuang|zh Chinese|zu Zulu";

    // Other names of languages than the table's, and names in the language itself.
    private const string OtherNames =
        "zh Mandarin|zh Simplified Chinese|zh Traditional Chinese|fa Farsi|es Castilian|tl Filipino|el Modern Greek|ro Moldovan|pa Punjabi|ps Pushto|km Khmer Central|mi Maori|"
        + "pi Pali|gn Guarani|vo Volapuk|nb Bokmal|nn Nynorsk|or Odia|ug Uighur|si Sinhalese|ny Nyanja|ca Valencian|fy Frisian|gd Gaelic|ht Haitian Creole|de Deutsch|fr Français|"
        + "fr Francais|es Español|es Espanol|it Italiano|pt Português|pt Portugues|nl Nederlands|sv Svenska|da Dansk|no Norsk|fi Suomi|pl Polski|cs Čeština|ru Русский|uk Українська|"
        + "zh 中文|ja 日本語|ko 한국어|tr Türkçe|code Python|code Java|code C#|code C++|code JavaScript|code SQL|code programming";

    // Country codes and old codes that people write for the language, none of which is a code of the tables.
    private const string Mistaken =
        "jp ja|cn zh|gr el|cz cs|dk da|ua uk|us en|gb en|vn vi|ir fa|il he|iw he|in hi|ji yi|sh sr|sp es|mx es|pe es|cl es|hk zh|kz kk|ge ka|al sq|rs sr|by be|bd bn|"
        + "np ne|pk ur|lk si|ph tl|at de|dn da|eg ar|sy ar|iq ar|mo ro|kp ko|gre el|ger de|fre fr|dut nl|chi zh|cze cs|per fa|rum ro|slo sk|alb sq|arm hy|baq eu|bur my|geo ka|"
        + "ice is|mac mk|mao mi|may ms|tib bo|wel cy|jap ja|jpn_jpan ja|esp es|ita_latn it|zho_hans zh|zho_hant zh|kor_hang ko";

    // Codes of the tables that cards use for something else: what they mean, and what is meant.
    private const string Doubtful = "kr Kanuri, a language of West Africa=ko for Korean|se Northern Sami=sv for Swedish|unk Enawene-Nawe, a language of Brazil=und for an unknown language";

    // ISO 639-2 and 639-5 have codes for groups of languages, which the Hub's tables do not have.
    private const string Groups =
        "afa alg apa art ath aus bad bai bat ber bnt btk cai cau cel cmc cpe cpf cpp crp cus dra fiu gem gmq gmw ijo iir inc ine ira iro itc kar khi kro map mkh mno mun myn nah nai "
        + "nic nub oto paa phi pra roa sai sal sem sgn sio sit sla smi son ssa tai tup tut urj wak wen ypk zle zls zlw znd";

    // One bit for each of the 26^3 codes, six to a character, a row for each first letter: 6 kB of text in the assembly, and nothing to build before a code is looked up.
    private const string ThreeLetters =
        "/3+3+////u9+/7v23/BPXt2l7h//3/Pc/Ow//vcBFCV+/3/fv//93////////f/4p+///zEtK43vf/3////1///z/v9b0HPcdd+nUcAIf3/HulcII"
        + "37v99///3///3///////9////9/9+///+//e8//3/v/3+///v//+////+3/3/+///d////+///////3///1/8////3////+///f///fn///7+///P"
        + "/7/770b/F3aLAxOnBPEJMUSQAAFRAA8v/7/n0KURWPJJIe/enfhVRlnDcczfz/+/vHFGlhAAAw//9+///73N+c8hPvfABCAsFAIAgAAADAFAAIZIA"
        + "d/39u3+7FBAIAZNmRwfv3IAAAAf3mziUe2z7/f//cnUEEBGCQ0AA/xl9l1Z61tt/+AAIAAAAAgXp1RS2WAuY9e099f/BAAAEABWNAAAALFnElFaAA"
        + "BAAAQERSAAAYQAAAAABAAQEBAABgFABAAUAAAiCBAAAEV3CEkdBJTVb1/OezDAAgAAEEAAAAAQwF5EQ3XHZIYeKCAQAQCCAABQAAAAgABAEAEBAAA"
        + "r/vnDACAAAAQAAAAAAAACAARAAAAgAAAAAQMqqEAAAAAABgQgpIQAAIEIUAAACxYAQAAAAAAEQDU/QQgABAAAAgv7sTAAgAEBAAAAAAAAAAAAAAAA"
        + "///3v//3PPooA//3n8+DlPAEgAbxAWUJbOw35+9AQjEkB4Qw3OJXLjjs/9fb5////RACAEQISwzz9/QhPREAAQw///t1ovB93MaDAAAI7lnAHQIAA"
        + "////PAYUQgAAAAACBtcECAAAAAAABQAQAC06vpMAEAAEJJEwGAgB///fn9YUwnb72AAEBAAAAQFUjvCiCBAQQUi////UQCIUAQAAAAAARAAQAAAAA"
        + "AEiAsNeSUgIIAfEkHAAAAwMUARShHRIQgABAhAAUICBAZz+7UVTDBkmDts+MIAAIFAUEAAAAQBklIZd3nGsRXuPAQAACAAIAAVEABIAABAEgAIECI"
        + "/6XvDxdaBAAwABBACIZLaAAAAASQEAAQAEw3ZlTQAgAEA0WAEAQAPkixk0CEgSAYEBAiAAAACwAAoBAgAAAAAAwj97VIACAAQAAAAAAARAAABAAAA"
        + "//f//9///////9/72/////////z9+/9v///////f//v//////////////3//f/9/3//3//////vv6/+//////9////////+///+/r3/+/////X/3P"
        + "/v//b3f/PvYWAL/fA87//fAgAAD33HGYucw/+//RkIw85ee0//WJ//+8t8OU59///RAGgAAACQV9pifmvbRcYU4f//3B0AFENWcBAQAABBCAAIKAI"
        + "7/z/+7/////////7//7//9///////f/3/f////9e////3///9//v///+//v3f33//f///f///////////9////33f/773+/ff//5////37t9/9//P"
        + "35///9//1//9p//////9/fCIIBf/7//f97/+/9/Lunn//9/bXfF////////79/v+3DnGlBEfJ0d9qp/3//j11Sf////ACFAcVUCXW9NI////tQFWM"
        + "FAgIAQXaQgRBBBQAGAAAAAAARBWBEEAAAYQEgAAGFIZ89f2aGUpBH1u2N15eDSgYABQFCBAAAQ1x5/FEOnsRPf/ERAAIAAAAQCAAAAAAKABABAEAA"
        + "+3/9bf++0//CEFEGGs/3leEIAAJ1CFmsf7x/67/AAACcM4ew3t937u3z/9//P99/eQ0fHEAEAA/99tdn/XFY471fT/dAAAAMUcCBAQAAQADlBJIAA"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAw/9e+VuPRXIEMQho/FBAIAAAAAA"
        + "v///LAjAAIAAACAAAM1OOEAAAARQiFAEgAwI4oBAFABMYEIBAAAA/3f/rEqCh/4LFAACCAAAAAABhACwDQQIEEh9l3xAAAAEAXCACAAEAACFAIAAA"
        + "/b3/////v8t3P37+n+/7/tEQQEffp3/9///+/e/bxvX8/8/P//6/37//33/3/3f//f1/vFYdfy/9//+///v///1Vn9+XQBhc///nV8ZFH0nxdFqkF"
        + "/7//3//+//939//3r9f//PAhpA/++/nbv/c5///BtPVsHu/77//b/v3f/c//v7/f/19/uLA+bx/7//f///////9//d7Z0H39f+b31z9ZRuqvHoeAC"
        + "AAjAEQCSEAAAARtBEAAAEAABAATCGAFAIAAQAQCAEAAEcj31N9AVPFvFkVNSKAgAAAEAIAAAAw/9r/BWIFEJgSAAQIBQiAAEAAAAAAAABAAAIAIEA"
        + "xvvNJABAAAAAAAAAAwA+CAAAAAAAgCAAAAAfowCAQAAEg/YIAASA//59DAlAAAIoAAAAAAAAAQAAxAAkAIAAQAAAwgAAAAAEAAAAAAAAAAAAAAAAA"
        + "/v//P7nvRABAAIZAG1c0eBQAAADFEEFEBQg9/ITBEAAsACSV19ZffHHz4V9Q1f9ZUEAAAAAAAgw9b/BVgNIaFAxi4obAAAAMAQCRAAAECEjABAAAA"
        + "f9/f518Cl14pXFQVApEmeQAAAArlhU0BU6gApYSCAAC837//XhTR/7//P8dfMT1LE////HAAIwWxoFfu/M99+/1S6rBQEGB0lTKhAUoAD4ACBIkAA"
        + "////P5fAGgoKAZRAAUxC+EAAAABkpVkACEQ6/+rAAAAEcfa0U5JRe3/hmFbVgQ9oYDDPACAAAwE8RUMhvBFAiA1f/u8BAACEEKbRQYARAAgECEBAA"
        + "//9/XBCYRiAAAAIAAEMMAAAAAADCjAsQYAxA8AkAAAAkM56YAyEB////HFBEAhQdA////DBAAQQgTABwhEAFudGg4AQAAAAEAAAAAAAICJKAEgAAA";

    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private const int RowLength = 113;

    /// <summary>The two-letter codes with their English names, a pair each.</summary>
    internal static IReadOnlyList<string> TwoLetterPairs => TwoLetters.Split('|');

    /// <summary>The words that are no code of a language.</summary>
    internal static IReadOnlyList<string> Words => Special.Split(' ');

    /// <summary>Whether the Hub accepts the code, spelled exactly so.</summary>
    public static bool IsKnown(string code) => code.Length switch
    {
        2 => NameOf(code) is not null,
        3 => IsThreeLetter(code),
        _ => WordList.Has(Special, code),
    };

    /// <summary>The English name of a two-letter code, or null.</summary>
    public static string? NameOf(string code) => code.Length == 2 ? WordPairs.Find(TwoLetters, code) : null;

    /// <summary>Whether ISO 639 has the code for a group of languages (such as <c>cel</c>, Celtic), which the Hub's tables lack.</summary>
    public static bool IsGroup(string code) => WordList.Has(Groups, code);

    /// <summary>What a code really means and what is probably meant (<c>meaning=code for language</c>), or null for a code without doubt.</summary>
    public static string? DoubtOf(string code) => WordPairs.Find(Doubtful, code);

    /// <summary>
    /// The code that was meant by a text that is none: another case, the name of the language, a country code, or a BCP 47 tag whose language is known. Null when nothing is near.
    /// </summary>
    public static string? Suggest(string text)
    {
        var plain = text.Trim().ToLowerInvariant();
        if (plain.Length is 0 or > 64)
        {
            return null;
        }

        if (IsKnown(plain))
        {
            return plain;
        }

        if (WordPairs.Find(Mistaken, plain) is { } meant)
        {
            return meant;
        }

        if (WordPairs.FindByValue(TwoLetters, plain) is { } code)
        {
            return code;
        }

        if (WordPairs.FindByValue(OtherNames, plain) is { } other)
        {
            return other;
        }

        if (plain == "false")
        {
            // YAML 1.1 reads the code of Norwegian as a boolean, and a card that went through such a reader says "false".
            return "no";
        }

        var end = 0;
        while (end < plain.Length && plain[end] is >= 'a' and <= 'z')
        {
            end++;
        }

        return end is 2 or 3 && end < plain.Length && plain[end] is '-' or '_' ? Suggest(plain.Substring(0, end)) : null;
    }

    private static bool IsThreeLetter(string code)
    {
        foreach (var c in code)
        {
            if (c is < 'a' or > 'z')
            {
                return false;
            }
        }

        var bit = ((code[1] - 'a') * 26) + (code[2] - 'a');
        var digit = Value(ThreeLetters[((code[0] - 'a') * RowLength) + (bit / 6)]);
        return ((digit >> (bit % 6)) & 1) != 0;
    }

    private static int Value(char digit)
    {
        for (var i = 0; i < Digits.Length; i++)
        {
            if (Digits[i] == digit)
            {
                return i;
            }
        }

        return 0;
    }
}
