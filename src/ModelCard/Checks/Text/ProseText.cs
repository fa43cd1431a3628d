using ModelCard.Card;
using ModelCard.Catalog;

namespace ModelCard.Checks;

/// <summary>
/// One answer in prose, scanned once. <see cref="Prose"/> has a character for each of the text, in lower case, with everything blanked out that is not prose: code, comments,
/// mathematics, HTML tags, addresses and the targets of links.
/// </summary>
internal sealed class ProseText
{
    private readonly char[] _prose;
    private int[]? _starts;
    private int[]? _next;
    private int[]? _first;
    private int _words = -1;

    public ProseText(CardField field, string text, Origin origin)
    {
        Field = field;
        Text = text;
        Origin = origin;
        Markdown = MarkdownText.Parse(text);
        _prose = new char[text.Length];
        var mask = new ProseMask(Markdown, _prose);
        mask.Run();
        Links = mask.Links;
        HasCode = mask.HasCode;
        HasTable = mask.HasTable;
        HasMathematics = mask.HasMathematics;
    }

    /// <summary>The text as the answer to another field as well.</summary>
    public ProseText(CardField field, ProseText shared)
    {
        Field = field;
        Text = shared.Text;
        Origin = shared.Origin;
        Markdown = shared.Markdown;
        _prose = shared._prose;
        Links = shared.Links;
        HasCode = shared.HasCode;
        HasTable = shared.HasTable;
        HasMathematics = shared.HasMathematics;
        SharedWith = shared.Field;
    }

    public CardField Field { get; }

    /// <summary>The field under which the same section is listed first, or <see langword="null"/>.</summary>
    public CardField? SharedWith { get; }

    public string Text { get; }

    public Origin Origin { get; }

    public MarkdownText Markdown { get; }

    public IReadOnlyList<ProseLink> Links { get; }

    /// <summary>Whether there is a block of code.</summary>
    public bool HasCode { get; }

    public bool HasTable { get; }

    public bool HasMathematics { get; }

    /// <summary>The characters of the text that are prose, in lower case; the others are spaces.</summary>
    public char[] Prose => _prose;

    /// <summary>How many words of prose there are. In scripts that write without spaces two signs count as a word.</summary>
    public int Words => _words >= 0 ? _words : _words = CountWords();

    /// <summary>What its author calls the text.</summary>
    public string Called => Wording.Called(Field, Origin);

    /// <summary>The same at the beginning of a sentence.</summary>
    public string CalledFirst => Wording.CalledFirst(Field, Origin);

    /// <summary>The place of a character.</summary>
    public Origin At(int index)
    {
        var lines = Markdown.Lines;
        var line = 0;
        while (line + 1 < lines.Count && lines[line + 1].Start <= index)
        {
            line++;
        }

        return Origin.Below(line);
    }

    /// <summary>
    /// Where the first of some phrases stands, or -1. Phrases are in lower case and separated by <c>|</c>; each begins and ends where a word does, or ends anywhere when it
    /// ends in <c>*</c>; a space stands for any white space.
    /// </summary>
    public int Find(string phrases, int from = 0)
    {
        if (_starts is null)
        {
            IndexWords();
        }

        var best = -1;
        for (var at = 0; at < phrases.Length; at++)
        {
            var end = at;
            while (end < phrases.Length && phrases[end] != '|')
            {
                end++;
            }

            for (var word = _first![Bucket(phrases[at])]; word >= 0; word = _next![word])
            {
                var start = _starts![word];
                if (best >= 0 && start >= best)
                {
                    break;
                }

                if (start >= from && IsAt(start, phrases, at, end))
                {
                    best = start;
                    break;
                }
            }

            at = end;
        }

        return best;
    }

    public bool Has(string phrases) => Find(phrases) >= 0;

    /// <summary>The sentence around a character: between full stops, line ends of lists and tables, and blank lines.</summary>
    public void Sentence(int index, out int start, out int end)
    {
        start = index;
        while (start > 0 && !EndsSentence(start - 1))
        {
            start--;
        }

        end = index;
        while (end < _prose.Length && !EndsSentence(end))
        {
            end++;
        }
    }

    /// <summary>Whether one of the phrases stands in the sentence around a character.</summary>
    public bool SentenceHas(int index, string phrases)
    {
        Sentence(index, out var start, out var end);
        var found = Find(phrases, start);
        return found >= 0 && found < end;
    }

    public static bool IsWordChar(char c) => c < 128 ? c is >= 'a' and <= 'z' or >= '0' and <= '9' or >= 'A' and <= 'Z' : char.IsLetterOrDigit(c);

    private bool EndsSentence(int index)
    {
        var c = _prose[index];
        if (c is '.' or '!' or '?' or ';' or '。' or '|')
        {
            return index + 1 >= _prose.Length || _prose[index + 1] is ' ' or '\n' or '\r' || c is '。' or '|';
        }

        if (c != '\n')
        {
            return false;
        }

        var next = index + 1;
        while (next < Text.Length && Text[next] is ' ' or '\t')
        {
            next++;
        }

        return next >= Text.Length || Text[next] is '\n' or '\r' or '-' or '*' or '+' or '|' or '#' || (Text[next] is >= '0' and <= '9' && next + 1 < Text.Length && Text[next + 1] is '.' or ')');
    }

    private bool IsAt(int start, string phrases, int at, int end)
    {
        var i = start;
        for (; at < end; at++)
        {
            var c = phrases[at];
            if (c == '*' && at == end - 1)
            {
                return true;
            }

            if (i >= _prose.Length)
            {
                return false;
            }

            if (c == ' ')
            {
                if (!IsSpace(_prose[i]))
                {
                    return false;
                }

                while (i < _prose.Length && IsSpace(_prose[i]))
                {
                    i++;
                }
            }
            else if (_prose[i++] != c)
            {
                return false;
            }
        }

        return i >= _prose.Length || !IsWordChar(_prose[i]);
    }

    // Words by their first letter: a phrase is compared with a few words only, and a whole card is searched for hundreds of phrases in microseconds.
    private void IndexWords()
    {
        var starts = new int[(_prose.Length / 2) + 1];
        var count = 0;
        var inWord = false;
        for (var i = 0; i < _prose.Length; i++)
        {
            var isWord = IsWordChar(_prose[i]);
            if (isWord && !inWord)
            {
                starts[count++] = i;
            }

            inWord = isWord;
        }

        _starts = starts;
        _next = new int[count];
        _first = new int[27];
        for (var i = 0; i < _first.Length; i++)
        {
            _first[i] = -1;
        }

        for (var i = count - 1; i >= 0; i--)
        {
            var bucket = Bucket(_prose[starts[i]]);
            _next[i] = _first[bucket];
            _first[bucket] = i;
        }
    }

    private int CountWords()
    {
        int words = 0, signs = 0;
        var inWord = false;
        foreach (var c in _prose)
        {
            if (IsUnspaced(c))
            {
                signs++;
                inWord = false;
                continue;
            }

            var isWord = IsWordChar(c) || (inWord && c is '-' or '\'' or '’' or '_' or '.' or ',');
            words += isWord && !inWord ? 1 : 0;
            inWord = isWord;
        }

        return words + ((signs + 1) / 2);
    }

    // Thai, Lao, Myanmar, Khmer; kana, Han, Hangul.
    private static bool IsUnspaced(char c) =>
        c >= 0x0E00 && (c <= 0x0EFF || c is >= (char)0x1000 and <= (char)0x109F or >= (char)0x1780 and <= (char)0x17FF or >= (char)0x3040 and <= (char)0x9FFF or >= (char)0xAC00 and <= (char)0xD7AF);

    private static bool IsSpace(char c) => c is ' ' or '\n' or '\r' or '\t';

    private static int Bucket(char c) => c is >= 'a' and <= 'z' ? c - 'a' : 26;
}
