using Report.Diagnostics;

namespace Report.Data.Derivation.Expressions;

internal enum TokenKind { Number, Text, Date, Name, Sign, End }

/// <param name="Text">Of a text or a quoted name without its marks, of a sign or a word as it is written.</param>
/// <param name="IsQuoted">A name between backticks, which is never a word of the language.</param>
/// <param name="Start">Offset of its first character in the text.</param>
/// <param name="End">Offset behind its last.</param>
internal readonly record struct Token(TokenKind Kind, string Text, Position At, bool IsQuoted = false, int Start = 0, int End = 0)
{
    public bool IsWord(string word) => Kind == TokenKind.Name && !IsQuoted && Text == word;

    public bool IsSign(string sign) => Kind == TokenKind.Sign && Text == sign;
}
