using System.Globalization;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Derivation.Expressions;

/// <summary>
/// Parses expressions by recursive descent. Operators in order of precedence, lowest first: <c>or</c>, <c>and</c>, <c>not</c>; comparisons,
/// <c>in</c>, <c>is missing</c>; + and -; * and /; a sign before a number; values, fields, calls and brackets.
/// </summary>
internal class ExpressionParser
{
    // Deeper nesting is rejected: nobody could check such a formula, and it might overflow the stack.
    private const int Deepest = 50;

    // The greatest number of tokens. A chain of "and" becomes a deep tree without counting as nested.
    private const int Longest = 1000;

    private static readonly string[] Words = ["and", "or", "not", "in", "is", "missing", "true", "false"];

    private readonly IReadOnlyList<Token> tokens;
    private readonly DiagnosticBag bag;
    private int at;
    private int depth;

    protected ExpressionParser(IReadOnlyList<Token> tokens, DiagnosticBag bag)
    {
        this.tokens = tokens;
        this.bag = bag;
    }

    protected Token Current => tokens[at];

    protected Token Next => tokens[Math.Min(at + 1, tokens.Count - 1)];

    /// <summary>The token taken last.</summary>
    protected Token Before => tokens[Math.Max(at - 1, 0)];

    /// <summary>The rule that faults in the text are reported under.</summary>
    protected virtual Rule BadText => DataRules.BadExpression;

    /// <summary>Parses an expression; null after one diagnostic at the first fault.</summary>
    public static Expression? Parse(Located<string> text, DiagnosticBag bag)
    {
        return new Lexer(text.Value, ScalarPlaces.Of(text), bag, DataRules.BadExpression).Read() is { } tokens
            ? new ExpressionParser(tokens, bag).Whole()
            : null;
    }

    /// <summary>Parses the whole text as one expression; null after a diagnostic.</summary>
    protected Expression? Whole()
    {
        if (tokens.Count > Longest)
        {
            return Fault($"the expression has more than {Longest} words and signs", tokens[Longest]);
        }

        var whole = Or();
        return whole is not null && Current.Kind != TokenKind.End ? Fault($"{Shown(Current)} does not belong here") : whole;
    }

    protected Expression? Or() => Chain(And, "or");

    private Expression? And() => Chain(Not, "and");

    private Expression? Chain(Func<Expression?> part, string word)
    {
        var left = part();
        while (left is not null && Current.IsWord(word))
        {
            var sign = Take();
            left = part() is { } right ? new Logic(word, left, right, sign.At) : null;
        }

        return left;
    }

    private Expression? Not()
    {
        if (!Current.IsWord("not"))
        {
            return Comparison();
        }

        var sign = Take();
        return Nested(Not) is { } operand ? new Negation(operand, sign.At) : null;
    }

    private Expression? Comparison()
    {
        if (Sum() is not { } left)
        {
            return null;
        }

        if (Current.Kind == TokenKind.Sign && Comparing.Signs.Contains(Current.Text))
        {
            var sign = Take();
            return Sum() is { } right ? Compared(sign.Text == "=" ? "==" : sign.Text, left, right, sign.At) : null;
        }

        if (Current.IsWord("is"))
        {
            var sign = Take();
            var negated = TakeWord("not");
            return TakeWord("missing")
                ? Negated(new Missing(left, sign.At), negated)
                : Fault("'missing' or 'not missing' belongs behind 'is'");
        }

        if (Current.IsWord("not") && tokens[at + 1].IsWord("in"))
        {
            Take();
            return Membership(left) is { } member ? new Negation(member, member.At) : null;
        }

        return Current.IsWord("in") ? Membership(left) : left;
    }

    protected virtual Expression Compared(string sign, Expression left, Expression right, Position place) =>
        new Comparing(sign, left, right, place);

    protected virtual Expression Member(Expression left, IReadOnlyList<Expression> items, Position place) => new InList(left, items, place);

    protected virtual Expression Reckoned(string sign, Expression left, Expression right, Position place) =>
        new Arithmetic(sign, left, right, place);

    private static Expression Negated(Expression expression, bool negated) =>
        negated ? new Negation(expression, expression.At) : expression;

    private Expression? Membership(Expression left)
    {
        var sign = Take();
        if (TakeSign("["))
        {
            return List("]") is { } list ? Member(left, list, sign.At) : null;
        }

        if (Sum() is not { } low)
        {
            return null;
        }

        if (!TakeSign(".."))
        {
            return Fault("a list in [ ] or a range such as 1990..2000 belongs behind 'in'");
        }

        return Sum() is { } high
            ? new Logic("and", Compared(">=", left, low, sign.At), Compared("<=", left, high, sign.At), sign.At)
            : null;
    }

    protected Expression? Sum() => Arithmetic(Product, "+", "-");

    private Expression? Product() => Arithmetic(Signed, "*", "/");

    private Expression? Arithmetic(Func<Expression?> part, string one, string other)
    {
        var left = part();
        while (left is not null && (Current.IsSign(one) || Current.IsSign(other)))
        {
            var sign = Take();
            left = part() is { } right ? Reckoned(sign.Text, left, right, sign.At) : null;
        }

        return left;
    }

    private Expression? Signed()
    {
        if (!Current.IsSign("-"))
        {
            return Value();
        }

        var sign = Take();
        return Nested(Signed) is { } operand ? Reckoned("-", new Literal(Quantity.Exact(0), sign.At), operand, sign.At) : null;
    }

    /// <summary>Parses a number, a text, a date, a name, a call or an expression in brackets; null after a diagnostic.</summary>
    protected virtual Expression? Value()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Take();
                return decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                    ? new Literal(Quantity.Exact(number), token.At)
                    : Fault($"'{token.Text}' has more digits than can be reckoned with", token);
            case TokenKind.Date:
                Take();
                return DateReader.Read(token.Text, token.At, bag) is { } date ? new Literal(date, token.At) : null;
            case TokenKind.Text:
                Take();
                return new Literal(new TextValue(token.Text), token.At);
            case TokenKind.Name when token.IsQuoted || !Words.Contains(token.Text):
                Take();
                return !token.IsQuoted && TakeSign("(") ? Call(token) : new FieldValue(new Located<string>(token.Text, token.At), token.At);
            case TokenKind.Sign when token.Text == "(":
                Take();
                return Nested(Or) is { } inner
                    ? TakeSign(")")
                        ? inner
                        : Fault("this bracket is never closed", token)
                    : null;
            default:
                return Fault(token.Kind == TokenKind.End ? "the expression ends too early" : $"{Shown(token)} does not belong here");
        }
    }

    protected Call? Call(Token name) =>
        List(")") is { } arguments ? new Call(new Located<string>(name.Text, name.At), arguments, name.At) : null;

    private List<Expression>? List(string end)
    {
        var items = new List<Expression>();
        while (!TakeSign(end))
        {
            if (items.Count > 0 && !TakeSign(","))
            {
                Fault($"a comma or '{end}' is missing here");
                return null;
            }

            if (Nested(Or) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return items;
    }

    protected Expression? Nested(Func<Expression?> read)
    {
        if (++depth > Deepest)
        {
            return Fault($"the expression is nested more than {Deepest} deep");
        }

        var inner = read();
        depth--;
        return inner;
    }

    protected Token Take() => tokens[at++];

    protected bool TakeSign(string sign) => Current.IsSign(sign) && Advance();

    protected bool TakeWord(string word) => Current.IsWord(word) && Advance();

    private bool Advance()
    {
        at++;
        return true;
    }

    protected Expression? Fault(string message, Token? token = null)
    {
        bag.Add(BadText.At((token ?? Current).At, message));
        return null;
    }

    protected static string Shown(Token token) => token.Kind == TokenKind.Text ? $"\"{token.Text}\"" : $"'{token.Text}'";
}
