using System.Net;
using System.Text;
using Report.Data.Changes;

namespace Report.Site.Changes;

/// <summary>Writes changes as one self-contained HTML file, which shows each chart before and after.</summary>
internal static class ChangeHtml
{
    private const string Style = """
        body { margin: 2rem auto; max-width: 75rem; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
        h1 { font-size: 1.6rem; } h2 { margin-top: 2.5rem; border-bottom: 1px solid #ccc; }
        h3 { margin-bottom: .25rem; font-size: 1.05rem; } h3 small { font-weight: normal; color: #595959; }
        del { color: #8a1c1c; background: #fbe9e7; } ins { color: #14532d; background: #e6f4ea; text-decoration: none; font-weight: 600; }
        .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(28rem, 100%), 1fr)); gap: 1rem; }
        figure { margin: 0; border: 1px solid #ddd; padding: .5rem; } figure img { width: 100%; height: auto; }
        figcaption { color: #595959; }
        @media (prefers-color-scheme: dark) {
          body { color: #e8e8e8; background: #14171a; } h2, figure { border-color: #444; } h3 small, figcaption { color: #b0b0b0; }
          del { color: #ffb4a8; background: #43201c; } ins { color: #a5e6ba; background: #16351f; } figure img { background: #fff; }
        }
        """;

    public static string Write(ChangeReport report)
    {
        var title = $"Changes since {report.From}";
        var html = new StringBuilder(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                + $"content=\"width=device-width, initial-scale=1\">\n<title>{Escape(title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>{Escape(title)}</h1>\n"
        );
        if (report.Remark is { } remark)
        {
            html.Append($"<p>{Escape(remark)}</p>\n");
        }

        if (report.IsEmpty)
        {
            html.Append($"<p>{report.NothingChanged}</p>\n");
        }

        foreach (var section in report.Sections)
        {
            html.Append($"<h2>{section.Heading}</h2>\n");
            foreach (var group in section.Groups)
            {
                Write(html, group, report.Charts.FirstOrDefault(chart => section.Heading == "Charts" && chart.Id == group.Name));
            }
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Write(StringBuilder html, ChangeGroup group, ChartChange? chart)
    {
        var mark = group.Kind switch
        {
            ChangeKind.Added => " (new)",
            ChangeKind.Removed => " (gone)",
            _ => "",
        };
        html.Append($"<h3>{Escape(group.Title)}{mark} <small>{Escape(group.Name)}</small></h3>\n");
        if (group.Lines.Count > 0)
        {
            html.Append("<ul>\n");
            foreach (var line in group.Lines)
            {
                html.Append($"<li>{Line(line)}</li>\n");
            }

            html.Append("</ul>\n");
        }

        if (chart is not null)
        {
            html.Append(
                $"<div class=\"pair\">\n{Picture("Before", group.Title, chart.Before)}{Picture("After", group.Title, chart.After)}</div>\n"
            );
        }
    }

    private static string Line(ChangeLine line)
    {
        var what = line.What.Length > 0 ? Escape(line.What) + ": " : "";
        var before = line.Before is { } b ? $"<del>{Escape(b)}</del>" : "";
        var after = line.After is { } a ? $"<ins>{Escape(a)}</ins>" : "";
        var arrow = line is { Before: not null, After: not null } ? " → " : "";
        return $"{what}{before}{arrow}{after}{(line.Ratio is { } ratio ? $" ({Escape(ratio)})" : "")}";
    }

    private static string Picture(string caption, string title, ReadOnlyMemory<byte>? png) =>
        png is null
            ? $"<figure><figcaption>{caption}: none</figcaption></figure>\n"
            : $"<figure><figcaption>{caption}</figcaption><img alt=\"{Escape(caption)}: {Escape(title)}\" src=\"data:image/png;base64,{Convert.ToBase64String(png.Value.Span)}\"></figure>\n";

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
