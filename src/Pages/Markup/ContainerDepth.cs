using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;

namespace Report.Pages.Markup;

/// <summary>
/// Limits how deep Markdown containers nest. The rest of a line that exceeds the limit is dropped, and its offset kept for
/// <see cref="PageMarkdown"/> to report.
/// </summary>
/// <param name="deepest">The most levels that a block may lie below the document.</param>
/// <remarks>Without a limit, the time that Markdig needs for nested lists grows with the cube of their depth.</remarks>
internal sealed class ContainerDepth(int deepest) : IMarkdownExtension
{
    private static readonly object Key = typeof(ContainerDepth);

    /// <summary>Returns the offset of the first block that was not opened; null if all were.</summary>
    public static int? FirstBelow(MarkdownParserContext context) => context.Properties.TryGetValue(Key, out var place) ? (int)place : null;

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        // Two guards, since Markdig asks parsers with opening characters before parsers without.
        pipeline.BlockParsers.Insert(
            0,
            new Guard(deepest, [.. pipeline.BlockParsers.SelectMany(p => p.OpeningCharacters ?? []).Distinct()])
        );
        pipeline.BlockParsers.Insert(0, new Guard(deepest, null));
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // Adds nothing to what is rendered.
    }

    private sealed class Guard : BlockParser
    {
        private readonly int deepest;

        public Guard(int deepest, char[]? characters) => (this.deepest, OpeningCharacters) = (deepest, characters);

        public override BlockState TryOpen(BlockProcessor processor)
        {
            var depth = 0;
            for (var container = processor.CurrentContainer; container?.Parent is not null; container = container.Parent)
            {
                depth++;
            }

            if (depth < deepest)
            {
                return BlockState.None;
            }

            processor.Context?.Properties.TryAdd(Key, processor.Start);
            return BlockState.BreakDiscard;
        }
    }
}
