using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Report.Data.Import;

/// <summary>
/// What a sheet of an .xlsx workbook says of its cells and ExcelDataReader does not: errors such as #N/A, which it reads as blank, and formulas whose
/// values the file does not hold. Form: ECMA-376, part 1, 18.3.1.4 (<c>c</c>).
/// </summary>
/// <param name="Errors">By line and column, from 1 and from 0.</param>
/// <param name="Unstored">Formulas without a value, the same.</param>
internal sealed record OpenXmlCells(IReadOnlyDictionary<(int Line, int Column), string> Errors, IReadOnlyList<(int Line, int Column)> Unstored)
{
    public static readonly OpenXmlCells None = new(new Dictionary<(int, int), string>(), []);

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary><see cref="None"/> for a file of another kind.</summary>
    /// <param name="number">Of the sheet, from 1, in the order of the workbook.</param>
    public static OpenXmlCells Read(byte[] workbook, int number)
    {
        if (!workbook.AsSpan().StartsWith("PK"u8))
        {
            return None;
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
            return SheetOf(zip, number) is { } part && zip.GetEntry(part) is { } entry ? Read(entry) : None;
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException or FormatException)
        {
            // The workbook was read before: what is damaged here tells nothing of the cells.
            return None;
        }
    }

    /// <summary>A cell as people call it: "B3".</summary>
    public static string NameOf((int Line, int Column) cell)
    {
        var letters = "";
        for (var rest = cell.Column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters + cell.Line.ToString(CultureInfo.InvariantCulture);
    }

    private static string? SheetOf(ZipArchive zip, int number)
    {
        var id = Elements(zip, "xl/workbook.xml", "sheet").Skip(number - 1).Select(sheet => sheet.GetValueOrDefault($"{Relations} id")).FirstOrDefault();
        var target = Elements(zip, "xl/_rels/workbook.xml.rels", "Relationship").FirstOrDefault(r => r.GetValueOrDefault(" Id") == id)?.GetValueOrDefault(" Target");
        return target is null ? null : target.StartsWith('/') ? target[1..] : $"xl/{target}";
    }

    // The attributes of all elements of a name, each under its namespace and name.
    private static IEnumerable<Dictionary<string, string>> Elements(ZipArchive zip, string part, string name)
    {
        if (zip.GetEntry(part) is not { } entry)
        {
            yield break;
        }

        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name)
            {
                var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
                while (xml.MoveToNextAttribute())
                {
                    attributes[$"{xml.NamespaceURI} {xml.LocalName}"] = xml.Value;
                }

                yield return attributes;
            }
        }
    }

    private static OpenXmlCells Read(ZipArchiveEntry entry)
    {
        var errors = new Dictionary<(int, int), string>();
        var unstored = new List<(int, int)>();
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream);
        var (line, column) = (0, -1);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "row")
            {
                (line, column) = (int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var written) ? written : line + 1, -1);
            }
            else if (xml.LocalName == "c")
            {
                column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
                var isError = xml.GetAttribute("t") == "e";
                if (Cell(xml) is var (formula, value))
                {
                    if (isError && value.Length > 0)
                    {
                        errors[(line, column)] = value;
                    }
                    else if (formula && value.Length == 0)
                    {
                        unstored.Add((line, column));
                    }
                }
            }
        }

        return new OpenXmlCells(errors, unstored);
    }

    // Leaves the reader at the end of the cell.
    private static (bool Formula, string Value) Cell(XmlReader xml)
    {
        var (formula, value) = (false, "");
        if (xml.IsEmptyElement)
        {
            return (formula, value);
        }

        var depth = xml.Depth;
        var name = "";
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                name = xml.LocalName;
                formula |= name == "f";
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace && name is "v" or "t")
            {
                value += xml.Value;
            }
        }

        return (formula, value);
    }

    private static int? ColumnOf(string? reference)
    {
        var letters = (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).ToList();
        return letters.Count is 0 or > 3 ? null : letters.Aggregate(0, (column, letter) => (column * 26) + (letter - 'A') + 1) - 1;
    }
}
