using System.Globalization;
using System.Text.RegularExpressions;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Tables;

/// <summary>Loads the files and datasets that a query names into tables of the engine with the same names.</summary>
internal sealed partial class TableLoader(DuckDbSession session, TableFolder folder, string named, DiagnosticBag bag)
{
    /// <summary>Loads a file and returns its number of rows; null after a diagnostic.</summary>
    public long? Load(TableReference table, Position at)
    {
        try
        {
            return table.Kind switch
            {
                TableKind.Delimited => Delimited(table),
                TableKind.Excel => Workbook(table, at),
                TableKind.Parquet => View(table, $"read_parquet({Paths(table)})"),
                _ => View(table, $"read_json({Paths(table)}, sample_size = -1)"),
            };
        }
        catch (EngineException fault)
        {
            Report(table, fault, at);
            return null;
        }
    }

    /// <summary>Loads a dataset: text as text, days as dates, quantities as <see cref="SqlQuantity"/>.</summary>
    /// <param name="number">The number of the dataset in references to its cells.</param>
    public void Load(Dataset dataset, int number)
    {
        var columns = dataset.Fields.SelectMany(f => f.Type == FieldType.Quantity ? SqlQuantity.Columns(f.Name) : [f.Name]).ToList();
        var staging = $"{dataset.Id} as text";
        session.Fill(staging, columns, dataset.Rows.Select((row, i) => TextsOf(dataset, row, number, i)));
        var plain = dataset.Fields.Where(f => f.Type != FieldType.Quantity).ToList();
        var numbers = dataset
            .Fields.Where(f => f.Type == FieldType.Quantity)
            .SelectMany(f => SqlQuantity.Columns(f.Name).Take(SqlQuantity.Numbers.Count))
            .ToList();
        var types = ColumnTypes.Of(session, Sql.Name(staging), [.. plain.Select(f => f.Name), .. numbers], named).Types;
        var selected = dataset.Fields.Select(field =>
            field.Type == FieldType.Quantity
                ? SqlQuantity.Struct(
                    field.Name,
                    NumberType(
                        types.Skip(plain.Count + numbers.IndexOf(SqlQuantity.Columns(field.Name).First())).Take(SqlQuantity.Numbers.Count)
                    )
                )
                : $"{Sql.Name(field.Name)}::{TypeOf(field, types[plain.IndexOf(field)])} AS {Sql.Name(field.Name)}"
        );
        session.Run($"CREATE TABLE {Sql.Name(dataset.Id)} AS SELECT {string.Join(", ", selected)} FROM {Sql.Name(staging)}");
        session.Run($"DROP TABLE {Sql.Name(staging)}");
    }

    // Text stays text, even if it looks like a number or date.
    private static string TypeOf(Field field, string seen) =>
        field switch
        {
            { IsNumeric: true } => seen,
            { Type: FieldType.Year } when seen == "BIGINT" => "BIGINT",
            { Type: FieldType.Date } when seen == "DATE" => "DATE",
            _ => "VARCHAR",
        };

    private static string NumberType(IEnumerable<string> types)
    {
        var each = types.Select(t => DecimalType().Match(t)).ToList();
        return each.TrueForAll(m => m.Success) || types.All(t => t is "BIGINT" or "VARCHAR" || DecimalType().IsMatch(t))
            ? $"DECIMAL(38, {each.Select(m => m.Success ? int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) : 0).DefaultIfEmpty(0).Max().ToString(CultureInfo.InvariantCulture)})"
            : "DOUBLE";
    }

    /// <summary>Returns the texts of a row for the engine.</summary>
    /// <param name="number">The number of the dataset in references to its cells.</param>
    /// <param name="at">The number of the row, from 0.</param>
    public static List<string?> TextsOf(Dataset dataset, Row row, int number, int at)
    {
        var texts = new List<string?>();
        for (var i = 0; i < dataset.Fields.Count; i++)
        {
            var cell = row[dataset.Fields[i].Name];
            if (dataset.Fields[i].Type == FieldType.Quantity)
            {
                texts.AddRange(SqlQuantity.Parts(cell, SqlQuantity.Reference(number, at, i)));
            }
            else
            {
                texts.Add(
                    cell?.Value switch
                    {
                        null => null,
                        Quantity quantity => ValueText.Machine(quantity.Point),
                        var value => ValueText.Written(value),
                    }
                );
            }
        }

        return texts;
    }

    private long? Delimited(TableReference table)
    {
        if (DelimitedHeader.Read(table.Files, file => folder.Shown(file.Name), bag) is not { } header)
        {
            return null;
        }

        var types = Enumerable.Repeat("VARCHAR", header.Columns.Count).ToList();
        var (found, rows) = ColumnTypes.Of(session, Reader(table, header, types), header.Columns, named);
        session.Run($"CREATE VIEW {Sql.Name(table.Name)} AS FROM {Reader(table, header, found)}");
        return rows;
    }

    private static string Reader(TableReference table, DelimitedHeader header, IReadOnlyList<string> types)
    {
        var columns = string.Join(", ", header.Columns.Zip(types, (name, type) => $"{Sql.Text(name)}: {Sql.Text(type)}"));
        return $"read_csv({Paths(table)}, columns = {{{columns}}}, auto_detect = false, header = true, delim = "
            + $"{Sql.Text(header.Separator.ToString())}, quote = '\"', escape = '\"')";
    }

    private long? Workbook(TableReference table, Position at)
    {
        if (WorkbookSheet.Read(table, folder.Shown(table.Files[0].Name), at, bag) is not { } sheet)
        {
            return null;
        }

        var staging = $"{table.Name} as text";
        session.Fill(staging, sheet.Columns, sheet.Rows);
        var (types, rows) = ColumnTypes.Of(session, Sql.Name(staging), sheet.Columns, named);
        var selected = sheet.Columns.Zip(types, (name, type) => $"{Sql.Name(name)}::{type} AS {Sql.Name(name)}");
        session.Run($"CREATE TABLE {Sql.Name(table.Name)} AS SELECT {string.Join(", ", selected)} FROM {Sql.Name(staging)}");
        session.Run($"DROP TABLE {Sql.Name(staging)}");
        return rows;
    }

    private long View(TableReference table, string reader)
    {
        session.Run($"CREATE VIEW {Sql.Name(table.Name)} AS FROM {reader}", named);
        return long.Parse(
            session.Texts($"SELECT count(*)::VARCHAR FROM {Sql.Name(table.Name)}", named)[0][0]!,
            CultureInfo.InvariantCulture
        );
    }

    private static string Paths(TableReference table) => Sql.List(table.Files.Select(f => f.Path));

    private void Report(TableReference table, EngineException fault, Position at)
    {
        if (TableFault.Of(fault.Message, table.Files, file => folder.Shown(file.Name)) is { } placed)
        {
            bag.Add(placed);
        }
        else
        {
            bag.Add(DataRules.BrokenTable.At(at, $"'{table.Name}' cannot be read as a table of its kind"));
        }
    }

    [GeneratedRegex(@"^DECIMAL\(\d+, ?(\d+)\)$")]
    private static partial Regex DecimalType();
}
