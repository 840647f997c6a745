namespace Report.Pages.Formulas;

/// <summary>Tables of the LaTeX commands for symbols, function names, accents, spaces and environments.</summary>
internal static class FormulaSymbols
{
    /// <summary>Identifiers (<c>mi</c>): Greek letters and signs that are set like letters.</summary>
    public static readonly IReadOnlyDictionary<string, string> Letters = Pairs(
        "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi "
            + "ξ omicron ο pi π varpi ϖ rho ρ "
            + "varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π "
            + "Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω "
            + "infty ∞ partial ∂ nabla ∇ ell ℓ hbar ℏ emptyset ∅ varnothing ∅ Re ℜ Im ℑ aleph ℵ angle ∠ degree ° dots … ldots … cdots ⋯ "
            + "vdots ⋮ ddots ⋱ top ⊤ bot ⊥"
    );

    /// <summary>Operators, relations and arrows.</summary>
    public static readonly IReadOnlyDictionary<string, string> Operators = Pairs(
        "pm ± mp ∓ times × div ÷ cdot ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ ominus ⊖ otimes ⊗ cup ∪ cap ∩ setminus ∖ wedge ∧ land ∧ "
            + "vee ∨ lor ∨ neg ¬ lnot ¬ "
            + "le ≤ leq ≤ ge ≥ geq ≥ ll ≪ gg ≫ ne ≠ neq ≠ equiv ≡ sim ∼ simeq ≃ approx ≈ cong ≅ propto ∝ prec ≺ succ ≻ mid ∣ parallel ∥ "
            + "perp ⊥ in ∈ notin ∉ ni ∋ subset ⊂ "
            + "subseteq ⊆ supset ⊃ supseteq ⊇ forall ∀ exists ∃ nexists ∄ to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow "
            + "⇒ Leftarrow ⇐ Leftrightarrow ⇔ "
            + "implies ⟹ iff ⟺ mapsto ↦ uparrow ↑ downarrow ↓ therefore ∴ because ∵ colon : prime ′ coloneqq ≔ triangleq ≜"
    );

    /// <summary>Large operators, whose limits are set below and above them in display formulas.</summary>
    public static readonly IReadOnlyDictionary<string, string> Sums = Pairs("sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigwedge ⋀ bigvee ⋁");

    public static readonly IReadOnlyDictionary<string, string> Integrals = Pairs("int ∫ iint ∬ iiint ∭ oint ∮");

    /// <summary>Names of functions. Functions whose limits are set below them in display formulas are in <see cref="Limits"/>.</summary>
    public static readonly IReadOnlySet<string> Functions = Words(
        "log ln lg exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh arg deg dim hom ker"
    );

    public static readonly IReadOnlySet<string> Limits = Words("lim min max sup inf det gcd Pr liminf limsup argmin argmax");

    /// <summary>Signs set above the argument of the command. Those with longer names stretch.</summary>
    public static readonly IReadOnlyDictionary<string, string> Accents = Pairs(
        "hat ^ widehat ^ bar ¯ overline ¯ tilde ~ widetilde ~ vec → dot ˙ ddot ¨ check ˇ breve ˘ overbrace ⏞"
    );

    public static readonly IReadOnlyDictionary<string, string> Underlines = Pairs("underline _ underbrace ⏟");

    /// <summary>Commands for brackets after \left and \right, in addition to brackets typed as characters.</summary>
    public static readonly IReadOnlyDictionary<string, string> Delimiters = Pairs(
        "langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lvert | rvert | vert | lVert ‖ rVert ‖ Vert ‖ lbrace { rbrace "
            + "} lbrack [ rbrack ]"
    );

    /// <summary>Widths of spaces in em, by the command without its backslash.</summary>
    public static readonly IReadOnlyDictionary<string, string> Spaces = Pairs(
        ", 0.1667em : 0.2222em > 0.2222em ; 0.2778em ! -0.1667em quad 1em qquad 2em thinspace 0.1667em medspace 0.2222em thickspace "
            + "0.2778em enspace 0.5em"
    );

    /// <summary>Commands that are ignored: they set sizes, positions or numbers, which MathML or the page decides.</summary>
    public static readonly IReadOnlySet<string> Idle = Words("displaystyle textstyle scriptstyle limits nolimits nonumber notag");

    public static readonly IReadOnlySet<string> Enlarged = Words("big bigl bigr Big Bigl Bigr bigg biggl biggr Bigg Biggl Biggr");

    /// <summary>Environments by name: the brackets before and after their table, and the class that aligns its cells.</summary>
    public static readonly IReadOnlyDictionary<string, (string Before, string After, string? Class)> Environments = new Dictionary<
        string,
        (string, string, string?)
    >(StringComparer.Ordinal)
    {
        ["matrix"] = ("", "", null),
        ["pmatrix"] = ("(", ")", null),
        ["bmatrix"] = ("[", "]", null),
        ["Bmatrix"] = ("{", "}", null),
        ["vmatrix"] = ("|", "|", null),
        ["Vmatrix"] = ("‖", "‖", null),
        ["cases"] = ("{", "", "formula-cases"),
        ["aligned"] = ("", "", "formula-aligned"),
        ["align"] = ("", "", "formula-aligned"),
        ["align*"] = ("", "", "formula-aligned"),
        ["split"] = ("", "", "formula-aligned"),
        ["gathered"] = ("", "", null),
    };

    /// <summary>The command for a function with a name of the editor's choice.</summary>
    public const string NamedFunction = "operatorname";

    /// <summary>The commands of these tables that consist of letters, without those that <see cref="FormulaConstructs"/> reads.</summary>
    public static IEnumerable<string> Commands =>
        [
            .. Letters.Keys,
            .. Operators.Keys,
            .. Sums.Keys,
            .. Integrals.Keys,
            .. Functions,
            NamedFunction,
            .. Limits,
            .. Delimiters.Keys,
            .. Idle,
            .. Spaces.Keys.Where(name => char.IsAsciiLetter(name[0])),
        ];

    private static Dictionary<string, string> Pairs(string text) =>
        text.Split(' ').Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static HashSet<string> Words(string text) => text.Split(' ').ToHashSet(StringComparer.Ordinal);
}
