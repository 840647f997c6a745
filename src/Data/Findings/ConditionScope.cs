using Report.Data.Derivation;
using Report.Data.Derivation.Expressions;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Languages;

namespace Report.Data.Findings;

/// <summary>The tables that a condition can read.</summary>
/// <param name="Shown">The default tables: those of the chart, with the rows that it shows, or one dataset; may be empty.</param>
/// <param name="Datasets">All datasets, by id.</param>
internal sealed record ConditionTables(IReadOnlyList<Dataset> Shown, IReadOnlyDictionary<string, Dataset> Datasets)
{
    /// <summary>
    /// Recalculates <see cref="Shown"/> from changed datasets; returns null if the chart cannot show them. Null if datasets are used as
    /// they are.
    /// </summary>
    public Func<IReadOnlyDictionary<string, Dataset>, IReadOnlyList<Dataset>?>? ShownOf { get; init; }

    /// <summary>Replaces a dataset, and derives anew what depends on it. Null if the chart cannot show the changed data.</summary>
    public ConditionTables? With(Dataset changed)
    {
        var datasets = ChangedDatasets.Of(Datasets, changed);
        var shown = ShownOf is not null ? ShownOf(datasets) : [.. Shown.Select(t => datasets.GetValueOrDefault(t.Id, t))];
        return shown is null ? null : this with { Shown = shown, Datasets = datasets };
    }

    /// <summary>The ids of datasets whose files could not be read, which has been reported.</summary>
    public IReadOnlySet<string> Unread { get; init; } = new HashSet<string>();
}

/// <summary>Finds the tables for the figures of one condition, and stores their results.</summary>
internal sealed class ConditionScope(ConditionTables tables, ILocale locale, DiagnosticBag bag)
    : DerivationScope(tables.Datasets, locale, bag)
{
    private const int MostTables = 3;

    // The table outside all figures, where there are no rows.
    private static readonly Dataset NoTable = new("", "", null, null, [], [], [], default);

    private readonly List<Figure> figures = [];

    /// <summary>The results, in the order in which the figures were evaluated.</summary>
    public IReadOnlyList<Figure> Figures => figures;

    public static bool IsNoTable(Dataset table) => ReferenceEquals(table, NoTable);

    /// <summary>False if a figure reads a table that has faults, so that nothing can be concluded from its rows.</summary>
    public bool IsOfCompleteTables { get; private set; } = true;

    public void ReadsFrom(Dataset table) => IsOfCompleteTables &= table.IsComplete;

    public void Keep(Figure figure) => figures.Add(figure);

    /// <summary>Checks a condition and calculates its figures. False after a diagnostic.</summary>
    public bool Check(Expression condition, string written)
    {
        if (condition.Check(NoTable, this) is not { } type)
        {
            return false;
        }

        if (type.Kind != ValueKind.Condition)
        {
            Bag.Add(FindingRules.NoCondition.At(condition.At, written, type.Words));
        }

        return type.Kind == ValueKind.Condition;
    }

    /// <summary>Returns the table that a figure reads; null after a diagnostic, or if it could not be read.</summary>
    /// <param name="fields">The fields that the table must have.</param>
    /// <param name="written">The text of the figure.</param>
    public Dataset? Table(FigureArguments asked, IReadOnlyList<Located<string>> fields, string written, Position at)
    {
        if (asked.Dataset is { } name)
        {
            return Named(name, asked.All, fields);
        }

        if (tables.Shown.Count == 0)
        {
            var holding = tables
                .Datasets.Values.Where(d => HasAll(d, fields))
                .Select(d => d.Id)
                .Order(StringComparer.Ordinal)
                .FirstOrDefault();
            Bag.Add(
                FindingRules.NoTable.At(
                    at,
                    written,
                    holding ?? tables.Datasets.Keys.Order(StringComparer.Ordinal).FirstOrDefault() ?? "dataset"
                )
            );
            return null;
        }

        return OneOf(tables.Shown, fields, written, at);
    }

    /// <summary>
    /// Returns the value of a field that a text asks for; null if no row has it, which is reported if the table is complete.
    /// </summary>
    public static Value? ValueOf(Field field, Located<string> asked, Dataset table, DerivationScope scope)
    {
        var value = new FilterValue(asked.Value, field, scope.Locale);
        if (table.Rows.Select(row => row[field.Name]?.Value).FirstOrDefault(there => there is not null && value.Is(there)) is { } found)
        {
            return value.Value ?? found;
        }

        if (table.IsComplete)
        {
            scope.Bag.Add(
                FindingRules
                    .NoValue.At(asked.At, asked.Value, field.Name)
                    .WithHint(() =>
                        DidYouMean.Hint(
                            asked.Value,
                            table.Rows.Select(row => row[field.Name]?.Value).OfType<Value>().Select(ValueText.Written)
                        )
                    )
            );
        }

        return null;
    }

    private Dataset? Named(Located<string> name, bool all, IReadOnlyList<Located<string>> fields)
    {
        var shown = all ? [] : tables.Shown.Where(t => t.Id == name.Value).ToList();
        if (shown.Count > 0)
        {
            return OneOf(shown, fields, name.Value, name.At);
        }

        if (tables.Datasets.TryGetValue(name.Value, out var dataset))
        {
            return OneOf([dataset], fields, name.Value, name.At);
        }

        if (!tables.Unread.Contains(name.Value))
        {
            Bag.Add(FindingRules.NoDataset.At(name.At, name.Value).WithHint(() => DidYouMean.Hint(name.Value, tables.Datasets.Keys)));
        }

        return null;
    }

    private Dataset? OneOf(IReadOnlyList<Dataset> candidates, IReadOnlyList<Located<string>> fields, string written, Position at)
    {
        var holding = candidates.Where(t => HasAll(t, fields)).ToList();
        if (holding.Count == 1)
        {
            return holding[0];
        }

        if (holding.Count > 1)
        {
            var ids = holding.Select(t => t.Id).Distinct(StringComparer.Ordinal).ToList();
            Bag.Add(FindingRules.WhichTable.At(at, written, string.Join(" and ", ids.Take(MostTables).Select(id => $"'{id}'")), ids[0]));
        }
        else if (candidates.All(t => t.Whole))
        {
            var missing = fields.First(f => candidates.All(t => t.Field(f.Value) is null) || candidates.Count > 1);
            Bag.Add(
                FindingRules
                    .NoField.At(
                        missing.At,
                        missing.Value,
                        string.Join(" or ", candidates.Select(t => $"'{t.Id}'").Distinct(StringComparer.Ordinal).Take(MostTables))
                    )
                    .WithHint(DidYouMean.Hint(missing.Value, candidates.SelectMany(t => t.Fields).Select(f => f.Name)))
            );
        }

        return null;
    }

    private static bool HasAll(Dataset table, IReadOnlyList<Located<string>> fields) => fields.All(f => table.Field(f.Value) is not null);
}
