namespace Report.Languages;

internal sealed partial class EnglishChartSentences
{
    public string SeriesNames(int count, string names) => $"There are {count} series: {names}.";

    public string SomeSeriesNames(int count, string names) => $"There are {count} series, among them {names}.";

    public string NoRows => "There is no data to show.";

    public string SeriesStarts(string subject, string value) => $"{Starts(subject, value)}.";

    public string TheFigure => "The figure";

    public string RisesTo(string value) => $"It rises to {value}.";

    public string FallsTo(string value) => $"It falls to {value}.";

    public string ThenRisesTo(string value) => $"Then it rises to {value}.";

    public string ThenFallsTo(string value) => $"Then it falls to {value}.";

    public string RisesAllTheWay(string value) => $"It rises all the way to {value}.";

    public string FallsAllTheWay(string value) => $"It falls all the way to {value}.";

    public string ItsHighest(string value) => $"its highest point, {value}";

    public string ItsLowest(string value) => $"its lowest point, {value}";

    public string HighestAgain(string value) => $"its highest again, {value}";

    public string LowestAgain(string value) => $"its lowest again, {value}";

    public string HighestOften(string value, string times) => $"It is at its highest, {value}, {times}.";

    public string LowestOften(string value, string times) => $"It is at its lowest, {value}, {times}.";

    public string Ends(string value) => $"It ends {At(value)}.";

    public string Highest(string value) => $"The highest figure is {value}.";

    public string Lowest(string value) => $"The lowest figure is {value}.";

    public string ChangesLittle => "It changes little on the whole.";

    public string UpAndDown => "It goes up and down.";

    public string AlwaysSame(string subject, string value, int points) => $"{subject} is {value} at all {points} points.";

    public string MostOfRise(string from, string to) => $"Over half of the rise comes between {from} and {to}.";

    public string MostOfFall(string from, string to) => $"Over half of the fall comes between {from} and {to}.";

    public string FewValues(string subject, string values) => $"{subject} is {values}.";

    public string TheFigures(string values) => $"The figures are {values}.";

    public string OneValue(string value) => $"There is one figure: {value}.";

    public string OneValueFor(string series, string value) => $"For {series} there is one figure: {value}.";

    public string NoValues(string series) => $"For {series} there are no figures.";

    public string NoFigures => "There are no figures.";

    public string Rise(int count, int of) => HowMany(count, of, "rises", "rise");

    public string Fall(int count, int of) => HowMany(count, of, "falls", "fall");

    public string Hold(int count, int of) => HowMany(count, of, "changes little", "change little");

    public string Counted(string directions) => $"From first to last, {directions}.";

    public string LargestRise(string rows) => $"the largest rise is that of {rows}";

    public string LargestFall(string rows) => $"the largest fall is that of {rows}";

    public string RowChange(string name, string fromTo) => $"{name} {fromTo}";

    public string HighestOfAll(string figure) => $"The highest figure of all is {figure}.";

    public string LowestOfAll(string figure) => $"The lowest figure of all is {figure}.";

    public string HighestAtEnd(string figure) => $"At the end, the highest figure is {figure}.";

    public string LowestAtEnd(string figure) => $"The lowest there is {figure}.";

    public string AboveThroughout(string upper, string lower) => $"The figure for {upper} is above that for {lower} all the way.";

    public string AboveWithin(string upper, string lower, string from, string to) =>
        $"The figure for {upper} is above that for {lower} from {from} to {to}, where there are both.";

    public string Passes(string passing, string passed, string before, string after) =>
        $"The figure for {passing} passes that for {passed} between {before} and {after}.";

    public string CrossOften(string first, string second, int times) => $"The figures for {first} and {second} cross {times} times.";

    public string Parts(int count, string names) => $"Together, {count} parts make up the total: {names}.";

    public string SomeParts(int count, string names) => $"Together, {count} parts make up the total, among them {names}.";

    public string LargestPart(string name, string share, string first, string lastShare, string last) =>
        $"The largest part is {name}: {share} of the total {first} and {lastShare} {last}.";

    public string LargestParts(string name, string share, string first, string lastName, string lastShare, string last) =>
        $"The largest part {first} is {name}, {share} of the total; {last} it is {lastName}, {lastShare}.";

    public string LargestAt(IReadOnlyList<string> names, string share, string time) =>
        names.Count == 1
            ? $"The largest part {time} is {names[0]}, {share} of the total."
            : $"The largest parts {time} are {this.Tied(names)}, each {share} of the total.";

    public string NoShares => "Parts above and below zero make up for each other, so that none has a share of the total.";

    // Avoids "at at least 8": values such as "at least 8" and "at most 8" begin with "at" themselves.
    private static bool IsAtSomething(string value) => value.StartsWith("at ", StringComparison.Ordinal);

    private static string At(string value) => IsAtSomething(value) ? $"with {value}" : $"at {value}";

    private static string HowMany(int count, int of, string one, string many) =>
        count switch
        {
            1 => $"one {one}",
            _ when count == of => $"all {many}",
            _ => $"{count} {many}",
        };
}
