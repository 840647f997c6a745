using Report.Data;
using Report.Data.Derivation;
using Report.Data.Derivation.Expressions;
using Report.Data.Findings;
using Report.Languages;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>Writes a condition that holds as a sentence for readers, with the current values, each linked to its row.</summary>
/// <param name="beside">Ids of the datasets that the reader has in view, which are not named.</param>
internal sealed class FindingSentence(BindingContext context, Permalinks links, IReadOnlySet<string> beside)
{
    private const int MostNames = 8;
    private const decimal Whole = 100;

    // The links of the sentence, for which placeholders stand until it is complete.
    private readonly List<string> htmls = [];
    private readonly HashSet<string> named = new(beside, StringComparer.Ordinal);
    private readonly IFindingWords words = context.Locale.Findings;

    /// <summary>Writes the sentence as HTML.</summary>
    public static string Of(Condition condition, BindingContext context, Permalinks links, IReadOnlySet<string> beside)
    {
        var sentence = new FindingSentence(context, links, beside);
        var text = sentence.words.Sentence(sentence.Clause(condition.Parts, null));
        return HtmlSentence.List(_ => text, sentence.htmls);
    }

    private string Clause(Expression expression, Dataset? table) =>
        expression switch
        {
            Logic { Word: "and", Left: FigureComparing { Sign: ">=" } low, Right: FigureComparing { Sign: "<=" } high }
                when ReferenceEquals(low.Left, high.Left) => words.Within(
                Noun(low.Left, table),
                Beside(low.Right, low.Left, table),
                Beside(high.Right, high.Left, table)
            ),
            Logic { Word: "and" } both => words.And(Clause(both.Left, table), Clause(both.Right, table)),
            Logic either => words.Or(Clause(either.Left, table), Clause(either.Right, table)),
            Negation { Operand: NamesCondition names } => words.AndNot(Names(names), [.. names.Names.Select(name => name.Value)]),
            Negation { Operand: Missing missing } => words.IsThere(Noun(missing.Operand, table)),
            Negation not => words.Not(Clause(not.Operand, table)),
            Missing missing => words.IsMissing(Noun(missing.Operand, table)),
            NamesCondition names => Names(names),
            FigureComparing compared => Compared(compared.Sign)(
                Beside(compared.Left, compared.Right, table),
                Beside(compared.Right, compared.Left, table)
            ),
            _ => Noun(expression, table),
        };

    private string Noun(Expression expression, Dataset? table) =>
        expression switch
        {
            FigureCall figure => Figure(figure),
            RowName name => table?.Field(name.Name)?.Title ?? name.Name,
            FieldValue field => table?.Field(field.Name.Value)?.Title ?? field.Name.Value,
            Literal literal => Written(literal.Value, null),
            Percentage percentage => Percent(percentage.Value),
            FigureSum { Sign: "-", Left: Literal { Value: Quantity { Low: 0, High: 0 } }, Right: Percentage below } => Percent(
                -below.Value
            ),
            Arithmetic { Sign: "*", Left: Literal { Value: Quantity { Low: > 0 and < 1 and { } part } }, Right: var whole } => words.PartOf(
                Percent(part * Whole),
                Operand(whole, table)
            ),
            Arithmetic calculated => Calculated(calculated.Sign)(Operand(calculated.Left, table), Operand(calculated.Right, table)),
            FigureSum sum => Calculated(sum.Sign)(Beside(sum.Left, sum.Right, table), Operand(sum.Right, table)),
            Call call =>
                $"{call.Name.Value}({context.Locale.Interface.Items([.. call.Arguments.Select(argument => Noun(argument, table))])})",
            _ => Clause(expression, table),
        };

    private Func<string, string, string> Compared(string sign) =>
        sign switch
        {
            "==" => words.Is,
            "!=" => words.IsNot,
            "<" => words.IsLess,
            "<=" => words.IsAtMost,
            ">" => words.IsMore,
            _ => words.IsAtLeast,
        };

    private Func<string, string, string> Calculated(string sign) =>
        sign switch
        {
            "+" => words.Plus,
            "-" => words.Minus,
            "*" => words.Times,
            _ => words.DividedBy,
        };

    private string Operand(Expression expression, Dataset? table) =>
        expression is Arithmetic or FigureSum ? words.Bracketed(Noun(expression, table)) : Noun(expression, table);

    // Writes a number with the unit of the value that it is compared with. Compared with a field that is not numeric, it is written as in
    // the data.
    private string Beside(Expression expression, Expression other, Dataset? table) =>
        expression is not Literal { Value: Quantity number } ? Noun(expression, table)
        : other is RowName { Name: var name } && table?.Field(name) is { IsNumeric: false } ? ValueText.Machine(number)!
        : Written(number, UnitOf(other, table));

    private static string? UnitOf(Expression expression, Dataset? table) =>
        expression switch
        {
            FigureCall { Figure: var figure } => figure?.Unit,
            RowName name => table?.Field(name.Name)?.Unit,
            Arithmetic { Sign: "*", Left: Literal, Right: var right } => UnitOf(right, table),
            Arithmetic { Sign: "*" or "/", Left: var left, Right: Literal } => UnitOf(left, table),
            FigureSum sum => UnitOf(sum.Left, table) ?? UnitOf(sum.Right, table),
            _ => null,
        };

    private string Figure(FigureCall call)
    {
        var figure = call.Figure!;
        var function = call.Arguments.FromSmallest ? $"{figure.Function.Name} ascending" : figure.Function.Name;
        var noun = words.Figure(function, call.Argument is { } argument ? Noun(argument, figure.Table) : null);
        noun = figure.Breaks.Aggregate(
            Limited(noun, call.Arguments, figure.Table),
            (limited, between) => words.AcrossBreak(limited, Written(between.After, null))
        );
        if (figure.WhyNot is not null)
        {
            return noun;
        }

        if (figure.Function.IsCondition)
        {
            return words.With(noun, Rows(figure, call.Arguments));
        }

        if (figure.Deciders is [var only] && figure.Function is { IsCount: false, IsShare: false })
        {
            return words.With(noun, Row(only, figure, call.Arguments));
        }

        var rows =
            figure.Deciders.Count > 0 && figure.Deciders.All(row => row.Value is not null)
                ? Rows(figure, call.Arguments)
                : Link(LineageModel.RowsHtml(figure.Deciders.Count > 0 ? figure.Deciding : figure.Cells, context, links));
        return words.With(noun, words.ValueFrom(Value(figure.Result.Value, figure.Unit), rows));
    }

    private string Rows(Figure figure, FigureArguments arguments) =>
        words.Rows([.. figure.Deciders.Select(row => Row(row, figure, arguments))]);

    // Adds which rows the figure covers, and of which dataset they are.
    private string Limited(string noun, FigureArguments arguments, Dataset table)
    {
        var picked = arguments.Values.Select(n => AsRead(n.Value.Value, table.Field(n.Key.Value))).ToList();
        noun = picked.Count > 0 ? words.For(noun, context.Locale.Interface.Items(picked)) : noun;
        var time = table.Fields.FirstOrDefault(f => f.IsTemporal);
        foreach (var (key, date) in arguments.Options)
        {
            noun = key.Value switch
            {
                FigureArguments.From => words.From(noun, AsRead(date.Value, time)),
                FigureArguments.To => words.To(noun, AsRead(date.Value, time)),
                _ => noun,
            };
        }

        if (named.Add(table.Id) || arguments.All)
        {
            noun = words.In(noun, Link(HtmlSentence.Link(links.Dataset(table.Id), table.Title)));
        }

        return arguments.Where is { } where ? words.Where(noun, Clause(where, table)) : noun;
    }

    private string AsRead(string value, Field? field) =>
        field is not null && new FilterValue(value, field, context.Locale).Value is DateValue date ? Written(date, null) : value;

    private string Names(NamesCondition condition)
    {
        var figure = condition.Figure!;
        var field = condition.Field.Value;
        var rows = figure.Deciders.ToLookup(
            row => row.Row[field]?.Value is { } name ? ValueText.Written(name) : "",
            StringComparer.Ordinal
        );
        var listed = figure
            .Names.Take(MostNames)
            .Select(name => rows[name].FirstOrDefault() is { } row ? Named(row, field, figure, condition.What) : name)
            .ToList();
        if (figure.Names.Count > MostNames)
        {
            listed.Add(context.Locale.Interface.AndMore(context.Wording.Number(figure.Names.Count - MostNames)));
        }

        if (condition.Pick is null)
        {
            return words.HoldsFor(Limited(Clause(condition.What, figure.Table), condition.Arguments, figure.Table), listed);
        }

        var clause = words.Extreme(
            listed,
            Limited(Noun(condition.What, figure.Table), condition.Arguments, figure.Table),
            condition.Pick == FigureFunction.Min
        );
        return
            figure.Deciders.FirstOrDefault(row => row.Row[field]?.Value is { } name && !figure.Names.Contains(ValueText.Written(name)))
                is { } next
            ? words.NextComes(clause, Named(next, field, figure, condition.What))
            : clause;
    }

    private string Named(DecidingRow row, string field, Figure figure, Expression what)
    {
        var name = Written(row.Row[field]!.Value, null);
        return (ValueOf(row, figure) ?? NumberIn(row, what, figure.Table)) is { } value
            ? words.With(name, Linked(row, value, figure.Table))
            : Linked(row, name, figure.Table);
    }

    // Returns the row's value in the first numeric field of the condition; null where there is none.
    private string? NumberIn(DecidingRow row, Expression what, Dataset table) =>
        what.Fields.Select(table.Field).FirstOrDefault(f => f is { IsNumeric: true }) is { } field && row.Row[field.Name] is { } cell
            ? Written(cell.Value, field.Unit)
            : null;

    // Writes a row as "1957: 442,030 troops", without key values that the sentence has named already.
    private string Row(DecidingRow row, Figure figure, FigureArguments arguments)
    {
        var value = Linked(row, ValueOf(row, figure) ?? Value(figure.Result.Value, figure.Unit), figure.Table);
        var names = NamesOf(row, figure.Table)
            .Where(c => !arguments.Named.Exists(n => n.Key.Value == c.Field.Name))
            .Select(c => Written(c.Value, null))
            .ToList();
        return names.Count == 0 ? value : words.ValueOf(value, context.Locale.Interface.Items(names));
    }

    private static IEnumerable<Cell> NamesOf(DecidingRow row, Dataset table)
    {
        var key = table.Key.Select(f => row.Row[f.Name]).OfType<Cell>().ToList();
        return key.Count > 0 ? key
            : row.Cells is [var cell, ..] ? Data.Findings.Figure.NamesOf(cell)
            : [];
    }

    // Writes the value with its field's unit for shares and counts, whose result has another unit than the values behind it.
    private string? ValueOf(DecidingRow row, Figure figure) =>
        row.Value is null ? null : Value(row.Value, figure.Function.IsShare || figure.Function.IsCount ? figure.Field?.Unit : figure.Unit);

    private string Linked(DecidingRow row, string text, Dataset table)
    {
        var href =
            context.Data.Datasets.TryGetValue(table.Id, out var published) && ReferenceEquals(published.Fields, table.Fields)
                ? links.Row(table.Id, row.Row.Anchor)
            : row.Cells is [var cell] ? links.Row(cell.Dataset.Id, cell.Row.Anchor)
            : row.Cells is [var first, ..] ? links.Dataset(first.Dataset.Id)
            : null;
        return href is null ? text : Link(HtmlSentence.Link(href, text));
    }

    private string Value(object? value, string? unit) =>
        value switch
        {
            Data.Operand number => Written(number.ToQuantityInBrief(), unit),
            Value date => Written(date, null),
            _ => "",
        };

    private string Percent(decimal value) => Written(Quantity.Exact(Rounding.WithoutZeros(value)), "%");

    private string Written(Value value, string? unit) =>
        context.Write(value is Quantity quantity ? quantity with { Format = null } : value, unit);

    private string Link(string html)
    {
        htmls.Add(html);
        return HtmlSentence.Placeholder(htmls.Count - 1);
    }
}
