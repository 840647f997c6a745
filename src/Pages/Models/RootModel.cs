namespace Report.Pages.Models;

/// <summary>The names that every template is given, whatever it is rendered with.</summary>
internal sealed record RootModel(StringsModel Strings) : Model<RootModel>;
