using System.Text;
using System.Text.Json;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Tables;

/// <summary>Parses and runs queries. Trees and results come from the cache if possible, and the engine is loaded only otherwise.</summary>
internal sealed class QueryRunner(InputFolder input, QueryOptions options, DiagnosticBag bag)
{
    private const int MostRows = 1_000_000;
    private const string Answer = "the answer";

    private readonly QueryCache cache = new(options.Cache);
    private readonly TableFolder folder = new(input);

    /// <summary>Parses a query and checks that it may run; null after a diagnostic.</summary>
    public SqlTree? Parse(SqlText sql)
    {
        string[] parts = ["tree", DuckDbSession.Version, sql.Text];
        if (cache.Find(parts, stream => TreeIn(new StreamReader(stream).ReadToEnd())) is { } known)
        {
            return new SqlGate(sql).Read(known.RootElement, bag);
        }

        var parsed = DuckDbSession.Parse(sql.Text);
        if (TreeIn(parsed) is not { } tree)
        {
            bag.Add(DataRules.BadSql.At(sql.At, "the query is nested too deeply"));
            return null;
        }

        cache.Keep(parts, stream => stream.Write(Encoding.UTF8.GetBytes(parsed)));
        return new SqlGate(sql).Read(tree.RootElement, bag);
    }

    // Null for a damaged file, and for a tree that is too deep.
    private static JsonDocument? TreeIn(string parsed)
    {
        try
        {
            return JsonDocument.Parse(parsed, new JsonDocumentOptions { MaxDepth = SqlTree.Deepest });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Returns the result of a query; null after a diagnostic.</summary>
    /// <param name="id">The id of the dataset to derive.</param>
    /// <param name="datasets">The datasets that the query reads.</param>
    /// <param name="known">The ids of all datasets.</param>
    public AnswerTable? Ask(string id, SqlText sql, SqlTree tree, IReadOnlyList<Dataset> datasets, IReadOnlyCollection<string> known)
    {
        var edits = new SqlEdits(sql);
        var tables = Tables(sql, tree, known, edits);
        var quantities = datasets.SelectMany(d => d.Fields).Where(f => f.Type == FieldType.Quantity).Select(f => f.Name);
        if (new QuantityUse(tree, sql, quantities).Reports(bag) || tables is null)
        {
            return null;
        }

        var files = tables.Values.SelectMany(t => t.Reference.Files).DistinctBy(f => f.Path).ToList();
        string[] parts =
        [
            "answer",
            DuckDbSession.Version,
            sql.Text,
            tree.IsOrdered.ToString(),
            .. files.SelectMany(f => new[] { f.Name, f.Sha256 }),
            .. datasets.SelectMany(d => new[] { d.Id, DigestOf(d) }),
        ];
        if (cache.Find(parts, AnswerTable.Read) is { } kept)
        {
            return kept;
        }

        if (InTime(sql, () => Run(id, sql, tree, edits, tables, files, datasets)) is not { } answer)
        {
            return null;
        }

        cache.Keep(parts, answer.Write);
        return answer;
    }

    // Null, with a diagnostic, if the time limit is exceeded.
    private AnswerTable? InTime(SqlText sql, Func<AnswerTable?> run)
    {
        try
        {
            return run();
        }
        catch (TimeoutException)
        {
            bag.Add(
                DataRules
                    .QueryTooLarge.At(sql.At, $"takes longer than {options.TimeLimit.TotalMinutes:0.###} minutes")
                    .WithHint(
                        "a recursive part needs a condition that ends it; filter tables before they are joined, or ask a database "
                            + "server and keep its answer"
                    )
            );
            return null;
        }
    }

    // Returns the files that the query names, by name; null after a diagnostic.
    private Dictionary<string, (TableReference Reference, Position At, bool AsTable)>? Tables(
        SqlText sql,
        SqlTree tree,
        IReadOnlyCollection<string> datasets,
        SqlEdits edits
    )
    {
        var found = new Dictionary<string, (TableReference, Position, bool)>(StringComparer.Ordinal);
        var whole = true;
        foreach (var table in tree.Tables)
        {
            var (name, offset) = (SqlTree.Text(table, "table_name"), SqlTree.Offset(table));
            if (datasets.Contains(name))
            {
                continue;
            }

            if (!TableFolder.IsFileName(name))
            {
                bag.Add(
                    DataRules
                        .UnknownTable.At(sql.PlaceOf(offset), name)
                        .WithHint(DidYouMean.Hint(name, [.. datasets, .. tree.CommonTables, .. folder.All()]))
                );
                whole = false;
            }
            else if (Find(name, offset) is { } reference)
            {
                found[name] = (reference, sql.PlaceOf(offset), true);
                if (SqlTree.Text(table, "alias").Length == 0)
                {
                    edits.Replace(offset, $"{Sql.Name(name)} AS {Sql.Name(Path.GetFileNameWithoutExtension(name))}");
                }
            }
        }

        foreach (
            var function in tree
                .TableFunctions.Select(t => t.GetProperty("function"))
                .Where(f => RefusedFunctions.ReadsFiles(SqlTree.Text(f, "function_name")))
        )
        {
            var first = SqlTree.Children(function, "children").FirstOrDefault();
            if (first.ValueKind != JsonValueKind.Object || SqlTree.Constant(first) is not { } name)
            {
                bag.Add(
                    DataRules.RefusedInQuery.At(
                        sql.PlaceOf(SqlTree.Offset(function)),
                        SqlTree.Text(function, "function_name"),
                        "reads files of input/tables/, and needs the name of one in quotation marks"
                    )
                );
                whole = false;
            }
            else if (Find(name, SqlTree.Offset(first)) is { } reference)
            {
                found[name] = found.GetValueOrDefault(name) is { Item1: not null } before
                    ? before
                    : (reference, sql.PlaceOf(SqlTree.Offset(first)), false);
                edits.Replace(SqlTree.Offset(first), Sql.List(reference.Files.Select(f => f.Path)));
            }
        }

        return whole ? found : null;

        TableReference? Find(string name, int offset)
        {
            var reference = folder.Find(name, sql.PlaceOf(offset), bag);
            whole &= reference is not null;
            return reference;
        }
    }

    private AnswerTable? Run(
        string id,
        SqlText sql,
        SqlTree tree,
        SqlEdits edits,
        Dictionary<string, (TableReference Reference, Position At, bool AsTable)> tables,
        IReadOnlyList<TableFile> files,
        IReadOnlyList<Dataset> datasets
    )
    {
        var named = $"Running the query of '{id}'";
        options.Progress?.Invoke(named);
        using var session = new DuckDbSession([.. files.Select(f => f.Path)], options);
        var loader = new TableLoader(session, folder, named, bag);
        var inputs = new List<QueryInput>();
        foreach (var (_, (reference, at, asTable)) in tables)
        {
            var rows = asTable ? loader.Load(reference, at) : null;
            if (asTable && rows is null)
            {
                return null;
            }

            inputs.AddRange(
                reference.Files.Select(f => new QueryInput(f.Name, f.Bytes, f.Sha256, reference.Files.Count == 1 ? rows : null))
            );
        }

        for (var i = 0; i < datasets.Count; i++)
        {
            loader.Load(datasets[i], i);
        }

        var prefix = $"CREATE TEMP TABLE {Sql.Name(Answer)} AS ";
        try
        {
            foreach (var macro in datasets.Count > 0 ? SqlQuantity.Definitions : [])
            {
                session.Run(macro);
            }

            session.Run(prefix + edits.Apply(), named);
            return Read(session, sql, tree, files, inputs);
        }
        catch (EngineException fault)
        {
            bag.Add(
                TableFault.Of(fault.Message, files, file => folder.Shown(file.Name)) is { } ofTable
                && EngineMessage.Of(fault.Message).Position is null
                    ? ofTable
                    : new SqlFault(sql).Running(
                        fault.Message,
                        edits,
                        prefix.Length,
                        [.. datasets.Select(d => d.Id), .. tree.CommonTables, .. folder.All()]
                    )
            );
            return null;
        }
    }

    private AnswerTable? Read(
        DuckDbSession session,
        SqlText sql,
        SqlTree tree,
        IReadOnlyList<TableFile> files,
        IReadOnlyList<QueryInput> inputs
    )
    {
        var columns = session
            .Texts(
                $"SELECT column_name::VARCHAR, data_type::VARCHAR FROM duckdb_columns() WHERE table_name = {Sql.Text(Answer)} ORDER BY "
                    + "column_index"
            )
            .Select(row => new AnswerColumn(row[0]!, row[1]!))
            .ToList();
        var held = true;
        foreach (var column in columns.Where(c => AnswerText.Select(c) is null))
        {
            bag.Add(DataRules.NoCellFor.At(sql.At, column.Name, column.Type).WithHint(AnswerText.HintFor(column.Type)));
            held = false;
        }

        var count = long.Parse(
            session.Texts($"SELECT count(*)::VARCHAR FROM {Sql.Name(Answer)}")[0][0]!,
            System.Globalization.CultureInfo.InvariantCulture
        );
        if (count > MostRows)
        {
            bag.Add(DataRules.QueryTooLarge.At(sql.At, $"gives {count} rows, and a dataset holds at most {MostRows}"));
            return null;
        }

        if (count > 1 && !tree.IsOrdered)
        {
            bag.Add(DataRules.NoOrder.At(sql.At, count, columns[0].Name));
            return null;
        }

        return held
            ? Checked(
                session.Texts($"SELECT {string.Join(", ", columns.Select(AnswerText.Select))} FROM {Sql.Name(Answer)}"),
                columns,
                sql,
                files,
                inputs
            )
            : null;
    }

    private AnswerTable? Checked(
        IReadOnlyList<string?[]> rows,
        List<AnswerColumn> columns,
        SqlText sql,
        IReadOnlyList<TableFile> files,
        IReadOnlyList<QueryInput> inputs
    )
    {
        var roots = files.Select(f => Path.GetDirectoryName(f.Path)!).Distinct(StringComparer.Ordinal).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            for (var c = 0; c < columns.Count; c++)
            {
                if (rows[i][c] is not { } text || SqlQuantity.IsType(columns[c].Type))
                {
                    continue;
                }

                if (roots.Exists(root => text.Contains(root, StringComparison.Ordinal)))
                {
                    bag.Add(DataRules.NoCellForValue.At(sql.At, columns[c].Name, i + 1, "a path", "names a folder of this machine"));
                    return null;
                }

                var (read, fault) = AnswerText.Read(text, columns[c].Type);
                if (fault is not null)
                {
                    bag.Add(DataRules.NoCellForValue.At(sql.At, columns[c].Name, i + 1, $"'{text}'", fault));
                    return null;
                }

                rows[i][c] = read;
            }
        }

        return new AnswerTable(columns, rows, inputs);
    }

    // Hashes what the engine receives of a dataset. Sources and notes are not part of it: they are read from the dataset itself.
    private static string DigestOf(Dataset dataset) =>
        HashParts.Of(
            dataset
                .Fields.SelectMany(f => new string?[] { f.Name, f.Type.ToString() })
                .Concat(dataset.Rows.SelectMany((row, i) => TableLoader.TextsOf(dataset, row, number: 0, i)))
        );
}
