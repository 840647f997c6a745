namespace Report.Languages;

/// <summary>
/// Sentences about scales: colours that stand for numbers, reversed and logarithmic axes, and the size, shape and opacity of dots.
/// </summary>
internal interface IScaleSentences
{
    /// <summary>Colours that change evenly with a number, from the least to the greatest.</summary>
    string ColorEvenly(string title, string lowest, string highest);

    /// <summary>A logarithmic colour scale.</summary>
    string ColorLog { get; }

    string ColorClasses(string title, int count);

    /// <summary>The number at the neutral colour of a diverging colour scale.</summary>
    string ColorMiddle(string value);

    /// <summary>The name of the class of rows without a number.</summary>
    string ColorMissing { get; }

    /// <summary>Names the areas of a map for which the data have no row.</summary>
    /// <param name="names">The areas, as a list; null if there are too many to name.</param>
    string AreasWithoutRows(int count, string? names);

    string ClassBelow(string to);

    string ClassFrom(string from);

    /// <summary>A class that includes its lower end and excludes its upper end.</summary>
    string ClassBetween(string from, string to);

    /// <summary>A class that includes both ends.</summary>
    string ClassUpTo(string from, string to);

    /// <summary>A reversed axis of values: greater values are lower, or further to the left.</summary>
    string TurnedMeasure(bool isHorizontal);

    /// <summary>A reversed axis of dates or numbers: later dates or greater numbers come first, or are further to the left.</summary>
    string TurnedPlace(bool isHorizontal);

    /// <summary>Says that the figures are shares of the total at each place.</summary>
    string SharesOfTotals { get; }

    /// <summary>Names the parts on each side of a diverging bar.</summary>
    /// <param name="middle">The part that is centred, half on each side; null if there is none.</param>
    string Sides(string below, string above, string? middle);

    /// <summary>A scale that is logarithmic on both sides of zero and linear close to it.</summary>
    string SymlogScale { get; }

    /// <summary>
    /// A line in steps. <paramref name="untilNext"/> is true if each value holds until the next point, false if it holds since the previous
    /// one.
    /// </summary>
    string Steps(bool untilNext);

    /// <summary>A line that joins its points in the order of a field, with arrows.</summary>
    string PathInOrder(string title);

    /// <summary>Says which field the area of dots stands for, with its least and its greatest amount.</summary>
    string SizeShows(string title, string lowest, string highest);

    /// <summary>Says which field the shape of dots stands for, and what each shape means.</summary>
    string ShapesShow(string title, string shapes);

    /// <summary>A part of <see cref="ShapesShow"/>: "a circle for North".</summary>
    /// <param name="shape">0 for a circle, 1 triangle, 2 square, 3 diamond, 4 cross.</param>
    string ShapeFor(int shape, string name);

    /// <summary>Says which field the opacity of dots stands for, with its least and its greatest number.</summary>
    string OpacityShows(string title, string lowest, string highest);

    /// <summary>Says at which number bars begin that do not begin at zero.</summary>
    string BarsFrom(string number);

    /// <summary>Says that each panel has an axis of its own.</summary>
    string FreeScale(bool isHorizontal);

    /// <summary>Names the values that have a colour while the rest is grey.</summary>
    string SingledOut(string what);

    /// <summary>Stands in place of the names in a class without rows.</summary>
    string NoMembers { get; }

    /// <summary>Stands in place of the names in a class with too many of them.</summary>
    string Members(int count);
}
