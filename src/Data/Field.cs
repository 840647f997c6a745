using Report.Diagnostics;

namespace Report.Data;

/// <summary>The types of Frictionless Table Schema that a report needs, and <c>quantity</c>, which is ours.</summary>
public enum FieldType { Text, Category, Integer, Number, Quantity, Year, Date, Url }

/// <summary>A column of a dataset.</summary>
/// <param name="Unit">What is counted or measured ("troops", "hours", "%"); null for anything but numbers.</param>
public sealed record Field(string Name, FieldType Type, string Title, string? Unit, string? Description, Position At)
{
    public bool IsNumeric => Type is FieldType.Integer or FieldType.Number or FieldType.Quantity;

    public bool IsTemporal => Type is FieldType.Year or FieldType.Date;
}
