namespace ModelCard.Outputs;

/// <summary>The symbols TeX has a command for. Each text is names and characters in turn.</summary>
internal static class TexSymbols
{
    private const string Letters =
        "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ varkappa ϰ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ "
        + "sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω partial ∂ imath ı jmath ȷ";

    private const string UprightLetters = "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω nabla ∇";

    private const string Ordinary =
        "infty ∞ emptyset ∅ varnothing ∅ empty ∅ ell ℓ hbar ℏ hslash ℏ Re ℜ Im ℑ aleph ℵ beth ℶ gimel ℷ wp ℘ forall ∀ exists ∃ exist ∃ nexists ∄ neg ¬ lnot ¬ top ⊤ bot ⊥ angle ∠ measuredangle ∡ "
        + "triangle △ triangledown ▽ square □ Box □ blacksquare ■ lozenge ◊ Diamond ◊ blacklozenge ⧫ bigstar ★ blacktriangle ▲ blacktriangledown ▼ checkmark ✓ degree ° prime ′ backprime ‵ complement ∁ "
        + "clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠ flat ♭ natural ♮ sharp ♯ mho ℧ eth ð S § P ¶ pounds £ yen ¥ copyright © R ℝ reals ℝ N ℕ natnums ℕ Z ℤ Complex ℂ cnums ℂ vdots ⋮ "
        + "backslash \\ % % $ $ # # _ _ & &";

    private const string Binary =
        "pm ± mp ∓ times × div ÷ cdot ⋅ centerdot · ast ∗ star ⋆ circ ∘ bullet ∙ cap ∩ cup ∪ uplus ⊎ sqcap ⊓ sqcup ⊔ vee ∨ lor ∨ wedge ∧ land ∧ setminus ∖ smallsetminus ∖ wr ≀ diamond ⋄ "
        + "oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ circledast ⊛ circledcirc ⊚ circleddash ⊝ boxplus ⊞ boxminus ⊟ boxtimes ⊠ boxdot ⊡ dagger † ddagger ‡ amalg ⨿ ltimes ⋉ rtimes ⋊ bigcirc ◯ "
        + "bigtriangleup △ bigtriangledown ▽ triangleleft ◃ triangleright ▹ intercal ⊺ barwedge ⊼ veebar ⊻ Cap ⋒ Cup ⋓ curlyvee ⋎ curlywedge ⋏ dotplus ∔ divideontimes ⋇";

    private const string Relations =
        "leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ ll ≪ gg ≫ lll ⋘ ggg ⋙ leqslant ⩽ geqslant ⩾ leqq ≦ geqq ≧ lesssim ≲ gtrsim ≳ lessapprox ⪅ gtrapprox ⪆ lessgtr ≶ gtrless ≷ prec ≺ succ ≻ preceq ⪯ succeq ⪰ "
        + "preccurlyeq ≼ succcurlyeq ≽ sim ∼ thicksim ∼ simeq ≃ approx ≈ thickapprox ≈ approxeq ≊ cong ≅ equiv ≡ doteq ≐ triangleq ≜ circeq ≗ asymp ≍ propto ∝ varpropto ∝ in ∈ isin ∈ notin ∉ ni ∋ owns ∋ "
        + "subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋ nsubseteq ⊈ nsupseteq ⊉ sqsubset ⊏ sqsupset ⊐ sqsubseteq ⊑ sqsupseteq ⊒ vdash ⊢ dashv ⊣ models ⊨ vDash ⊨ Vdash ⊩ "
        + "nvdash ⊬ nvDash ⊭ perp ⊥ mid ∣ nmid ∤ parallel ∥ nparallel ∦ bowtie ⋈ smile ⌣ frown ⌢ between ≬ therefore ∴ because ∵ coloneqq ≔ colonequals ≔ eqqcolon ≕ equalscolon ≕ vcentcolon ∶ ratio ∶ "
        + "eqsim ≂ backsim ∽ nsim ≁ ncong ≇ nless ≮ ngtr ≯ nleq ≰ ngeq ≱ nprec ⊀ nsucc ⊁ vartriangleleft ⊲ vartriangleright ⊳ trianglelefteq ⊴ trianglerighteq ⊵ lt < gt >";

    private const string Arrows =
        "to → rightarrow → gets ← leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ impliedby ⟸ iff ⟺ longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷ "
        + "Longrightarrow ⟹ Longleftarrow ⟸ Longleftrightarrow ⟺ mapsto ↦ longmapsto ⟼ hookrightarrow ↪ hookleftarrow ↩ rightharpoonup ⇀ rightharpoondown ⇁ leftharpoonup ↼ leftharpoondown ↽ "
        + "rightleftharpoons ⇌ leftrightharpoons ⇋ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ rightrightarrows ⇉ leftleftarrows ⇇ rightleftarrows ⇄ leftrightarrows ⇆ twoheadrightarrow ↠ "
        + "twoheadleftarrow ↞ rightarrowtail ↣ rightsquigarrow ⇝ leadsto ⇝ nrightarrow ↛ nleftarrow ↚ nRightarrow ⇏ nLeftarrow ⇍ dashrightarrow ⇢ multimap ⊸ curvearrowright ↷ circlearrowright ↻";

    private const string VerticalArrows = "uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ Updownarrow ⇕";

    private const string Openings = "{ { lbrace { lbrack [ lparen ( langle ⟨ lfloor ⌊ lceil ⌈ lvert | lVert ‖ ulcorner ⌜ llcorner ⌞";

    private const string Closings = "} } rbrace } rbrack ] rparen ) rangle ⟩ rfloor ⌋ rceil ⌉ rvert | rVert ‖ urcorner ⌝ lrcorner ⌟";

    private const string Fences = "vert | | ‖ Vert ‖";

    private const string Sums = "sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigsqcup ⨆ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ biguplus ⨄";

    private const string Integrals = "int ∫ iint ∬ iiint ∭ oint ∮ oiint ∯";

    private const string Dots = "ldots … dotsc … dotso … mathellipsis … cdots ⋯ dotsb ⋯ dotsm ⋯ dotsi ⋯ ddots ⋱";

    private const string Functions =
        "arccos arccos arcsin arcsin arctan arctan arg arg cos cos cosh cosh cot cot coth coth csc csc deg deg dim dim exp exp hom hom ker ker lg lg ln ln log log sec sec sin sin sinh sinh tan tan tanh tanh";

    private const string LimitFunctions = "lim lim max max min min sup sup inf inf det det gcd gcd Pr Pr argmax argmax argmin argmin plim plim limsup lim\u2009sup liminf lim\u2009inf";

    private const string Punctuation = "colon :";

    // Both are filled once, from the constants above, and never change.
    private static readonly Dictionary<string, TexSymbol> Named = Read(isByName: true);
    private static readonly Dictionary<string, TexSymbol> Characters = Read(isByName: false);

    /// <summary>The symbol of a command.</summary>
    public static TexSymbol? OfCommand(string name) => Named.TryGetValue(name, out var symbol) ? symbol : null;

    /// <summary>The symbol of a character that is neither a letter nor a digit: one of the keyboard by what a formula means by it, and any other that a command stands for.</summary>
    public static TexSymbol? OfCharacter(int code) => code switch
    {
        '-' => new("\u2212", TexSymbolKind.Binary),
        '*' => new("\u2217", TexSymbolKind.Binary),
        '+' => new("+", TexSymbolKind.Binary),
        '=' or '<' or '>' or ':' => new(MathAlphabet.Text(code), TexSymbolKind.Relation),
        ',' or ';' => new(MathAlphabet.Text(code), TexSymbolKind.Punctuation),
        '(' or '[' => new(MathAlphabet.Text(code), TexSymbolKind.Opening),
        ')' or ']' or '!' or '?' => new(MathAlphabet.Text(code), TexSymbolKind.Closing),
        '|' => new("|", TexSymbolKind.Fence),
        '/' or '.' or '@' or '"' => new(MathAlphabet.Text(code), TexSymbolKind.Ordinary),
        0x2212 => new("\u2212", TexSymbolKind.Binary),
        > '~' when Characters.TryGetValue(MathAlphabet.Text(code), out var symbol) => symbol,
        _ => null,
    };

    private static Dictionary<string, TexSymbol> Read(bool isByName)
    {
        string[] tables = [Letters, UprightLetters, Ordinary, Binary, Relations, Arrows, VerticalArrows, Fences, Openings, Closings, Punctuation, Sums, Integrals, Dots, Functions, LimitFunctions];
        var symbols = new Dictionary<string, TexSymbol>(StringComparer.Ordinal);
        for (var kind = 0; kind < tables.Length; kind++)
        {
            var words = tables[kind].Split(' ');
            for (var i = 0; i < words.Length; i += 2)
            {
                // A character that several commands give is the first of them.
                if (isByName || !symbols.ContainsKey(words[i + 1]))
                {
                    symbols.Add(words[isByName ? i : i + 1], new(words[i + 1], (TexSymbolKind)kind));
                }
            }
        }

        return symbols;
    }
}
