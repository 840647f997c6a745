using System.Globalization;
using Report.Data;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>A value in a text.</summary>
internal sealed record ValueModel : Model<ValueModel>
{
    public required string Text { get; init; }

    /// <summary>The value for programs; null where there is none.</summary>
    public required string? Machine { get; init; }

    public required bool IsDate { get; init; }

    /// <summary>True for a value that is about, bounded, estimated or forecast.</summary>
    public required bool InDoubt { get; init; }

    public required string? Href { get; init; }

    public required string? NoteId { get; init; }

    public required string? Status { get; init; }

    /// <param name="href">Address of the value's row or dataset; null inside a link, which must not contain another.</param>
    /// <param name="noteId">Id of the note that says where the value comes from; null where there is none.</param>
    /// <param name="status">The status, "(forecast)", for readers who cannot open the note: on paper, or without scripts. Null where there
    /// is nothing to say.</param>
    public static ValueModel Of(
        string text,
        Value? value,
        string? machine,
        bool inDoubt,
        string? href,
        string? noteId,
        string? status = null
    ) =>
        new()
        {
            Text = text,
            Machine = machine,
            IsDate = value is DateValue { IsIso: true },
            InDoubt = inDoubt,
            Href = href,
            NoteId = noteId,
            Status = status,
        };

    /// <summary>A number made by counting, which has no note.</summary>
    public static ValueModel OfCount(string text, int count, string? href) =>
        Of(text, null, count.ToString(CultureInfo.InvariantCulture), inDoubt: false, href, noteId: null);
}
