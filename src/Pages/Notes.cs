using Report.Data;
using Report.Languages;
using Report.Pages.Models;

namespace Report.Pages;

/// <summary>
/// The numbered notes of one page: publications cited and footnotes, in the order in which the text first refers to them. Further
/// references to the same note repeat its number.
/// </summary>
internal sealed class Notes
{
    private readonly List<Note> notes = [];
    private readonly Dictionary<object, Note> byTarget = [];

    /// <summary>Adds a reference to a publication, and a note for it at the first reference.</summary>
    public NoteReference Refer(Source source) => ReferTo(source, write: null);

    /// <summary>Adds a reference to a footnote, and a note for it at the first reference.</summary>
    /// <param name="write">Writes the footnote's HTML; called when the notes are listed.</param>
    public NoteReference Refer(object footnote, Func<string> write) => ReferTo(footnote, write);

    private NoteReference ReferTo(object target, Func<string>? write)
    {
        if (!byTarget.TryGetValue(target, out var note))
        {
            note = new Note(notes.Count + 1, target, write);
            notes.Add(note);
            byTarget.Add(target, note);
        }

        note.References++;
        return new NoteReference(note.Number, $"note-{note.Number}", BackId(note.Number, note.References));
    }

    /// <summary>Returns the models of all notes. Writing a footnote may add notes, which are included.</summary>
    /// <param name="source">Makes the model of a publication.</param>
    public IReadOnlyList<NoteModel> ToModels(Func<Source, SourceModel> source, IInterfaceWords words)
    {
        // Writing footnotes may add notes and references, so the links back can be made only once all notes are written.
        var htmls = new List<string?>();
        for (var i = 0; i < notes.Count; i++)
        {
            htmls.Add(notes[i].Write?.Invoke());
        }

        return
        [
            .. notes.Zip(
                htmls,
                (note, html) =>
                    new NoteModel(
                        $"note-{note.Number}",
                        note.Number,
                        note.Target is Source cited ? source(cited) : null,
                        html,
                        [.. Enumerable.Range(1, note.References).Select(n => BackLink(note, n, words))]
                    )
            ),
        ];
    }

    private static BackLinkModel BackLink(Note note, int n, IInterfaceWords words) =>
        new(
            "#" + BackId(note.Number, n),
            note.References == 1 ? "" : Letter(n),
            note.References == 1 ? words.BackToText : words.BackToReference(Letter(n))
        );

    private static string BackId(int number, int reference) => $"note-{number}-{Letter(reference)}";

    // Numbers references as a to z, then aa, ab and so on.
    private static string Letter(int n) => n <= 26 ? ((char)('a' + n - 1)).ToString() : Letter((n - 1) / 26) + Letter(((n - 1) % 26) + 1);

    private sealed record Note(int Number, object Target, Func<string>? Write)
    {
        public int References { get; set; }
    }
}

/// <param name="NoteId">Id of the note's element.</param>
/// <param name="Id">Id of the reference's element, to which the note links back.</param>
internal sealed record NoteReference(int Number, string NoteId, string Id);
