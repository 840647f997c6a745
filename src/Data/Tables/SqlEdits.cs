using System.Text;

namespace Report.Data.Tables;

/// <summary>Puts other texts in the place of some parts of a query, and leads the engine's offsets back to what was written.</summary>
internal sealed class SqlEdits(SqlText sql)
{
    private readonly List<(int Start, int Length, byte[] With)> edits = [];

    /// <summary>Replaces the word or text that begins at a byte.</summary>
    public void Replace(int offset, string with) => edits.Add((offset, sql.LengthAt(offset), Encoding.UTF8.GetBytes(with)));

    public string Apply()
    {
        var text = new MemoryStream();
        var at = 0;
        foreach (var (start, length, with) in edits.OrderBy(e => e.Start))
        {
            text.Write(sql.Bytes[at..start]);
            text.Write(with);
            at = start + length;
        }

        text.Write(sql.Bytes[at..]);
        return Encoding.UTF8.GetString(text.ToArray());
    }

    /// <summary>The byte of the query as written at which a byte of the edited one stands, or the start of what was replaced.</summary>
    public int Origin(int offset)
    {
        var moved = 0;
        foreach (var (start, length, with) in edits.OrderBy(e => e.Start))
        {
            if (offset < start + moved)
            {
                break;
            }

            if (offset < start + moved + with.Length)
            {
                return start;
            }

            moved += with.Length - length;
        }

        return offset - moved;
    }
}
