using System.Text;
using HandlebarsDotNet;

namespace Report.Pages.Templates;

/// <summary>Escapes the values that templates write in the same way as all other HTML.</summary>
internal sealed class HtmlTextEncoder : ITextEncoder
{
    public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

    public void Encode(string? text, TextWriter target) => target.Write(Html.Escape(text ?? ""));

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        while (text?.MoveNext() == true)
        {
            target.Write(Html.Escape(text.Current.ToString()));
        }
    }
}
