namespace Report.Diagnostics.Rules;

/// <summary>
/// Faults of findings: of the conditions that back titles and sentences, and of comparisons in words without a condition.
/// </summary>
internal static class FindingRules
{
    public static readonly Rule Fails = new("FIND001", Severity.Error, "{0} does not hold today: {1}", "the words that rest on it: {2}");

    public static readonly Rule Open = new(
        "FIND002",
        Severity.Error,
        "it cannot be told whether {0} holds: {1}",
        "write the words so that they stand either way; they are {2}"
    );

    public static readonly Rule BadCondition = new(
        "FIND003",
        Severity.Error,
        "{0}",
        "conditions are written as in: host where max(troops) = Latvia; last(total) < 0.25 * max(total)"
    );

    public static readonly Rule NoValue = new("FIND004", Severity.Error, "no row has '{0}' in the field '{1}'");

    public static readonly Rule NoField = new("FIND005", Severity.Error, "there is no field '{0}' in {1}");

    public static readonly Rule WhichTable = new("FIND006", Severity.Error, "'{0}' may be read from {1}", "say which, as in '{0} of {2}'");

    public static readonly Rule NoDataset = new("FIND007", Severity.Error, "there is no dataset '{0}'");

    public static readonly Rule NoTable = new(
        "FIND008",
        Severity.Error,
        "this does not say which dataset '{0}' is read from",
        "name it, as in '{0} of {1}'"
    );

    public static readonly Rule ManyRows = new(
        "FIND009",
        Severity.Error,
        "{0} rows fit '{1}', which takes one",
        "tell them apart, as in '{2}'"
    );

    public static readonly Rule RowByRow = new(
        "FIND010",
        Severity.Error,
        "'{0}' has a value in each row",
        "say which is meant, as in 'max({0})', 'last({0})' or 'value({0}, year: 2010)'"
    );

    public static readonly Rule NoRow = new(
        "FIND011",
        Severity.Error,
        "no row is left for '{0}'",
        "look at its 'where' and at what stands behind the colons"
    );

    public static readonly Rule PercentNeeded = new(
        "FIND012",
        Severity.Error,
        "'{0}' is in percent, and {1} is not",
        "write it with its sign, as in '10%'"
    );

    public static readonly Rule PercentOfNothing = new(
        "FIND013",
        Severity.Error,
        "'{0}%' stands beside a number that is not in percent",
        "write a part of it with '*', as in '25% * max(total)'"
    );

    public static readonly Rule WhichIsFirst = new(
        "FIND015",
        Severity.Error,
        "it cannot be told which is the {0}: {1} or {2}",
        "name both in words of your own, or leave out of the call what is not to be compared"
    );

    public static readonly Rule RowIsOpen = new(
        "FIND016",
        Severity.Error,
        "it cannot be told whether '{0}' holds for {1}",
        "ask for what its bounds leave no doubt of, or leave the row out with a named argument"
    );

    public static readonly Rule RankIsOpen = new(
        "FIND021",
        Severity.Error,
        "it cannot be told which comes first, {0} or {1}",
        "write the sentence so that it stands either way, or leave rows out with 'where'"
    );

    public static readonly Rule ChangeIsOpen = new(
        "FIND022",
        Severity.Error,
        "it cannot be told how to call the change from {0} to {1}",
        "docs/writing/findings.md has the words and their thresholds; '{{{{compare …}}}}' may say less"
    );

    public static readonly Rule NotAmong = new(
        "FIND023",
        Severity.Error,
        "'{0}' leaves out {1}, which is to be ranked",
        "the named arguments pick the row; 'where' picks those that it is ranked among"
    );

    public static readonly Rule AcrossBreak = new(
        "FIND024",
        Severity.Warning,
        "a break in '{0}' after {1} lies between the rows that '{2}' compares: {3}",
        "take rows from one side of it; where the words tell of the break, say so with 'across=break' among what the figure is asked with"
    );

    public static readonly Rule BareComparison = new(
        "FIND020",
        Severity.Warning,
        "this title compares, and nothing stands behind it: '{0}'",
        "say what it rests on with 'holds: …', a condition over what the chart shows, or with 'holds: {{ reason: … }}'"
    );

    public static readonly Rule NoCondition = new(
        "FIND014",
        Severity.Error,
        "'{0}' gives {1} and can neither hold nor fail",
        "compare it, as in '{0} > 1000'"
    );
}
