namespace Report.Languages;

/// <summary>What colours stand for where they stand for numbers.</summary>
internal interface IScaleSentences
{
    /// <summary>Colours change evenly with the number; the values are the least and the greatest.</summary>
    string ColorEvenly(string title, string lowest, string highest);

    string ColorLog { get; }

    string ColorClasses(string title, int count);

    /// <summary>The number of the neutral colour, from which colours run two ways.</summary>
    string ColorMiddle(string value);

    /// <summary>The name of the rows without a number.</summary>
    string ColorMissing { get; }

    /// <summary>Areas of a map that the data have no row for.</summary>
    /// <param name="names">Some of them, as a list; null where there are too many to name.</param>
    string AreasWithoutRows(int count, string? names);

    string ClassBelow(string to);

    string ClassFrom(string from);

    /// <summary>With its lower end, without its upper one.</summary>
    string ClassBetween(string from, string to);

    /// <summary>With both ends.</summary>
    string ClassUpTo(string from, string to);

    /// <summary>Greater values stand lower, or further to the left.</summary>
    string TurnedMeasure(bool isHorizontal);

    /// <summary>Later dates or greater numbers come first.</summary>
    string TurnedPlace(bool isHorizontal);

    /// <summary>What is shown are shares of the total at each place.</summary>
    string SharesOfTotals { get; }

    /// <summary>Which parts lie on which side; the one in the middle lies half on each, and is null where there is none.</summary>
    string Sides(string below, string above, string? middle);

    string SymlogScale { get; }

    /// <summary>A line in steps: each value holds until the next one, or since the one before.</summary>
    string Steps(bool untilNext);

    /// <summary>A line joins its points in the order of a field, with arrows.</summary>
    string PathInOrder(string title);

    /// <summary>What the area of dots stands for, with the least and the greatest amount.</summary>
    string SizeShows(string title, string lowest, string highest);

    /// <summary>What the shape of dots tells apart, and which shape is which.</summary>
    string ShapesShow(string title, string shapes);

    /// <summary>A part of <see cref="ShapesShow"/>: "a circle for North".</summary>
    /// <param name="shape">0 circle, 1 triangle, 2 square, 3 diamond, 4 cross.</param>
    string ShapeFor(int shape, string name);

    /// <summary>What it stands for how opaque dots are, with the least and the greatest number.</summary>
    string OpacityShows(string title, string lowest, string highest);

    string BarsFrom(string number);

    /// <summary>Each panel has an axis of its own.</summary>
    string FreeScale(bool isHorizontal);

    /// <summary>What has a colour while the rest is grey.</summary>
    string SingledOut(string what);

    /// <summary>In place of the names of a class that no row is in.</summary>
    string NoMembers { get; }

    /// <summary>In place of the names of a class where they are too many.</summary>
    string Members(int count);
}
