using Report.Data.Derivation.Expressions;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Findings;

/// <summary>
/// Parses conditions: expressions as in transforms, over figures of whole tables. A figure is a function of a field, <c>max(total)</c>,
/// which may be restricted to some rows, <c>max(total where year > 2000)</c> or <c>max(total, from: 2001)</c>, or read another dataset,
/// <c>max(total) of us-troops</c>. Rows are counted by <c>count where troops > 1000</c>, and names tested by
/// <c>host where max(troops) = Latvia</c>.
/// </summary>
internal sealed class ConditionParser : ExpressionParser
{
    private static readonly string[] Reserved = ["and", "or", "not", "in", "is", "missing", "true", "false", "where", "of"];

    private readonly string text;

    // True while the argument of a figure is parsed: a 'where' after a field then belongs to the figure.
    private bool isArgument;

    private ConditionParser(string text, IReadOnlyList<Token> tokens, DiagnosticBag bag)
        : base(tokens, bag) => this.text = text;

    protected override Rule BadText => FindingRules.BadCondition;

    /// <summary>Parses a condition; null after one diagnostic at the first fault.</summary>
    public static new Expression? Parse(Located<string> text, DiagnosticBag bag) =>
        new Lexer(text.Value, ScalarPlaces.Of(text), bag, FindingRules.BadCondition, "%", ":").Read() is { } tokens
            ? new ConditionParser(text.Value, tokens, bag).Whole()
            : null;

    protected override Expression Compared(string sign, Expression left, Expression right, Position place) =>
        new FigureComparing(sign, left, right, place);

    protected override Expression Member(Expression left, IReadOnlyList<Expression> items, Position place) =>
        items.Count == 0
            ? new InList(left, items, place)
            : items.Select(item => Compared("==", left, item, item.At)).Aggregate((one, other) => new Logic("or", one, other, place));

    // As a factor or divisor, 25% is 0.25.
    protected override Expression Reckoned(string sign, Expression left, Expression right, Position place) =>
        sign is "*" or "/"
            ? new Arithmetic(sign, Percentage.AsPart(left), Percentage.AsPart(right), place)
            : new FigureSum(sign, left, right, place);

    protected override Expression? Value()
    {
        var token = Current;
        if (token.Kind == TokenKind.Number)
        {
            var number = base.Value();
            return number is Literal { Value: Quantity { Low: { } value } } && TakeSign("%") ? new Percentage(value, token.At) : number;
        }

        if (token.Kind != TokenKind.Name || (!token.IsQuoted && Reserved.Contains(token.Text)))
        {
            return base.Value();
        }

        if (token.IsWord("count") && (Next.IsWord("where") || Next.IsWord("of")))
        {
            return CountWhere();
        }

        if (!token.IsQuoted && Next.IsSign("("))
        {
            return FigureFunction.Find(token.Text) is { } function ? Figure(function) : base.Value();
        }

        return !isArgument && (Next.IsWord("where") || Next.IsWord("of")) ? NamesWhere() : Name();
    }

    // Reads a name. Names of several words need no quotation marks.
    private RowName Name()
    {
        var first = Take();
        var last = first;
        while (
            !first.IsQuoted
            && Current is { Kind: TokenKind.Name, IsQuoted: false } next
            && !Reserved.Contains(next.Text)
            && !Next.IsSign("(")
        )
        {
            last = next;
            Take();
        }

        return new RowName(last == first ? first.Text : text[first.Start..last.End], Through(first, last));
    }

    private Expression? Figure(FigureFunction function)
    {
        var name = Take();
        var (positional, read) = (new List<Expression>(), new FigureArguments());
        Take();
        for (var first = true; !TakeSign(")"); first = false)
        {
            if (!first && !TakeSign(","))
            {
                return Fault("a comma or ')' is missing here");
            }

            if (!Argument(positional, read))
            {
                return null;
            }
        }

        if (positional.Count > 1 && Functions.All.FirstOrDefault(f => f.Name == name.Text) is not null)
        {
            return new Call(new Located<string>(name.Text, name.At), positional, name.At);
        }

        if (positional.Count > function.Most || (positional.Count == 0 && function.Most == 1 && !function.IsFieldOptional))
        {
            return Fault($"'{name.Text}' is written as in '{function.Usage}'", name);
        }

        return Source(read)
            ? new FigureCall(function, positional.Count > 0 ? positional[0] : null, read, Written(name), Through(name, Before))
            : null;
    }

    private bool Argument(List<Expression> positional, FigureArguments read)
    {
        if (Current.Kind == TokenKind.Name && (Next.IsSign(":") || Next.IsSign("=")))
        {
            var key = Take();
            Take();
            if (Asked(",", ")") is not { } value)
            {
                return false;
            }

            read.Named.Add((new Located<string>(key.Text, key.At), value));
            return true;
        }

        if (!Current.IsWord("where"))
        {
            var outer = isArgument;
            isArgument = true;
            var field = Nested(Sum);
            isArgument = outer;
            if (field is null)
            {
                return false;
            }

            positional.Add(field);
        }

        return !Current.IsWord("where") || Where(read);
    }

    private bool Where(FigureArguments read)
    {
        Take();
        read.Where = Nested(Or);
        return read.Where is not null;
    }

    private FigureCall? CountWhere()
    {
        var name = Take();
        var read = new FigureArguments();
        return (!Current.IsWord("where") || Where(read)) && Source(read)
            ? new FigureCall(FigureFunction.Count, null, read, Written(name), Through(name, Before))
            : null;
    }

    private Expression? NamesWhere()
    {
        var field = Take();
        var read = new FigureArguments();
        if (!Source(read))
        {
            return null;
        }

        if (!TakeWord("where"))
        {
            return Fault($"'where' belongs behind '{text[field.Start..Before.End]}'");
        }

        if (Picked(read) is not var (pick, what))
        {
            return null;
        }

        var subject = text[field.Start..Before.End];
        var sign = Current;
        if (!TakeSign("=") && !TakeSign("==") && !TakeSign("!="))
        {
            return Fault($"'=' and a name belong behind '{subject}'");
        }

        if (AskedNames() is not { } names)
        {
            return null;
        }

        var asked = new NamesCondition(new Located<string>(field.Text, field.At), pick, what, read, names, subject, Through(field, Before));
        return sign.Text == "!=" ? new Negation(asked, sign.At) : asked;
    }

    // Reads the condition that the named rows meet, or 'max(…)' or 'min(…)' of a field; null after a diagnostic.
    private (FigureFunction? Pick, Expression What)? Picked(FigureArguments read)
    {
        if (Current is not { Kind: TokenKind.Name, IsQuoted: false, Text: "max" or "min" } || !Next.IsSign("("))
        {
            return Nested(Or) is { } met ? (null, met) : null;
        }

        var pick = FigureFunction.Find(Take().Text)!;
        Take();
        var positional = new List<Expression>();
        do
        {
            if (!Argument(positional, read))
            {
                return null;
            }
        } while (TakeSign(","));

        if (!TakeSign(")") || positional.Count != 1)
        {
            Fault($"one field and ')' belong behind '{pick.Name}('");
            return null;
        }

        return (pick, positional[0]);
    }

    private List<Located<string>>? AskedNames()
    {
        var names = new List<Located<string>>();
        if (!TakeSign("["))
        {
            if (Asked() is not { } only)
            {
                return null;
            }

            names.Add(only);
            return names;
        }

        while (!TakeSign("]"))
        {
            if (names.Count > 0 && !TakeSign(","))
            {
                Fault("a comma or ']' is missing here");
                return null;
            }

            if (Asked(",", "]") is not { } name)
            {
                return null;
            }

            names.Add(name);
        }

        return names;
    }

    // Reads a value as it is written in the data: in quotation marks, or all words up to one of the ends, a bracket, 'and' or 'or'.
    private Located<string>? Asked(params string[] ends)
    {
        var first = Current;
        if (first.Kind == TokenKind.Text)
        {
            Take();
            return new Located<string>(first.Text, first.At);
        }

        var last = default(Token?);
        while (
            Current.Kind != TokenKind.End
            && !ends.Any(Current.IsSign)
            && !Current.IsSign(")")
            && !Current.IsWord("and")
            && !Current.IsWord("or")
        )
        {
            last = Take();
        }

        if (last is not { } end)
        {
            Fault("a value is missing here");
            return null;
        }

        return new Located<string>(text[first.Start..end.End], Through(first, end));
    }

    // Reads 'of' and the id of a dataset, which may contain hyphens and digits. True if there is no 'of'.
    private bool Source(FigureArguments read)
    {
        if (!TakeWord("of"))
        {
            return true;
        }

        read.All = Current.IsWord("all") && TakeWord("all");
        var first = Current;
        if (first.Kind is TokenKind.End or TokenKind.Sign)
        {
            Fault("the name of a dataset belongs behind 'of'");
            return false;
        }

        var last = Take();
        while (
            !first.IsQuoted
            && first.Kind != TokenKind.Text
            && Current.Start == last.End
            && (Current.Kind is TokenKind.Name or TokenKind.Number or TokenKind.Date || Current.IsSign("-"))
        )
        {
            last = Take();
        }

        read.Dataset = new Located<string>(last == first ? first.Text : text[first.Start..last.End], Through(first, last));
        return true;
    }

    private string Written(Token first) => text[first.Start..Before.End];

    // Spans two tokens; if they are on different lines, only the first.
    private static Position Through(Token first, Token last) =>
        first.At.Line == last.At.Line
            ? first.At with
            {
                Length = Math.Max(1, last.At.Column + last.At.Length - first.At.Column),
            }
            : first.At;
}

/// <summary>The arguments of a figure, besides its field.</summary>
internal sealed class FigureArguments
{
    public const string From = "from";
    public const string To = "to";
    public const string Order = "order";
    public const string Across = "across";
    public const string Ascending = "ascending";

    private static readonly string[] Keywords = [From, To, Order, Across];

    /// <summary>The condition that rows must meet; null for all rows.</summary>
    public Expression? Where { get; set; }

    /// <summary>The named arguments: <see cref="Values"/> and <see cref="Options"/>.</summary>
    public List<(Located<string> Key, Located<string> Value)> Named { get; } = [];

    /// <summary>The named arguments that are values of fields.</summary>
    public IEnumerable<(Located<string> Key, Located<string> Value)> Values => Named.Where(n => !Keywords.Contains(n.Key.Value));

    /// <summary>The named arguments that are keywords: from, to, order and across.</summary>
    public IEnumerable<(Located<string> Key, Located<string> Value)> Options => Named.Where(n => Keywords.Contains(n.Key.Value));

    /// <summary>Whether ranks are counted from the smallest ("order: ascending").</summary>
    public bool FromSmallest => Named.FindLast(n => n.Key.Value == Order).Value.Value == Ascending;

    /// <summary>Whether the condition allows for a break in the series between the rows ("across: break").</summary>
    public bool IsAcrossBreak => Named.Exists(n => n.Key.Value == Across);

    public Located<string>? Dataset { get; set; }

    /// <summary>Whether to read all rows of the dataset, rather than only those that the chart shows.</summary>
    public bool All { get; set; }
}
