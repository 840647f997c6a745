using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Charts.Typesetting;

namespace Report.Charts.Layout;

/// <summary>The names of categories down the left of a panel, or each above its marks if a phone has no room beside them.</summary>
/// <param name="Width">Width of the column in pixels; 0 if names are above their marks.</param>
/// <param name="Lines">The lines of each name.</param>
/// <param name="Band">Preferred height of each category, in pixels.</param>
internal sealed record NameColumn(
    double Width,
    bool IsAbove,
    IReadOnlyList<string> Categories,
    IReadOnlyList<IReadOnlyList<string>> Lines,
    double Band,
    TextStyle Style
)
{
    private const double Gap = 12;
    private const double WideShare = 0.36;
    private const double NarrowShare = 0.3;
    private const double LeastPlot = 0.4;
    private const double UsualHeight = 2400;
    private const double MostHeight = 12_000;
    private const double LeastMark = 8;
    private const double Between = 3;
    private const int MostLines = 5;

    /// <summary>The greatest number of names in a chart; more belong into a table.</summary>
    public const int MostNames = 200;

    /// <summary>
    /// Height of all categories in pixels: as preferred up to a limit; beyond it, only as much as the names need, up to a second limit.
    /// </summary>
    public double Height => Math.Max(Math.Min(UsualHeight, Band * Categories.Count), Math.Min(MostHeight, Least * Categories.Count));

    private double Least =>
        Lines.Count == 0 ? 0
        : IsAbove ? Head + LeastMark
        : Typesetter.Height(Lines.Max(l => l.Count), Style) + Between;

    /// <summary>Height in pixels of a name above its marks; 0 for names at the left.</summary>
    public double Head => IsAbove ? Typesetter.Height(Lines.Max(l => l.Count), Style) + 4 : 0;

    public static NameColumn Of(LayoutContext draft, PanelRows rows, double width, bool mayStandAbove = true)
    {
        var style = draft.ChartStyle.Label;
        var categories = Ordering.Of(draft.Y);
        var natural = draft.Type.Width(categories, style);
        var most = width * (draft.ChartStyle.IsNarrow ? NarrowShare : WideShare);
        var reserved = rows.Layers.Select(l => l.Mark.Reserve(l, draft.Room(width))).Aggregate(default(Insets), (a, b) => a.Most(b));
        var above =
            mayStandAbove
            && draft.ChartStyle.IsNarrow
            && (natural > most || width - natural - Gap - reserved.Left - reserved.Right < width * LeastPlot);
        var room = above ? width : most;
        IReadOnlyList<IReadOnlyList<string>> lines = [.. categories.Select(c => Wrapped(draft.Type, c, room, style))];
        var marks = rows.Layers.Max(l => l.Mark.BandHeight(l, draft.ChartStyle));
        var column = new NameColumn(
            above ? 0 : draft.Type.Width(lines.SelectMany(l => l), style) + Gap,
            above,
            categories,
            lines,
            0,
            style
        );
        var tallest = lines.Count == 0 ? 0 : Typesetter.Height(lines.Max(l => l.Count), style) + 6;
        return column with { Band = above ? marks + column.Head : Math.Max(marks, tallest) };
    }

    /// <summary>Draws the names. Those that would touch the previous one are left out and reported.</summary>
    public void Draw(Box box, Box plot, LayoutContext draft, LabelPlacer placer)
    {
        var missing = new List<string>();
        var band = plot.Height / Math.Max(1, Categories.Count);
        for (var i = 0; i < Categories.Count; i++)
        {
            var middle = plot.Top + ((i + 0.5) * band);
            var height = Typesetter.Height(Lines[i].Count, Style);
            var top = IsAbove ? middle - (band / 2) + Head - height : middle - (height / 2);
            var style = Style with { Bold = draft.Inks.Highlighted.Contains(Categories[i]) };
            draft.Names.Check(Categories[i], Lines[i], draft.Y.Encoding);
            if (!placer.TryAdd(draft.Type.Set(Lines[i], box.Left, top + (TextStyle.Ascent * style.Size), Anchor.Start, style)))
            {
                missing.Add(Categories[i]);
            }
        }

        draft.Names.CheckAllShown(missing, Categories.Count, draft.Y.Encoding, "leave rows out with 'filter', such as all but the largest");
    }

    private static IReadOnlyList<string> Wrapped(Typesetter type, string name, double width, TextStyle style)
    {
        var lines = type.Wrap(name, width, style with { Bold = true });
        return lines.Count <= MostLines ? lines : [.. lines.Take(MostLines - 1), type.Shorten(lines[MostLines - 1] + " …", width, style)];
    }
}
