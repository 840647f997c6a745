using System.Globalization;
using Report.Data;
using Report.Languages;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>The model of a timeline: events in the order of their dates, grouped by year.</summary>
internal static class TimelineModel
{
    public static Model Of(BoundTimeline timeline, BindingContext context, Permalinks links) =>
        new()
        {
            ["caption"] = timeline.Dataset.Title,
            ["href"] = links.Dataset(timeline.Dataset.Id),
            ["years"] = Years(timeline, context, links),
        };

    private static List<Model> Years(BoundTimeline timeline, BindingContext context, Permalinks links)
    {
        var kinds = KindFields(timeline);
        var usual = kinds.ToDictionary(field => field, field => Usual(timeline.Rows, field));
        return
        [
            .. timeline
                .Rows.GroupBy(row => ((DateValue)row[timeline.When.Name]!.Value).Start.Year)
                .Select(year => new Model
                {
                    ["year"] = year.Key.ToString(CultureInfo.InvariantCulture),
                    ["events"] = year.Select(row => Event(timeline, row, kinds, usual, context, links)).ToList(),
                }),
        ];
    }

    private static Model Event(
        BoundTimeline timeline,
        Row row,
        List<Field> kinds,
        Dictionary<Field, Value?> usual,
        BindingContext context,
        Permalinks links
    )
    {
        var date = (DateValue)row[timeline.When.Name]!.Value;
        return new Model
        {
            ["date"] = context.Locale.Dates.Write(date),
            ["iso"] = date.IsIso ? date.Iso : null,
            ["text"] = row[timeline.What.Name]?.Value is { } what ? context.Write(what, null) : "",
            ["note"] = row.Note,
            ["quote"] = row.Quote,
            ["href"] = links.Row(timeline.Dataset.Id, row.Anchor),
            ["tag"] = kinds.Count > 0 && row[kinds[0].Name] is { } tag ? context.Write(tag.Value, null) : null,
            ["kinds"] = kinds
                .Skip(1)
                .Select(field => (Field: field, row[field.Name]?.Value))
                .Where(kind => kind.Value is not null && !kind.Value.Equals(usual[kind.Field]))
                .Select(kind => new Model { ["title"] = kind.Field.Title, ["text"] = context.Write(kind.Value!, null) })
                .ToList(),
            ["status"] = StatusText.Of(row[timeline.When.Name]!.Status, context.Locale.Ledger),
            ["sources"] = ValueModel.Sources(row.Sources, context, links),
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
