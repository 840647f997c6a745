using Report.Diagnostics;
using Report.Pages.Models;
using Report.Pages.Prose;

namespace Report.Pages.Binding;

/// <summary>A frame with content of another website.</summary>
/// <param name="Title">Title of the frame's content.</param>
internal sealed record BoundFrame(Uri Url, Located<string> Title) : BoundBlock
{
    public override void Use(UseRecorder uses) => uses.AddHost(Url.Host);

    public override string Write(PartWriter page, Position at, bool insideLink)
    {
        ProseRules.Check(Title, page.Binding);
        var words = page.Locale.Interface;
        return page.Render("frame", new FrameModel(Url.AbsoluteUri, Title.Value, words.ShowFrame, words.FrameLoadsFrom(Url.Host)));
    }
}
