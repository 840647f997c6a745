using System.Text;

namespace Report.Data;

/// <summary>
/// Composes letters and their combining marks, as Unicode's normalization form NFC does: "S" and a caron become one letter. Replaces the
/// platform's normalization, which does nothing here because the program runs without ICU data. Covers pairs of Latin, Greek and Cyrillic
/// letters, and Hangul.
/// </summary>
internal static class NormalizedText
{
    private const int FirstLead = 0x1100,
        FirstVowel = 0x1161,
        FirstTail = 0x11A7,
        FirstSyllable = 0xAC00,
        Leads = 19,
        Vowels = 21,
        Tails = 28;

    // Each combining mark, some letters, and these letters with the mark. From UnicodeData.txt: canonical decompositions into two
    // characters.
    private static readonly (char Mark, string Letters, string Composed)[] Pairs =
    [
        ('\u0300', "AEIOUaeiouÜüNnЕИеиĒēŌōWwÂâĂăÊêÔôƠơƯưYy", "ÀÈÌÒÙàèìòùǛǜǸǹЀЍѐѝḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừỲỳ"),
        ('\u0301', "AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØøΑΕΗΙΟΥΩϊαεηιϋο", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿΆΈΉΊΌΎΏΐάέήίΰό"),
        ('\u0301', "υωГКгкÇçĒēÏïKkMmÕõŌōPpŨũWwÂâĂăÊêÔôƠơƯư", "ύώЃЌѓќḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃẤấẮắẾếỐốỚớỨứ"),
        ('\u0302', "AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ"),
        ('\u0303', "ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy", "ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ"),
        ('\u0304', "AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyИиУуGgḶḷṚṛ", "ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳӢӣӮӯḠḡḸḹṜṝ"),
        ('\u0306', "AaEeGgIiOoUuУИиуЖжАаЕеȨȩẠạ", "ĂăĔĕĞğĬĭŎŏŬŭЎЙйўӁӂӐӑӖӗḜḝẶặ"),
        ('\u0307', "CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢṣTtWwXxYyſ", "ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨṩṪṫẆẇẊẋẎẏẛ"),
        ('\u0308', "AEIOUaeiouyYΙΥιυЕІеіАаӘәЖжЗзИиОоӨөЭэУуЧчЫыHhÕõŪū", "ÄËÏÖÜäëïöüÿŸΪΫϊϋЁЇёїӒӓӚӛӜӝӞӟӤӥӦӧӪӫӬӭӰӱӴӵӸӹḦḧṎṏṺṻ"),
        ('\u0308', "WwXxt", "ẄẅẌẍẗ"),
        ('\u0309', "AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy", "ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ"),
        ('\u030A', "AaUuwy", "ÅåŮůẘẙ"),
        ('\u030B', "OoUuУу", "ŐőŰűӲӳ"),
        ('\u030C', "CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒjHh", "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞȟ"),
        ('\u030F', "AaEeIiOoRrUuѴѵ", "ȀȁȄȅȈȉȌȍȐȑȔȕѶѷ"),
        ('\u0311', "AaEeIiOoRrUu", "ȂȃȆȇȊȋȎȏȒȓȖȗ"),
        ('\u031B', "OoUu", "ƠơƯư"),
        ('\u0323', "BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOoƠơUuƯưYy", "ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỢợỤụỰựỴỵ"),
        ('\u0324', "Uu", "Ṳṳ"),
        ('\u0325', "Aa", "Ḁḁ"),
        ('\u0326', "SsTt", "ȘșȚț"),
        ('\u0327', "CcGgKkLlNnRrSsTtEeDdHh", "ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ"),
        ('\u0328', "AaEeIiUuOo", "ĄąĘęĮįŲųǪǫ"),
        ('\u032D', "DdEeLlNnTtUu", "ḒḓḘḙḼḽṊṋṰṱṶṷ"),
        ('\u032E', "Hh", "Ḫḫ"),
        ('\u0330', "EeIiUu", "ḚḛḬḭṴṵ"),
        ('\u0331', "BbDdKkLlNnRrTtZzh", "ḆḇḎḏḴḵḺḻṈṉṞṟṮṯẔẕẖ"),
    ];

    private static readonly Dictionary<(char Letter, char Mark), char> Composed = Pairs
        .SelectMany(p => p.Letters.Zip(p.Composed, (letter, composed) => (Key: (letter, p.Mark), composed)))
        .ToDictionary(p => p.Key, p => p.composed);

    private static readonly Dictionary<char, char> Letters = Composed.ToDictionary(p => p.Value, p => p.Key.Letter);

    private static readonly Dictionary<char, char> Marks = Composed.ToDictionary(p => p.Value, p => p.Key.Mark);

    public static string Of(string text)
    {
        if (!text.Any(c => c is (>= '\u0300' and < '\u0370') or (>= '\u1100' and < '\u1200')))
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        var starter = -1;
        var last = 0;
        foreach (var c in InOrder(text))
        {
            var order = Order(c);
            // A mark that could not be combined blocks later marks of the same combining class.
            if (starter >= 0 && (order > last || last == 0) && Pair(composed[starter], c) is { } one)
            {
                composed[starter] = one;
                continue;
            }

            starter = order == 0 ? composed.Length : starter;
            last = order;
            composed.Append(c);
        }

        return composed.ToString();
    }

    /// <summary>Removes the marks of letters: "Türkiye" becomes "Turkiye".</summary>
    public static string WithoutMarks(string text) => string.Concat(Of(text).Select(Bare).Where(c => c is < '\u0300' or >= '\u0370'));

    // Decomposes letters and sorts each letter's marks in canonical order, from below to above.
    private static List<char> InOrder(string text)
    {
        var apart = new List<char>();
        foreach (var c in text)
        {
            var at = apart.Count;
            apart.Add(c);
            while (Letters.TryGetValue(apart[at], out var letter))
            {
                apart.Insert(at + 1, Marks[apart[at]]);
                apart[at] = letter;
            }
        }

        for (var from = 0; from < apart.Count; from++)
        {
            var to = from;
            while (to < apart.Count && Order(apart[to]) > 0)
            {
                to++;
            }

            if (to > from + 1)
            {
                var ordered = apart.GetRange(from, to - from).OrderBy(Order).ToList();
                ordered.ForEach(mark => apart[from++] = mark);
            }

            from = to;
        }

        return apart;
    }

    // Canonical combining classes of the marks in the table.
    private static int Order(char c) =>
        c switch
        {
            '\u0327' or '\u0328' => 202,
            '\u031B' => 216,
            >= '\u0323' and <= '\u0333' => 220,
            >= '\u0300' and < '\u0370' => 230,
            _ => 0,
        };

    private static char Bare(char c)
    {
        while (Letters.TryGetValue(c, out var letter))
        {
            c = letter;
        }

        return c;
    }

    private static char? Pair(char letter, char mark)
    {
        if (Composed.TryGetValue((letter, mark), out var composed))
        {
            return composed;
        }

        var (lead, vowel, tail, syllable) = (letter - FirstLead, mark - FirstVowel, mark - FirstTail, letter - FirstSyllable);
        return lead is >= 0 and < Leads && vowel is >= 0 and < Vowels ? (char)(FirstSyllable + (((lead * Vowels) + vowel) * Tails))
            : syllable is >= 0 and < Leads * Vowels * Tails && syllable % Tails == 0 && tail is > 0 and < Tails ? (char)(letter + tail)
            : null;
    }
}
