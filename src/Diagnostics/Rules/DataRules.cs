namespace Report.Diagnostics.Rules;

/// <summary>Faults of YAML files in general and of datasets.</summary>
public static class DataRules
{
    public static readonly Rule NotYaml = new("DATA001", Severity.Error, "this is not valid YAML: {0}");

    public static readonly Rule UnknownKey = new("DATA002", Severity.Error, "'{0}' is not a key of {1}");

    public static readonly Rule MissingKey = new("DATA003", Severity.Error, "{1} needs the key '{0}'", "add '{0}: …'");

    public static readonly Rule DuplicateKey = new("DATA004", Severity.Error, "'{0}' is written twice; the first is on line {1}", "keep one of the two");

    public static readonly Rule WrongKind = new("DATA005", Severity.Error, "{0} belongs here, not {1}");

    public static readonly Rule NotOneOf = new("DATA006", Severity.Error, "'{0}' is not a {1}");

    public static readonly Rule NotAQuantity = new("DATA007", Severity.Error, "'{0}' is not a quantity", "write a number, 'about 1,100', '900 to 1,200' or 'not published'");

    public static readonly Rule EmptyFile = new("DATA008", Severity.Error, "the file is empty", "start from 'dotnet run -- new dataset NAME'");
}
