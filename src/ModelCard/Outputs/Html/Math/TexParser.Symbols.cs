using System.Text;

namespace ModelCard.Outputs;

/// <content>Letters, numbers and symbols.</content>
internal sealed partial class TexParser
{
    private MathNode? Character(bool isSingle)
    {
        var code = Token.Code;
        if (TexTokens.IsDigit(code) || (code == '.' && !isSingle && TexTokens.IsDigit(CodeAt(_at + 1))))
        {
            return Number(isSingle);
        }

        if (TexTokens.IsLetter(code))
        {
            return !isSingle && _font is MathFont.Upright or MathFont.Italic or MathFont.SansSerif or MathFont.Monospace ? Name() : Letter(tokens[_at++].Code, isUpright: false);
        }

        _at++;
        return code == '~' ? MathNode.Space("0.3333em")
            : TexSymbols.OfCharacter(code) is { } symbol ? Symbol(symbol)
            : IsForeignLetter(code) ? Letter(code, isUpright: true)
            : null;
    }

    // Digits with a point, or with commas in braces, as TeX writes a thousand: 1{,}000.
    private MathNode? Number(bool isSingle)
    {
        var number = new StringBuilder();
        var hasPoint = false;
        do
        {
            var code = CodeAt(_at);
            hasPoint |= code == '.';
            if ((code == '.' ? "." : MathAlphabet.Of(code, DigitFont)) is not { } digit)
            {
                return null;
            }

            number.Append(digit);
            _at++;
            if (!isSingle && tokens[_at].Kind == TexTokenKind.Open && CodeAt(_at + 1) == ',' && tokens[_at + 2].Kind == TexTokenKind.Close && TexTokens.IsDigit(CodeAt(_at + 3)))
            {
                number.Append(',');
                _at += 3;
            }
        }
        while (!isSingle && (TexTokens.IsDigit(CodeAt(_at)) || (!hasPoint && CodeAt(_at) == '.' && TexTokens.IsDigit(CodeAt(_at + 1)))));

        return new MathNode("mn", number.ToString());
    }

    // The fonts of TeX that have no digits of their own leave them as they are.
    private MathFont DigitFont => _font is MathFont.Calligraphic or MathFont.Fraktur ? MathFont.Usual : _font;

    // Letters in a font for words are one name, and digits behind them belong to it.
    private MathNode? Name()
    {
        var first = _at;
        var name = new StringBuilder();
        for (; TexTokens.IsLetter(CodeAt(_at)) || (_at > first && TexTokens.IsDigit(CodeAt(_at))); _at++)
        {
            name.Append(_font == MathFont.Italic ? MathAlphabet.Slanted(CodeAt(_at)) : MathAlphabet.Of(CodeAt(_at), _font));
        }

        return _at == first + 1 ? Letter(CodeAt(first), isUpright: false) : new MathNode("mi", name.ToString());
    }

    private MathNode? Letter(int code, bool isUpright)
    {
        if (MathAlphabet.Of(code, _font) is not { } text)
        {
            return null;
        }

        // Lower-case Greek letters are slanted in every font but a bold one.
        var isGreek = code is (>= 0x3B1 and <= 0x3F5) or '∂' or '∇';
        var standsUpright = _font == MathFont.Upright ? !isGreek || isUpright : isUpright && _font != MathFont.Italic && text == MathAlphabet.Text(code);
        return new MathNode("mi", text) { Attributes = standsUpright ? " mathvariant=\"normal\"" : "" };
    }

    private MathNode? Symbol(TexSymbol symbol) => symbol.Kind switch
    {
        TexSymbolKind.Letter => Letter(char.ConvertToUtf32(symbol.Text, 0), isUpright: false),
        TexSymbolKind.UprightLetter => Letter(char.ConvertToUtf32(symbol.Text, 0), isUpright: true),
        TexSymbolKind.Ordinary when symbol.Text is "/" or "." or "\\" => MathNode.Tight(symbol.Text, MathClass.Ordinary),
        TexSymbolKind.Ordinary => _font == MathFont.BoldSymbol ? null : new MathNode("mi", symbol.Text),
        TexSymbolKind.Binary => new MathNode("mo", symbol.Text) { Class = MathClass.Binary },
        TexSymbolKind.Relation when symbol.Text == ":" => new MathNode("mo", ":") { Class = MathClass.Relation, LeftSpace = "0.2778em", RightSpace = "0.2778em" },
        TexSymbolKind.Relation => new MathNode("mo", symbol.Text) { Class = MathClass.Relation },
        TexSymbolKind.Arrow or TexSymbolKind.VerticalArrow => new MathNode("mo", symbol.Text) { Class = MathClass.Relation, Attributes = " stretchy=\"false\"" },
        TexSymbolKind.Closing when symbol.Text is "!" or "?" => MathNode.Tight(symbol.Text, MathClass.Closing),
        TexSymbolKind.Opening => new MathNode("mo", symbol.Text) { Class = MathClass.Opening, Form = "prefix", Attributes = " stretchy=\"false\"" },
        TexSymbolKind.Closing => new MathNode("mo", symbol.Text) { Class = MathClass.Closing, Form = "postfix", Attributes = " stretchy=\"false\"" },
        TexSymbolKind.Fence => MathNode.Tight(symbol.Text, MathClass.Ordinary, " stretchy=\"false\""),
        TexSymbolKind.Punctuation => new MathNode("mo", symbol.Text) { Class = MathClass.Punctuation },
        TexSymbolKind.Sum => new MathNode("mo", symbol.Text) { Class = MathClass.Operator, Limits = MathLimits.InDisplay, IsTall = true },
        TexSymbolKind.Integral => new MathNode("mo", symbol.Text) { Class = MathClass.Operator, IsTall = true },
        TexSymbolKind.Dots => new MathNode("mi", symbol.Text) { Class = MathClass.Inner },
        TexSymbolKind.Function => new MathNode("mi", symbol.Text) { Class = MathClass.Operator },
        TexSymbolKind.LimitFunction => new MathNode("mi", symbol.Text) { Class = MathClass.Operator, Limits = MathLimits.InDisplay },
        _ => null,
    };

    // Dots between operators hang in the middle of the line, others stand on it.
    private MathNode MiddleOrLowDots()
    {
        SkipSpaces();
        var next = Token.Kind switch
        {
            TexTokenKind.Character => TexSymbols.OfCharacter(Token.Code),
            TexTokenKind.Command => TexSymbols.OfCommand(Token.Name),
            _ => null,
        };
        var isMiddle = next is { Kind: TexSymbolKind.Binary or TexSymbolKind.Relation or TexSymbolKind.Arrow or TexSymbolKind.Sum or TexSymbolKind.Integral };
        return new MathNode("mi", isMiddle ? "⋯" : "…") { Class = MathClass.Inner };
    }

    private MathNode? Negated()
    {
        SkipSpaces();
        var symbol = Token.Kind switch
        {
            TexTokenKind.Character => TexSymbols.OfCharacter(Token.Code),
            TexTokenKind.Command => TexSymbols.OfCommand(Token.Name),
            _ => null,
        };
        _at++;
        var at = symbol == null ? -1 : "=∈∋≡∼≃≈≅⊂⊃⊆⊇<>≤≥∣∥→←⇒⇐⇔↔∃⊢⊨≺≻".IndexOf(symbol.Value.Text, StringComparison.Ordinal);
        return at < 0 || symbol!.Value.Text.Length != 1 ? null : Symbol(symbol.Value with { Text = "≠∉∌≢≁≄≉≇⊄⊅⊈⊉≮≯≰≱∤∦↛↚⇏⇍⇎↮∄⊬⊭⊀⊁".Substring(at, 1) });
    }

    private int CodeAt(int at) => at < tokens.Count && tokens[at].Kind == TexTokenKind.Character ? tokens[at].Code : 0;

    // Latin with accents, Cyrillic, kana, Han and Hangul. The ranges stand here because what a runtime takes for a letter changes with its version.
    private static bool IsForeignLetter(int code) =>
        code is (>= 0xC0 and <= 0x24F and not 0xD7 and not 0xF7) or (>= 0x410 and <= 0x44F) or (>= 0x3041 and <= 0x30FA) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0x1D400 and <= 0x1D7FF);
}
