using Report.Charts.Layout;
using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Data;
using Report.Languages;

namespace Report.Charts.Description;

/// <summary>The structure of a layer as a reader sees it: which axis is the place, which the measure, and what the series are.</summary>
/// <param name="Place">The encoding of where rows are along the chart: dates, categories or numbers.</param>
/// <param name="Measure">The encoding of what is measured there; null for events.</param>
/// <param name="Horizontal">True if the measure runs along the bottom, as in a bar chart with long names.</param>
/// <param name="Panels">Number of small multiples; 0 without a facet.</param>
internal sealed record LayerReading(
    Layer Layer,
    Encoding? Place,
    Encoding? Measure,
    bool Horizontal,
    int Panels,
    IReadOnlyList<Series> Series
)
{
    /// <summary>Number of rows without a place or panel, whose figures the description leaves out.</summary>
    public int NotDrawn { get; private init; }

    /// <summary>Places of a stack where a part has no row at all.</summary>
    public IReadOnlyList<StackHole> Holes { get; private init; } = [];

    /// <summary>The layer's mark; null where there is none of its name.</summary>
    public Mark Mark => Layer.Mark;

    /// <summary>True if each row stands where two names or dates meet, which together are its place.</summary>
    public bool AreCells => Mark.HasCells;

    /// <summary>The rows as the panels show them; empty without a known mark.</summary>
    public IReadOnlyList<PanelRows> PanelsOf { get; private init; } = [];

    public IEnumerable<Observation> All => Series.SelectMany(s => s.Observations);

    public IEnumerable<Observation> Measured => Series.SelectMany(s => s.Measured);

    public bool OverTime => Place?.Field.IsTemporal ?? false;

    /// <summary>True if places are dates or numbers in sequence, so that a series has a trend along them.</summary>
    public bool HasCourse =>
        Place is { } place && (place.Field.IsTemporal || place.Field.IsNumeric) && !IsScatter && !Layer.IsDirected && !AreCells;

    /// <summary>True if two numbers place each row, so that no row comes before another.</summary>
    public bool IsScatter => Mark.IsScatter(Layer) == true;

    /// <summary>False where things have names and places but no axes to describe.</summary>
    public bool HasAxes => Mark.TellsAxes != false;

    /// <summary>True if the axes are exchanged where names find no room along the bottom.</summary>
    public bool MayTurn =>
        !Horizontal
        && (Place is { Scale: ScaleType.Ordinal } or { Field: { IsTemporal: false, IsNumeric: false } })
        && Mark.CanBeTurned == true
        && !(AreCells && ArePlacesSteps);

    /// <summary>
    /// True if rows stand in an order other than that of their values: one that the mark keeps, the editor set, or the names have by
    /// themselves.
    /// </summary>
    public bool IsInSetOrder =>
        Mark.KeepsOrder == true
        || Place is { Order.Count: > 0 } or { Sorting: Sorting.Data }
        || (Place is { Sorting: Sorting.Usual } && !IsScatter && ArePlacesSteps);

    // Whether the names of places have an order of their own, such as months or age groups; for cells, the names along the bottom.
    private bool ArePlacesSteps =>
        OrdinalNames.Are(
            [
                .. All.Select(o => Text(AreCells ? o.Row[Place!.Field.Name]?.Value : o.Place))
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ],
            Layer.Data.Locale
        );

    /// <summary>
    /// The encoding of what colour or shape says about each row, where that is neither the row's name nor its figure; else null.
    /// </summary>
    public Encoding? Kind =>
        (Layer.Encoding.GetValueOrDefault(Channel.Color) ?? Layer.Encoding.GetValueOrDefault(Channel.Shape))
            is { Field.IsNumeric: false } color
        && new[] { Place, Measure, Layer.Encoding.GetValueOrDefault(Channel.Label) }.All(e => e?.Field.Name != color.Field.Name)
            ? color
            : null;

    public string? KindTitle => Kind is { } kind ? ScreenReaderText.Name(kind.DisplayTitle) : null;

    /// <summary>
    /// The only field of free text, where rows are labelled with a short name and the field has a text for every row; else null.
    /// </summary>
    public Field? InFull =>
        Layer.Encoding.GetValueOrDefault(Channel.Label) is { Field.Type: FieldType.Category }
        && Layer.Data.Fields.Where(f => f.Type == FieldType.Text).ToList() is [var only]
        && All.All(o => o.Row[only.Name] is not null)
            ? only
            : null;

    /// <summary>The kinds of rows, in the order of the key; empty where there are fewer than two.</summary>
    public IReadOnlyList<string> Kinds
    {
        get
        {
            var kinds = All.Select(o => o.Kind).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            var order = Kind?.Order.ToList() ?? [];
            return kinds.Count < 2 ? [] : [.. kinds.OrderBy(k => Rank(order, k))];
        }
    }

    /// <summary>True if the mark draws lines from point to point.</summary>
    public bool JoinsPoints => Mark.JoinsPoints == true;

    /// <summary>True if rows are events: at dates, with nothing measured.</summary>
    public bool IsEvents => Measure is null && OverTime && !AreCells;

    public static LayerReading Of(LayerData data)
    {
        var reading = new LayerReading(data.Layer, data.Place, data.Measure, data.IsHorizontal, 0, []);
        var rows = data.Placed.Select(d => d.Row).ToList();
        var panels = PanelRows.Of([data]);
        return reading with
        {
            NotDrawn = data.Data.Count - rows.Count,
            PanelsOf = panels,
            Panels = reading.CountPanels(rows),
            Series = reading.Split(rows),
            Holes = [.. panels.SelectMany(p => p.Layers).SelectMany(StackHole.In).Where(h => h.Datum is null)],
        };
    }

    /// <summary>
    /// Returns the title of what is measured. Two fields for the ends of ranges are named after their unit, as neither title names both;
    /// without a unit, after both.
    /// </summary>
    public string? MeasureTitle(IChartSentences sentences) =>
        Measure is null ? null
        : Measure != Layer.Encoding.GetValueOrDefault(Channel.Low) ? Measure.DisplayTitle
        : Measure.Title
            ?? Measure.Field.Unit
            ?? (
                Layer.Encoding.GetValueOrDefault(Channel.High) is { } high
                    ? sentences.Names([Measure.Field.Title, high.DisplayTitle])
                    : Measure.Field.Title
            );

    public Observation Observe(Row row)
    {
        var cell = Measure is null ? null : row[Measure.Field.Name];
        var label = (Layer.Encoding.GetValueOrDefault(Channel.Label) ?? Layer.Encoding.GetValueOrDefault(Channel.Order)) is { } named
            ? row[named.Field.Name]
            : null;
        var place = Place is null ? null : row[Place.Field.Name];
        var oneEnd = OneEnd(row);
        return new Observation(
            row,
            AreCells ? CellOf(row) : place?.Value,
            place?.Status ?? ObservationStatus.Normal,
            Ends(row) ?? oneEnd ?? cell?.Value as Quantity,
            StatusOf(row, cell),
            Text(label?.Value),
            Kind is { } kind ? Text(row[kind.Field.Name]?.Value) : null
        )
        {
            Change = Layer.IsDirected ? BothEnds(row) : null,
            HasOneEnd = oneEnd is not null,
        };
    }

    // Returns the place of a row in cells, such as "January, 1990"; null where one of the two names is missing.
    private TextValue? CellOf(Row row) =>
        new[] { Channel.X, Channel.Y }.Select(c => Text(row[Layer.Encoding[c].Field.Name]?.Value)).ToList() is [{ } column, { } line]
            ? new TextValue(Layer.Data.Locale.Labels.Items([column, line]))
            : null;

    // Returns the status of a row; with two ends, that of the first end that has one.
    private ObservationStatus StatusOf(Row row, Cell? cell) =>
        cell is not { Status: not ObservationStatus.Normal }
        && Layer.Encoding.TryGetValue(Channel.High, out var high)
        && row[high.Field.Name] is { } other
            ? other.Status
            : cell?.Status ?? ObservationStatus.Normal;

    // Returns the known one of two ends in fields of their own; null where both are known, or neither.
    private Quantity? OneEnd(Row row) =>
        !Layer.Encoding.ContainsKey(Channel.High) ? null
        : new[] { Channel.Low, Channel.High }
            .Select(c => Layer.Encoding.TryGetValue(c, out var end) ? row.Quantity(end.Field.Name) : null)
            .Where(q => q?.Point is not null)
            .ToList()
            is [var known]
            ? known
        : null;

    // Returns the range between two ends in fields of their own; null where one is missing.
    private Quantity? Ends(Row row) =>
        BothEnds(row) is not var (from, to) ? null
        : from.Point == to.Point ? from
        : Quantity.Spanning(from.Low ?? from.Point!.Value, to.High ?? to.Point!.Value);

    private (Quantity From, Quantity To)? BothEnds(Row row) =>
        Layer.Encoding.TryGetValue(Channel.Low, out var low)
        && Layer.Encoding.TryGetValue(Channel.High, out var high)
        && Measure?.Field.Name == low.Field.Name
        && row.Quantity(low.Field.Name) is { Point: not null } from
        && row.Quantity(high.Field.Name) is { Point: not null } to
            ? (from, to)
            : null;

    private int CountPanels(IReadOnlyList<Row> rows) =>
        Layer.Encoding.TryGetValue(Channel.Facet, out var facet)
            ? rows.Select(r => Text(r[facet.Field.Name]?.Value)).Distinct(StringComparer.Ordinal).Count()
            : 0;

    private List<Series> Split(List<Row> rows)
    {
        var splitters = new[] { Channel.Facet, Channel.Color }
            .Select(c => Layer.Encoding.GetValueOrDefault(c))
            .Where(e => e is not null && e.Field.Name != Place?.Field.Name && e.Field.Name != Measure?.Field.Name && !e.Field.IsNumeric)
            .ToList();
        var groups = rows.GroupBy(
                r => string.Join(", ", splitters.Select(s => Text(r[s!.Field.Name]?.Value)).Where(t => t is not null)),
                StringComparer.Ordinal
            )
            .ToList();
        if (splitters.Count == 0 || (!HasCourse && OncePerPlace(rows)))
        {
            return rows.Count == 0 ? [] : [new Series(null, Ordered(rows))];
        }

        var order = splitters[^1]!.Order.ToList();
        return
        [
            .. groups
                .OrderBy(g => Rank(order, g.Key))
                .Select(g => new Series(g.Key.Length == 0 ? Layer.Data.Locale.Charts.WithoutName : g.Key, Ordered(g))),
        ];
    }

    // True if each category has one row: then colour only decorates, and does not split rows into series.
    private bool OncePerPlace(List<Row> rows) =>
        Place is null || rows.Select(r => Text(r[Place.Field.Name]?.Value)).Distinct(StringComparer.Ordinal).Count() == rows.Count;

    private List<Observation> Ordered(IEnumerable<Row> rows)
    {
        var observed = rows.Select(Observe);
        return HasCourse ? [.. observed.OrderBy(o => Along(o.Place))] : [.. observed];
    }

    /// <summary>Returns a place as a number to sort by; blank places and names come first.</summary>
    public static double Along(Value? place) =>
        place switch
        {
            DateValue date => date.Start.DayNumber,
            Quantity { Point: { } point } => (double)point,
            _ => double.NegativeInfinity,
        };

    private static int Rank(List<string> order, string name) => order.IndexOf(name) is var at and >= 0 ? at : order.Count;

    /// <summary>Returns a value as the chart names it; null for no value.</summary>
    public string? Text(Value? value) => value is null ? null : ValueText.Category(value, Layer.Data.Locale);
}
