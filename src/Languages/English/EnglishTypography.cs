using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Report.Languages;

/// <summary>
/// English typography: “double” quotation marks outside, ‘single’ ones within; apostrophes, also of shortened words and years (’twas,
/// the ’90s); primes for feet and inches; dashes from two hyphens (–) and three (—); an ellipsis from three dots. No line breaks within a
/// date (24 February 2022) or a number such as RR-1253.
/// </summary>
internal sealed partial class EnglishTypography : ITypography
{
    // The longest text after an apostrophe that is examined for an elision, so that long paragraphs stay fast; in UTF-16 code units.
    private const int LongestElision = 8;

    private static readonly SearchValues<char> Typed = SearchValues.Create("\"'.-");

    public IReadOnlyList<PrintedSign> Set(string text) => [.. Signs(text).Concat(Unbroken(text)).OrderBy(sign => sign.Start)];

    private static IEnumerable<PrintedSign> Unbroken(string text) =>
        Date()
            .Matches(text)
            .SelectMany(date => date.Groups["space"].Captures)
            .Select(space => new PrintedSign(space.Index, 1, "\u00a0", " "))
            .Concat(
                Designation().Matches(text).Select(number => new PrintedSign(number.Index, number.Length, number.Value, IsUnbroken: true))
            );

    private static IReadOnlyList<PrintedSign> Signs(string text)
    {
        var paragraph = new Paragraph(text);
        for (var at = Next(0); at < text.Length; at = Next(at))
        {
            at += paragraph.Read(at);
        }

        return paragraph.Signs;

        int Next(int from)
        {
            var found = text.AsSpan(from).IndexOfAny(Typed);
            return found < 0 ? text.Length : from + found;
        }
    }

    /// <summary>The state of reading a paragraph from its start: which quotation marks are open, and the replacements so far.</summary>
    private sealed class Paragraph(string text)
    {
        private readonly List<PrintedSign> signs = [];
        private char before = ' ';
        private int end;
        private bool isDoubleOpen;
        private bool isSingleOpen;
        private int afterFeet = -1;

        public IReadOnlyList<PrintedSign> Signs => signs;

        /// <summary>Reads the typed character or run at a position, and adds a replacement if it is printed differently.</summary>
        /// <returns>The number of characters read.</returns>
        public int Read(int at)
        {
            if (at > end)
            {
                before = text[at - 1];
            }

            var run = text[at] is '.' or '-' ? RunAt(at) : 1;
            var (length, printed) = (text[at], run) switch
            {
                ('"', _) => (1, Double(at)),
                ('\'', _) => (1, Single(at)),
                ('.', 3 or 4) => (3, "…"),
                ('-', 2) => (2, "–"),
                ('-', 3) => (3, "—"),
                _ => (run, null),
            };
            if (printed is not null)
            {
                signs.Add(new PrintedSign(at, length, printed));
            }

            before = printed?[^1] ?? text[at + length - 1];
            end = at + length;
            return length;
        }

        private int RunAt(int at)
        {
            var others = text.AsSpan(at).IndexOfAnyExcept(text[at]);
            return others < 0 ? text.Length - at : others;
        }

        private string? Double(int at)
        {
            var after = After(at);
            if (IsInches(at))
            {
                return "″";
            }

            if (Opens(at, isDoubleOpen) || (!isDoubleOpen && before is ':' or ',' or ';' && IsWord(after)))
            {
                isDoubleOpen = true;
                return "“";
            }

            if (IsBoundary(before) && !isDoubleOpen)
            {
                return null;
            }

            isDoubleOpen = false;
            return "”";
        }

        private string? Single(int at)
        {
            var after = After(at);
            if (IsWord(before) && IsWord(after))
            {
                return char.IsDigit(before) && char.IsDigit(after) ? Feet(at) : "’";
            }

            if (char.IsDigit(before) && !isSingleOpen)
            {
                return Feet(at);
            }

            if (IsBoundary(before) && IsElision(at))
            {
                return "’";
            }

            if (Opens(at, isSingleOpen))
            {
                isSingleOpen = true;
                return "‘";
            }

            if (IsBoundary(before) && !isSingleOpen)
            {
                return null;
            }

            isSingleOpen = false;
            return "’";
        }

        private string Feet(int at)
        {
            afterFeet = at + 1;
            return "′";
        }

        // True for the " of 5'10", and of 12" where no quotation is open that it could close.
        private bool IsInches(int at) =>
            IsDigitOrFraction(before)
            && (
                !isDoubleOpen
                || (afterFeet > 0 && at - afterFeet <= 3 && text.AsSpan(afterFeet, at - afterFeet).IndexOfAnyExceptInRange('0', '9') < 0)
            );

        private static bool IsDigitOrFraction(char c) => char.IsDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.OtherNumber;

        private char After(int at) => at + 1 < text.Length ? text[at + 1] : ' ';

        // A mark after a dash may close a quotation that breaks off: “I never—”. A quotation may begin with dots, or with a name such as
        // “.NET”.
        private bool Opens(int at, bool isOpen)
        {
            var after = After(at);
            return IsBoundary(before)
                && !char.IsWhiteSpace(after)
                && (
                    after is not ('.' or ',' or ';' or ':' or '!' or '?' or ')' or ']')
                    || (after == '.' && After(at + 1) is var next && (next == '.' || IsWord(next)))
                )
                && !(isOpen && IsDash(before) && !IsWord(after) && after is not ('\'' or '"'));
        }

        // True for ’90s, ’08, ’twas and ’n’; false for ‘20 per cent of it’.
        private bool IsElision(int at)
        {
            var next = text.AsSpan(at + 1, Math.Min(LongestElision, text.Length - at - 1));
            if (Decade().IsMatch(next) || Shortened().IsMatch(next))
            {
                return true;
            }

            return (ShortYear().IsMatch(next) || ShortenedOrWhole().IsMatch(next)) && !IsClosed(at);
        }

        // True if the next single mark that opens or closes a quotation closes one; apostrophes within words are skipped.
        private bool IsClosed(int opening)
        {
            for (var i = text.IndexOf('\'', opening + 1); i >= 0; i = text.IndexOf('\'', i + 1))
            {
                var isBehindWord = !IsBoundary(text[i - 1]);
                if (!isBehindWord || !IsWord(After(i)))
                {
                    return isBehindWord;
                }
            }

            return false;
        }
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == ITypography.Word;

    private static bool IsDash(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation;

    /// <summary>
    /// True if a word can begin after a character: white space, an opening bracket or quotation mark, a dash, a slash, a mathematical sign.
    /// </summary>
    private static bool IsBoundary(char c) =>
        char.IsWhiteSpace(c)
        || c is '/' or '*' or '_'
        || char.GetUnicodeCategory(c)
            is UnicodeCategory.OpenPunctuation
                or UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.DashPunctuation
                or UnicodeCategory.MathSymbol;

    [GeneratedRegex(@"^\d\ds\b", RegexOptions.CultureInvariant)]
    private static partial Regex Decade();

    [GeneratedRegex(@"^\d\d(?![\d.,%])", RegexOptions.CultureInvariant)]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"^(?:n'|(?:tis|twas|twere|twill|twould|em|til)(?![\w']))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shortened();

    // Shortened words that are also whole words ("round", "cause"): elisions only where no quotation closes after them.
    [GeneratedRegex(@"^(?:cause|round|bout|n|un|uns)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShortenedOrWhole();

    private const string Month =
        "(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)";

    // 24 February 2022, 24 February, February 2022, Aug. 15, 2025.
    [GeneratedRegex(
        @$"(?<![\w.,])(?:\d{{1,2}}(?<space> ){Month}(?:(?<space> )\d{{4}})?|{Month}(?<space> )(?:\d{{4}}|\d{{1,2}}(?:,(?<space> )\d{{4}})?))(?!\w)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Date();

    // Letters, a hyphen and a number, as of a report, an aircraft or a road. Kept short enough for a line on a phone.
    [GeneratedRegex(@"(?<![\w-])[A-Z][A-Za-z]{0,7}-\d\w{0,9}(?![\w-])", RegexOptions.CultureInvariant)]
    private static partial Regex Designation();
}
