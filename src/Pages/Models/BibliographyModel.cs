namespace Report.Pages.Models;

/// <summary>The numbered notes of a page.</summary>
internal sealed record BibliographyModel(IReadOnlyList<NoteModel> Notes) : Model<BibliographyModel>;

/// <summary>A publication that a text cites, or a footnote.</summary>
/// <param name="Source">The publication; null for a footnote.</param>
/// <param name="Html">The footnote; null for a publication.</param>
/// <param name="Back">Links to the references in the text.</param>
internal sealed record NoteModel(string Id, int Number, SourceModel? Source, string? Html, IReadOnlyList<BackLinkModel> Back)
    : Model<NoteModel>;

/// <param name="Label">The letter of the reference; "" where it is the only one.</param>
/// <param name="Words">The link in words.</param>
internal sealed record BackLinkModel(string Href, string Label, string Words) : Model<BackLinkModel>;
