using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Report.Charts;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;

namespace Report.Tests.Charts.OneTruth;

/// <summary>
/// A dataset and a chart over it, as an editor could have written them, with the numbers of the rows that the chart must show.
/// </summary>
/// <param name="Yaml">The chart's file.</param>
/// <param name="Expected">
/// The numbers of the rows of each layer, calculated by the test. An aggregated row has the lowest number of the rows in its group.
/// </param>
internal sealed partial record GeneratedChart(Dataset Data, string Yaml, IReadOnlyList<IReadOnlyList<int>> Expected)
{
    /// <summary>Annotations, each with the number of the row at whose values it is placed; −1 where it has only one of x and y.</summary>
    public IReadOnlyList<(string Text, int Row)> Annotations { get; init; } = [];

    /// <summary>Reference lines, each with the number of the row at whose value it is drawn.</summary>
    public IReadOnlyList<(string Label, Channel Axis, int Row)> Lines { get; init; } = [];

    /// <summary>Reference bands, each with the numbers of the rows at whose values it begins and ends.</summary>
    public IReadOnlyList<(string Label, Channel Axis, int From, int To)> Bands { get; init; } = [];

    /// <summary>
    /// For each aggregated row, by its number, the numbers of the rows in its group; for a stack of shares, of the parts at its place.
    /// </summary>
    public IReadOnlyDictionary<int, IReadOnlyList<int>> Groups { get; init; } = new Dictionary<int, IReadOnlyList<int>>();

    /// <summary>True if a transform has reversed the order of the rows.</summary>
    public bool IsReversed => Yaml.Contains("order: descending\nmark", StringComparison.Ordinal);

    /// <summary>The number of a row, as <see cref="Expected"/> has it.</summary>
    public static int NumberOf(Row row) => (int)row.Quantity("nr")!.Point!.Value;

    /// <summary>
    /// Returns the ids of the sources of some fields of some rows, taken from the original dataset. In an aggregated row, a grouping field
    /// has the sources of the group's first row, and a calculated field those of all its rows.
    /// </summary>
    public IEnumerable<string> SourcesOf(IEnumerable<int> rows, IReadOnlyCollection<string> fields) =>
        from number in rows
        from field in fields
        from row in IsReckoned(field) ? Groups.GetValueOrDefault(number, [number]) : [number]
        from cell in Data.Rows[row].Cells
        where cell.Field.Name == (Data.Field(field) is null ? SharedField : field)
        select cell.Source!.Value.Value;

    private bool IsReckoned(string field) => SharedField is null ? Data.Field(field)!.IsNumeric : Data.Field(field) is null;

    /// <summary>
    /// The field of which a normalised stack shows shares; the shares are in a field that the dataset lacks. Null without shares.
    /// </summary>
    public string? SharedField { get; init; }

    public const int MostRows = 500;

    private static readonly string[] Names = [.. Enumerable.Range(0, 40).Select(i => $"{"ABCDEFGHIJ"[i % 10]}{"aeio"[i / 10]}nd")];
    private static readonly string[] Kinds = ["Land", "Sea", "Air"];
    private static readonly string[] Places =
    [
        "Norway",
        "Sweden",
        "Finland",
        "Estonia",
        "Latvia",
        "Lithuania",
        "Poland",
        "Germany",
        "Italy",
        "France",
    ];
    private static readonly string[] Words = ["harbour", "bridge, old", "road", "camp", "northern", "depot", "airfield"];
    private static readonly string[] SourceIds = ["one", "two", "three", "four"];

    private static readonly Field[] Fields =
    [
        Field("name", FieldType.Category),
        Field("kind", FieldType.Category),
        Field("year", FieldType.Year),
        Field("day", FieldType.Date),
        Field("amount", FieldType.Quantity, "troops"),
        Field("rate", FieldType.Number, "%"),
        Field("count", FieldType.Integer, "ships"),
        Field("page", FieldType.Url),
        Field("headline", FieldType.Text),
        Field("place", FieldType.Category),
        Field("east", FieldType.Number),
        Field("north", FieldType.Number),
        Field("balance", FieldType.Quantity, "tonnes"),
        Field("before", FieldType.Quantity, "hours"),
        Field("after", FieldType.Quantity, "hours"),
        Field("nr", FieldType.Integer),
    ];

    public static readonly InputData Input = Drawing.NoData with
    {
        Sources = SourceIds
            .Select(
                (id, i) =>
                    new Source(
                        id,
                        "report",
                        $"Title {id}",
                        [new Name(null, null, $"Office {id}")],
                        null,
                        null,
                        null,
                        DateValue.Year(2000 + i),
                        null,
                        null,
                        null,
                        null,
                        i == 1 ? ChartFixture.At("three") : null,
                        ChartFixture.Here
                    )
            )
            .ToDictionary(s => s.Id),
    };

    // Marks with their encodings; the plan may add a colour and a facet.
    private static readonly (string Mark, string Encoding)[] Forms =
    [
        ("bar", "x: amount, y: name"),
        ("bar", "x: name, y: amount"),
        ("bar", "x: year, y: count"),
        ("line", "x: year, y: amount"),
        ("line", "x: day, y: rate"),
        ("area", "x: year, y: count"),
        ("dot", "x: rate, y: amount"),
        ("dot", "x: amount, y: name"),
        ("dot", "x: day, y: count"),
        ("slope", "x: year, y: count"),
        ("range", "y: name, low: count, high: amount"),
        ("unit", "size: count, label: name"),
        ("timeline", "x: day, label: name"),
        ("line", "x: count, y: rate"),
        ("map", "label: place"),
        ("map", "label: place, size: count"),
        ("map", "label: name, longitude: east, latitude: north, size: count"),
        ("timeline", "x: day, label: headline"),
        ("bar", "x: amount, y: headline"),
        ("dot", "x: rate, y: amount, label: name"),
        ("dot", "x: rate, y: amount, label: headline, size: count"),
        ("bar", "x: name, y: balance"),
        ("line", "x: year, y: balance"),
        ("dot", "x: balance, y: place"),
        ("range", "y: name, low: before, high: after"),
        ("range", "x: year, low: before, high: after"),
        ("area", "x: year, y: rate"),
        ("bar", "x: rate, y: place"),
        ("slope", "x: year, y: balance"),
        ("unit", "size: amount, label: place"),
        ("dot", "x: place, y: balance"),
    ];

    /// <param name="Filter">The field to filter by, and the rows whose values pass the filter; null for none.</param>
    /// <param name="Facet">The field that gives each row its panel; null for none.</param>
    private sealed record LayerPlan(
        int Form,
        bool Color,
        string? Facet,
        (string Field, int[] Rows, int Notation)? Filter,
        bool Highlight,
        int Order,
        bool Unstacked
    )
    {
        /// <summary>
        /// 1 keeps the rows of lower numbers, 2 reverses all, 3 aggregates to one row for each group of the encoding, others do nothing.
        /// </summary>
        public int Transform { get; init; }

        /// <summary>
        /// The rows at whose values something is written, and what: 0 an annotation at x and y, 1 at y only, 2 at x only; 3 a line on x, 4
        /// and 5 on y; 6 a band on x, 7 on y.
        /// </summary>
        public (int Row, int On)[] Said { get; init; } = [];
    }

    private static readonly Gen<Quantity> Amount =
        from number in Gen.Decimal[0, 5000].Select(d => decimal.Round(d, 1))
        from kind in Gen.Int[0, 11]
        select kind switch
        {
            0 => Quantity.About(number),
            1 => Quantity.Floor(number, reached: false),
            2 => Quantity.Ceiling(number, reached: true),
            3 => Quantity.Between(number, number + 10),
            4 => Quantity.None(MissingReason.NotPublished),
            5 => Quantity.None(MissingReason.Suppressed),
            // The same number for several rows, so that there are ties.
            6 => Quantity.Exact(1000),
            _ => Quantity.Exact(number),
        };

    private static readonly Gen<Row> AnyRow =
        from name in Gen.Int[0, Names.Length - 1]
        from kind in Gen.Int[0, Kinds.Length - 1]
        from year in Gen.Int[1990, 2024]
        from day in Gen.Int[0, 9000]
        from amount in Amount
        from rate in Gen.Int[0, 1000]
        from count in Gen.Int[0, 60]
        from words in Gen.Int[0, Words.Length - 1].Array[1, 6]
        from place in Gen.Int[0, Places.Length - 1]
        from east in Gen.Int[-90, 300]
        from north in Gen.Int[380, 690]
        from balance in Gen.Int[-900, 900]
        from before in Gen.Int[0, 90]
        from after in Gen.Int[0, 90]
        from blank in Gen.Int[0, 60]
        from noted in Gen.Int[0, 20]
        from status in Gen.Int[0, 12]
        from source in Gen.Int[0, 30]
        select Make(
            [
                new TextValue(Names[name]),
                new TextValue(Kinds[kind]),
                DateValue.Year(year),
                Day(day),
                amount,
                Quantity.Exact(rate / 10m),
                Quantity.Exact(count),
                new TextValue("https://example.org/"),
                new TextValue(string.Join(' ', words.Select(w => Words[w]))),
                new TextValue(Places[place]),
                Quantity.Exact(east / 10m),
                Quantity.Exact(north / 10m),
                Quantity.Exact(balance),
                Quantity.Exact(before),
                Quantity.Exact(after),
                Quantity.Exact(0),
            ],
            blank,
            status < 4 ? (ObservationStatus)(status + 1) : ObservationStatus.Normal,
            source,
            noted == 0 ? "Counted twice." : null
        );

    private static readonly Gen<LayerPlan> Plan =
        from form in Gen.Int[0, Forms.Length - 1]
        from color in Gen.Bool
        from facet in Gen.Int[0, 8]
        from filter in Gen.Int[0, 5]
        from rows in Gen.Int[0, 10_000].Array[1, 4]
        from notation in Gen.Int[0, 3]
        from highlight in Gen.Int[0, 3]
        from order in Gen.Int[0, 5]
        from unstacked in Gen.Bool
        from transform in Gen.Int[0, 12]
        from said in Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 7]).Array[0, 3]
        select new LayerPlan(
            form,
            color,
            facet switch
            {
                0 => "kind",
                1 => "place",
                _ => null,
            },
            filter >= 4 ? null : (new[] { "kind", "year", "day", "rate" }[filter], rows, notation),
            highlight == 0,
            order,
            unstacked
        )
        {
            Transform = transform == 4 ? 3 : transform,
            Said = said,
        };

    public static readonly Gen<GeneratedChart> Any =
        from rows in Gen.OneOf(AnyRow.Array[1, 12], AnyRow.Array[1, 12], AnyRow.Array[1, 40], AnyRow.Array[100, MostRows])
        from first in Plan
        from second in Plan
        from layers in Gen.Int[0, 2] // Dots over marks without two axes would be refused.
        select Of(
            rows,
            first,
            layers == 0
            && Forms[first.Form].Encoding is var axes
            && axes.Contains("x: ", StringComparison.Ordinal)
            && axes.Contains("y: ", StringComparison.Ordinal)
                ? second
                : null
        );

    /// <summary>Returns the dataset in YAML as an editor would write it, with <paramref name="id"/> as its title.</summary>
    public string DataYaml(string id)
    {
        var fields = Data.Fields.Select(f =>
            $"  - {{ name: {f.Name}, type: {f.Type.ToString().ToLowerInvariant()}, title: {f.Title}{(f.Unit is { } unit ? $", unit: \"{unit}\"" : "")} "
            + "}"
        );
        var rows = Data.Rows.Select(r =>
            $"  - {{ {string.Join(", ", r.Cells.Select(c => $"{c.Field.Name}: {CellYaml(c, r)}"))}, source: {r.Source!.Value.Value}{(r.Note is { } note ? $", note: {note}" : "")} "
            + "}"
        );
        return $"title: {id}\nsource: {SourceIds[0]}\nkey: [nr]\nfields:\n{string.Join('\n', fields)}\nrows:\n{string.Join('\n', rows)}\n";
    }

    /// <summary>The sources in YAML as a report lists them.</summary>
    public static string SourcesYaml =>
        string.Concat(
            Input.Sources.Values.Select(s =>
                $"{s.Id}: {{ type: report, title: {s.Title}, author: [{{ literal: {s.Authors[0].Literal} }}], issued: "
                + $"{s.Issued!.Start.Year}{(s.AsReportedBy is { } by ? $", as_reported_by: {by.Value}" : "")} "
                + "}\n"
            )
        );

    private static string CellYaml(Cell cell, Row row)
    {
        var value = cell.Value is Quantity { Kind: not QuantityKind.Exact } or TextValue
            ? $"\"{ValueText.Written(cell.Value)}\""
            : ValueText.Written(cell.Value);
        List<string> said =
        [
            .. cell.Status == ObservationStatus.Normal ? [] : new[] { $"status: {RowKeys.Word(cell.Status)}" },
            .. cell.Source?.Value == row.Source?.Value ? [] : new[] { $"source: {cell.Source!.Value.Value}" },
        ];
        return said.Count == 0 ? value : $"{{ value: {value}, {string.Join(", ", said)} }}";
    }

    /// <summary>
    /// Returns a dataset with the last field as its key. Row i and its cells are put on line i + 10 of the file, and its "nr" is i.
    /// </summary>
    public static Dataset DataOf(IReadOnlyList<Field> fields, IEnumerable<Row> rows) =>
        new("example", "Example", null, ChartFixture.At(SourceIds[0]), fields, [.. rows.Select(At)], [], ChartFixture.Here)
        {
            Key = [fields[^1]],
        };

    private static Row At(Row row, int i)
    {
        var at = new Position("data/example.yaml", i + 10, 5);
        return row with
        {
            Anchor = $"r{i}",
            At = at,
            Cells = [.. row.Cells.Select(c => c with { At = at, Value = c.Field.Name == "nr" ? Quantity.Exact(i) : c.Value })],
        };
    }

    public ChartData? Read(DiagnosticBag bag) => Drawing.Read(Yaml, Data, bag);

    /// <summary>
    /// Reads and checks the chart as a build does before drawing it; null where it is refused, also by the checks of its map.
    /// </summary>
    public ChartData? ReadToDraw(DiagnosticBag bag)
    {
        if (Read(bag) is not { } shown)
        {
            return null;
        }

        MapPlaces.Check(shown, Drawing.Theme, bag);
        MapChecks.Check(shown, Drawing.Theme, bag);
        return bag.HasErrors ? null : shown;
    }

    public string Describe() =>
        $"{Yaml}\n{string.Join('\n', Data.Rows.Take(40).Select(r => string.Join(" | ", Data.Fields.Select(f => r[f.Name] is { } c ? $"{ValueText.Written(c.Value)}{(c.Status == 0 ? "" : "*")}" : ""))))}";

    private static GeneratedChart Of(Row[] rows, LayerPlan first, LayerPlan? second)
    {
        var data = DataOf(Fields, rows);
        // Layers share their axes, so the second one takes the channels of the first.
        var plans = second is null ? new[] { first } : [first, second with { Form = first.Form, Color = false, Facet = first.Facet }];
        var (transform, order, groups) = Transformed(plans, data);
        // Filters follow the transform, so they name values of rows that it leaves.
        plans =
        [
            .. plans.Select(p =>
                p.Filter is { } f ? p with { Filter = (f.Field, [.. f.Rows.Select(i => order[i % order.Count])], f.Notation) } : p
            ),
        ];
        var yaml = $"title: A finding\ndata: example\n{transform}{Layer(plans[0], data, Forms[first.Form].Mark)}";
        if (second is not null)
        {
            yaml += $"layers:\n  - {Layer(plans[1], data, "dot").TrimEnd('\n').Replace("\n", "\n    ", StringComparison.Ordinal)}\n";
        }

        List<IReadOnlyList<int>> expected =
        [
            .. plans
                .Select(p => Rows(p.Filter ?? plans[0].Filter, data).ToHashSet())
                .Select(kept => (IReadOnlyList<int>)[.. order.Where(kept.Contains)]),
        ];
        var (words, lines, bands) = Said(first, data, expected[0]);
        var said = string.Concat(words.Select(w => w.Yaml)) is { Length: > 0 } annotations ? $"annotations:\n{annotations}" : "";
        said += string.Concat(lines.Select(l => l.Yaml).Concat(bands.Select(b => b.Yaml))) is { Length: > 0 } references
            ? $"reference:\n{references}"
            : "";
        return new GeneratedChart(data, yaml + said, expected)
        {
            Groups = groups,
            Annotations = [.. words.Select(w => (w.Text, w.Row))],
            Lines = [.. lines.Select(l => (l.Text, l.Axis, l.Row))],
            Bands = [.. bands.Select(b => (b.Text, b.Axis, b.Row, b.To))],
        };
    }

    // Returns the chart's transform, the numbers of the rows that it leaves (in their order, before any filter), and the groups of
    // aggregated rows.
    private static (string Yaml, IReadOnlyList<int> Rows, IReadOnlyDictionary<int, IReadOnlyList<int>> Groups) Transformed(
        IReadOnlyList<LayerPlan> plans,
        Dataset data
    )
    {
        var plan = plans[0];
        List<int> all = [.. Enumerable.Range(0, data.Rows.Count)];
        var none = new Dictionary<int, IReadOnlyList<int>>();
        var used = data
            .Fields.Where(f =>
                Regex.IsMatch(Forms[plan.Form].Encoding, $@"\b{f.Name}\b") || f.Name == plan.Facet || (f.Name == "kind" && plan.Color)
            )
            .ToList();
        List<string> by = [.. used.Where(f => !f.IsNumeric).Select(f => f.Name)];
        var groups = all.GroupBy(i => string.Join('|', by.Select(f => data.Rows[i][f] is { } cell ? ValueText.Written(cell.Value) : "")))
            .ToDictionary(g => g.Min(), g => (IReadOnlyList<int>)[.. g]);
        var most = Math.Max(1, data.Rows.Count / 2);
        return plan.Transform switch
        {
            1 => ($"transform:\n  - filter: nr < {most}\n", all[..most], none),
            2 => ("transform:\n  - sort: nr\n    order: descending\n", [.. Enumerable.Reverse(all)], none),
            // The test filters by values of the original rows, which works on an aggregate only for the grouping fields.
            3 when by.Count > 0 && plans.All(p => p.Filter is not { } f || by.Contains(f.Field)) => (
                $"transform:\n  - aggregate: {{ {string.Concat(used.Where(f => f.IsNumeric).Select(f => $"{f.Name}: sum({f.Name}), "))}nr: "
                    + $"min(nr) }}\n    groupby: [{string.Join(", ", by)}]\n",
                [.. groups.Keys],
                groups
            ),
            _ => ("", all, none),
        };
    }

    // Annotations, lines and bands at values of rows that are drawn, on the axes of the form, in various notations.
    private static (
        List<(string Yaml, string Text, int Row)> Words,
        List<(string Yaml, string Text, Channel Axis, int Row)> Lines,
        List<(string Yaml, string Text, Channel Axis, int Row, int To)> Bands
    ) Said(LayerPlan plan, Dataset data, IReadOnlyList<int> drawn)
    {
        var (mark, encoding) = Forms[plan.Form];
        var axes = OnAxes().Matches(encoding).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        List<(string, string, int)> words = [];
        List<(string, string, Channel, int)> lines = [];
        List<(string, string, Channel, int, int)> bands = [];
        foreach (var (at, on) in mark is "unit" or "map" or "timeline" || drawn.Count == 0 || plan.Transform == 3 ? [] : plan.Said)
        {
            var row = drawn[at % drawn.Count];
            var x = axes.TryGetValue("x", out var fx) && At(data.Rows[row], fx) is { } vx ? $", x: \"{Written(fx, vx, at)}\"" : null;
            var y = axes.TryGetValue("y", out var fy) && At(data.Rows[row], fy) is { } vy ? $", y: \"{Written(fy, vy, at)}\"" : null;
            if (on is 0 or 1 or 2 && x is not null && y is not null)
            {
                words.Add(($"  - {{ text: Word {row}{(on == 1 ? "" : x)}{(on == 2 ? "" : y)} }}\n", $"Word {row}", on == 0 ? row : -1));
            }
            else if (on >= 6)
            {
                var to = drawn[at / 7 % drawn.Count];
                var (channel, name) = on == 6 ? (Channel.X, "x") : (Channel.Y, "y");
                if (
                    axes.TryGetValue(name, out var field)
                    && At(data.Rows[row], field) is { } low
                    && At(data.Rows[to], field) is { } high
                    && IsBefore(low, high)
                )
                {
                    bands.Add(
                        (
                            $"  - {{ axis: {name}, from: \"{Written(field, low, at)}\", to: \"{Written(field, high, at)}\", label: Band "
                                + $"{row} }}\n",
                            $"Band {row}",
                            channel,
                            row,
                            to
                        )
                    );
                }
            }
            else if (on >= 3 && (on == 3 ? x : y) is { } place)
            {
                lines.Add(
                    (
                        $"  - {{ axis: {(on == 3 ? "x" : "y")}, at: {place[(place.IndexOf(':', StringComparison.Ordinal) + 2)..]}, "
                            + $"label: Line {row} }}\n",
                        $"Line {row}",
                        on == 3 ? Channel.X : Channel.Y,
                        row
                    )
                );
            }
        }

        return (words, lines, bands);

        // Notation 2 has a percent sign, and only "rate" is in percent.
        static string Written(string field, Value value, int at) => Notation(value, at % 3 == 2 && field != "rate" ? 0 : at % 3);

        // The order of names is not known before they are drawn, so a band may join any two.
        static bool IsBefore(Value low, Value high) =>
            (low, high) switch
            {
                (Quantity a, Quantity b) => a.Point < b.Point,
                (DateValue a, DateValue b) => a.Start < b.Start,
                _ => true,
            };

        static Value? At(Row row, string field) =>
            row[field]?.Value is { } value and (not Quantity or Quantity { Kind: QuantityKind.Exact }) ? value : null;
    }

    [GeneratedRegex(@"\b([xy]): (\w+)")]
    private static partial Regex OnAxes();

    private static string Layer(LayerPlan plan, Dataset data, string mark)
    {
        var (_, encoding) = Forms[plan.Form];
        var text =
            $"mark: {mark}\nencoding: {{ {encoding}{(plan.Color ? ", color: kind" : "")}{(plan.Facet is { } facet ? $", facet: {facet}" : "")} "
            + "}\n";
        foreach (var field in new[] { "name", "place" })
        {
            var names = data
                .Rows.Select(r => r[field]?.Value)
                .OfType<TextValue>()
                .Select(v => v.Text)
                .Distinct()
                .Order(StringComparer.Ordinal);
            var order = new[] { "data", "ascending", "descending", $"[{string.Join(", ", names)}]" }.ElementAtOrDefault(plan.Order);
            text =
                order is null || plan.Filter is not null
                    ? text
                    : text.Replace($"y: {field},", $"y: {{ field: {field}, order: {order} }},", StringComparison.Ordinal)
                        .Replace($"y: {field} }}", $"y: {{ field: {field}, order: {order} }} }}", StringComparison.Ordinal);
        }

        if (plan.Unstacked && plan.Color && mark is "bar" or "area")
        {
            text += "stack: false\n";
        }

        if (plan.Filter is { } filter)
        {
            var values = filter
                .Rows.Select(i => data.Rows[i % data.Rows.Count][filter.Field])
                .OfType<Cell>()
                .Select(c => $"\"{Notation(c.Value, filter.Notation)}\"")
                .Distinct();
            text += $"filter: {{ {filter.Field}: [{string.Join(", ", values)}] }}\n";
        }

        return plan.Highlight && plan.Color
            ? text
                + $"highlight: [{data.Rows.Select(r => r["kind"]).OfType<Cell>().Select(c => c.Value).OfType<TextValue>().FirstOrDefault()?.Text ?? Kinds[0]}]\n"
            : text;
    }

    // Writes a value; notations 1 and 2 differ from that of the data.
    private static string Notation(Value value, int notation) =>
        (value, notation) switch
        {
            (DateValue { Precision: DatePrecision.Day } date, 1) => date.Start.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            (Quantity { Low: { } number }, 1) => number.ToString("0.00", CultureInfo.InvariantCulture),
            (Quantity { Low: { } number }, 2) => number.ToString("0.0", CultureInfo.InvariantCulture) + "%",
            (DateValue date, _) => date.Iso,
            (Quantity { Low: { } number }, _) => number.ToString(CultureInfo.InvariantCulture),
            (TextValue text, _) => text.Text,
            _ => "",
        };

    private static List<int> Rows((string Field, int[] Rows, int Notation)? filter, Dataset data)
    {
        var all = Enumerable.Range(0, data.Rows.Count);
        if (filter is not { } wanted)
        {
            return [.. all];
        }

        var values = wanted.Rows.Select(i => data.Rows[i % data.Rows.Count][wanted.Field]?.Value).OfType<Value>().ToHashSet();
        return [.. all.Where(i => data.Rows[i][wanted.Field] is { } cell && values.Contains(cell.Value))];
    }

    private static Row Make(Value[] values, int blank, ObservationStatus status, int source, string? note)
    {
        var row = source switch
        {
            0 => SourceIds[1],
            1 => SourceIds[2],
            _ => SourceIds[0],
        };
        return new Row(
            "",
            [
                .. values
                    .Select((value, i) => (value, i))
                    .Where(v => v.i != blank || Fields[v.i].Name == "nr")
                    .Select(v => new Cell(Fields[v.i], v.value, v.value is Quantity ? status : ObservationStatus.Normal, ChartFixture.Here)
                    {
                        Source = ChartFixture.At(source - 10 == v.i ? SourceIds[3] : row),
                    }),
            ],
            ChartFixture.At(row),
            note,
            null,
            ChartFixture.Here
        );
    }

    private static DateValue Day(int day) => new(new DateOnly(1995, 1, 1).AddDays(day), DatePrecision.Day);

    /// <summary>Returns a field whose title is its name with a capital letter.</summary>
    public static Field Field(string name, FieldType type, string? unit = null) =>
        new(name, type, char.ToUpperInvariant(name[0]) + name[1..], unit, null, ChartFixture.Here);
}
