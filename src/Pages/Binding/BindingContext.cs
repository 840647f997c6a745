using System.Runtime.CompilerServices;
using Report.Charts.Rows;
using Report.Data;
using Report.Data.Findings;
using Report.Diagnostics;
using Report.Languages;
using Report.Pages.Helpers;
using Report.Pages.Prose;

namespace Report.Pages.Binding;

/// <summary>The data and settings that calls are bound to. Immutable apart from the bag; each page or text has its own.</summary>
/// <param name="Charts">Every chart that could be read, by id.</param>
internal sealed record BindingContext(InputData Data, IReadOnlyDictionary<string, ChartData> Charts, DiagnosticBag Bag)
{
    private static readonly Dictionary<string, ChartData> NoCharts = [];

    // Shared by all contexts with the same data.
    private static readonly ConditionalWeakTable<InputData, NumberIndex> Indexes = [];

    /// <summary>A context for texts that cannot show charts.</summary>
    public BindingContext(InputData data, DiagnosticBag bag)
        : this(data, NoCharts, bag) { }

    /// <summary>The helpers that texts may call.</summary>
    public HelperList Helpers { get; init; } = HelperList.BuiltIn;

    /// <summary>Ids of all charts that have a file, whether or not it could be read.</summary>
    public IReadOnlySet<string> ChartFiles { get; init; } = new HashSet<string>();

    /// <summary>
    /// False if bare numbers are not to be reported, because a number next to the text, which the text may repeat, could not be read.
    /// </summary>
    public bool ChecksNumbers { get; init; } = true;

    /// <summary>True if the report has any chapters.</summary>
    public bool HasChapters { get; init; }

    /// <summary>The published pages, for lists of pages.</summary>
    public IReadOnlyList<PageSource> Pages { get; init; } = [];

    /// <summary>The locale of the text: the page's, or else the report's.</summary>
    public ILocale Locale { get; init; } = Data.Site.Locale;

    /// <summary>Writes numbers in the language of the text.</summary>
    public QuantityWriter Wording => QuantityWriter.In(Locale);

    /// <summary>Index of the numbers of all datasets, built when the first bare number is found.</summary>
    public NumberIndex Numbers => Indexes.GetValue(Data, data => new NumberIndex(data.Datasets.Values));

    /// <summary>Writes any value as text.</summary>
    public string Write(Value value, string? unit) =>
        value switch
        {
            TextValue text => text.Text,
            DateValue date => Locale.Dates.Write(date),
            Quantity quantity => Wording.Write(quantity, unit),
            _ => "",
        };

    /// <summary>
    /// Writes a value for a sentence in the format that its call asks for: "unit", "number" (without the unit), "exact" (all digits) or a
    /// number format.
    /// </summary>
    public string Write(Value value, string? unit, string format) =>
        (value, format) switch
        {
            (Quantity, "exact") => WriteExact(value, unit),
            (Quantity quantity, "unit" or "number") => Wording.WriteInProse(quantity, format == "number" ? null : unit),
            (Quantity quantity, _) => Wording.WriteInProse(quantity with { Format = NumberFormat.Parse(format).Format }, unit),
            _ => Write(value, unit),
        };

    /// <summary>Writes any value as text, numbers with all their digits, whatever the format of their field.</summary>
    public string WriteExact(Value value, string? unit) =>
        Write(value is Quantity quantity ? quantity with { Format = null } : value, unit);

    /// <summary>Returns what a field measures: its unit and how its values may be compared and added.</summary>
    public Measure MeasureOf(Dataset dataset, Field field) => Measure.Of(dataset, field, Wording.Words.IsMeasured);

    /// <summary>
    /// Ids of the datasets that the text shows. Bare numbers are compared with their cells only, since matches in other datasets would be
    /// coincidence.
    /// </summary>
    public IReadOnlySet<string> Beside { get; init; } = new HashSet<string>();

    /// <summary>The tables that conditions can refer to: all datasets, by name.</summary>
    internal ConditionTables Tables =>
        new([], Data.Datasets)
        {
            Unread = Data
                .Damaged.Where(f => f.StartsWith(DataFolder, StringComparison.Ordinal))
                .Select(f => Path.GetFileNameWithoutExtension(f))
                .ToHashSet(StringComparer.Ordinal),
        };

    private const string DataFolder = "data/";

    public void Report(Diagnostic diagnostic) => Bag.Add(diagnostic);
}
