using Report.Data.Derivation;
using Report.Data.Derivation.Expressions;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Languages;

namespace Report.Data.Findings;

/// <summary>What a condition is read from.</summary>
/// <param name="Shown">With the rows that the chart shows and no others, or the one dataset that is meant where nothing is said; may be none.</param>
/// <param name="Datasets">Every dataset, by id.</param>
internal sealed record ConditionTables(IReadOnlyList<Dataset> Shown, IReadOnlyDictionary<string, Dataset> Datasets)
{
    /// <summary>What is shown of other datasets, by their ids, null where they cannot be shown; null where datasets are meant as they are.</summary>
    public Func<IReadOnlyDictionary<string, Dataset>, IReadOnlyList<Dataset>?>? ShownOf { get; init; }

    /// <summary>The tables after a dataset has become another: what was derived from it is derived anew. Null where a chart cannot show it.</summary>
    public ConditionTables? With(Dataset changed)
    {
        var datasets = ChangedDatasets.Of(Datasets, changed);
        var shown = ShownOf is not null ? ShownOf(datasets) : [.. Shown.Select(t => datasets.GetValueOrDefault(t.Id, t))];
        return shown is null ? null : this with { Shown = shown, Datasets = datasets };
    }

    /// <summary>Ids of datasets whose files could not be read: why has been reported.</summary>
    public IReadOnlySet<string> Unread { get; init; } = new HashSet<string>();
}

/// <summary>Finds the tables of the figures of one condition, and keeps what they come to.</summary>
internal sealed class ConditionScope(ConditionTables tables, ILocale locale, DiagnosticBag bag) : DerivationScope(tables.Datasets, locale, bag)
{
    private const int MostTables = 3;

    // Where no row is asked for.
    private static readonly Dataset NoTable = new("", "", null, null, [], [], [], default);

    private readonly List<Figure> figures = [];

    /// <summary>In the order in which they are written.</summary>
    public IReadOnlyList<Figure> Figures => figures;

    public static bool IsNoTable(Dataset table) => ReferenceEquals(table, NoTable);

    /// <summary>False where a figure is read from a table with a fault of its own, so that nothing can be told from its rows.</summary>
    public bool IsOfCompleteTables { get; private set; } = true;

    public void ReadsFrom(Dataset table) => IsOfCompleteTables &= table.IsComplete;

    public void Keep(Figure figure) => figures.Add(figure);

    /// <summary>Whether the condition makes sense, after all its figures have been kept.</summary>
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

    /// <summary>The table that a figure is read from; null after a diagnostic, or where it could not be read.</summary>
    /// <param name="fields">Names that must be fields of it.</param>
    /// <param name="written">The figure.</param>
    public Dataset? Table(FigureArguments asked, IReadOnlyList<Located<string>> fields, string written, Position at)
    {
        if (asked.Dataset is { } name)
        {
            return Named(name, asked.All, fields);
        }

        if (tables.Shown.Count == 0)
        {
            var holding = tables.Datasets.Values.Where(d => HasAll(d, fields)).Select(d => d.Id).Order(StringComparer.Ordinal).FirstOrDefault();
            Bag.Add(FindingRules.NoTable.At(at, written, holding ?? tables.Datasets.Keys.Order(StringComparer.Ordinal).FirstOrDefault() ?? "dataset"));
            return null;
        }

        return OneOf(tables.Shown, fields, written, at);
    }

    /// <summary>A value of a field as it is asked for; null after a diagnostic where no row has it.</summary>
    public static Value? ValueOf(Field field, Located<string> asked, Dataset table, DerivationScope scope)
    {
        var value = new FilterValue(asked.Value, field, scope.Locale);
        if (table.Rows.Select(row => row[field.Name]?.Value).FirstOrDefault(there => there is not null && value.Is(there)) is { } found)
        {
            return value.Value ?? found;
        }

        if (table.IsComplete)
        {
            scope.Bag.Add(FindingRules.NoValue.At(asked.At, asked.Value, field.Name)
                .WithHint(() => DidYouMean.Hint(asked.Value, table.Rows.Select(row => row[field.Name]?.Value).OfType<Value>().Select(ValueText.Written))));
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
            Bag.Add(FindingRules.NoField.At(missing.At, missing.Value, string.Join(" or ", candidates.Select(t => $"'{t.Id}'").Distinct(StringComparer.Ordinal).Take(MostTables)))
                .WithHint(DidYouMean.Hint(missing.Value, candidates.SelectMany(t => t.Fields).Select(f => f.Name))));
        }

        return null;
    }

    private static bool HasAll(Dataset table, IReadOnlyList<Located<string>> fields) => fields.All(f => table.Field(f.Value) is not null);
}
