namespace Report.Languages;

internal sealed partial class EnglishChartSentences
{
    public string Spread(string name, int count, string least, string most) =>
        least == most || most.StartsWith(least + " ", StringComparison.Ordinal)
            ? $"{name}: {count} values, all of them {most}."
            : $"{name}: {count} values, from {least} to {most}.";

    public string MiddleHalf(string lower, string upper, string median) =>
        $"Half of them lie between {lower} and {upper}, and the middle value is {median}.";

    public string SpreadBetween(string name, string least, string most) => $"{name}: from {least} to {most}.";

    public string FindingMiddleForAll(string median) => $"the middle value is {median} everywhere";

    public string FarOut(int count, string? values) =>
        (count, values) switch
        {
            (1, { } one) => $"One lies far out: {one}.",
            (_, { } some) => $"{count} lie far out: {some}.",
            _ => $"{count} lie far out.",
        };

    public string FindingMiddle(string median, string least, string most, int count) =>
        count == 1 ? $"there is one value, {median}" : $"{count} values go from {least} to {most}, and the middle one is {median}";

    public string FindingMiddles(string highest, string median, string lowest, string lowestMedian) =>
        $"the middle value is highest for {highest}, at {median}, and lowest for {lowest}, at {lowestMedian}";

    public string BeginsWith(string name, string value) => $"{name} is {value}.";

    public string AddsTo(string name, string amount, string running) => $"{name} adds {amount}, which makes {running}.";

    public string TakesAway(string name, string amount, string running) => $"{name} takes away {amount}, which leaves {running}.";

    public string ChangesNothing(string name, string running) => $"{name} changes nothing: it stays at {running}.";

    public string TotalIs(string name, string value) => $"{name} is the total: {value}.";

    public string FindingSteps(string first, string last, int steps) =>
        $"from {first} to {last} in {steps} {(steps == 1 ? "step" : "steps")}";

    public string RankOnce(string name, string rank, string time) => $"{name} is in place {rank} {time}.";

    public string RankChange(string name, string first, string firstTime, string last, string lastTime, int up) =>
        up switch
        {
            0 => $"{name} begins and ends in place {first}.",
            > 0 => $"{name} goes up from place {first} {firstTime} to place {last} {lastTime}.",
            _ => $"{name} goes down from place {first} {firstTime} to place {last} {lastTime}.",
        };

    public string FindingRanks(string first, string firstTime, string last, string lastTime) =>
        (first == last, firstTime == lastTime) switch
        {
            (_, true) => $"first {firstTime} is {first}",
            (true, _) => $"first both {firstTime} and {lastTime} is {first}",
            _ => $"first {firstTime} is {first}, and {lastTime} {last}",
        };

    public string FindingLargestStep(string name, string amount, bool adds) =>
        adds ? $"the largest step is {name}, which adds {amount}" : $"the largest step is {name}, which takes away {amount}";
}
