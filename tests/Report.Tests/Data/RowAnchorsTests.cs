using CsCheck;
using Report.Data;

namespace Report.Tests.Data;

public sealed class RowAnchorsTests
{
    // Whole characters only: half of a surrogate pair is not text.
    private static readonly string[] Characters =
    [
        "a",
        "A",
        "b",
        "1",
        "-",
        " ",
        "é",
        "'",
        "م",
        "ر",
        "中",
        "😀",
        "\u202E",
        "\u0301",
        ".",
        ",",
        "/",
        "#",
        "%",
        "\u001F",
    ];

    private static readonly Gen<string> Keys = Gen.Int[0, Characters.Length - 1]
        .Select(i => Characters[i])
        .Array[0, 90]
        .Select(string.Concat);

    [Fact]
    public void Anchors_are_unique_whatever_the_keys() =>
        Keys.Array[0, 40].Sample(keys => RowAnchors.Of(keys).Distinct(StringComparer.Ordinal).Count() == keys.Length);

    [Fact]
    public void Anchors_of_different_keys_do_not_depend_on_the_order_of_rows() =>
        Keys.HashSet[0, 30]
            .Select(set => set.ToArray())
            .Sample(keys =>
            {
                var forwards = keys.Zip(RowAnchors.Of(keys)).ToDictionary();
                var backwards = keys.Reverse().Zip(RowAnchors.Of([.. keys.Reverse()])).ToDictionary();
                return keys.All(key => forwards[key] == backwards[key]);
            });

    [Fact]
    public void Anchors_need_no_escaping_in_html() =>
        Keys.Array[0, 20]
            .Sample(keys =>
                RowAnchors
                    .Of(keys)
                    .All(anchor =>
                        anchor.StartsWith("row-", StringComparison.Ordinal)
                        && !anchor.Any(c => "<>\"'&# %/\u202E".Contains(c, StringComparison.Ordinal))
                    )
            );

    [Fact]
    public void Text_of_any_script_is_kept_and_the_rest_is_told_apart_by_a_digest()
    {
        RowAnchors
            .Of(["Côte d'Ivoire", "مرحبا", "😀", "😁", "A b", "a-B"])
            .ShouldBe(["row-côte-d-ivoire", "row-مرحبا", "row-f0443a34", "row-cd8f0476", "row-a-b-a760b0e1", "row-a-b-4b6c7e08"]);
    }
}
