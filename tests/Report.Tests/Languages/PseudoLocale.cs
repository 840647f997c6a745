using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Report.Languages;

namespace Report.Tests.Languages;

/// <summary>
/// A made-up language that shows which words of a page do not come from the report's language. Its words are the English ones, letter by
/// letter in Cyrillic, so that any Latin word in a report written in Greek comes from elsewhere. The words of a sentence are in reverse
/// order, so that English word order, such as a number before its unit, shows too. It is written from right to left, with a decimal comma.
/// Arguments (names, numbers, links) stay as they are.
/// </summary>
internal sealed class PseudoLocale : ILocale
{
    private static readonly ILocale English = Locales.BuiltIn.Default;

    public string Tag => "qps";

    public bool IsRightToLeft => true;

    public IQuantityWords Quantities { get; } = Proxy<IQuantityWords>.Of(English.Quantities);

    public IChartSentences Charts { get; } = Proxy<IChartSentences>.Of(English.Charts);

    public IDateWords Dates { get; } = Proxy<IDateWords>.Of(English.Dates);

    public IChartLabels Labels { get; } = Proxy<IChartLabels>.Of(English.Labels);

    public ICitationWords Citations { get; } = Proxy<ICitationWords>.Of(English.Citations);

    public ILedgerWords Ledger { get; } = Proxy<ILedgerWords>.Of(English.Ledger);

    public IInterfaceWords Interface { get; } = Proxy<IInterfaceWords>.Of(English.Interface);

    public IProse Prose => English.Prose;

    public ITypography Typography => English.Typography;

    public IPageWords Pages { get; } = Proxy<IPageWords>.Of(English.Pages);

    public IScriptWords Scripts { get; } = Proxy<IScriptWords>.Of(English.Scripts);

    public ICorrectionWords Corrections { get; } = Proxy<ICorrectionWords>.Of(English.Corrections);

    public IDerivationWords Derivations { get; } = Proxy<IDerivationWords>.Of(English.Derivations);

    public IFindingWords Findings { get; } = Proxy<IFindingWords>.Of(English.Findings);

    public IChangeWords Changes { get; } = Proxy<IChangeWords>.Of(English.Changes);

    /// <summary>Returns English words as this language has them.</summary>
    internal static string Mark(string text) =>
        Reversed(
            string.Concat(
                text.Select(c =>
                    c switch
                    {
                        >= 'a' and <= 'z' => (char)('а' + c - 'a'),
                        >= 'A' and <= 'Z' => (char)('А' + c - 'A'),
                        _ => c,
                    }
                )
            )
        );

    // Reverses the order of words; blanks at the start, and blanks and punctuation at the end, stay where they are.
    private static string Reversed(string text)
    {
        var start = text.TrimStart().Length is var rest ? text.Length - rest : 0;
        var end = text.TrimEnd([' ', '.', ':', '?', ',', ';']).Length;
        return start >= end ? text : text[..start] + string.Join(' ', text[start..end].Split(' ').Reverse()) + text[end..];
    }

    /// <summary>Implements the words of a language by those of another, with each result marked as made-up.</summary>
    [SuppressMessage("Performance", "CA1852", Justification = "DispatchProxy derives from it at run time.")]
    public class Proxy<T> : DispatchProxy
        where T : class
    {
        // Methods whose arguments are to be translated: words of the file format, of the built-in map or of units. Arguments of others
        // stay as they are.
        private static readonly string[] Translating =
        [
            "FieldType",
            "PageKind",
            "Callout",
            "Country",
            "Chart",
            "ChartWithin",
            "IsMeasured",
            "SpokenUnit",
            "SpokenMoney",
            "Made",
            "MadeOf",
            "Figure",
        ];

        private T words = null!;

        public static T Of(T words)
        {
            var proxy = Create<T, Proxy<T>>();
            ((Proxy<T>)(object)proxy).words = words;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? method, object?[]? given)
        {
            var kept = new List<string>();
            var arguments = Translating.Contains(method!.Name) ? given : given?.Select(Keep).ToArray();
            return (method.Name, method.Invoke(words, arguments)) switch
            {
                ("get_DecimalMark", _) => ",",
                ("get_GroupMark", _) => ".",
                (_, string text) => Return(text),
                (_, MissingWords missing) => new MissingWords(
                    Return(missing.NotPublished),
                    Return(missing.NotCollected),
                    Return(missing.NotApplicable),
                    Return(missing.Suppressed),
                    Return(missing.NotAvailable)
                ),
                (_, IReadOnlyList<string> texts) => texts.Select(Mark).ToList(),
                (_, IReadOnlyList<(decimal Value, string Name)> names) => names.Select(n => (n.Value, Mark(n.Name))).ToList(),
                var (_, other) => other,
            };

            object? Keep(object? argument) =>
                argument switch
                {
                    string text => KeepText(text),
                    IReadOnlyList<string> texts => texts.Select(KeepText).ToList(),
                    _ => argument,
                };

            string KeepText(string text)
            {
                kept.Add(text);
                return ((char)('\uE100' + kept.Count - 1)).ToString();
            }

            string Return(string text) =>
                kept.Select((word, i) => (word, i))
                    .Aggregate(Mark(text), (all, k) => all.Replace(((char)('\uE100' + k.i)).ToString(), k.word, StringComparison.Ordinal));
        }
    }
}
