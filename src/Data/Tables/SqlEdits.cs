using System.Text;

namespace Report.Data.Tables;

/// <summary>Replaces parts of a query, and maps offsets in the edited query back to the original.</summary>
internal sealed class SqlEdits(SqlText sql)
{
    private readonly List<(int Start, int Length, byte[] With)> edits = [];

    /// <summary>Replaces the word or string that begins at a byte offset.</summary>
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

    /// <summary>Maps a byte offset in the edited query to the original; within a replacement, to the start of the replaced part.</summary>
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
