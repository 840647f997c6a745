using System.Runtime.CompilerServices;
using Report.Charts.Rows;
using Report.Data;
using Report.Data.Findings;
using Report.Diagnostics;
using Report.Languages;
using Report.Pages.Prose;

namespace Report.Pages.Binding;

/// <summary>What calls are bound to. Shared by every page and never changed.</summary>
/// <param name="Charts">Every chart that was read, by id.</param>
internal sealed record BindingContext(InputData Data, IReadOnlyDictionary<string, ChartData> Charts, DiagnosticBag Bag)
{
    private static readonly Dictionary<string, ChartData> NoCharts = [];

    // One for all the contexts of a run.
    private static readonly ConditionalWeakTable<InputData, NumberIndex> Indexes = [];

    /// <summary>For texts in which no chart can stand.</summary>
    public BindingContext(InputData data, DiagnosticBag bag)
        : this(data, NoCharts, bag)
    {
    }

    /// <summary>Ids of charts that there is a file for, whether or not it could be read.</summary>
    public IReadOnlySet<string> ChartFiles { get; init; } = new HashSet<string>();

    /// <summary>False where a number beside the text could not be read, which the text may repeat: numbers without data behind them are then not told.</summary>
    public bool ChecksNumbers { get; init; } = true;

    /// <summary>Whether any page has a place in the order of chapters.</summary>
    public bool HasChapters { get; init; }

    /// <summary>The pages that are published, for lists of them.</summary>
    public IReadOnlyList<PageSource> Pages { get; init; } = [];

    /// <summary>Language of the text: the page's, or the report's.</summary>
    public ILocale Locale { get; init; } = Data.Site.Locale;

    /// <summary>Numbers in that language.</summary>
    public QuantityWriter Wording => QuantityWriter.In(Locale);

    /// <summary>The numbers of all datasets; gathered when the first bare number is found.</summary>
    public NumberIndex Numbers => Indexes.GetValue(Data, data => new NumberIndex(data.Datasets.Values));

    /// <summary>Any value in words.</summary>
    public string Write(Value value, string? unit) => value switch
    {
        TextValue text => text.Text,
        DateValue date => Locale.Dates.Write(date),
        Quantity quantity => Wording.Write(quantity, unit),
        _ => "",
    };

    /// <summary>A value in a sentence, as its call asks: with its unit, as a "number" without it, "exact" to the last digit, or in a format of numbers.</summary>
    public string Write(Value value, string? unit, string format) => (value, format) switch
    {
        (Quantity, "exact") => WriteExact(value, unit),
        (Quantity quantity, "unit" or "number") => Wording.WriteInProse(quantity, format == "number" ? null : unit),
        (Quantity quantity, _) => Wording.WriteInProse(quantity with { Format = NumberFormat.Parse(format).Format }, unit),
        _ => Write(value, unit),
    };

    /// <summary>Any value in words, a number with all its digits, whatever format its field has.</summary>
    public string WriteExact(Value value, string? unit) => Write(value is Quantity quantity ? quantity with { Format = null } : value, unit);

    /// <summary>What a field counts or measures.</summary>
    public Measure MeasureOf(Dataset dataset, Field field) => Measure.Of(dataset, field, Wording.Words.IsMeasured);

    /// <summary>Ids of the datasets that stand beside the text: a number without data behind it is matched with their cells alone, or it would be by coincidence.</summary>
    public IReadOnlySet<string> Beside { get; init; } = new HashSet<string>();

    /// <summary>What conditions are read from: any dataset, by its name.</summary>
    internal ConditionTables Tables => new([], Data.Datasets) { Unread = Data.Damaged.Where(f => f.StartsWith(DataFolder, StringComparison.Ordinal)).Select(f => Path.GetFileNameWithoutExtension(f)).ToHashSet(StringComparer.Ordinal) };

    private const string DataFolder = "data/";

    public void Report(Diagnostic diagnostic) => Bag.Add(diagnostic);
}
