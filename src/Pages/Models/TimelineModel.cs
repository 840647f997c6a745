using System.Globalization;
using Report.Data;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>Events in the order of their dates, by year.</summary>
public static class TimelineModel
{
    public static Model Of(BoundTimeline timeline, BindingContext context, Permalinks links) => new()
    {
        ["caption"] = timeline.Dataset.Title,
        ["href"] = links.Dataset(timeline.Dataset.Id),
        ["years"] = timeline.Rows
            .GroupBy(row => ((DateValue)row[timeline.When.Name]!.Value).Start.Year)
            .Select(year => new Model
            {
                ["year"] = year.Key.ToString(CultureInfo.InvariantCulture),
                ["events"] = year.Select(row => Event(timeline, row, context, links)).ToList(),
            })
            .ToList(),
    };

    private static Model Event(BoundTimeline timeline, Row row, BindingContext context, Permalinks links)
    {
        var date = (DateValue)row[timeline.When.Name]!.Value;
        var kinds = Kinds(timeline, row, context);
        return new Model
        {
            ["date"] = date.InWords,
            ["iso"] = date.Iso,
            ["text"] = row[timeline.What.Name]?.Value is { } what ? context.Write(what, null) : "",
            ["note"] = row.Note,
            ["quote"] = row.Quote,
            ["href"] = links.Row(timeline.Dataset.Id, row.Anchor),
            ["tag"] = kinds.Count > 0 ? kinds[0]["text"] : null,
            ["kinds"] = kinds.Skip(1).ToList(),
            ["status"] = StatusText.Of(row[timeline.When.Name]!.Status),
            ["sources"] = ValueModel.Sources(row.Cells.Select(c => c.Source?.Value).Prepend((row.Source ?? timeline.Dataset.Source)?.Value), context.Data, links),
        };
    }

    /// <summary>What kind of event it is: its categories of which there is a closed list. One of many values is a name, not a kind.</summary>
    private static List<Model> Kinds(BoundTimeline timeline, Row row, BindingContext context) =>
    [
        .. row.Cells
            .Where(c => c.Field.Type == FieldType.Category && c.Field.Constraints.Enum.Count > 0 && c.Field.Name != timeline.What.Name)
            .Select(c => new Model { ["title"] = c.Field.Title, ["text"] = context.Write(c.Value, null) }),
    ];
}
