using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Report.Tests.Browser;

/// <summary>Asks axe about a page as it stands.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // Deque's binding for Playwright opens a second page for each run and carries every rule that passed across; this takes a fifth of the time.
    private const string Run = """
        async () => {
          const { violations } = await axe.run(document, { resultTypes: ['violations'] });
          return violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 160)}`));
        }
        """;

    /// <summary>Each violation as the rule's id and the element that breaks it.</summary>
    public static async Task<string[]> Violations(IPage page)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run);
    }
}
