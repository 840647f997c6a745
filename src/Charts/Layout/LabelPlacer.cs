using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Charts.Typesetting;

namespace Report.Charts.Layout;

/// <summary>
/// Finds free places for text: within the frame, clear of other text and of marks. Placed labels never move, so that the order of
/// placement matters.
/// </summary>
/// <param name="frame">The rectangle that text must not leave, in pixels.</param>
internal sealed class LabelPlacer(Box frame, Typesetter type)
{
    // Pixels to keep free around text.
    private const double Air = 3;
    private const int Directions = 24;
    private const double LeaderGap = 5;

    private readonly List<Label> labels = [];
    private readonly BoxGrid<Label> text = new(frame);
    private readonly BoxGrid<Shape> marks = new(frame);
    private readonly BoxGrid<Shape> soft = new(frame);
    private readonly BoxGrid<Box> closed = new(frame);

    public IReadOnlyList<Label> Labels => labels;

    public void KeepClearOf(IEnumerable<Shape> shapes)
    {
        foreach (var shape in shapes.Where(s => s.Weight != Clearance.None))
        {
            (shape.Weight == Clearance.Full ? marks : soft).Add(shape, shape.Bounds);
        }
    }

    /// <summary>Reserves a box, such as that of the labels of an axis, so that no label is placed there by a search.</summary>
    public void KeepOutOf(Box box) => closed.Add(box, box);

    /// <param name="on">The datum whose own marks may be covered; null for none.</param>
    private bool IsFree(Box box, bool overSoft = false, Datum? on = null) =>
        frame.Contains(box)
        && !closed.Near(box).Any(c => c.Overlaps(box))
        && !text.Near(box.Grow(Air)).Any(l => l.Box.Grow(Air).Overlaps(box))
        && !marks.Near(box).Any(m => (on is null || m.Datum != on) && m.Meets(box))
        && (overSoft || !soft.Near(box).Any(m => m.Meets(box)));

    /// <summary>
    /// Whether a reader would relate text to its subject: no other mark is nearer, unless only the subject is in line with the text.
    /// </summary>
    public bool IsNearest(Box box, Subject? about)
    {
        if (about is null)
        {
            return true;
        }

        var near = marks.Near(box.Grow(about.At.DistanceTo(box.Nearest(about.At)))).Where(m => m.Datum is not null).ToList();
        var own = near.Where(m => about.Holds(m.Datum!)).ToList();
        var distance = own.Select(m => m.DistanceTo(box)).Append(box.DistanceTo(about.At)).Min();
        var (isBeneath, isBeside) = (own.Exists(m => m.Bounds.SpansX(box.Middle.X)), own.Exists(m => m.Bounds.SpansY(box.Middle.Y)));
        return !near.Exists(m =>
            !about.Holds(m.Datum!)
            && m.DistanceTo(box) < distance
            && !m.Bounds.Holds(about.At)
            && !(isBeneath && !m.Bounds.SpansX(box.Middle.X))
            && !(isBeside && !m.Bounds.SpansY(box.Middle.Y))
        );
    }

    /// <summary>Adds a label at its own position; false if it would touch other text or leave the frame.</summary>
    public bool TryAdd(Label label)
    {
        if (string.IsNullOrWhiteSpace(label.Text))
        {
            return true;
        }

        if (!frame.Contains(label.Box) || text.Near(label.Box).Any(l => l.Box.Overlaps(label.Box)))
        {
            return false;
        }

        Add(label);
        return true;
    }

    /// <summary>Places text beside a point, on the first side that has room; null if none has.</summary>
    public Label? Beside(Tag tag) => Beside(tag, overSoft: false) ?? (tag.IsNeeded ? Beside(tag, overSoft: true) : null);

    private Label? Beside(Tag tag, bool overSoft)
    {
        foreach (var lines in Settings(tag).Where(l => l.Any(t => t.Length > 0)))
        {
            foreach (var side in tag.Sides)
            {
                var label = On(side, lines, tag);
                if (IsFree(label.Box, overSoft, tag.On) && IsNearest(label.Box, tag.About))
                {
                    return Add(label with { About = tag.About });
                }
            }
        }

        return null;
    }

    /// <summary>Places text near a point, trying ever greater distances; null if there is no room within reach.</summary>
    /// <param name="reach">The greatest distance from the point, in pixels.</param>
    /// <param name="mayCross">Whether a leader from the point to the text may cross marks if there is no other way.</param>
    /// <param name="about">The mark that the text is about. Text without a leader must be nearest to it. Null for any place.</param>
    /// <param name="leadsFrom">The distance in pixels beyond which the text gets a leader.</param>
    public Label? Near(
        string text,
        PixelPoint at,
        TextStyle style,
        double maxWidth,
        double reach,
        bool mayCross,
        Subject? about = null,
        double leadsFrom = 0
    )
    {
        var lines = type.Wrap(text, maxWidth, style);
        return Near(lines, at, style, reach, IsClear, about, leadsFrom)
            ?? (mayCross ? Near(lines, at, style, reach, IsClearOfText, about, leadsFrom) : null);
    }

    private Label? Near(
        IReadOnlyList<string> lines,
        PixelPoint at,
        TextStyle style,
        double reach,
        Func<PixelPoint, Box, bool> isClear,
        Subject? about,
        double leadsFrom
    )
    {
        for (var distance = 14.0; distance <= reach; distance += 8)
        {
            // Starts at 60 degrees, up and to the right, and alternates between both sides of that direction.
            for (var i = 0; i < Directions; i++)
            {
                var angle = (Math.PI / 3) + ((i % 2 == 0 ? 1 : -1) * (i + 1) / 2 * 2 * Math.PI / Directions);
                var label = Towards(lines, at, angle, distance, style);
                var isTied = label.Box.DistanceTo(at) > leadsFrom;
                if (IsFree(label.Box) && isClear(at, label.Box) && (isTied || IsNearest(label.Box, about)))
                {
                    return Add(label with { About = about is null ? null : about with { IsTied = isTied } });
                }
            }
        }

        return null;
    }

    private bool IsClearOfText(PixelPoint from, Box to)
    {
        var end = to.Nearest(from);
        return !text.Near(Box.Around([from, end])).Any(l => l.Box.IsCrossedBy(from, end));
    }

    // A leader starts a little away from its point, so that it does not cross the mark that the text is about.
    private bool IsClear(PixelPoint from, Box to)
    {
        var end = to.Nearest(from);
        var length = Math.Max(1, from.DistanceTo(end));
        var start = new PixelPoint(from.X + ((end.X - from.X) * LeaderGap / length), from.Y + ((end.Y - from.Y) * LeaderGap / length));
        return IsClearOfText(from, to) && !marks.Near(Box.Around([start, end])).Any(m => m.IsCrossedBy(start, end));
    }

    private Label Add(Label label)
    {
        labels.Add(label);
        text.Add(label, label.Box);
        return label;
    }

    // The ways to break the text into lines, best first. It stays on one line if it is short or may only stand left or right of its mark.
    private IEnumerable<IReadOnlyList<string>> Settings(Tag tag)
    {
        var whole = type.Width(tag.Text, tag.Style);
        if (whole <= tag.MaxWidth || tag.Sides.All(s => s is Side.Right or Side.Left))
        {
            yield return [tag.Text];
        }

        // Short text may be broken into two lines, a sentence into as many as it needs.
        var longest = tag.Text.Split(' ').Max(w => type.Width(w, tag.Style));
        var width = whole <= tag.MaxWidth ? Math.Max(0.6 * whole, longest) : tag.MaxWidth;
        var wrapped = type.Wrap(tag.Text, width, tag.Style);
        if (wrapped.Count > 1 && (wrapped.Count == 2 || whole > tag.MaxWidth) && wrapped.All(l => !l.EndsWith('…')))
        {
            yield return wrapped;
        }

        if (tag.Shorter is { } shorter && shorter != tag.Text)
        {
            yield return [shorter];
        }
    }

    private Label On(Side side, IReadOnlyList<string> lines, Tag tag)
    {
        var (x, y) = tag.At;
        var anchor = side switch
        {
            Side.Right or Side.AboveRight or Side.BelowRight => Anchor.Start,
            Side.Left or Side.AboveLeft or Side.BelowLeft => Anchor.End,
            _ => Anchor.Middle,
        };
        var gap = tag.Gap;
        var aside = side is Side.Right or Side.Left ? gap : 0.5 * gap;
        x += anchor switch
        {
            Anchor.Start => aside,
            Anchor.End => -aside,
            _ => 0,
        };
        var height = Typesetter.Height(lines.Count, tag.Style);
        var top = side switch
        {
            Side.Right or Side.Left or Side.Middle => y - (height / 2),
            Side.Below or Side.BelowLeft or Side.BelowRight => y + gap,
            _ => y - gap - height,
        };
        return type.Set(lines, x, top + (TextStyle.Ascent * tag.Style.Size), anchor, tag.Style);
    }

    private Label Towards(IReadOnlyList<string> lines, PixelPoint at, double angle, double distance, TextStyle style)
    {
        var (dx, dy) = (Math.Cos(angle), -Math.Sin(angle));
        var width = type.Width(lines, style);
        var height = Typesetter.Height(lines.Count, style);
        // Adds half of the box, so that the distance is measured from its edge rather than its middle.
        var x = at.X + (dx * distance) + (dx * width / 2);
        var y = at.Y + (dy * distance) + (dy * height / 2);
        return type.Set(lines, x - (width / 2), y - (height / 2) + (TextStyle.Ascent * style.Size), Anchor.Start, style);
    }
}
