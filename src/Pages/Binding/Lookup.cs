using System.Globalization;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Calls;

namespace Report.Pages.Binding;

/// <summary>
/// Looks up the datasets, fields and rows that a call names. Never guesses: a missing or ambiguous one is reported at the argument.
/// </summary>
internal sealed class Lookup(Call call, IReadOnlyCollection<string> options, BindingContext context)
{
    private const int MostShown = 6;

    public Dataset? Dataset(Argument name)
    {
        if (context.Data.Datasets.TryGetValue(name.Text, out var dataset))
        {
            return dataset;
        }

        if (!context.Data.Damaged.Contains($"data/{name.Text}.yaml"))
        {
            context.Report(
                PageRules.NoDataset.At(name.At, name.Text).WithHint(() => DidYouMean.Hint(name.Text, context.Data.Datasets.Keys))
            );
        }

        return null;
    }

    public Field? NumericField(Dataset dataset, Argument name)
    {
        var field = Field(dataset, name.Value);
        if (field is { IsNumeric: false })
        {
            var numeric = dataset.Fields.Where(f => f.IsNumeric).Select(f => f.Name).ToList();
            context.Report(
                PageRules
                    .NotNumeric.At(name.At, name.Text, $"values of type {field.Type.ToString().ToLowerInvariant()}")
                    .WithHint(numeric.Count > 0 ? $"fields of numbers: {string.Join(", ", numeric)}" : null)
            );
            return null;
        }

        return field;
    }

    /// <summary>
    /// Returns the rows that match the named arguments, or all rows if there are none. Null after a diagnostic; never empty.
    /// </summary>
    public IReadOnlyList<Row>? Rows(Dataset dataset, params IReadOnlyList<(string Field, Located<string> Value)> more)
    {
        var wanted = Filters(dataset)?.Concat(more).ToList();
        if (wanted is null)
        {
            return null;
        }

        if (dataset.Rows.Count == 0)
        {
            // If the rows could not be read, that has been reported already.
            if (dataset.IsEmpty)
            {
                context.Report(DataRules.NoRows.At(dataset.RowsAt));
            }

            return null;
        }

        var asked = wanted.ConvertAll(want => new FilterValue(want.Value.Value, dataset.Field(want.Field)!, context.Locale));
        var rows = RowIndex.Of(dataset).Rows(asked);
        if (rows.Count == 0)
        {
            ReportNoRow(dataset, [.. wanted.Zip(asked)]);
            return null;
        }

        return rows;
    }

    // Reports the first argument that no row matches together with the arguments before it.
    private void ReportNoRow(Dataset dataset, IReadOnlyList<((string Field, Located<string> Value) Want, FilterValue Asked)> wanted)
    {
        var rows = dataset.Rows;
        foreach (var ((field, value), asked) in wanted)
        {
            IReadOnlyList<Row> fitting = [.. rows.Where(asked.IsIn)];
            if (fitting.Count == 0)
            {
                ReportNoRow(dataset, rows, field, value, isFirst: rows.Count == dataset.Rows.Count);
                return;
            }

            rows = fitting;
        }
    }

    /// <summary>Returns the only row that matches the named arguments; null after a diagnostic.</summary>
    public Row? Row(Dataset dataset, params IReadOnlyList<(string Field, Located<string> Value)> more)
    {
        var rows = Rows(dataset, more);
        if (rows is null || rows.Count == 1)
        {
            return rows?[0];
        }

        var tellApart = dataset
            .Fields.Where(f => !f.IsNumeric && rows.Select(r => r[f.Name]?.Value).Distinct().Count() > 1)
            .OrderBy(f => !dataset.Key.Contains(f))
            .Select(f => $"{f.Name}={Shown(rows.Select(r => r[f.Name]?.Value).OfType<Value>())}")
            .FirstOrDefault();
        context.Report(
            PageRules.ManyRows.At(call.At, rows.Count, dataset.Id).WithHint(tellApart is null ? null : $"say which: {tellApart}")
        );
        return null;
    }

    /// <summary>Returns the cell of a row; null, after a diagnostic, if it is blank.</summary>
    public CellReference? Cell(Dataset dataset, Row row, Field field, Position at)
    {
        if (row[field.Name] is { } cell)
        {
            return new CellReference(dataset, row, cell);
        }

        if (dataset.Sound)
        {
            context.Report(PageRules.BlankCell.At(at, field.Name, dataset.Id, row.At.Line, row.At.File));
        }

        return null;
    }

    /// <summary>Returns the cells of a field in some rows; null, after a diagnostic, if any row lacks one.</summary>
    public IReadOnlyList<CellReference>? Cells(Dataset dataset, IReadOnlyList<Row> rows, Field field, Position at)
    {
        var cells = rows.Select(row => Cell(dataset, row, field, at)).ToList();
        return cells.Contains(null) ? null : [.. cells.OfType<CellReference>()];
    }

    /// <summary>
    /// Returns the value of an option that must be one of <paramref name="choices"/>, by default the first; null after a diagnostic.
    /// </summary>
    public string? Choice(string option, params string[] choices)
    {
        if (call[option] is not { } given)
        {
            return choices[0];
        }

        if (choices.Contains(given.Text))
        {
            return given.Text;
        }

        context.Report(PageRules.NotAChoice.At(given.At, given.Text, option).WithHint(() => DidYouMean.Hint(given.Text, choices)));
        return null;
    }

    /// <summary>
    /// Returns how a call writes counts: in words (the default), or in digits with <c>format="number"</c>; null after a diagnostic.
    /// </summary>
    public Func<int, string>? CountFormat() =>
        Choice("format", "words", "number") switch
        {
            "words" => context.Wording.Count,
            { } => count => context.Wording.Number(count),
            null => null,
        };

    /// <summary>
    /// Returns the format that a call asks for: "unit" (the default), "number", "exact" or a number format; null after a diagnostic.
    /// </summary>
    public string? Format(Field field)
    {
        if (call["format"] is not { } given || Formats.Contains(given.Text))
        {
            return call["format"]?.Text ?? Formats[0];
        }

        if (field.IsNumeric && NumberFormat.Parse(given.Text).Format is not null)
        {
            return FormatReader.Read(new Located<string>(given.Text, given.At), field, context.Bag) is null ? null : given.Text;
        }

        context.Report(
            PageRules
                .NotAChoice.At(given.At, given.Text, "format")
                .WithHint(() =>
                    DidYouMean.Hint(given.Text, Formats)
                    ?? $"one of {string.Join(", ", Formats)} belongs here, or a format of numbers such as ',.1f'"
                )
        );
        return null;
    }

    /// <summary>Reads the number format of a call, null where there is none. Returns false after a diagnostic.</summary>
    /// <param name="about">The field of the numbers, whose unit decides which formats make sense.</param>
    public bool TryNumberFormat(Field about, out NumberFormat? format)
    {
        format = call["format"] is { } given ? FormatReader.Read(new Located<string>(given.Text, given.At), about, context.Bag) : null;
        return format is not null || call["format"] is null;
    }

    private static readonly string[] Formats = ["unit", "number", "exact"];

    /// <summary>Returns the named arguments that are fields, with the values that rows must have; null after a diagnostic.</summary>
    public IReadOnlyList<(string Field, Located<string> Value)>? Filters(Dataset dataset)
    {
        var filters = call.Named.Where(a => !options.Contains(a.Key!.Value.Value)).ToList();
        var known = filters.Select(a => Field(dataset, a.Key!.Value)).ToList();
        return known.Contains(null) ? null : [.. filters.Select(a => (a.Key!.Value.Value, a.Value))];
    }

    public Field? Field(Dataset dataset, Located<string> name)
    {
        if (dataset.Field(name.Value) is { } field)
        {
            return field;
        }

        if (dataset.Whole)
        {
            var hint = DidYouMean.Hint(name.Value, dataset.Fields.Select(f => f.Name).Concat(options));
            context.Report(PageRules.NoField.At(name.At, name.Value, dataset.Id).WithHint(hint));
        }

        return null;
    }

    private void ReportNoRow(Dataset dataset, IReadOnlyList<Row> among, string field, Located<string> asked, bool isFirst)
    {
        if (!dataset.IsComplete)
        {
            return;
        }

        var there = among.Select(r => r[field]?.Value).OfType<Value>().Distinct().ToList();
        var what = isFirst ? $"{field}={asked.Value}" : $"{field}={asked.Value} besides the rest";
        context.Report(PageRules.NoRow.At(asked.At, dataset.Id, what).WithHint(() => Nearest(asked.Value, there)));
    }

    // For years, suggests the nearest dates before and after; for names, the most similar one.
    private static string? Nearest(string asked, List<Value> there)
    {
        if (there.Count == 0)
        {
            return null;
        }

        if (
            there.All(v => v is DateValue)
            && int.TryParse(asked.Split('-', '/')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        )
        {
            var before = there.Cast<DateValue>().Where(d => d.Start.Year <= year).OrderByDescending(d => d.Start).Take(1);
            var after = there.Cast<DateValue>().Where(d => d.Start.Year > year).OrderBy(d => d.Start).Take(1);
            return $"nearest: {string.Join(" and ", before.Concat(after).Select(ValueText.Written))}";
        }

        return DidYouMean.Nearest(asked, there.Select(ValueText.Written)) is { } meant
            ? $"did you mean '{meant}'?"
            : $"there are: {Shown(there)}";
    }

    private static string Shown(IEnumerable<Value> values)
    {
        var names = values.Select(ValueText.Written).Distinct().ToList();
        return string.Join(", ", names.Take(MostShown)) + (names.Count > MostShown ? ", …" : "");
    }
}
