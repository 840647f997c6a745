using Report.Charts.Marks;
using Report.Data;
using Report.Data.Derivation;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Languages;
using Report.Pages;
using Report.Pages.Binding;
using Report.Pages.Calls;
using Report.Pages.Helpers;
using Report.Site;
using Report.Tests.Charts;
using Report.Tests.Docs;
using Report.Tests.Site;
using Shouldly;

namespace Report.Tests.Architecture;

/// <summary>
/// A new kind of mark, of part of a page or of transform is one class and one line in a list: these are added here, outside the program.
/// </summary>
public sealed class AddedKindsTests
{
    [Fact]
    public void A_mark_and_a_helper_with_a_part_of_its_own_are_built_into_a_site()
    {
        using var report = new SmallReport();
        report.Write(
            "charts/troops.yaml",
            "title: The troops\nsubtitle: In Europe\ndata: troops\nmark: lollipop\nencoding: { x: year, y: troops }\n"
        );
        report.Write(
            "index.md",
            "---\ntitle: Small report\ndescription: A report.\n---\nThere are {{size \"troops\"}} rows.\n\n{{chart \"troops\"}}\n"
        );
        var bag = new DiagnosticBag();
        var options = report.Options() with
        {
            Marks = new MarkList([.. MarkList.BuiltIn.All, new LollipopMark()]),
            Helpers = new HelperList([.. HelperList.BuiltIn.All, new SizeHelper()]),
        };

        var site = SiteBuilder.Make(options, bag, stop: TestContext.Current.CancellationToken);

        bag.Sorted().ShouldBeEmpty();
        var files = site.ShouldNotBeNull().Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var page = System.Text.Encoding.UTF8.GetString(files["index.html"].Content.Span);
        page.ShouldContain("There are <b>5</b> rows.");
        page.ShouldContain("Lollipop chart");
    }

    [Fact]
    public void A_transform_is_read_and_applied()
    {
        var bag = new DiagnosticBag();
        var table = ChartFixture.Table("host | troops:quantity:troops\nEstonia | 1430\nLatvia | 1887");
        var shape = new TransformShape([.. TransformShape.BuiltIn, Reverse.Kind]);

        shape.TryRead(YamlReader.Read("x.yaml", "reverse: true\n", bag)!, bag, out var step).ShouldBeTrue();
        var turned = step!.Transform.Apply(table, new DerivationScope(new Dictionary<string, Dataset>(), Locales.BuiltIn.Default, bag));

        bag.Sorted().ShouldBeEmpty();
        turned!.Rows.ShouldBe(table.Rows.Reverse());
    }

    /// <summary><c>{{size "troops"}}</c>: the number of rows of a dataset.</summary>
    private sealed class SizeHelper : IHelper
    {
        public Signature Signature { get; } = new("size", "size \"troops\"", ["a dataset"], []);

        public BoundPart? Bind(Call call, BindingContext context) =>
            context.Data.Datasets.TryGetValue(call.Positional[0].Text, out var dataset) ? new BoundSize(dataset) : null;
    }

    private sealed record BoundSize(Dataset Dataset) : BoundPart
    {
        public override string Plain => $"{Dataset.Rows.Count}";

        public override BoundPart Capitalized(IProse prose) => this;

        public override void Use(UseRecorder uses) => uses.AddRows(Dataset, Dataset.Rows);

        public override string Write(PartWriter page, Position at, bool insideLink) => $"<b>{Plain}</b>";
    }

    private sealed record Reverse(Position At) : Transform(At)
    {
        private static readonly Key<bool> Main = new("reverse", Shapes.Bool, "Turns the order of the rows.", required: true);

        public static readonly TransformKind Kind = TransformKind.Of((keys, _) => new Reverse(keys.Place(Main)), Main);

        public override Dataset? Apply(Dataset table, DerivationScope scope) => table with { Rows = [.. table.Rows.Reverse()] };
    }
}
