using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Diagnostics;

namespace Report.Tests.Charts.Layout;

/// <summary>
/// Small multiples write the labels of shared axes once, draw the right background in each panel, and are in the order asked for.
/// </summary>
public sealed class SmallMultiplesTests
{
    private const string Head = "month:period | country:category | rate:quantity:%\n";

    [Fact]
    public void Labels_of_shared_axes_are_written_on_the_left_and_along_the_bottom_alone()
    {
        foreach (var picture in Drawing.Pictures(Countries(24)))
        {
            var lefts = picture.Plots.Select(p => p.Left).Distinct().ToList();
            var rows = picture.Plots.Select(p => p.Top).Distinct().Count();
            picture.Labels.Count(l => l.Text == "0").ShouldBe(rows);
            picture.Labels.Count(l => l.Text == "2020").ShouldBe(lefts.Count);
            picture
                .Labels.Where(l => l.Text == "2020")
                .ShouldAllBe(l => l.Box.Top > picture.Plots.Where(p => p.Left < l.Box.Right && p.Right > l.Box.Left).Max(p => p.Bottom));
        }
    }

    [Fact]
    public void Plots_are_of_one_size_and_a_phone_has_two_columns()
    {
        foreach (var picture in Drawing.Pictures(Countries(23)))
        {
            picture.Plots.Select(p => (Math.Round(p.Width, 3), Math.Round(p.Height, 3))).Distinct().Count().ShouldBe(1);
        }

        Drawing.Compose(Countries(23), narrow: true).Plots.Select(p => p.Left).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void The_bottom_of_a_column_that_ends_early_has_its_labels_too()
    {
        var picture = Drawing.Compose(Countries(22));

        var columns = picture.Plots.GroupBy(p => p.Left).ToList();
        columns.Select(c => c.Count()).Distinct().Count().ShouldBe(2);
        foreach (var column in columns)
        {
            picture.Labels.ShouldContain(l =>
                l.Text == "2020"
                && l.Box.Top > column.Max(p => p.Bottom)
                && l.Box.Top < column.Max(p => p.Bottom) + 30
                && l.Box.Left < column.First().Right
                && l.Box.Right > column.Key
            );
        }
    }

    [Fact]
    public void An_order_of_panels_that_a_further_layer_sets_is_told()
    {
        var picture = Drawing.Compose(
            Drawing.Read(
                "title: T\ndata: example\nmark: line\nencoding: { x: month, y: rate, facet: country }\n"
                    + "layers: [{ mark: dot, encoding: { facet: { field: country, order: descending, ghosts: true } } }]",
                Head + "2020-01 | Chad | 1\n2020-02 | Chad | 2\n2020-01 | Mali | 3\n2020-02 | Mali | 4"
            )
        );

        picture.Notes.ShouldContain("Panels are in order of their last value, from high to low.");
        picture.Notes.ShouldContain("Grey behind each panel: all the others.");
    }

    [Theory]
    [InlineData("The former Yugoslav Republic of Macedonia and its neighbours")]
    [InlineData("جمهورية كوريا الشعبية الديمقراطية والمناطق المحيطة بها شمالا")]
    [InlineData("Rindfleischetikettierungsüberwachungsaufgabenübertragung 1999")]
    public void A_heading_of_sixty_characters_is_whole(string name)
    {
        var bag = new DiagnosticBag();
        var rows = string.Join(
            '\n',
            new[] { name, "Chad", "Mali" }.SelectMany(c => Enumerable.Range(0, 12).Select(m => $"2020-{m + 1:00} | {c} | {m}"))
        );
        foreach (
            var picture in Drawing.Pictures(
                Drawing.Read("title: T\ndata: example\nmark: line\nencoding: { x: month, y: rate, facet: country }", Head + rows),
                bag
            )
        )
        {
            string.Concat(
                    picture
                        .Labels.Single(l => name.StartsWith(l.Lines[0].TrimEnd('-'), StringComparison.Ordinal))
                        .Lines.Select(l => l.TrimEnd('-'))
                )
                .Replace(" ", "", StringComparison.Ordinal)
                .ShouldBe(name.Replace(" ", "", StringComparison.Ordinal));
            picture.Labels.ShouldAllBe(l => l.Box.Top >= 0);
        }

        bag.Sorted().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("order: descending", "B C A D")]
    [InlineData("order: ascending", "A C B D")]
    [InlineData("order: descending, reduce: max", "C B A D")]
    [InlineData("order: ascending, reduce: min", "C A B D")]
    [InlineData("order: descending, reduce: first", "B A C D")]
    [InlineData("order: [D, A]", "D A B C")]
    public void Panels_are_sorted_by_a_value_of_each_and_those_without_one_stand_last(string order, string expected)
    {
        const string rows =
            "2020-01 | A | 2\n2020-01 | D | not published\n2020-02 | A | 2\n2020-01 | B | 4\n2020-02 | B | 5\n2020-01 | C | "
            + "1\n2020-02 | C | 9\n2020-03 | C | 3";
        var data = ChartData.Of(
            Drawing.Read(
                $"title: T\ndata: example\nmark: line\nencoding: {{ x: month, y: rate, facet: {{ field: country, {order} }} }}",
                Head + rows
            )
        );

        string.Join(' ', data.Panels.Select(p => p.Name)).ShouldBe(expected);
        var told = Drawing.Tell(data.Spec).Description;
        told.Contains("Panels are in order of their", StringComparison.Ordinal).ShouldBe(!order.Contains('[', StringComparison.Ordinal));
        told.Contains("D has no value and stands last", StringComparison.Ordinal).ShouldBe(!order.Contains('[', StringComparison.Ordinal));
    }

    [Fact]
    public void A_panel_with_two_last_values_is_sorted_by_neither()
    {
        var faults = Drawing.Faults(
            "title: T\ndata: example\nmark: line\nencoding: { x: month, y: rate, color: kind, facet: { field: country, order: "
                + "descending } }",
            "month:period | country:category | kind:category | rate:quantity:%\n2020-01 | A | x | 1\n2020-01 | A | y | "
                + "2\n2020-01 | B | x | 3"
        );

        faults.ShouldContain(f => f.Code == "CHART140");
    }

    [Theory]
    [InlineData("line", "ghosts: true", null)]
    [InlineData("bar", "ghosts: true", "CHART096")]
    [InlineData("line", "reduce: max", "CHART027")]
    public void What_does_nothing_is_told(string mark, string keys, string? code)
    {
        var faults = Drawing.Faults(
            $"title: T\ndata: example\nmark: {mark}\nencoding: {{ x: month, y: rate, facet: {{ field: country, {keys} }} }}",
            Head + "2020-01 | A | 1\n2020-01 | B | 2"
        );

        faults.Select(f => f.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Fact]
    public void Ghosts_are_written_once_lie_in_the_same_place_of_each_panel_and_are_no_rows()
    {
        var (with, without) = (Countries(24, ", ghosts: true"), Countries(24));
        var picture = Drawing.Compose(with);

        picture.Ghosts!.Moves.Count.ShouldBe(24);
        foreach (var (plot, move) in picture.Plots.Zip(picture.Ghosts.Moves))
        {
            (plot.Left - picture.Plots[0].Left).ShouldBe(move.X, 0.001);
            (plot.Top - picture.Plots[0].Top).ShouldBe(move.Y, 0.001);
        }

        picture.Ghosts.Surface.Shapes.ShouldAllBe(s => s.Datum == null);
        var (bytes, plain) = (Drawing.Svg(picture, "T").Length, Drawing.Svg(Drawing.Compose(without), "T").Length);
        (bytes - plain).ShouldBeLessThan(plain / 2);
        ChartData.Of(with).Tables.Single().Rows.Count.ShouldBe(ChartData.Of(without).Tables.Single().Rows.Count);
        Drawing.Tell(with).Description.ShouldContain("Grey behind each panel: all the others.");
    }

    [Fact]
    public void Months_along_the_bottom_of_panels_are_short_and_never_cut()
    {
        var months = "January February March April May June July August September October November December".Split(' ');
        var rows = string.Join(
            '\n',
            from region in "North South East West".Split(' ')
            from m in months
            select $"{m} | {region} | {m.Length}"
        );
        var chart = Drawing.Read(
            "title: T\ndata: example\nmark: bar\nencoding: { x: month, y: n, facet: region }",
            "month:category | region:category | n:integer\n" + rows
        );
        foreach (var picture in Drawing.Pictures(chart))
        {
            picture.Labels.ShouldAllBe(l => !l.Text.Contains('…'));
            picture.Labels.Count(l => l.Text == "Jan").ShouldBe(picture.Plots.Select(p => p.Left).Distinct().Count());
        }
    }

    private static ChartSpec Countries(int count, string facet = "") =>
        Drawing.Read(
            $"title: T\ndata: example\nmark: line\nencoding: {{ x: month, y: rate, facet: {{ field: country{facet} }} }}",
            Head
                + string.Join(
                    '\n',
                    Enumerable
                        .Range(0, count)
                        .SelectMany(c =>
                            Enumerable
                                .Range(0, 60)
                                .Select(m => $"{2018 + (m / 12)}-{(m % 12) + 1:00} | Country {c} | {((m * (c + 3)) % 17) - (c % 3)}")
                        )
                )
        );
}
