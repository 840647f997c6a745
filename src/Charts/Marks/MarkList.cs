namespace Report.Charts.Marks;

/// <summary>The marks that charts may be drawn with, by name.</summary>
internal sealed class MarkList(IReadOnlyList<Mark> marks)
{
    /// <summary>The marks of the program.</summary>
    public static readonly MarkList BuiltIn = new([
        new LineMark(),
        new AreaMark(),
        new BarMark(),
        new DotMark(),
        new RangeMark(),
        new TickMark(),
        new BoxMark(),
        new WaterfallMark(),
        new CellMark(),
        new ArrowMark(),
        new SlopeMark(),
        new BumpMark(),
        new TimelineMark(),
        new UnitMark(),
        new MapMark(),
        new TextMark(),
        new RuleMark(),
        new TrendMark(),
    ]);

    public IReadOnlyList<Mark> All => marks;

    public IEnumerable<string> Names => marks.Select(mark => mark.Name);

    /// <summary>Finds a mark by its name; null where there is none.</summary>
    public Mark? Find(string name) => marks.FirstOrDefault(mark => mark.Name == name);
}
