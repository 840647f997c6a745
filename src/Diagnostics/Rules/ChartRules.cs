namespace Report.Diagnostics.Rules;

/// <summary>Faults of charts.</summary>
internal static class ChartRules
{
    public static readonly Rule UnknownDataset = new("CHART001", Severity.Error, "there is no dataset '{0}'");

    public static readonly Rule UnknownField = new("CHART002", Severity.Error, "the dataset '{1}' has no field '{0}'");

    public static readonly Rule UnknownMark = new("CHART003", Severity.Error, "there is no mark '{0}'");

    public static readonly Rule UnknownChannel = new("CHART004", Severity.Error, "the mark '{1}' has no channel '{0}'");

    public static readonly Rule MissingChannel = new(
        "CHART005",
        Severity.Error,
        "the mark '{1}' needs the channel '{0}'",
        "add '{0}: FIELD' to its encoding"
    );

    public static readonly Rule WrongType = new(
        "CHART006",
        Severity.Error,
        "'{0}' holds {1}, but {2} of the mark '{3}' takes {4}",
        "choose another field or another mark"
    );

    public static readonly Rule TooManySeries = new(
        "CHART007",
        Severity.Warning,
        "there are {0} series in one panel; readers can tell {1} apart",
        "highlight some of them, or give each a panel with 'facet'"
    );

    public static readonly Rule BarsNeedZero = new(
        "CHART008",
        Severity.Error,
        "bars start at zero: their length is what readers compare",
        "take 'zero' and 'domain' away, or use the mark 'dot'"
    );

    public static readonly Rule LogNeedsPositive = new(
        "CHART009",
        Severity.Error,
        "a logarithmic scale has no place for {0}",
        "use a linear scale, or filter out what is zero or below"
    );

    public static readonly Rule UnknownValue = new("CHART010", Severity.Error, "'{0}' is not a value of {1} in this chart");

    public static readonly Rule NotOnAxis = new(
        "CHART011",
        Severity.Error,
        "'{0}' has no place on the {1} axis of this chart",
        "write {2} of the axis as the dataset has it"
    );

    public static readonly Rule NoRoom = new(
        "CHART012",
        Severity.Warning,
        "there is no room for '{0}' in the {1} rendering of the chart",
        "shorten it, or move it with x and y"
    );

    public static readonly Rule LongTitle = new(
        "CHART013",
        Severity.Warning,
        "the title has {0} words; a finding fits into ten",
        "say less here, and the rest in the subtitle"
    );

    public static readonly Rule NoRows = new(
        "CHART014",
        Severity.Error,
        "no row is left to draw",
        "look at 'filter' and at the rows of the dataset '{0}'"
    );

    public static readonly Rule AnnotationNowhere = new(
        "CHART015",
        Severity.Error,
        "the annotation '{0}' has neither x nor y",
        "say where it points to"
    );

    public static readonly Rule NumbersAndNames = new(
        "CHART017",
        Severity.Error,
        "the mark '{0}' takes numbers on one axis and names or dates on the other",
        "exchange a field, or use the mark 'dot' or 'line'"
    );

    public static readonly Rule BadDomain = new(
        "CHART016",
        Severity.Error,
        "a domain is two numbers, the lower one first",
        "write 'domain: [0, 100]'"
    );

    public static readonly Rule OutsideDomain = new(
        "CHART018",
        Severity.Warning,
        "{0} of {1} rows lie outside this domain of the {2} axis, wholly or in part",
        "widen the domain, or leave rows out with 'filter'"
    );

    public static readonly Rule LineOrBand = new(
        "CHART019",
        Severity.Error,
        "a reference is a line with 'at', or a band with both 'from' and 'to'",
        "take away what is too much, or add the other end"
    );

    public static readonly Rule BackwardBand = new(
        "CHART020",
        Severity.Error,
        "this band ends at '{1}', which does not come after '{0}', where it starts",
        "write the lower end under 'from'"
    );

    public static readonly Rule TwiceInOrder = new("CHART021", Severity.Error, "'{0}' is twice in this order", "keep one of the two");

    public static readonly Rule WrongScale = new("CHART022", Severity.Error, "the scale '{0}' does not suit {3}, where '{1}' holds {2}");

    public static readonly Rule RowsCovered = new(
        "CHART023",
        Severity.Warning,
        "{0} rows stand in one place, '{1}', and cover each other{2}",
        "tell them apart by 'color' or 'facet', or leave all but one out with 'filter'"
    );

    public static readonly Rule NoGlyphs = new(
        "CHART026",
        Severity.Warning,
        "the theme's fonts lack characters of this chart, which its images leave blank: {0}",
        "add a .ttf that has them to 'fonts' in theme.yaml, with the role sans"
    );

    public static readonly Rule SizeBelowZero = new(
        "CHART025",
        Severity.Error,
        "the mark '{0}' has no size for {1}",
        "use the mark 'bar', or filter out what is below zero"
    );

    public static readonly Rule IdleKey = new("CHART027", Severity.Error, "'{0}' does nothing on {1} here");

    public static readonly Rule OtherAxis = new(
        "CHART028",
        Severity.Error,
        "'{0}' holds {1}, but {2} is the axis of '{3}', which holds {4}",
        "layers share their axes: choose a field that holds the same, or give this layer a chart of its own"
    );

    public static readonly Rule StackHole = new(
        "CHART040",
        Severity.Warning,
        "the part '{0}' of this stack has no figure for {1}: what rests on it has no place there, and the whole is not known",
        "add a row with 0 where there was none of it, 'not applicable' where there can be none, or why there is no figure, such as "
            + "'not published'"
    );

    public static readonly Rule PartChangesSign = new(
        "CHART041",
        Severity.Error,
        "'{0}' is on the other side of zero at '{2}', {1}, but a part of an area stays on one side",
        "use the mark 'bar', which stacks what is above zero and what is below it apart, or 'line'"
    );

    public static readonly Rule SeveralRowsForBar = new(
        "CHART042",
        Severity.Error,
        "{0} rows stand in one place, '{1}', but a bar shows one{2}",
        "give the dataset one row for each bar, such as their sum; or tell the rows apart by 'color' or 'facet', or leave all but "
            + "one out with 'filter'"
    );

    public static readonly Rule NameCut = new(
        "CHART043",
        Severity.Warning,
        "the name '{0}' has room only for '{1}' in the {2} rendering of the chart",
        "write it shorter"
    );

    public static readonly Rule TooManyNames = new(
        "CHART044",
        Severity.Error,
        "there are {0} names on the {1} axis; no more than {2} have room",
        "keep the largest with the transform 'top', which puts the rest together as one; or give groups a panel each with 'facet'; "
            + "or leave rows out with 'filter'"
    );

    public static readonly Rule NamesLeftOut = new(
        "CHART045",
        Severity.Warning,
        "there is room for {0} of {1} names in the {2} rendering of the chart, and none for {3}",
        "take 'label' away and name with 'annotations' what readers must find, or leave rows out with 'filter'"
    );

    public static readonly Rule NoPlaceForRow = new(
        "CHART046",
        Severity.Warning,
        "this row is not drawn: it has no '{0}', which gives it its place on {1}",
        "fill the cell, or leave the row out with 'filter'"
    );

    public static readonly Rule NoSeriesForRow = new(
        "CHART047",
        Severity.Warning,
        "this row belongs to no series: it has no '{0}', which is on {1}",
        "fill the cell, or leave the row out with 'filter'"
    );

    public static readonly Rule NoNameForRow = new(
        "CHART067",
        Severity.Warning,
        "this row is drawn without a name: it has no '{0}', which is on {1}",
        "fill the cell, or leave the row out with 'filter'"
    );

    public static readonly Rule NoAxes = new(
        "CHART048",
        Severity.Error,
        "the mark '{0}' has no axes, so that this has no place on it",
        "take it away, or say it in the note"
    );

    public static readonly Rule OffTheMap = new(
        "CHART049",
        Severity.Error,
        "latitude {0}, longitude {1} lies beyond the map",
        "look at both, or leave the row out with 'filter'"
    );

    public static readonly Rule OtherUnit = new(
        "CHART029",
        Severity.Warning,
        "'{0}' is in {1}, but the {2} axis in {3}",
        "one scale cannot measure both: give this layer a chart of its own, or the fields the same unit"
    );

    public static readonly Rule UnknownPlace = new(
        "CHART060",
        Severity.Error,
        "the map has no place '{0}', and the row has no longitude and latitude"
    );

    public static readonly Rule PlaceTwice = new(
        "CHART062",
        Severity.Warning,
        "'{0}' is where '{1}' of line {2} is: one covers the other",
        "leave one out with 'filter', or give each a panel with 'facet'"
    );

    public static readonly Rule LooksLikeDates = new(
        "CHART063",
        Severity.Warning,
        "'{0}' holds dates such as '{1}', but as names: they stand evenly spaced, whatever lies between them",
        "give the field the type 'date', and write its dates as 2017-07-15; quarters, financial years and weeks have the type 'period'"
    );

    public static readonly Rule LooksAlikeAcross = new(
        "CHART064",
        Severity.Error,
        "'{0}' is '{1}' in '{2}': the chart would show one name as two",
        "write both alike"
    );

    public static readonly Rule SameLook = new(
        "CHART065",
        Severity.Warning,
        "nothing tells the rows that this layer takes from '{0}' from those of the first layer: they have one colour and no name",
        "tell them apart by 'color', or give each layer's measure a 'title'"
    );

    public static readonly Rule OneOfTwo = new(
        "CHART090",
        Severity.Error,
        "the mark '{0}' needs one of {1} and {2}, for the names that its values belong to",
        "put the names on one of the two, and leave the other out"
    );

    public static readonly Rule HeightAndEnds = new(
        "CHART091",
        Severity.Error,
        "the mark '{0}' has either a height, 'y', or two ends, 'low' and 'high'",
        "leave 'y' out, and draw it as a layer of its own, such as a line"
    );

    public static readonly Rule EndsExchanged = new(
        "CHART092",
        Severity.Error,
        "the low end, {0} ('{1}'), lies above the high end, {2} ('{3}')",
        "exchange the two fields, or look at the values; the mark 'arrow' draws what rises and falls"
    );

    public static readonly Rule NotSummedUp = new(
        "CHART093",
        Severity.Error,
        "'{0}' has no place among the numbers that the mark '{1}' sums up",
        "leave the row out with 'filter' and say so in 'note', or draw each value with the mark 'tick'"
    );

    public static readonly Rule TotalDiffers = new(
        "CHART094",
        Severity.Error,
        "the total '{0}' is {1}, but the steps before it come to {2}: {3} {4}",
        "add the step that is missing, or look at the values"
    );

    public static readonly Rule StepUnknown = new(
        "CHART095",
        Severity.Error,
        "this step is '{0}', so that nothing is known of what the steps add up to from here on",
        "give it a number, or leave the row out with 'filter' and say so in 'note'"
    );

    public static readonly Rule SeveralRowsForCell = new(
        "CHART097",
        Severity.Error,
        "{0} rows stand in one cell, '{1}' and '{2}'{3}",
        "give the dataset one row for each cell, such as their sum; or tell the rows apart by 'facet', or leave all but one out "
            + "with 'filter'"
    );

    public static readonly Rule NoRank = new(
        "CHART098",
        Severity.Error,
        "'{0}' is no rank",
        "a rank is a whole number from 1, known exactly: the transform 'window' makes one with its function 'rank'; or leave the "
            + "row out with 'filter'"
    );

    public static readonly Rule IdleForMark = new(
        "CHART096",
        Severity.Error,
        "'{0}' does nothing for the mark '{1}'",
        "take it away, or choose another mark"
    );

    public static readonly Rule SameLine = new(
        "CHART066",
        Severity.Warning,
        "'{0}' and '{1}' have the same figures: one line covers the other{2}",
        "say so in 'note', give each a panel with 'facet', or leave one out with 'filter'"
    );

    public static readonly Rule ColorUnsure = new(
        "CHART070",
        Severity.Error,
        "'{0}' may have more than one colour of this scale, and a mark shows one"
    );

    public static readonly Rule TwoArmsNeedPivot = new(
        "CHART071",
        Severity.Error,
        "the scheme '{0}' runs two ways from a middle, and nothing says which number that is",
        "add 'pivot' with the number, or choose a scheme that runs one way"
    );

    public static readonly Rule PivotNeedsTwoArms = new(
        "CHART072",
        Severity.Error,
        "a pivot needs a scheme that runs two ways, and '{0}' runs one way"
    );

    public static readonly Rule NeedsThresholds = new(
        "CHART073",
        Severity.Error,
        "thresholds are the numbers between classes, from low to high",
        "write them as 'domain: [10, 20, 50]'"
    );

    public static readonly Rule FewerClasses = new(
        "CHART074",
        Severity.Warning,
        "equal numbers share a class, so that there are {0} classes and not {1}",
        "ask for fewer classes, or set their ends with 'scale: threshold'"
    );

    public static readonly Rule BeyondColors = new(
        "CHART075",
        Severity.Warning,
        "{0} of {1} rows lie beyond the ends of the colours, and have the colour of the end",
        "widen the domain, or leave rows out with 'filter'"
    );

    public static readonly Rule BadClasses = new(
        "CHART076",
        Severity.Error,
        "colours make 2 to {1} classes, not {0}",
        "more cannot be told apart"
    );

    public static readonly Rule SideBelowZero = new(
        "CHART078",
        Severity.Error,
        "a diverging stack says by its sides what is for and against: it has no place for {0}",
        "write amounts without a sign, or take 'stack' away: what is below zero then lies on the other side by itself"
    );

    public static readonly Rule PivotNoNumber = new(
        "CHART079",
        Severity.Error,
        "'{0}' is no number, and the colours of '{1}' stand for numbers",
        "write the number that has the neutral colour"
    );

    public static readonly Rule NoSides = new(
        "CHART080",
        Severity.Error,
        "a diverging stack is one of bars, whose 'color' tells its parts",
        "use the mark 'bar' with 'color', or 'stack: true'"
    );

    public static readonly Rule BadOpacity = new(
        "CHART081",
        Severity.Error,
        "an opacity is a number from 0.05 to 1, not {0}",
        "less than that nobody would see"
    );

    public static readonly Rule TooManyShapes = new(
        "CHART130",
        Severity.Error,
        "there are {0} names in '{1}', and {2} shapes that can be told apart",
        "put names together in the dataset, leave some out with 'filter', or tell them apart by 'color' or 'facet'"
    );

    public static readonly Rule NoOneOpacity = new(
        "CHART131",
        Severity.Error,
        "the opacity of a dot cannot show {0}",
        "put the field on an axis, or leave the row out with 'filter'"
    );

    public static readonly Rule PartOfLine = new(
        "CHART132",
        Severity.Error,
        "'highlight' takes only some rows of {0}, and the mark '{1}' draws them in one colour",
        "choose whole series, or lay a further layer of dots over it with the rows that count"
    );

    public static readonly Rule FalseBaseline = new("CHART133", Severity.Error, "bars that begin at {0} would say something false: {1}");

    public static readonly Rule NoTurn = new("CHART134", Severity.Error, "{0} can neither lie nor stand", "take 'orient' away");

    public static readonly Rule NoTrend = new("CHART135", Severity.Error, "there is no trend here: {0}");

    public static readonly Rule LeftOutOfTrend = new(
        "CHART136",
        Severity.Warning,
        "the trend leaves out '{0}': where it lies is not known",
        "leave the row out of this layer with 'filter', or say in 'note' what it would do"
    );

    public static readonly Rule RuleNowhere = new("CHART137", Severity.Error, "a line across the chart {0}");

    public static readonly Rule FiveNumbers = new("CHART138", Severity.Error, "the five numbers of a box {0}");

    public static readonly Rule NeedsOthers = new(
        "CHART139",
        Severity.Error,
        "the mark '{0}' draws no row by itself, and no other layer does",
        "draw the rows with a first layer, such as 'mark: dot', and make this one of 'layers'"
    );

    public static readonly Rule NoOneValueOfPanel = new(
        "CHART140",
        Severity.Error,
        "the panel '{0}' has {1} {2} values, and is sorted by one",
        "write 'reduce: max' or 'min', or list the panels under 'order'"
    );

    public static readonly Rule GhostsNeedSharedAxes = new(
        "CHART142",
        Severity.Error,
        "panels with axes of their own cannot have each other behind them: on another scale they would say something else",
        "take 'ghosts' or 'resolve' away"
    );

    public static readonly Rule DotsCovered = new(
        "CHART141",
        Severity.Warning,
        "{0} of {1} dots lie over others, so that nobody sees how many there are",
        "write 'opacity: 0.2'; or count them by the transforms 'bin' and 'aggregate', and draw the counts with the mark 'cell'"
    );

    public static readonly Rule NoOneArea = new(
        "CHART077",
        Severity.Error,
        "'{0}' has no one area, and a dot has",
        "put the field on an axis, where limits and ranges have signs, or leave the row out with 'filter'"
    );
}
