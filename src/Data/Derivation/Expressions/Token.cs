using Report.Diagnostics;

namespace Report.Data.Derivation.Expressions;

internal enum TokenKind
{
    Number,
    Text,
    Date,
    Name,
    Sign,
    End,
}

/// <param name="Text">The text of the token, for texts and quoted names without the quotation marks.</param>
/// <param name="IsQuoted">Whether the token is in quotation marks or backticks. A quoted name is never a keyword.</param>
/// <param name="Start">The offset of its first character in the text.</param>
/// <param name="End">The offset after its last character.</param>
internal readonly record struct Token(TokenKind Kind, string Text, Position At, bool IsQuoted = false, int Start = 0, int End = 0)
{
    public bool IsWord(string word) => Kind == TokenKind.Name && !IsQuoted && Text == word;

    public bool IsSign(string sign) => Kind == TokenKind.Sign && Text == sign;
}
