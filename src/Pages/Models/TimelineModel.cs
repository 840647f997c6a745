using Report.Data;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>Events in the order of their dates.</summary>
public static class TimelineModel
{
    public static Model Of(BoundTimeline timeline, BindingContext context, Permalinks links) => new()
    {
        ["caption"] = timeline.Dataset.Title,
        ["href"] = links.Dataset(timeline.Dataset.Id),
        ["events"] = timeline.Rows.Select(row => Event(timeline, row, context, links)).ToList(),
    };

    private static Model Event(BoundTimeline timeline, Row row, BindingContext context, Permalinks links)
    {
        var date = (DateValue)row[timeline.When.Name]!.Value;
        return new Model
        {
            ["date"] = date.InWords,
            ["iso"] = date.Iso,
            ["text"] = row[timeline.What.Name]?.Value is { } what ? context.Write(what, null) : "",
            ["note"] = row.Note,
            ["quote"] = row.Quote,
            ["href"] = links.Row(timeline.Dataset.Id, row.Anchor),
            ["status"] = StatusText.Of(row[timeline.When.Name]!.Status),
            ["sources"] = ValueModel.Sources(row.Cells.Select(c => c.Source?.Value).Prepend((row.Source ?? timeline.Dataset.Source)?.Value), context.Data, links),
        };
    }
}
