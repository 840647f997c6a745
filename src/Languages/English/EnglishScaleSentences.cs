namespace Report.Languages;

internal sealed partial class EnglishChartSentences
{
    public string ColorEvenly(string title, string lowest, string highest) =>
        lowest == highest ? $"Colour shows {title}: {lowest} everywhere." : $"Colour shows {title}, from {lowest} to {highest}.";

    public string ColorLog => "Equal steps of colour are equal ratios.";

    public string ColorClasses(string title, int count) =>
        count == 1 ? $"Colour shows {title} in one class." : $"Colour shows {title} in {count} classes.";

    public string ColorMiddle(string value) =>
        $"The neutral colour stands for {value}; the colours on both sides of it are equally strong at equal distances.";

    public string ColorMissing => "Without a figure";

    public string AreasWithoutRows(int count, string? names) =>
        names is null ? $"The map shows {count} more areas, in grey, for which there is no row." : $"In grey, without a row: {names}.";

    public string ClassBelow(string to) => $"Below {to}";

    public string ClassFrom(string from) => $"{from} or more";

    public string ClassBetween(string from, string to) => $"From {from} to below {to}";

    public string ClassUpTo(string from, string to) => from == to ? to : $"From {from} to {to}";

    public string TurnedMeasure(bool isHorizontal) =>
        isHorizontal ? "Greater values are further to the left." : "Greater values are lower down.";

    public string TurnedPlace(bool isHorizontal) =>
        isHorizontal ? "What is later or greater comes first." : "What is later or greater is further to the left.";

    public string SharesOfTotals => "The figures are shares of the total at each place.";

    public string Sides(string below, string above, string? middle) =>
        $"To one side lies {below}, to the other {above}."
        + (middle is null ? "" : $" {EnglishCase.Upper(middle)} lies in the middle, half on each side.");

    public string SymlogScale => "The scale is logarithmic on both sides of zero, and even close to it.";

    public string Steps(bool untilNext) =>
        untilNext
            ? "The line runs in steps: each value holds until the next."
            : "The line runs in steps: each value holds since the one before.";

    public string PathInOrder(string title) => $"The line joins the points in the order of {title}, as arrows show.";

    public string SizeShows(string title, string lowest, string highest) =>
        lowest == highest
            ? $"The area of a dot shows {title}: {lowest} everywhere."
            : $"The area of a dot shows {title}, from {lowest} to {highest}.";

    private static readonly string[] Shapes = ["a circle", "a triangle", "a square", "a diamond", "a cross"];

    public string ShapesShow(string title, string shapes) => $"The shape of a dot shows {title}: {shapes}.";

    public string ShapeFor(int shape, string name) => $"{Shapes[shape]} for {name}";

    public string OpacityShows(string title, string lowest, string highest) =>
        lowest == highest
            ? $"How opaque a dot is shows {title}: {lowest} everywhere."
            : $"How opaque a dot is shows {title}, from {lowest} (faint) to {highest} (full).";

    public string BarsFrom(string number) => $"The bars begin at {number}, not at zero.";

    public string FreeScale(bool isHorizontal) => $"Each panel has a {(isHorizontal ? "horizontal" : "vertical")} axis of its own.";

    public string SingledOut(string what) => $"In colour, while the rest is grey: {what}.";

    public string NoMembers => "none";

    public string Members(int count) => count == 1 ? "1 row" : $"{count} rows";
}
