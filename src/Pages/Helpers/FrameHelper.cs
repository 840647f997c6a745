using Report.Data;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// <c>{{frame "https://…" title="…"}}</c>: a frame with a video, a map or a post from another website, loaded only when the reader asks for
/// it.
/// </summary>
internal sealed class FrameHelper : IHelper
{
    public Signature Signature { get; } =
        new("frame", "frame \"https://www.youtube-nocookie.com/embed/ID\" title=\"The speech\"", ["an address"], ["title"], IsBlock: true);

    public BoundPart? Bind(Call call, BindingContext context)
    {
        var address = call.Positional[0];
        if (!WebAddress.IsOne(address.Text) || new Uri(address.Text) is not { Scheme: "https" } url)
        {
            context.Report(PageRules.NotAFrame.At(address.At, address.Text));
            return null;
        }

        if (!context.Data.Site.Embeds.Contains(url.Host, StringComparer.OrdinalIgnoreCase))
        {
            context.Report(PageRules.HostNotAllowed.At(address.At, url.Host));
            return null;
        }

        if (call["title"] is { Text.Length: > 0 } title)
        {
            return new BoundFrame(url, title.Value);
        }

        context.Report(PageRules.FrameWithoutTitle.At(call.At));
        return null;
    }
}
