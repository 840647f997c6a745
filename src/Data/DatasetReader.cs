using System.Text.Json.Nodes;
using Report.Data.Derivation;
using Report.Data.Tables;
using Report.Data.Tables.Servers;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Reads data/ID.yaml, and the CSV file beside it if it names one.</summary>
internal static class DatasetReader
{
    private static readonly Key<string> BreakField = new(
        "field",
        Shapes.Scalar,
        "The field whose values cannot be compared across the break.",
        required: true
    );
    private static readonly Key<DateValue> After = new(
        "after",
        PeriodReader.DateShape,
        "The last year, date or period before the break.",
        required: true
    );
    private static readonly Key<string> Reason = new(
        "reason",
        Shapes.Scalar,
        "Why values before and after cannot be compared.",
        required: true
    );
    private static readonly ObjectShape<SeriesBreak> BreakShape = new(
        "a break",
        (keys, _) => new SeriesBreak(keys.Need(BreakField), keys.Need(After), keys.Need(Reason), keys.Place(BreakField)),
        BreakField,
        After,
        Reason
    );

    private static readonly Key<string> Title = new("title", Shapes.Title, "What the table holds.", required: true);
    private static readonly Key<string> Description = new(
        "description",
        Shapes.Scalar,
        "What readers should know about it: who counted what, when and how."
    );
    private static readonly Key<Located<string>> Source = new(
        "source",
        Shapes.Located(Shapes.Scalar),
        "Id of the source of every row that names none of its own."
    );
    private static readonly Key<IReadOnlyList<Located<string>>> KeyFields = new(
        "key",
        Shapes.OneOrMany(Shapes.Located(Shapes.Scalar)),
        "Fields whose values tell one row from another; they name rows in links."
    );
    private static readonly Key<IReadOnlyList<Field>> Fields = new(
        "fields",
        Shapes.ListOf(FieldReader.Shape),
        "The columns, in the order in which readers see them.",
        required: true
    );
    private static readonly Key<Located<string>> From = new(
        "from",
        Shapes.Located(Shapes.Scalar),
        "Id of the dataset that this one is derived from.",
        required: true
    );
    private static readonly Key<IReadOnlyList<WrittenTransform>> Steps = new(
        "transform",
        Shapes.ListOf(new TransformShape(TransformShape.BuiltIn)),
        "What is done to its rows, step by step.",
        required: true
    );
    private static readonly Key<IReadOnlyList<DerivedField>> DerivedFields = new(
        "fields",
        Shapes.ListOf(DerivedField.Shape),
        "What readers are told of the columns, in the order in which they see them; all of them as they come out " + "where it is left out."
    );
    private static readonly Key<Located<string>> Query = new(
        "query",
        Shapes.Located(Shapes.Scalar),
        "SQL that gives the rows, over files in input/tables/ and over other datasets.",
        required: true
    );
    private static readonly Key<Located<string>> Engine = new(
        "engine",
        Shapes.Located(Shapes.Scalar),
        "Name of the server in site.yaml that the query is put to by 'query --refresh'. Without it, each build runs the query "
            + "over files and datasets."
    )
    {
        Examples = ["warehouse"],
    };
    private static readonly Key<IReadOnlyList<Field>> QueryFields = new(
        "fields",
        Shapes.ListOf(FieldReader.Shape),
        "The columns of the answer, in the order in which readers see them; all of them as they come out where it is left out."
    );
    private static readonly Key<IReadOnlyList<SeriesBreak>> Breaks = new(
        "breaks",
        Shapes.ListOf(BreakShape),
        "Places where values before and after cannot be compared."
    );
    private static readonly Key<YamlNode> Rows = new(
        "rows",
        Shapes.Anything(RowsSchema()),
        "The rows, or the name of a .csv file beside this one.",
        required: true
    );

    private static readonly ObjectShape<Parts> FileShape = new(
        "a dataset",
        (keys, _) => new Parts(keys),
        Title,
        Description,
        Source,
        KeyFields,
        Fields,
        Breaks,
        Rows
    )
    {
        Tolerant = true,
    };

    private static readonly ObjectShape<Parts> DerivedShape = new(
        "a derived dataset",
        (keys, _) => new Parts(keys),
        Title,
        Description,
        KeyFields,
        From,
        Steps,
        DerivedFields
    );

    private static readonly ObjectShape<Parts> QueryShape = new(
        "a dataset of a query",
        (keys, _) => new Parts(keys),
        Title,
        Description,
        Source,
        KeyFields,
        Engine,
        Query,
        QueryFields,
        Breaks
    );

    /// <summary>Returns the JSON Schema of a dataset's file.</summary>
    public static JsonObject Schema()
    {
        var schema = FileShape.Schema();
        var (properties, derived) = (schema["properties"]!.AsObject(), DerivedShape.Schema()["properties"]!.AsObject());
        foreach (var key in new[] { From.Name, Steps.Name })
        {
            properties[key] = derived[key]!.DeepClone();
        }

        foreach (var key in new[] { Engine.Name, Query.Name })
        {
            properties[key] = QueryShape.Schema()["properties"]![key]!.DeepClone();
        }

        // A derived field needs only a name: its type follows from the transforms.
        properties[Fields.Name]!["items"]!["required"] = new JsonArray("name");
        schema["required"] = new JsonArray("title");
        schema["anyOf"] = new JsonArray(Required(Fields.Name, Rows.Name), Required(From.Name, Steps.Name), Required(Query.Name));
        return schema;
    }

    private static JsonObject Required(params string[] keys) =>
        new() { ["required"] = new JsonArray([.. keys.Select(key => (JsonNode)key)]) };

    /// <summary>Reads the dataset as far as possible; null if nothing of it can be read, or if it is derived from others.</summary>
    /// <param name="name">Path of the file from the input folder.</param>
    public static Dataset? Read(InputFolder folder, string name, DiagnosticBag bag) =>
        ReadFile(folder, name, bag) is { Derivation: null, Dataset: var dataset } ? dataset : null;

    /// <summary>Reads the file as far as possible.</summary>
    /// <param name="name">Path of the file from the input folder.</param>
    internal static DatasetFile ReadFile(InputFolder folder, string name, DiagnosticBag bag)
    {
        if (folder.Read(name, bag) is not { } file || YamlReader.Read(file.Path, file.Text, bag) is not { } root)
        {
            return new DatasetFile(name, null, null, []);
        }

        if (root is YamlMapping asked && asked[Query.Name] is not null)
        {
            return ReadQuery(asked, file, name, bag);
        }

        if (root is YamlMapping mapping && (mapping[From.Name] ?? mapping[Steps.Name]) is not null)
        {
            return ReadDerived(mapping, file, name, bag);
        }

        return new DatasetFile(name, ReadWritten(root, file, folder, name, bag), null, []);
    }

    private static DatasetFile ReadQuery(YamlMapping root, InputFile file, string name, DiagnosticBag bag)
    {
        if (root.Entries.FirstOrDefault(e => e.Key.Text == Rows.Name || e.Key.Text == From.Name || e.Key.Text == Steps.Name) is { } other)
        {
            bag.Add(DataRules.RowsTwice.At(other.Key.At, other.Key.Text));
            return new DatasetFile(name, null, null, []);
        }

        if (!QueryShape.TryRead(root, bag, out var parts))
        {
            return new DatasetFile(name, null, null, []);
        }

        var keys = parts.Keys;
        var fields = keys.Has(QueryFields) ? Distinct(keys.Get(QueryFields, []), bag) : null;
        var dataset = new Dataset(
            file.Id,
            keys.Get(Title, file.Id),
            keys.Get(Description),
            keys.Maybe(Source),
            fields ?? [],
            [],
            [],
            Position.StartOf(file.Path)
        )
        {
            Breaks = BreaksOf(keys, fields ?? []),
            Whole = !root.Cut,
        };
        CheckBreaks(dataset, bag);
        IDerivation entry = keys.Maybe(Engine) is { } engine
            ? new ServerQueryEntry(engine, keys.Need(Query), fields)
            : new QueryEntry(keys.Need(Query), fields);
        return new DatasetFile(name, dataset, entry, keys.Get(KeyFields, []));
    }

    private static IReadOnlyList<SeriesBreak> BreaksOf(KeyValues keys, IReadOnlyList<Field> fields) =>
        [.. keys.Get(Breaks, []).Select(b => b with { After = InYearsOf(fields.FirstOrDefault(f => f.IsTemporal), b.After) })];

    private static DatasetFile ReadDerived(YamlMapping root, InputFile file, string name, DiagnosticBag bag)
    {
        if (root.Entries.FirstOrDefault(e => e.Key.Text == Rows.Name) is { } rows)
        {
            bag.Add(DataRules.FromAndRows.At(rows.Key.At));
            return new DatasetFile(name, null, null, []);
        }

        if (!DerivedShape.TryRead(root, bag, out var parts))
        {
            return new DatasetFile(name, null, null, []);
        }

        var keys = parts.Keys;
        var dataset = new Dataset(file.Id, keys.Get(Title, file.Id), keys.Get(Description), null, [], [], [], Position.StartOf(file.Path))
        {
            Whole = !root.Cut,
            RowsAt = keys.Place(Steps),
        };
        return new DatasetFile(
            name,
            dataset,
            new DerivationEntry(keys.Need(From), keys.Get(Steps, []), keys.Get(DerivedFields)),
            keys.Get(KeyFields, [])
        );
    }

    private static Dataset? ReadWritten(YamlNode root, InputFile file, InputFolder folder, string name, DiagnosticBag bag)
    {
        if (!FileShape.TryRead(root, bag, out var parts))
        {
            return null;
        }

        var keys = parts.Keys;
        var fields = Distinct(keys.Get(Fields, []), bag);
        var known = ((YamlMapping)root)[Fields.Name] is YamlSequence { Cut: false } list && list.Items.Count == keys.Get(Fields, []).Count;
        var (raw, isWhole) = ReadRows(keys.Get(Rows), folder, name, fields, known, bag);
        var dataset = new Dataset(
            file.Id,
            keys.Get(Title, file.Id),
            keys.Get(Description),
            keys.Maybe(Source),
            fields,
            [],
            BreaksOf(keys, fields),
            Position.StartOf(file.Path)
        )
        {
            Whole = !root.Cut && known && fields.All(f => f.TypeIsKnown),
            RowsAt = keys.Get(Rows)?.At ?? Position.StartOf(file.Path),
        };
        var faults = new DiagnosticBag();
        var isCut = false;
        var filled = RowReader.Fill(dataset, raw.Select(Noted), KeyOf(dataset, keys.Get(KeyFields, []), bag), faults);
        foreach (var fault in PublishedTableHint.Add(faults.Sorted(), file.Path))
        {
            bag.Add(fault);
        }

        // Rows are read lazily: whether all of them could be read is known only now.
        filled = filled with
        {
            Sound = !faults.HasErrors && !isCut,
            Whole = dataset.Whole && isWhole(),
        };
        CheckBreaks(filled, bag);
        return filled;

        RawRow Noted(RawRow row)
        {
            isCut |= row.Cut;
            return row;
        }
    }

    // A break's date is parsed before the field that says in which month financial years begin; this applies that month to it.
    private static DateValue InYearsOf(Field? field, DateValue date) =>
        date.Precision == DatePrecision.FinancialYear && field?.YearBegins is { } begins
            ? date with
            {
                Start = new DateOnly(date.Start.Year, begins, 1),
            }
            : date;

    private static List<Field> Distinct(IReadOnlyList<Field> fields, DiagnosticBag bag)
    {
        var first = new Dictionary<string, Field>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (!first.TryAdd(field.Name, field))
            {
                bag.Add(DataRules.FieldTwice.At(field.At, field.Name, first[field.Name].At.Line));
            }
        }

        foreach (var (field, quantity) in fields.SelectMany(q => QuantityParts(q).Select(part => (first.GetValueOrDefault(part), q.Name))))
        {
            if (field is not null)
            {
                bag.Add(DataRules.NameOfPart.At(field.At, field.Name, quantity));
            }
        }

        return [.. first.Values];
    }

    // The columns into which a quantity is split in the CSV that readers download.
    private static IEnumerable<string> QuantityParts(Field field) =>
        field.Type == FieldType.Quantity ? QuantityColumn.Parts.Select(part => QuantityColumn.Name(field.Name, part)) : [];

    // The rows of a file are read lazily: IsWhole is meaningful only after the last one.
    private static (IEnumerable<RawRow> Rows, Func<bool> IsWhole) ReadRows(
        YamlNode? node,
        InputFolder folder,
        string name,
        IReadOnlyList<Field> fields,
        bool fieldsAreKnown,
        DiagnosticBag bag
    )
    {
        switch (node)
        {
            case null:
                return ([], () => false);

            case YamlSequence list:
                return (new YamlRows(fields, bag) { FieldsAreKnown = fieldsAreKnown }.Read(list), () => !list.Cut);

            case YamlScalar scalar when scalar.Text.EndsWith(".csv", StringComparison.OrdinalIgnoreCase):
                var beside = Path.Combine(Path.GetDirectoryName(name)!, scalar.Text);
                if (folder.ReadTable(beside, bag, scalar.At) is not { } csv)
                {
                    return ([], () => false);
                }

                var rows = new CsvRows(fields, bag) { FieldsAreKnown = fieldsAreKnown };
                return (rows.Read(csv), () => rows.IsWhole);

            case YamlScalar { IsNull: false } scalar:
                bag.Add(DataRules.NotACsvFile.At(scalar.At, scalar.Text));
                return ([], () => false);

            default:
                bag.AddMismatch(node, "a list of rows");
                return ([], () => false);
        }
    }

    private static void CheckBreaks(Dataset dataset, DiagnosticBag bag)
    {
        KnownFields(dataset, [.. dataset.Breaks.Select(b => new Located<string>(b.Field, b.At))], bag);
        if (dataset is { Breaks.Count: > 0, Whole: true } && !dataset.Fields.Any(f => f.IsTemporal))
        {
            bag.Add(DataRules.BadBreak.At(dataset.Breaks[0].At));
        }
    }

    // Empty unless every field of the key is known: part of a key does not identify rows.
    private static List<Field> KeyOf(Dataset dataset, IReadOnlyList<Located<string>> names, DiagnosticBag bag) =>
        KnownFields(dataset, names, bag) is var known && known.Count == names.Count ? known : [];

    private static List<Field> KnownFields(Dataset dataset, IReadOnlyList<Located<string>> names, DiagnosticBag bag)
    {
        var found = new List<Field>();
        foreach (var name in names)
        {
            if (dataset.Field(name.Value) is { } field)
            {
                found.Add(field);
            }
            else if (dataset.Fields.Count > 0)
            {
                bag.Add(
                    DataRules.UnknownField.At(name.At, name.Value).WithHint(DidYouMean.Hint(name.Value, dataset.Fields.Select(f => f.Name)))
                );
            }
        }

        return found;
    }

    private static JsonObject RowsSchema() =>
        new()
        {
            ["anyOf"] = new JsonArray(
                new JsonObject { ["type"] = "array", ["items"] = YamlRows.Schema() },
                new JsonObject { ["type"] = "string", ["pattern"] = @"\.csv$" }
            ),
        };

    private sealed record Parts(KeyValues Keys);
}
