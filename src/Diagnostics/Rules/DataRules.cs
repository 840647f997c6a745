namespace Report.Diagnostics.Rules;

/// <summary>Faults of datasets, and of YAML files in general.</summary>
internal static class DataRules
{
    public static readonly Rule NotYaml = new(
        "DATA001",
        Severity.Error,
        "YAML cannot be read any further here",
        "look for a sign that is missing or one too many, here or just above; text that starts with a sign needs quotes"
    );

    public static readonly Rule UnknownKey = new("DATA002", Severity.Error, "'{0}' is not a key of {1}");

    public static readonly Rule MissingKey = new("DATA003", Severity.Error, "{1} needs the key '{0}'", "add '{0}: …'");

    public static readonly Rule DuplicateKey = new(
        "DATA004",
        Severity.Error,
        "'{0}' is written twice; the first is on line {1}",
        "keep one of the two"
    );

    public static readonly Rule WrongKind = new("DATA005", Severity.Error, "{0} belongs here, not {1}");

    public static readonly Rule NotOneOf = new("DATA006", Severity.Error, "'{0}' is not a {1}");

    public static readonly Rule NotAQuantity = new(
        "DATA007",
        Severity.Error,
        "'{0}' is not a quantity",
        "write a number, 'about 1,100', '900 to 1,200' or 'not published'"
    );

    public static readonly Rule EmptyFile = new("DATA008", Severity.Error, "the file is empty", "fill it in, or remove it");

    public static readonly Rule TwoSpellings = new(
        "DATA066",
        Severity.Error,
        "'{0}' is '{1}', which is written here too",
        "take one of the two out"
    );

    public static readonly Rule MissingFile = new("DATA009", Severity.Error, "there is no file '{0}'");

    public static readonly Rule NotUtf8 = new("DATA010", Severity.Error, "the file is not UTF-8 but looks like {0}", "save it as UTF-8");

    public static readonly Rule NotText = new(
        "DATA011",
        Severity.Error,
        "this file is no text: it holds a control character here that no text has",
        "only text files in UTF-8 belong here; saving it again in an editor of text may help"
    );

    public static readonly Rule TooLarge = new(
        "DATA012",
        Severity.Error,
        "the file has {0} MB, and at most {1} MB are read",
        "keep large tables in a .csv file and leave out what the report does not use"
    );

    public static readonly Rule OutsideFolder = new(
        "DATA013",
        Severity.Error,
        "'{0}' leads out of the input folder",
        "keep every file of the report inside it"
    );

    public static readonly Rule TabIndent = new(
        "DATA014",
        Severity.Error,
        "a tab indents this line, and YAML allows only spaces there",
        "replace it by two spaces"
    );

    public static readonly Rule Alias = new(
        "DATA015",
        Severity.Error,
        "'{0}' is an anchor or an alias of YAML, and these are not read",
        "write the value out; if it is text, put it in quotes"
    );

    public static readonly Rule Tag = new(
        "DATA016",
        Severity.Error,
        "'{0}' is a tag of YAML, and tags are not read",
        "leave it out; if it is text, put it in quotes"
    );

    public static readonly Rule TooDeep = new(
        "DATA017",
        Severity.Error,
        "lists and mappings are nested more than {0} deep here",
        "look for a bracket that is not closed, or for lines that are indented further and further"
    );

    public static readonly Rule SecondDocument = new(
        "DATA018",
        Severity.Error,
        "a second document starts here, and a file holds one",
        "remove the line '---' or '...' above it, or move what follows to a file of its own"
    );

    public static readonly Rule KeyNotText = new(
        "DATA019",
        Severity.Error,
        "a key must be a name, not {0}",
        "put the key in quotes, or the whole text where it starts with a bracket"
    );

    public static readonly Rule Unreadable = new(
        "DATA020",
        Severity.Error,
        "the file '{0}' cannot be read",
        "look at its permissions; pipes, devices and links that lead in a circle are not read at all"
    );

    public static readonly Rule NotRead = new(
        "DATA021",
        Severity.Warning,
        "this file is not read, because its name ends in '{0}'",
        "name it '{1}'"
    );

    public static readonly Rule BadId = new(
        "DATA022",
        Severity.Error,
        "'{0}' cannot stand in an address",
        "use small letters, digits and hyphens: '{1}'"
    );

    public static readonly Rule CutByComma = new(
        "DATA023",
        Severity.Error,
        "a comma has cut '{0}' off the text before it",
        "put text or a number that holds a comma in quotes, where {{ }} or [ ] are around it"
    );

    public static readonly Rule ColonInText = new(
        "DATA024",
        Severity.Error,
        "a colon and a space inside text start another key here",
        "put the text in quotes"
    );

    public static readonly Rule OpenQuoteInYaml = new(
        "DATA025",
        Severity.Error,
        "this quotation mark is never closed",
        "close it at the end of the text"
    );

    public static readonly Rule OpenBracket = new(
        "DATA026",
        Severity.Error,
        "this '{0}' is never closed",
        "close it at the end of the list or mapping; text that starts with it needs quotes"
    );

    public static readonly Rule Misplaced = new(
        "DATA027",
        Severity.Error,
        "this line does not fit those around it",
        "start it in the same column as its neighbours, and do not mix list items ('- …') with keys"
    );

    public static readonly Rule TextAfterValue = new(
        "DATA028",
        Severity.Error,
        "'{0}' follows a value that has ended",
        "put the whole text in quotes; an apostrophe inside '…' is written ''"
    );

    public static readonly Rule SpecialStart = new(
        "DATA029",
        Severity.Error,
        "text cannot start with '{0}' here",
        "put the text in quotes"
    );

    public static readonly Rule NotADate = new("DATA030", Severity.Error, "'{0}' is not a date", "{1}");

    public static readonly Rule NotAYear = new("DATA031", Severity.Error, "'{0}' is not a year", "write four digits, as in 2010");

    public static readonly Rule NotANumber = new(
        "DATA032",
        Severity.Error,
        "'{0}' is not {1}",
        "for 'about 1,100', ranges and missing values, give the field the type quantity"
    );

    public static readonly Rule NotAUrl = new("DATA033", Severity.Error, "'{0}' is not a web address", "write it in full, with https://");

    public static readonly Rule PercentUnit = new(
        "DATA034",
        Severity.Error,
        "'{0}' is a percentage, and '{1}' is not measured in percent",
        "give the field 'unit: \"%\"', or write the number alone"
    );

    public static readonly Rule UnknownField = new("DATA035", Severity.Error, "this dataset has no field '{0}'");

    public static readonly Rule FieldTwice = new(
        "DATA036",
        Severity.Error,
        "the field '{0}' is described twice; the first time on line {1}",
        "give one of the two another name"
    );

    public static readonly Rule ReservedField = new(
        "DATA037",
        Severity.Error,
        "a field cannot be called '{0}', because every row may have that key",
        "give it another name"
    );

    public static readonly Rule BlankRequired = new("DATA038", Severity.Error, "'{0}' is required, and this row leaves it blank");

    public static readonly Rule NotUnique = new("DATA039", Severity.Error, "'{0}' must be unique, and '{1}' is also on line {2}");

    public static readonly Rule BelowMinimum = new("DATA040", Severity.Error, "'{0}' is below the minimum of '{1}', {2}");

    public static readonly Rule AboveMaximum = new("DATA041", Severity.Error, "'{0}' is above the maximum of '{1}', {2}");

    public static readonly Rule NotInEnum = new("DATA042", Severity.Error, "'{0}' is not among the values of '{1}'");

    public static readonly Rule SameKey = new(
        "DATA043",
        Severity.Error,
        "this row and the one on line {1} have the same key, '{0}'",
        "nothing tells them apart in a link: add a field that does, or name the fields under 'key'"
    );

    public static readonly Rule NoRows = new(
        "DATA044",
        Severity.Error,
        "this dataset has no rows, and a chart or a page needs them",
        "write a row, or take out what draws or names this dataset until there is one"
    );

    public static readonly Rule EmptyRow = new("DATA045", Severity.Error, "this row has no value");

    public static readonly Rule NoMeaningForType = new(
        "DATA046",
        Severity.Error,
        "'{0}' means nothing for a field of type {1}",
        "leave it out, or change the type"
    );

    public static readonly Rule BadBreak = new(
        "DATA047",
        Severity.Error,
        "this dataset has no field of type year or date, so nothing can come after a break"
    );

    public static readonly Rule BadGrouping = new(
        "DATA055",
        Severity.Error,
        "the digits of '{0}' are not in threes",
        "write 1,234 for a thousand and more, and 1.234 for a fraction"
    );

    public static readonly Rule DateAsQuantity = new(
        "DATA056",
        Severity.Error,
        "'{0}' is a date, and a quantity belongs here",
        "give the field the type date"
    );

    public static readonly Rule BackwardRange = new("DATA057", Severity.Error, "'{0}' runs backwards", "write the smaller number first");

    public static readonly Rule UnclearQuantity = new(
        "DATA058",
        Severity.Error,
        "'{0}' can be read in more than one way, or is not finished",
        "write one word before one number, or both numbers of a range in full"
    );

    public static readonly Rule BadEscape = new(
        "DATA059",
        Severity.Error,
        "a backslash inside \"…\" makes no sense here",
        "write \\\\ for a backslash, or use '…', where it stands for itself"
    );

    public static readonly Rule CellCount = new(
        "DATA050",
        Severity.Error,
        "this row has {0}, and the first row has {1}",
        "a value that holds the separator '{2}' needs quotes"
    );

    public static readonly Rule MissingColumn = new("DATA051", Severity.Error, "the file has no column '{0}'");

    public static readonly Rule ColumnTwice = new("DATA052", Severity.Error, "the column '{0}' is there twice");

    public static readonly Rule OpenQuote = new(
        "DATA053",
        Severity.Error,
        "this quotation mark is never closed, or something stands beside it",
        "a value in quotes starts and ends with \", and \" inside it is written \"\""
    );

    public static readonly Rule NotACsvFile = new(
        "DATA054",
        Severity.Error,
        "rows are a list, or the name of a .csv file beside this one, not '{0}'"
    );

    public static readonly Rule MissingComma = new(
        "DATA060",
        Severity.Error,
        "a comma is missing before this, or the '{0}' before it is not closed"
    );

    public static readonly Rule BadInterval = new(
        "DATA070",
        Severity.Error,
        "'{0}' has no interval around its number",
        "write the number, and the ends that it lies between, as in '4.2 (3.1 to 5.3)' or '40 ± 3'"
    );

    public static readonly Rule Forbidden = new(
        "DATA061",
        Severity.Error,
        "the character {0} cannot stand in a page",
        "remove it, or the escape that writes it; it is invisible, and often comes with text copied from elsewhere"
    );

    public static readonly Rule Blank = new(
        "DATA062",
        Severity.Error,
        "a title needs words, and this one is blank",
        "write what readers are to see"
    );

    public static readonly Rule TooFarDown = new(
        "DATA063",
        Severity.Warning,
        "this file is not read, because it lies in a folder below '{0}'",
        "move it to '{1}'"
    );

    public static readonly Rule NameOfPart = new(
        "DATA064",
        Severity.Error,
        "'{0}' is also a column of the quantity '{1}' in the table that readers download",
        "give the field another name"
    );

    public static readonly Rule NotAPeriod = new("DATA095", Severity.Error, "'{0}' is not a period", "{1}");

    public static readonly Rule MixedPeriods = new(
        "DATA096",
        Severity.Error,
        "'{0}' is a {1}, and '{2}' in line {3} is a {4}: a field holds periods of one kind",
        "put them in a field or a dataset of their own; if the form is ambiguous, write 2009/10 for a financial year and 2009-10 for "
            + "October 2009"
    );

    public static readonly Rule YearBeginsUnsaid = new(
        "DATA097",
        Severity.Warning,
        "'{0}' is a financial year, and the field '{1}' does not say when one begins: it is taken to be {2}",
        "add 'begins: april' to the field, or the month that is right"
    );

    public static readonly Rule LooksAlike = new(
        "DATA090",
        Severity.Warning,
        "'{0}' is '{1}' of line {2} in another spelling ({3}), and is read as the same",
        "write both alike; if two are meant, list both in the field's 'enum'"
    );

    public static readonly Rule NotATransform = new(
        "DATA100",
        Severity.Error,
        "a transform has one of these keys: {0}",
        "write one transform an item of the list"
    );

    public static readonly Rule FromAndRows = new(
        "DATA101",
        Severity.Error,
        "a dataset has either 'rows' or 'from', not both",
        "give the rows a dataset of their own, and name it under 'from'"
    );

    public static readonly Rule DerivedFromItself = new(
        "DATA102",
        Severity.Error,
        "this dataset is derived from itself: {0}",
        "a dataset can be derived only from others"
    );

    public static readonly Rule BadExpression = new(
        "DATA103",
        Severity.Error,
        "{0}",
        "expressions are written as in: year >= 1990 and country != \"Other\""
    );

    public static readonly Rule WrongOperand = new("DATA104", Severity.Error, "{0} holds {1}, and {2} belongs here");

    public static readonly Rule UnitsDiffer = new(
        "DATA105",
        Severity.Error,
        "{0} is measured in {1}, and {2} in {3}",
        "only values of one unit can be added, subtracted or compared"
    );

    public static readonly Rule UnitNeeded = new(
        "DATA106",
        Severity.Error,
        "the unit of '{0}' cannot be told from the units that go into it",
        "say it: 'unit: …' beside 'calculate'"
    );

    public static readonly Rule NoAnswer = new(
        "DATA107",
        Severity.Error,
        "{0} has no honest answer: {1}",
        "leave such rows out with a filter before this, or take them apart"
    );

    public static readonly Rule FieldExists = new(
        "DATA108",
        Severity.Error,
        "there is a field '{0}' already",
        "give the new one another name"
    );

    public static readonly Rule NothingLeft = new("DATA109", Severity.Error, "no row is left after this transform, of {0} before it");

    public static readonly Rule SeveralForOne = new(
        "DATA110",
        Severity.Error,
        "{0} finds more than one row where there must be one: {1} and {2}",
        "aggregate the rows before this, or group by another field"
    );

    public static readonly Rule NotFoundThere = new(
        "DATA111",
        Severity.Error,
        "{0} of {1} rows find nothing in '{2}', the first of them '{3}'",
        "leave them out with a filter before this, or write what stands in their place: 'default: not available'"
    );

    public static readonly Rule NotAsDerived = new(
        "DATA112",
        Severity.Error,
        "'{0}' comes out as {1}, not as {2}",
        "leave the key out, or change the transform"
    );

    public static readonly Rule BadArgument = new("DATA113", Severity.Error, "{0}");

    public static readonly Rule RowsTwice = new(
        "DATA120",
        Severity.Error,
        "a dataset has one of 'rows', 'from' and 'query', and this one has '{0}' as well",
        "give each a dataset of its own; a query reads other datasets by their names"
    );

    public static readonly Rule BadSql = new("DATA121", Severity.Error, "{0}");

    public static readonly Rule NotASelect = new(
        "DATA122",
        Severity.Error,
        "one SELECT belongs here, and nothing else",
        "write one query without COPY, ATTACH, SET, PRAGMA, DESCRIBE and the like; PIVOT needs the list of its "
            + "values: ON … IN ('a', 'b')"
    );

    public static readonly Rule UnknownTable = new("DATA123", Severity.Error, "there is no table '{0}'");

    public static readonly Rule TableOutside = new(
        "DATA124",
        Severity.Error,
        "'{0}' is an address, and queries read only files in input/tables/",
        "download it there, so that every build reads the same"
    );

    public static readonly Rule NotATableFile = new("DATA125", Severity.Error, "'{0}' is no file that queries read", "these are read: {1}");

    public static readonly Rule RefusedInQuery = new("DATA126", Severity.Error, "{0} {1}");

    public static readonly Rule NoOrder = new(
        "DATA127",
        Severity.Error,
        "the query gives {0} rows in no order of its own",
        "end it with ORDER BY, as in 'ORDER BY \"{1}\"' or 'ORDER BY ALL', so that every build has them in the same order"
    );

    public static readonly Rule ColumnNotDescribed = new(
        "DATA128",
        Severity.Error,
        "the query gives a column '{0}', which 'fields' does not describe",
        "describe it, take it out of the SELECT, or leave 'fields' out to have all columns as they come"
    );

    public static readonly Rule FieldNotGiven = new("DATA129", Severity.Error, "the query gives no column '{0}'");

    public static readonly Rule NoCellFor = new("DATA130", Severity.Error, "the column '{0}' is of type {1}, which no cell can hold");

    public static readonly Rule NoCellForValue = new("DATA131", Severity.Error, "'{0}' in row {1} of the answer is {2}, which {3}");

    public static readonly Rule BrokenTable = new("DATA132", Severity.Error, "this table cannot be read: {0}");

    public static readonly Rule QueryTooLarge = new("DATA133", Severity.Error, "the query {0}", "filter or aggregate the rows further");

    public static readonly Rule QuantityOrdered = new(
        "DATA134",
        Severity.Error,
        "{0} has no answer for '{1}', whose values may be in doubt",
        "use largest(…), smallest(…), middle(…) or total(…), or a part of it: {1}.low, {1}.high, {1}.value"
    );

    public static readonly Rule SheetNotNamed = new(
        "DATA136",
        Severity.Error,
        "the workbook '{0}' has several sheets: {1}",
        "name one of them, as in '{0}#{2}'"
    );

    public static readonly Rule UnknownEngine = new(
        "DATA140",
        Severity.Error,
        "site.yaml names no engine '{0}'",
        "describe the server there: engines: {{ {0}: {{ environment: WAREHOUSE_URL }} }}"
    );

    public static readonly Rule NotAsked = new(
        "DATA141",
        Severity.Error,
        "'{0}' has not been asked this query yet",
        "run 'query --refresh {1}', and commit what it writes"
    );

    public static readonly Rule StaleAnswer = new(
        "DATA142",
        Severity.Error,
        "the answer that is kept is to another question: {0}",
        "run 'query --refresh {1}', and commit what it writes"
    );

    public static readonly Rule AnswerChanged = new(
        "DATA143",
        Severity.Error,
        "this is not what the server answered: it was changed by hand, or the file beside it belongs to another answer",
        "take the change back, or run 'query --refresh {0}'"
    );

    public static readonly Rule NoAddress = new(
        "DATA144",
        Severity.Error,
        "the environment variable {0} is not set",
        "it holds the address of the server: postgresql://reader:password@host/database"
    );

    public static readonly Rule BadAddress = new("DATA145", Severity.Error, "the address in {0} cannot be used: {1}");

    public static readonly Rule AddressInFile = new(
        "DATA146",
        Severity.Error,
        "this is no name of an environment variable",
        "the address of a server stands in the environment, never in a file; here stands the name of the variable. A password "
            + "that was written here is known to all who see the repository"
    );

    public static readonly Rule ServerUnreachable = new("DATA147", Severity.Error, "the server of '{0}' {1}", "its address is in {2}");

    public static readonly Rule RoleMayWrite = new(
        "DATA148",
        Severity.Error,
        "the role that '{0}' is asked by may change {1} there",
        "give it a role that may only read: CREATE ROLE … LOGIN; GRANT SELECT ON … TO …"
    );

    public static readonly Rule QueryTimedOut = new(
        "DATA149",
        Severity.Error,
        "the query took more than {0} seconds, and was stopped",
        "ask for less, or raise 'time-limit' of '{1}' in site.yaml"
    );

    public static readonly Rule QueryWrites = new(
        "DATA150",
        Severity.Error,
        "the query would change something on the server, and nothing was done",
        "one SELECT belongs here"
    );

    public static readonly Rule ShardDown = new(
        "DATA151",
        Severity.Error,
        "the server could not reach {0}, which holds a part of what is asked; a part is no answer",
        "ask again when it is up"
    );

    public static readonly Rule NoServerQuery = new("DATA152", Severity.Error, "no dataset '{0}' is answered by a server");

    public static readonly Rule CellsLeftBlank = new(
        "DATA135",
        Severity.Warning,
        "{0}, the first in {1}, and that counts as blank",
        "mend the workbook, or open it in a spreadsheet program and save it"
    );

    public static readonly Rule SameOnSomeDisks = new(
        "DATA071",
        Severity.Error,
        "the path is '{0}' but for capitals, and one of the two is lost where disks do not tell them apart",
        "give one of them another name: Windows and macOS keep only one"
    );

    public static readonly Rule BadFormat = new("DATA160", Severity.Error, "'{0}' is not a format of numbers");

    public static readonly Rule PercentTwice = new(
        "DATA161",
        Severity.Error,
        "'{0}' writes fractions as percentages, and the unit of '{1}' is '%': 12 would become 1,200%",
        "write '.1f' for percentages with one decimal"
    );

    public static readonly Rule NoCurrency = new(
        "DATA162",
        Severity.Error,
        "'$' stands for the sign of the field's currency, and '{1}' has none",
        "give the field a unit such as '$' or '€ million', or leave '$' out of '{0}'"
    );

    public static readonly Rule LinkedFolder = new(
        "DATA170",
        Severity.Warning,
        "'{0}' is a link to a folder, and no page or dataset below it is read",
        "move the folder itself here; links to files are followed"
    );

    public static readonly Rule UnreadableFolder = new(
        "DATA171",
        Severity.Error,
        "the folder '{0}' cannot be read",
        "look at its permissions; a path of more than 4,000 letters is more than most systems allow"
    );

    public static readonly Rule NameNotUtf8 = new(
        "DATA172",
        Severity.Error,
        "the name of this file is not UTF-8, so it cannot be opened",
        "give it another name"
    );

    public static readonly Rule FileNotFolder = new(
        "DATA173",
        Severity.Error,
        "'{0}' is a file, and the folder of that name is wanted",
        "give the file another name"
    );

    public static readonly Rule OtherCapitals = new(
        "DATA174",
        Severity.Warning,
        "'{0}' has other capitals than the name that is read, '{1}'",
        "name it '{1}'"
    );

    public static readonly Rule NothingBehindKey = new(
        "DATA175",
        Severity.Warning,
        "nothing stands behind '{0}:', so it is read as if it was not there",
        "write its value, or take the key out; 'null' says that there is none"
    );

    public static readonly Rule CallInPlainText = new(
        "DATA176",
        Severity.Warning,
        "'{{{{' in '{0}' is shown to readers as it is written: this text takes no values from the data",
        "write it without braces; texts of pages, charts and claims may hold calls"
    );

    public static readonly Rule FolderNotFile = new(
        "DATA177",
        Severity.Error,
        "'{0}' is a folder, and a file of that name is wanted",
        "give the folder another name"
    );
}
