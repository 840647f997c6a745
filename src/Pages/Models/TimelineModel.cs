using System.Globalization;
using Report.Data;
using Report.Languages;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>Events in the order of their dates, grouped by year.</summary>
internal sealed record TimelineModel(string Caption, string Href, IReadOnlyList<TimelineYearModel> Years) : Model<TimelineModel>
{
    public static TimelineModel Of(BoundTimeline timeline, BindingContext context, Permalinks links) =>
        new(timeline.Dataset.Title, links.Dataset(timeline.Dataset.Id), YearsOf(timeline, context, links));

    private static IReadOnlyList<TimelineYearModel> YearsOf(BoundTimeline timeline, BindingContext context, Permalinks links)
    {
        var kinds = KindFields(timeline);
        var usual = kinds.ToDictionary(field => field, field => Usual(timeline.Rows, field));
        return
        [
            .. timeline
                .Rows.GroupBy(row => ((DateValue)row[timeline.When.Name]!.Value).Start.Year)
                .Select(year => new TimelineYearModel(
                    year.Key.ToString(CultureInfo.InvariantCulture),
                    [.. year.Select(row => Event(timeline, row, kinds, usual, context, links))]
                )),
        ];
    }

    private static TimelineEventModel Event(
        BoundTimeline timeline,
        Row row,
        List<Field> kinds,
        Dictionary<Field, Value?> usual,
        BindingContext context,
        Permalinks links
    )
    {
        var date = (DateValue)row[timeline.When.Name]!.Value;
        return new()
        {
            Date = context.Locale.Dates.Write(date),
            Iso = date.IsIso ? date.Iso : null,
            Text = row[timeline.What.Name]?.Value is { } what ? context.Write(what, null) : "",
            Note = row.Note,
            Quote = row.Quote,
            Href = links.Row(timeline.Dataset.Id, row.Anchor),
            Tag = kinds.Count > 0 && row[kinds[0].Name] is { } tag ? context.Write(tag.Value, null) : null,
            Kinds =
            [
                .. kinds
                    .Skip(1)
                    .Select(field => (Field: field, row[field.Name]?.Value))
                    .Where(kind => kind.Value is not null && !kind.Value.Equals(usual[kind.Field]))
                    .Select(kind => new TimelineKindModel(kind.Field.Title, context.Write(kind.Value!, null))),
            ],
            Status = StatusText.Of(row[timeline.When.Name]!.Status, context.Locale.Ledger),
            Sources = SourceModel.Of(row.Sources, context, links),
        };
    }

    /// <summary>
    /// Returns the fields that distinguish kinds of events: categories with a closed list of values. Other categories are names.
    /// </summary>
    private static List<Field> KindFields(BoundTimeline timeline) =>
        [
            .. timeline.Dataset.Fields.Where(f =>
                f.Type == FieldType.Category && f.Constraints.Enum.Count > 0 && f.Name != timeline.What.Name
            ),
        ];

    /// <summary>Returns the value that more than half of the rows have, which is not shown; null where there is none.</summary>
    private static Value? Usual(IReadOnlyList<Row> rows, Field field) =>
        rows.Select(row => row[field.Name]?.Value)
            .OfType<Value>()
            .GroupBy(value => value)
            .FirstOrDefault(same => 2 * same.Count() > rows.Count)
            ?.Key;
}

internal sealed record TimelineYearModel(string Year, IReadOnlyList<TimelineEventModel> Events) : Model<TimelineYearModel>;

internal sealed record TimelineEventModel : Model<TimelineEventModel>
{
    public required string Date { get; init; }

    /// <summary>The date for programs; null for a date that ISO 8601 cannot write.</summary>
    public required string? Iso { get; init; }

    public required string Text { get; init; }

    public required string? Note { get; init; }

    public required string? Quote { get; init; }

    public required string Href { get; init; }

    /// <summary>The value of the first field that distinguishes kinds of events.</summary>
    public required string? Tag { get; init; }

    /// <summary>The values of the further ones, as far as they are unusual.</summary>
    public required IReadOnlyList<TimelineKindModel> Kinds { get; init; }

    public required string? Status { get; init; }

    public required IReadOnlyList<SourceModel> Sources { get; init; }
}

/// <param name="Title">Title of the field.</param>
/// <param name="Text">Its value.</param>
internal sealed record TimelineKindModel(string Title, string Text) : Model<TimelineKindModel>;
