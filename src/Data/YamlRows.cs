using System.Text.Json.Nodes;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Reads rows that are written as a list in the dataset's own file.</summary>
internal sealed class YamlRows(IReadOnlyList<Field> fields, DiagnosticBag bag)
{
    private static readonly Key<Located<string>> Value = new(
        RowKeys.Value,
        Shapes.Located(Shapes.Scalar),
        "The value itself.",
        required: true
    );
    private static readonly Key<Located<string>> Source = new(
        RowKeys.Source,
        Shapes.Located(Shapes.Scalar),
        "Id of the source, where it is not the dataset's."
    );
    private static readonly Key<string> Note = new(RowKeys.Note, Shapes.Scalar, "What readers should know.");
    private static readonly Key<string> Quote = new(RowKeys.Quote, Shapes.Scalar, "The source's own words.");
    private static readonly Key<ObservationStatus> Status = new(
        RowKeys.Status,
        RowKeys.Statuses,
        "Status of the observation, in SDMX's words."
    );

    private static readonly ObjectShape<CellKeys> CellShape = new(
        "a value with a status, note or source",
        (keys, _) => new CellKeys(keys),
        Value,
        Status,
        Note,
        Source
    )
    {
        Tolerant = true,
    };

    private static readonly ObjectShape<RowExtras> ExtrasShape = new("a row", (keys, _) => new RowExtras(keys), Source, Note, Quote, Status)
    {
        Tolerant = true,
    };

    private readonly Dictionary<string, Field> known = fields.DistinctBy(f => f.Name).ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>
    /// False if the list of fields has faults that were reported: a key without a field may then belong to one that was lost, and is
    /// reported only if its name resembles a field's.
    /// </summary>
    public bool FieldsAreKnown { get; init; } = true;

    /// <summary>Returns the JSON Schema of a row, which allows any key: a schema cannot know the fields of each dataset.</summary>
    public static JsonObject Schema()
    {
        var row = ExtrasShape.Schema();
        row["additionalProperties"] = new JsonObject
        {
            ["description"] =
                "A field's value: a number, text, a date, or a quantity such as 'about 65,000', 'more than 300,000', '15,000 to "
                + "20,000' or 'not published'.",
            ["anyOf"] = new JsonArray(
                new JsonObject { ["type"] = new JsonArray("string", "number", "boolean", "null") },
                CellShape.Schema()
            ),
        };
        return row;
    }

    public IReadOnlyList<RawRow> Read(YamlSequence list)
    {
        var rows = new List<RawRow>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (item is YamlMapping mapping)
            {
                rows.Add(Row(mapping));
            }
            else
            {
                bag.AddMismatch(item, "a row, with its fields as keys,");
            }
        }

        return rows;
    }

    private RawRow Row(YamlMapping mapping)
    {
        var cells = new List<RawCell>(mapping.Entries.Count);
        var extras = new List<YamlEntry>();
        var cut = mapping.Cut;
        foreach (var entry in mapping.Entries)
        {
            if (RowKeys.Reserved.Contains(entry.Key.Text))
            {
                extras.Add(entry);
            }
            else if (Field(entry) is not { } field || !TryCell(field, entry, cells))
            {
                cut = true;
            }
        }

        ExtrasShape.TryRead(new YamlMapping(extras, mapping.At), bag, out var read);
        var keys = read!.Keys;
        return new RawRow(cells, keys.Maybe(Source), keys.Get(Note), keys.Get(Quote), keys.Maybe(Status), mapping.At) { Cut = cut };
    }

    private Field? Field(YamlEntry entry)
    {
        if (known.TryGetValue(entry.Key.Text, out var field))
        {
            return field;
        }

        if (entry.Key.IsCutText(entry.Value))
        {
            bag.Add(DataRules.CutByComma.At(entry.Key.At, entry.Key.Text));
        }
        else if (FieldsAreKnown || DidYouMean.Nearest(entry.Key.Text, known.Keys) is not null)
        {
            bag.Add(
                DataRules
                    .UnknownField.At(entry.Key.At, entry.Key.Text)
                    .WithHint(DidYouMean.Hint(entry.Key.Text, [.. known.Keys, .. RowKeys.Reserved]))
            );
        }

        return null;
    }

    // False, with a diagnostic, if the node is no cell. Blank cells are left out.
    private bool TryCell(Field field, YamlEntry entry, List<RawCell> cells)
    {
        var node = entry.Value;
        if (node is YamlScalar scalar)
        {
            if (scalar.IsUnwritten && !field.Constraints.Required)
            {
                bag.Add(DataRules.NothingBehindKey.At(entry.Key.At, entry.Key.Text));
            }
            else if (!scalar.IsNull && scalar.Text.Trim().Length > 0)
            {
                cells.Add(new RawCell(field, scalar.Text, scalar.At));
            }

            return true;
        }

        if (node is not YamlMapping)
        {
            bag.AddMismatch(node, "one value");
            return false;
        }

        if (!CellShape.TryRead(node, bag, out var cell) || cell.Keys.Maybe(Value) is not { } value)
        {
            return false;
        }

        cells.Add(new RawCell(field, value.Value, value.At, cell.Keys.Maybe(Status), cell.Keys.Get(Note), cell.Keys.Maybe(Source)));
        return true;
    }

    private sealed record CellKeys(KeyValues Keys);

    private sealed record RowExtras(KeyValues Keys);
}
