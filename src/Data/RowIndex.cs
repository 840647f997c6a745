using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Report.Languages;

namespace Report.Data;

/// <summary>Finds the rows of a dataset with given values, without a scan of all rows for each query. Thread-safe.</summary>
internal sealed class RowIndex
{
    // Scanning fewer rows than this costs no more than building an index.
    private const int FewestIndexed = 50;

    // The index of each dataset, created on first use.
    private static readonly ConditionalWeakTable<Dataset, RowIndex> Known = [];

    private readonly Dataset dataset;
    private readonly ConcurrentDictionary<(string Field, ILocale Locale), Lazy<FieldIndex>> fields = new();

    // How often each field was asked for.
    private readonly ConcurrentDictionary<(string Field, ILocale Locale), int> questions = new();

    private RowIndex(Dataset dataset) => this.dataset = dataset;

    public static RowIndex Of(Dataset dataset) => Known.GetValue(dataset, known => new RowIndex(known));

    /// <summary>Returns the rows that have all of some values (<see cref="FilterValue.IsIn"/>), in the order of the dataset.</summary>
    public IReadOnlyList<Row> Rows(IReadOnlyList<FilterValue> values)
    {
        if (values.Count == 0)
        {
            return dataset.Rows;
        }

        // One question alone is answered by a walk: an index holds every value of the field, and would cost more than it saves.
        var asked = values.Select(value => questions.AddOrUpdate((value.Field.Name, value.Locale), 1, (_, count) => count + 1)).ToList();
        if (asked.Contains(1) || dataset.Rows.Count < FewestIndexed)
        {
            return [.. dataset.Rows.Where(row => values.All(value => value.IsIn(row)))];
        }

        var fewest = values.Select(CandidatesOf).MinBy(candidates => candidates.Count)!;
        return [.. fewest.Select(row => dataset.Rows[row]).Where(row => values.All(value => value.IsIn(row)))];
    }

    private List<int> CandidatesOf(FilterValue value) =>
        fields
            .GetOrAdd((value.Field.Name, value.Locale), key => new(() => new FieldIndex(dataset, value.Field, key.Locale)))
            .Value.CandidatesOf(value);

    /// <summary>Maps each value of a field, in every form that a filter may use, to its rows.</summary>
    private sealed class FieldIndex
    {
        private static readonly List<int> None = [];

        private readonly Dictionary<string, List<int>> byText = new(StringComparer.Ordinal);
        private readonly Dictionary<decimal, List<int>> byNumber = [];
        private readonly List<(DateOnly Start, int Row)> byStart = [];

        // Rows whose value is missing for a stated reason, and so has no number.
        private readonly List<int> others = [];

        public FieldIndex(Dataset dataset, Field field, ILocale locale)
        {
            // Values repeat: the keys of each are computed once.
            var known = new Dictionary<Value, List<int>[]>();
            for (var row = 0; row < dataset.Rows.Count; row++)
            {
                if (dataset.Rows[row].ValueOf(field) is not { } value)
                {
                    continue;
                }

                if (!known.TryGetValue(value, out var places))
                {
                    known[value] = places = PlacesOf(value, locale);
                }

                foreach (var place in places)
                {
                    place.Add(row);
                }

                if (value is DateValue date)
                {
                    byStart.Add((date.Start, row));
                }
            }

            byStart.Sort();
        }

        /// <summary>Returns a superset of the rows that have the value, in the order of the dataset.</summary>
        public List<int> CandidatesOf(FilterValue value)
        {
            if (value.Field.IsNumeric)
            {
                return KeyOf(value.Quantity) is not { } number ? others : byNumber.GetValueOrDefault(number, None);
            }

            if (!value.Field.IsTemporal)
            {
                return byText.GetValueOrDefault(value.Key, None);
            }

            var named = byText.GetValueOrDefault(value.Text, None);
            return value.Date is { } date ? [.. Within(date).Union(named).Order()] : named;
        }

        // A date within a period begins within it.
        private IEnumerable<int> Within(DateValue date)
        {
            var first = byStart.BinarySearch((date.Start, int.MinValue));
            for (var i = first < 0 ? ~first : first; i < byStart.Count && byStart[i].Start <= date.End; i++)
            {
                yield return byStart[i].Row;
            }
        }

        private List<int>[] PlacesOf(Value value, ILocale locale) =>
            value switch
            {
                TextValue text => [Place(byText, NameKey.Of(text.Text))],
                DateValue date =>
                [
                    .. new[] { date.Iso, ValueText.Category(date, locale) }
                        .Distinct(StringComparer.Ordinal)
                        .Select(text => Place(byText, text)),
                ],
                Quantity quantity when KeyOf(quantity) is { } number => [Place(byNumber, number)],
                _ => [others],
            };

        // The key is the same for equal quantities, and for an estimate and its exact number.
        private static decimal? KeyOf(Quantity? quantity) => quantity is null ? null : quantity.Point ?? quantity.Low ?? quantity.High;

        private static List<int> Place<T>(Dictionary<T, List<int>> places, T key)
            where T : notnull
        {
            if (!places.TryGetValue(key, out var place))
            {
                places[key] = place = [];
            }

            return place;
        }
    }
}
