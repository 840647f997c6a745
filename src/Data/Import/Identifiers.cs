using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Report.Data.Import;

/// <summary>Recognises columns of codes, which are text even if they look like numbers: 01001, 2E10, 1.10.</summary>
internal static partial class Identifiers
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "code",
        "codes",
        "fips",
        "geoid",
        "zip",
        "zipcode",
        "postcode",
        "postal",
        "plz",
        "isbn",
        "issn",
        "isin",
        "cusip",
        "ein",
        "phone",
        "tel",
        "telephone",
        "fax",
        "naics",
        "sic",
        "isic",
        "nace",
        "nuts",
        "lau",
        "gss",
        "iso",
        "iso2",
        "iso3",
        "uprn",
        "siren",
        "siret",
        "insee",
        "ags",
        "version",
        "section",
        "chapter",
        "account",
        "serial",
        "uuid",
        "guid",
        "postleitzahl",
        "key",
        "ref",
        "reference",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True if a heading says that the column holds codes.</summary>
    public static bool IsNamed(string heading) =>
        heading.ToLowerInvariant().Split([' ', '_', '-', '.', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Any(Words.Contains);

    /// <summary>
    /// Returns a cell which shows that a column of apparent numbers holds codes: one with a leading zero, one like 2E10, or, in the
    /// first column, one that equals another as a number but not as text. Null if there is none.
    /// </summary>
    public static string? Sign(IEnumerable<string> cells, bool first)
    {
        string? exponent = null;
        var (values, texts) = (new HashSet<decimal>(), new HashSet<string>(StringComparer.Ordinal));
        var (equal, unique) = ((string?)null, first);
        foreach (var cell in cells)
        {
            if (cell.Length > 1 && cell[0] == '0' && cell.All(char.IsAsciiDigit))
            {
                return cell;
            }

            if (exponent is not "" && cell.AsSpan().ContainsAny('e', 'E'))
            {
                exponent =
                    CodeOrPower().IsMatch(cell) ? exponent ?? cell
                    : Power().IsMatch(cell) ? ""
                    : exponent;
            }

            if (
                unique
                && (unique = texts.Add(cell))
                && decimal.TryParse(
                    cell,
                    System.Globalization.NumberStyles.AllowDecimalPoint,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var value
                )
                && !values.Add(value)
            )
            {
                equal = cell;
            }
        }

        return exponent is { Length: > 0 } ? exponent
            : unique ? equal
            : null;
    }

    // "2E10" may be a code; "4e+06" and "1.5E10" are numbers.
    [GeneratedRegex("^[0-9]{1,3}[eE][0-9]{1,3}$")]
    private static partial Regex CodeOrPower();

    [GeneratedRegex(@"^[-+]?[0-9]*\.?[0-9]+[eE][-+]?[0-9]+$")]
    private static partial Regex Power();
}
