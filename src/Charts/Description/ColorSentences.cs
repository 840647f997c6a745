using Report.Charts.Rows;
using Report.Charts.Scales;
using Report.Data;
using Report.Languages;

namespace Report.Charts.Description;

/// <summary>Describes colours that stand for numbers: the ends of a continuous scale, or each class with the rows in it.</summary>
internal sealed class ColorSentences(ScreenReaderText spoken, ColorScale scale)
{
    // The most names listed for one class; listeners cannot remember more.
    private const int MostNames = 12;

    private readonly IChartSentences say = spoken.Sentences;

    private string? Unit => scale.Encoding.Field.Unit;

    public IEnumerable<string> Write()
    {
        var numbers = scale.Data.Select(d => d.Quantity(Channel.Color)?.Point).OfType<decimal>().ToList();
        if (numbers.Count == 0)
        {
            return [];
        }

        var title = spoken.Title(scale.Encoding);
        IEnumerable<string> told =
            scale.Classes.Count == 0
                ?
                [
                    say.ColorEvenly(title, Number(numbers.Min()), Number(numbers.Max())),
                    .. scale.Encoding.Scale == ScaleType.Log ? [say.ColorLog] : Array.Empty<string>(),
                ]
                : [say.ColorClasses(title, scale.Classes.Count), .. scale.Classes.Select(Tell)];
        var without = scale.Data.Where(d => d.Quantity(Channel.Color)?.Point is null).ToList();
        return
        [
            .. told,
            .. scale.Pivot is { } pivot ? [say.ColorMiddle(Number(pivot))] : Array.Empty<string>(),
            .. without.Count > 0 ? [say.Item(say.ColorMissing, Members(without))] : Array.Empty<string>(),
        ];
    }

    private string Tell(ColorClass of)
    {
        var isLast = of == scale.Classes[^1];
        var name = (of.From, of.To) switch
        {
            (null, { } to) => say.ClassBelow(Number(to)),
            ({ } from, null) => say.ClassFrom(Number(from)),
            ({ } from, { } to) when isLast => say.ClassUpTo(Again(from), Number(to)),
            ({ } from, { } to) => say.ClassBetween(Again(from), Number(to)),
            _ => "",
        };
        return say.Item(name, Members([.. scale.Data.Where(d => d.Quantity(Channel.Color)?.Point is { } n && scale.ClassOf(n) == of)]));
    }

    private string Members(List<Datum> data)
    {
        var names = data.Select(NameOf).Distinct(StringComparer.Ordinal).ToList();
        return data.Count == 0 ? say.NoMembers
            : names.Count is > MostNames || names.Contains("") ? say.Members(data.Count)
            : say.Names(names);
    }

    // Returns the name of a datum: its label, else its place on axes of names or dates.
    private static string NameOf(Datum datum)
    {
        var name =
            datum.Name(Channel.Label)
            ?? string.Join(
                ", ",
                new[] { Channel.X, Channel.Y }.Where(c => datum[c]?.Value is TextValue or DateValue).Select(c => datum.Name(c))
            );
        return ScreenReaderText.Name(datum.Name(Channel.Facet) is { } panel && name.Length > 0 ? $"{name}, {panel}" : name);
    }

    private string Number(decimal number) => spoken.Number(Quantity.Exact(number), Unit);

    private string Again(decimal number) => spoken.Again(Quantity.Exact(number), Unit);
}
