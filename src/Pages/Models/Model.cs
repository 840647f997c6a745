namespace Report.Pages.Models;

/// <summary>
/// The values that a template can use, by name: text, numbers, booleans, other models and lists of models. A dictionary and not a record,
/// because reading properties by name would need reflection. A name without a value is present with null, since a missing name is a fault.
/// </summary>
internal sealed class Model : Dictionary<string, object?>
{
    public Model()
        : base(StringComparer.Ordinal) { }

    /// <summary>Copies a model, so that names can be added.</summary>
    public Model(Model other)
        : base(other, StringComparer.Ordinal) { }
}
