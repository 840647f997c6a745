namespace Report.Pages.Models;

/// <summary>
/// What a template sees: text, numbers, true or false, other models and lists of them, by name. A dictionary and no record,
/// because reading properties by name would need reflection. Every name that a template uses is there, null where there is nothing.
/// </summary>
internal sealed class Model : Dictionary<string, object?>
{
    public Model()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>One to add to.</summary>
    public Model(Model other)
        : base(other, StringComparer.Ordinal)
    {
    }
}
