using CsCheck;
using Report.Charts.Layout;
using Report.Charts.Maps;
using Report.Data.Maps;

namespace Report.Tests.Charts.Maps;

/// <summary>
/// Projections agree with published points: numerical examples in Snyder's manual (for a sphere of radius 1), and the test points of PROJ
/// for Equal Earth.
/// </summary>
public sealed class ProjectionTests
{
    private const double ProjRadius = 6378137;

    [Fact]
    public void Albers_is_as_in_Snyders_example() =>
        ShouldBe(new EqualAreaConic(-96, 29.5, 45.5, 23).Project(new Degrees(-75, 35)), 0.2952720, 0.2416774, 1e-7);

    [Fact]
    public void Lamberts_cone_is_as_in_Snyders_example() =>
        ShouldBe(new ConformalConic(-96, 33, 45, 23).Project(new Degrees(-75, 35)), 0.2966785, 0.2462112, 1e-7);

    [Fact]
    public void Mercator_is_as_in_Snyders_example() =>
        ShouldBe(new Mercator(-180).Project(new Degrees(-75, 35)), 1.8325957, 0.6528366, 1e-7);

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(0, 90, 0, 8402320.16)]
    [InlineData(180, 0, 17263256.84, 0)]
    [InlineData(180, 45, 14795421.79, 5486671.72)]
    [InlineData(-180, 90, -10227908.09, 8402320.16)]
    public void Equal_Earth_is_as_PROJ_has_it(double longitude, double latitude, double x, double y) =>
        ShouldBe(new EqualEarth(0).Project(new Degrees(longitude, latitude)), x / ProjRadius, y / ProjRadius, 1e-8);

    [Fact]
    public void A_degree_is_as_wide_as_high_along_the_parallel_of_an_equirectangular_map()
    {
        var map = new Equirectangular(10, 60);

        ShouldBe(map.Project(new Degrees(40, 60)), Math.PI / 12, Math.PI / 3, 1e-12);
    }

    [Fact]
    public void Equal_areas_stay_equal()
    {
        Gen.Select(Gen.Double[-170, 170], Gen.Double[10, 75], Gen.Int[0, 1])
            .Sample(
                (longitude, latitude, which) =>
                {
                    Projection map = which == 0 ? new EqualEarth(0) : new EqualAreaConic(longitude - 5, 20, 60);

                    const double Step = 0.01;
                    var (a, b, c) = (
                        map.Project(new Degrees(longitude, latitude)),
                        map.Project(new Degrees(longitude + Step, latitude)),
                        map.Project(new Degrees(longitude, latitude + Step))
                    );
                    var area = Math.Abs(((b.X - a.X) * (c.Y - a.Y)) - ((c.X - a.X) * (b.Y - a.Y)));
                    var onSphere = Step * Math.PI / 180 * Step * Math.PI / 180 * Math.Cos(latitude * Math.PI / 180);
                    (area / onSphere).ShouldBe(1, 2e-3);
                }
            );
    }

    [Fact]
    public void The_states_stand_apart_from_their_insets()
    {
        var map = new AlbersUsa();
        var (alaska, hawaii, texas, kansas) = (
            map.Project(new Degrees(-150, 65)),
            map.Project(new Degrees(-157, 20.5)),
            map.Project(new Degrees(-97.5, 26)),
            map.Project(new Degrees(-98, 38))
        );

        alaska.X.ShouldBeLessThan(hawaii.X);
        hawaii.X.ShouldBeLessThan(texas.X);
        alaska.Y.ShouldBeLessThan(kansas.Y);
        // The Aleutians reach beyond 180°, and their end there must be west of their middle.
        map.Project(new Degrees(173, 52.9)).X.ShouldBeLessThan(map.Project(new Degrees(-170, 53)).X);
    }

    [Fact]
    public void An_area_over_the_date_line_is_not_the_whole_way_around()
    {
        var fiji = MapArea.Around([new(177, -18), new(179.9, -16), new(-179.5, -17), new(-178, -20)]);

        (fiji.East - fiji.West).ShouldBeLessThan(6.5);
        fiji.West.ShouldBe(177, 1);
    }

    [Fact]
    public void A_ring_over_the_date_line_is_cut_where_the_map_is()
    {
        IReadOnlyList<Degrees> ring = [new(170, 60), new(-170, 60), new(-170, 70), new(170, 70)];

        var parts = MapCut.Around(ring, 0);

        parts.Count.ShouldBe(2);
        parts.SelectMany(p => p).ShouldAllBe(p => Math.Abs(p.Longitude) >= 170 && Math.Abs(p.Longitude) <= 180);
        MapCut.Around(ring, 180).ShouldHaveSingleItem().Count.ShouldBe(4);
    }

    [Fact]
    public void A_ring_around_the_pole_is_closed_over_it()
    {
        IReadOnlyList<Degrees> ring = [.. Enumerable.Range(0, 36).Select(i => new Degrees(-175 + (10 * i), -70))];

        var plane = MapCut.Around(ring, 0).SelectMany(p => p).ToList();

        plane.ShouldContain(p => p.Latitude == -90);
        plane.Max(p => p.Longitude).ShouldBe(180);
        plane.Min(p => p.Longitude).ShouldBe(-180);
    }

    private static void ShouldBe(PixelPoint at, double x, double y, double within)
    {
        at.X.ShouldBe(x, within);
        at.Y.ShouldBe(y, within);
    }
}
