using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Derivation;

/// <summary>The derivation of a dataset by transforms, as written in its file.</summary>
/// <param name="From">The id of the dataset that the transforms start from.</param>
/// <param name="Fields">
/// The descriptions of the fields to keep, in the order in which readers see them; null to keep all fields as they are.
/// </param>
internal sealed record DerivationEntry(Located<string> From, IReadOnlyList<WrittenTransform> Steps, IReadOnlyList<DerivedField>? Fields)
    : IDerivation
{
    public IEnumerable<Located<string>> Needs(IReadOnlyCollection<string> ids, DerivationRun run) =>
        Steps.SelectMany(step => step.Transform.Needs).Prepend(From);

    public Dataset? Derive(DatasetFile file, IReadOnlyDictionary<string, Dataset> needed, DerivationRun run)
    {
        var scope = new DerivationScope(needed, run.Locale, run.Bag);
        return
            Run(needed[From.Value], file.Dataset!, Steps, scope) is { } table
            && Named(table, scope) is { } named
            && scope.Fields(named, file.Key) is { } key
            ? RowIdentity.Name(
                named with
                {
                    Origin = named.Origin! with { Again = inputs => Derive(file, inputs, run with { Bag = new DiagnosticBag() }) },
                },
                key,
                run.Bag
            )
            : null;
    }

    /// <summary>Applies all steps to a table; null after a diagnostic.</summary>
    /// <param name="about">The dataset that receives the result: its id, title, position and other properties.</param>
    public static Dataset? Run(Dataset source, Dataset about, IReadOnlyList<WrittenTransform> steps, DerivationScope scope)
    {
        var table = source with { Rows = [.. source.Rows.Select(row => WithOrigin(row, source))], Breaks = [], Key = [] };
        var done = new List<DerivationStep>();
        foreach (var step in steps)
        {
            if (step.Transform.Apply(table, scope) is not { } next)
            {
                return null;
            }

            done.Add(new DerivationStep(step.Text, table.Rows.Count, next.Rows.Count));
            table = next;
        }

        var inputs = steps
            .SelectMany(step => step.Transform.Needs)
            .Select(need => scope.Dataset(need.Value))
            .OfType<Dataset>()
            .Prepend(source)
            .Distinct<Dataset>(ReferenceEqualityComparer.Instance);
        return about with
        {
            Fields = table.Fields,
            Rows = LikeDecimals.In(table.Rows, table.Fields),
            Breaks = BreaksOf(source, table),
            Whole = about.Whole && source.Whole,
            Sound = about.Sound && source.Sound,
            Locale = scope.Locale,
            Origin = new DatasetOrigin([.. inputs], done),
        };
    }

    // Applies the descriptions of fields, and their order.
    private Dataset? Named(Dataset table, DerivationScope scope)
    {
        var fields = Fields?.Select(f => f.Of(table, scope)).ToList() ?? [.. table.Fields];
        return fields.Contains(null) ? null : DatasetDerivation.WithFields(table, [.. fields.OfType<Field>()]);
    }

    private static Row WithOrigin(Row row, Dataset source) =>
        row with
        {
            Cells = [.. row.Cells.Select(cell => cell with { Lineage = new Lineage(Lineage.Copy, [new CellOrigin(source, row, cell)]) })],
        };

    // Keeps the breaks of fields that still exist with the same unit, if the table has a field of time. For new fields, calculated across
    // a break, no break is assumed.
    private static IReadOnlyList<SeriesBreak> BreaksOf(Dataset source, Dataset table) =>
        table.Fields.Any(f => f.IsTemporal)
            ? [.. source.Breaks.Where(b => source.Field(b.Field) is { } field && table.Field(b.Field) is { } now && now.Unit == field.Unit)]
            : [];
}

/// <summary>The description of a derived field in the dataset file.</summary>
internal sealed record DerivedField(
    Located<string> Name,
    Located<FieldType>? Type,
    string? Title,
    Located<string>? Unit,
    Located<string>? Format,
    string? Description
)
{
    private static readonly Key<Located<string>> NameKey = new(
        "name",
        Shapes.Located(Shapes.Scalar),
        "The field as it comes out of the transforms.",
        required: true
    );
    private static readonly Key<Located<FieldType>> TypeKey = new(
        "type",
        Shapes.Located(FieldReader.TypeShape),
        "What its cells hold, where it shall be checked."
    );
    private static readonly Key<string> TitleKey = new("title", Shapes.Title, "How readers see it.");
    private static readonly Key<Located<string>> UnitKey = new(
        "unit",
        Shapes.Located(Shapes.Scalar),
        "What is counted or measured, where it does not come out of the transforms."
    );
    private static readonly Key<Located<string>> FormatKey = new(
        "format",
        Shapes.Located(Shapes.Scalar),
        "How readers are shown its numbers, as d3-format writes it."
    )
    {
        Examples = [",.1f", ".0%", "+,d", ".3s"],
    };
    private static readonly Key<string> DescriptionKey = new("description", Shapes.Scalar, "What readers should know about it.");

    public static readonly YamlSchema<DerivedField> Shape = new ObjectShape<DerivedField>(
        "a derived field",
        (keys, _) =>
            new DerivedField(
                keys.Need(NameKey),
                keys.Maybe(TypeKey),
                keys.Get(TitleKey),
                keys.Maybe(UnitKey),
                keys.Maybe(FormatKey),
                keys.Get(DescriptionKey)
            ),
        NameKey,
        TypeKey,
        TitleKey,
        UnitKey,
        FormatKey,
        DescriptionKey
    );

    /// <summary>Applies the description to a field of the derived table; null after a diagnostic if they contradict each other.</summary>
    public Field? Of(Dataset table, DerivationScope scope)
    {
        if (scope.Field(table, Name) is not { } field)
        {
            return null;
        }

        if (Type is { } type && type.Value != field.Type && !Fits(type.Value, field))
        {
            scope.Bag.Add(
                DataRules.NotAsDerived.At(
                    type.At,
                    field.Name,
                    $"a field of type {FieldReader.Word(field.Type)}",
                    FieldReader.Word(type.Value)
                )
            );
            return null;
        }

        if (Unit is { } unit && field.Unit is { } known && known != unit.Value)
        {
            scope.Bag.Add(DataRules.NotAsDerived.At(unit.At, field.Name, known, unit.Value));
            return null;
        }

        if (Unit is { } meaningless && !field.IsNumeric)
        {
            scope.Bag.Add(DataRules.NoMeaningForType.At(meaningless.At, "unit", FieldReader.Word(field.Type)));
            return null;
        }

        if (Format is { } unwanted && !field.IsNumeric)
        {
            scope.Bag.Add(DataRules.NoMeaningForType.At(unwanted.At, "format", FieldReader.Word(field.Type)));
            return null;
        }

        var named = field with
        {
            Type = Type?.Value ?? field.Type,
            Title = Title ?? field.Title,
            Unit = Unit?.Value ?? field.Unit,
            Description = Description ?? field.Description,
            At = Name.At,
        };
        return Format is null ? named
            : FormatReader.Read(Format, named, scope.Bag) is { } format ? named with { Format = format }
            : null;
    }

    private static bool Fits(FieldType wanted, Field field) =>
        wanted switch
        {
            FieldType.Quantity => field.IsNumeric,
            FieldType.Date => field.Type is FieldType.Year or FieldType.Date,
            FieldType.Text or FieldType.Category => field.Type is FieldType.Text or FieldType.Category,
            _ => false,
        };
}
