using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Report.Languages;

namespace Report.Tests.Languages;

/// <summary>
/// A language in which every word that the program says is in Cyrillic letters, one for each Latin one. What it is given (names,
/// numbers, links) stays as it is, so that any Latin word in a page of a report in Greek was said by something else.
/// </summary>
internal sealed class PseudoLocale : ILocale
{
    private static readonly ILocale English = Locales.BuiltIn.Default;

    public string Tag => "qps";

    public Language Quantities { get; } = Marked(English.Quantities);

    public Phrases Charts { get; } = Marked(English.Charts);

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

    public IChangeWords Changes { get; } = Proxy<IChangeWords>.Of(English.Changes);

    private static string Mark(string text) => string.Concat(text.Select(c => c switch
    {
        >= 'a' and <= 'z' => (char)('а' + c - 'a'),
        >= 'A' and <= 'Z' => (char)('А' + c - 'A'),
        _ => c,
    }));

    /// <summary>A copy of a record with every text in it marked, whatever it is kept in.</summary>
    private static T Marked<T>(T record)
        where T : class
    {
        var copy = (T)typeof(T).GetMethod("<Clone>$")!.Invoke(record, null)!;
        foreach (var property in typeof(T).GetProperties().Where(p => p.CanWrite))
        {
            property.SetValue(copy, MarkedValue(property.GetValue(copy)));
        }

        return copy;
    }

    private static object? MarkedValue(object? value) => value switch
    {
        string text => Mark(text),
        MissingWords words => Marked(words),
        ValueTuple<string, string>(var one, var other) => (Mark(one), Mark(other)),
        IReadOnlyList<string> texts => texts.Select(Mark).ToList(),
        IReadOnlyList<(decimal Size, string Name)> names => names.Select(n => (n.Size, Mark(n.Name))).ToList(),
        IReadOnlyDictionary<string, string> texts => texts.ToDictionary(t => t.Key, t => Mark(t.Value)),
        IReadOnlyDictionary<string, (string, string)> texts => texts.ToDictionary(t => t.Key, t => (Mark(t.Value.Item1), Mark(t.Value.Item2))),
        _ => value,
    };

    /// <summary>Says what another says, marked.</summary>
    [SuppressMessage("Performance", "CA1852", Justification = "DispatchProxy derives from it at run time.")]
    public class Proxy<T> : DispatchProxy
        where T : class
    {
        // Their parameter is a word of the file format or of the built-in map, which a language may translate.
        private static readonly string[] Translating = ["FieldType", "PageKind", "Callout", "Country"];

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
            return method.Invoke(words, arguments) switch
            {
                string text => Return(Mark(text)),
                IReadOnlyList<string> texts => texts.Select(Mark).ToList(),
                var other => other,
            };

            object? Keep(object? argument) => argument switch
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

            string Return(string text) => kept.Select((word, i) => (word, i)).Aggregate(text, (all, k) => all.Replace(((char)('\uE100' + k.i)).ToString(), k.word, StringComparison.Ordinal));
        }
    }
}
