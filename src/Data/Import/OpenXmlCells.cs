using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Report.Data.Import;

/// <summary>
/// Finds cells with errors and formulas without a stored value in an .xlsx workbook. Format: ECMA-376, part 1, 18.3.1.4 (<c>c</c>).
/// </summary>
internal static class OpenXmlCells
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="number">Number of the sheet, from 1, in the order of the workbook.</param>
    public static WorkbookCells Read(byte[] workbook, int number)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
            return SheetOf(zip, number) is { } part && zip.GetEntry(part) is { } entry ? Read(entry) : WorkbookCells.None;
        }
        catch (Exception fault) when (fault is XmlException or InvalidDataException or FormatException)
        {
            // ExcelDataReader could read the workbook, so damage found here only means that these details are unknown.
            return WorkbookCells.None;
        }
    }

    private static string? SheetOf(ZipArchive zip, int number)
    {
        var id = Elements(zip, "xl/workbook.xml", "sheet")
            .Skip(number - 1)
            .Select(sheet => sheet.GetValueOrDefault($"{Relations} id"))
            .FirstOrDefault();
        var target = Elements(zip, "xl/_rels/workbook.xml.rels", "Relationship")
            .FirstOrDefault(r => r.GetValueOrDefault(" Id") == id)
            ?.GetValueOrDefault(" Target");
        return target is null ? null
            : target.StartsWith('/') ? target[1..]
            : $"xl/{target}";
    }

    // Returns the attributes of all elements of a name, each keyed by its namespace and name.
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

    private static WorkbookCells Read(ZipArchiveEntry entry)
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
                (line, column) = (
                    int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var written) ? written : line + 1,
                    -1
                );
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

        return new WorkbookCells(errors, unstored);
    }

    // Reads a cell and leaves the reader at its end.
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
