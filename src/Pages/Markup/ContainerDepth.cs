using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;

namespace Report.Pages.Markup;

/// <summary>Opens no block within as many containers as may lie in each other; the rest of such a line is dropped and its place kept for <see cref="PageMarkdown"/> to report.</summary>
/// <param name="deepest">How many levels a block may lie below the document.</param>
/// <remarks>Markdig visits every container around a line, for each of them: without a bound, lists within lists take time as the cube of their depth.</remarks>
internal sealed class ContainerDepth(int deepest) : IMarkdownExtension
{
    private static readonly object Key = typeof(ContainerDepth);

    /// <summary>Offset of the first block that was not opened; null where all were.</summary>
    public static int? FirstBelow(MarkdownParserContext context) => context.Properties.TryGetValue(Key, out var place) ? (int)place : null;

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        // Markdig asks the parsers of a character before those of any character.
        pipeline.BlockParsers.Insert(0, new Guard(deepest, [.. pipeline.BlockParsers.SelectMany(p => p.OpeningCharacters ?? []).Distinct()]));
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
