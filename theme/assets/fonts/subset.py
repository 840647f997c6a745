#!/usr/bin/env python3
"""Make every font file of this folder from its upstream package.

    npm pack source-sans@3.52.0 source-serif@4.5.1 \\
        @fontsource/noto-sans-arabic@5.3.0 @fontsource/noto-sans-hebrew@5.3.0 @fontsource/noto-emoji@5.3.2
    for p in *.tgz; do mkdir "${p%.tgz}" && tar xzf "$p" -C "${p%.tgz}"; done
    python3 subset.py FOLDER_WITH_THE_PACKAGES        # with fonttools 4.38.0 and brotli 1.0.9

The same packages and tools give the same bytes. For each face of the theme:

    NAME.ttf              all characters; measures text and draws PNGs when the site is built
    NAME-latin.woff2      what an ordinary page needs
    NAME-latin-ext.woff2  the rest, loaded by the browser only when a page uses it

All three share advance widths and kerning. The outlines of the .woff2 are those of the .ttf with fewer points (see LOOSENESS). Kerning is kept only between characters of the first part,
because a browser never kerns across font files, so what is measured is what is drawn. There are no substitutions
(no ligatures, no alternate figures): a character is one glyph, and the default figures are lining and tabular.
"""
import sys
from pathlib import Path

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent


def characters(*ranges):
    """A set of code points from strings and (first, last) pairs."""
    return {c for r in ranges for c in (map(ord, r) if isinstance(r, str) else range(r[0], r[1] + 1))}


LATIN = characters(
    (0x20, 0x7E), "ÀÁÄÅÆÇÈÉÍÑÓÖØÚÜßàáâäãåæçèéêëìíîïñòóôöõøùúûüý", "¡¿«»§°·£©€",
    "\u00a0\u00ad\u2009\u2010\u2011\u202f", "–—‘’“”„…•−",
)
LATIN_SANS = LATIN | characters("≈≤≥←↑→↓↗×±")            # charts and buttons use these on most pages
LATIN_EXT = characters(
    (0xA1, 0xAC), (0xAE, 0xFF), (0x100, 0x17F), "ȘșȚț", (0x1E80, 0x1E85), (0x1EF2, 0x1EF3), "ẞƏəˆ˜",
    "\u2007\u200a\u2012\u2015", "‡‰′″‹›⁄⁰⁴⁵⁶⁷⁸⁹№™", "≈≠≤≥", "←↑→↓↖↗↘↙", "▲▼●○✓✗",
)
CYRILLIC_AND_GREEK = characters((0x384, 0x3CE), (0x400, 0x45F), (0x490, 0x491))

SANS, SERIF = "source-sans-3.52.0/package/TTF/", "source-serif-4.5.1/package/TTF/"
FACES = [  # name, upstream, family, style, characters of the first part
    ("sans-400", SANS + "SourceSans3-Regular.ttf", "Report Sans", "Regular", LATIN_SANS),
    ("sans-600", SANS + "SourceSans3-Semibold.ttf", "Report Sans", "SemiBold", LATIN_SANS),
    ("serif-400", SERIF + "SourceSerif4-Regular.ttf", "Report Serif", "Regular", LATIN),
    ("serif-400-italic", SERIF + "SourceSerif4-It.ttf", "Report Serif", "Italic", LATIN),
    ("serif-700", SERIF + "SourceSerif4Display-Bold.ttf", "Report Serif", "Bold", LATIN),
]

# Only letters and the punctuation between them are kerned. Figures never are, so that columns align.
KERNED = characters((0x41, 0x5A), (0x61, 0x7A), (0xC0, 0xFF), ".,:;!?'\"()-/‘’“”„–—«»\u00a0 ") - characters("×÷")
LEAST_KERN, KERN_STEP, ALIKE = 10, 5, 25     # thousandths of an em, all too small to be seen; see compact_kerning

# How far, in thousandths of an em, a curve that readers load may lie from the upstream cubic one. Upstream's own TrueType outlines keep to 1.
# At the largest size of a text face (24 px) 3 are 0.07 px, and at that of a headline (60 px) 2 are 0.12: a tenth of the bytes for nothing that is seen.
LOOSENESS = {"sans-400": 3, "sans-600": 3, "serif-400": 3, "serif-400-italic": 3, "serif-700": 2}


def cut(font, wanted, features=()):
    """The font reduced to some characters and OpenType features, without hinting."""
    o = Options()
    o.layout_features = list(features)
    o.hinting = False
    o.glyph_names = False
    o.name_IDs = ["*"]
    o.notdef_outline = True
    o.drop_tables += ["DSIG", "BASE", "gasp", "STAT"] + ([] if features else ["GDEF", "GPOS", "GSUB"])
    s = Subsetter(o)
    s.populate(unicodes=wanted)
    s.subset(font)
    return font


def rename(font, family, style, version):
    """Names of our own: upstream reserves 'Source' for unmodified fonts. The copyright line stays, as the licence demands."""
    table = font["name"]
    copyright = table.getDebugName(0)
    table.names = []
    names = {0: copyright, 1: family, 2: style, 4: f"{family} {style}", 5: version,
             6: f"{family}-{style}".replace(" ", ""), 13: "SIL OFL 1.1", 14: "https://openfontlicense.org"}
    if style not in ("Regular", "Bold", "Italic"):
        names |= {1: f"{family} {style}", 2: "Regular", 16: family, 17: style}
    for i, text in names.items():
        table.setName(text, i, 3, 1, 0x409)


def upstream_kerning(font, glyphs):
    """{(left, right): thousandths of an em} among some glyphs; as in OpenType, the first subtable that matches decides."""
    gpos = font["GPOS"].table
    lookups = sorted({i for r in gpos.FeatureList.FeatureRecord if r.FeatureTag == "kern" for i in r.Feature.LookupListIndex})
    found = {}
    for i in lookups:
        decided = set()
        for sub in gpos.LookupList.Lookup[i].SubTable:
            sub = getattr(sub, "ExtSubTable", sub)
            if sub.LookupType != 2:      # the serif's few kerns in context, around spaces: too slight to keep
                break
            covered = {g: n for n, g in enumerate(sub.Coverage.glyphs) if g in glyphs}
            for left in covered:
                for right in glyphs:
                    if (left, right) in decided:
                        continue
                    if sub.Format == 1:
                        value = next((p.Value1 for p in sub.PairSet[covered[left]].PairValueRecord if p.SecondGlyph == right), None)
                        if value is None:
                            continue
                    else:
                        row = sub.Class1Record[sub.ClassDef1.classDefs.get(left, 0)]
                        value = row.Class2Record[sub.ClassDef2.classDefs.get(right, 0)].Value1
                    decided.add((left, right))
                    amount = getattr(value, "XAdvance", 0) or 0
                    found[left, right] = found.get((left, right), 0) + amount
    return found


def compact_kerning(pairs, order):
    """The kerning as one small class table in feature syntax. Slight kerns are dropped, the others rounded, and a glyph that
    kerns almost as an earlier one does joins its class: that makes the table a quarter of its upstream size."""
    def rounded(v):
        return 0 if abs(v) < LEAST_KERN else KERN_STEP * round(v / KERN_STEP)

    def classes(key):
        found = []                                    # (profile of the first glyph, glyphs)
        for g in order:
            profile = [key(g, other) for other in order]
            alike = next((c for p, c in found if max(abs(a - b) for a, b in zip(p, profile)) <= ALIKE), None)
            if alike is not None:
                alike.append(g)
            else:
                found.append((profile, [g]))
        return [c for p, c in found if any(p)]

    value = {p: rounded(v) for p, v in pairs.items()}
    lefts = classes(lambda g, other: value.get((g, other), 0))
    rights = classes(lambda g, other: value.get((other, g), 0))
    lines = ["languagesystem DFLT dflt;", "languagesystem latn dflt;"]
    lines += [f"@L{n} = [{' '.join(c)}];" for n, c in enumerate(lefts)] + [f"@R{n} = [{' '.join(c)}];" for n, c in enumerate(rights)]
    lines.append("feature kern {")
    for l, left in enumerate(lefts):
        for r, right in enumerate(rights):
            if v := value.get((left[0], right[0]), 0):
                lines.append(f"  pos @L{l} @R{r} {v};")
    lines.append("} kern;")
    return "\n".join(lines)


def face(path, family, style, wanted, first):
    """One font with some characters of the upstream one, renamed, kerned within its first part."""
    font = TTFont(path, recalcTimestamp=False)
    wanted = wanted & set(font.getBestCmap())
    cmap = font.getBestCmap()
    order = list(dict.fromkeys(cmap[c] for c in sorted(KERNED & first & wanted)))
    kerning = compact_kerning(upstream_kerning(font, order), order) if order else ""
    version = font["name"].getDebugName(5).split(";")[0]
    cut(font, wanted)
    rename(font, family, style, version)
    if kerning:
        addOpenTypeFeaturesFromString(font, kerning)
    return font


def loosen(font, upstream, tolerance):
    """Redraws the outlines of a font from the upstream cubic ones, to within a tolerance. Composed glyphs keep their parts."""
    cubic = TTFont(str(upstream).replace("/TTF/", "/OTF/").replace(".ttf", ".otf"))
    outlines, names = cubic.getGlyphSet(), cubic.getBestCmap()
    for character, name in font.getBestCmap().items():
        if font["glyf"][name].numberOfContours > 0:
            pen = TTGlyphPen(None)
            outlines[names[character]].draw(Cu2QuPen(pen, tolerance, reverse_direction=True))
            font["glyf"][name] = pen.glyph()


def save(font, name):
    font.flavor = "woff2" if name.endswith(".woff2") else None
    if font.flavor:
        font["name"].names = [n for n in font["name"].names if n.nameID in (0, 1, 2, 14)]
    path = HERE / name
    path.parent.mkdir(exist_ok=True)
    font.save(path)
    print(f"{path.stat().st_size:7,}  {name}  ({len(font.getBestCmap())} characters)")


def ranges(points, bridges=frozenset()):
    """A CSS unicode-range. To stay short it may run across characters that a later rule claims back."""
    runs = []
    for c in sorted(points):
        if runs and all(b in bridges for b in range(runs[-1][1] + 1, c)):
            runs[-1][1] = c
        else:
            runs.append([c, c])
    return ",".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)


def theme_faces(packages):
    css = ["/* Written by subset.py. A later rule wins over an earlier one for the characters that both name. */"]
    for name, upstream, family, style, first in FACES:
        path = packages / upstream
        save(face(path, family, style, first | LATIN_EXT, first), f"{name}.ttf")
        weight = "400" if "-400" in name else "600 900"          # one bold face answers for every bold weight
        slope = "italic" if style == "Italic" else "normal"
        for part, wanted in [("latin-ext", LATIN_EXT - first), ("latin", first)]:
            font = face(path, family, style, wanted, wanted & first)
            loosen(font, path, LOOSENESS[name])
            save(font, f"{name}-{part}.woff2")
            reach = ranges(font.getBestCmap(), bridges=first - wanted)
            css.append(f'@font-face {{\n  font-family: "{family}"; font-style: {slope}; font-weight: {weight}; font-display: swap;\n'
                       f'  src: url("{name}-{part}.woff2") format("woff2");\n  unicode-range: {reach};\n}}')
    (HERE / "fonts.css").write_text("\n".join(css) + "\n", encoding="utf-8")


ARABIC = characters("،؛؟", (0x621, 0x63A), (0x640, 0x652), (0x660, 0x66D), "ٰپچژڤکگۀیە", (0x6F0, 0x6F9), (0x200C, 0x200F))
HEBREW = characters((0x5B0, 0x5BC), "־ׁׂ", (0x5D0, 0x5EA), (0x5F0, 0x5F4), "₪", (0x200E, 0x200F))
EMOJI = characters(
    "😀😁😂😃😄😅😆😇😉😊😋😌😍😎😏😐😑😒😓😔😕😖😘😚😛😜😝😞😟😠😡😢😣😤😥😨😩😪😫😬😭😮😯😰😱😲😳😴😵😶😷🙁🙂🙃🙄🤐🤒🤔🤕🤖🤗🤝🤞🤢🤣🤨🤩🤫🤬🤯🥰🥳🥺",
    "👀👁👂👃👄👆👇👈👉👊👋👌👍👎👏👐👤👥👦👧👨👩👪👮👴👵👶👷💀💡💣💤💥💧💨💪💬💭💯💰💳💵💶💸🙈🙏✊✋✌☝🖐🧠🧑",
    "❤💔💙💚💛🧡🖤⭐🌟✨🔥⚡☀⛅☁☂☔❄🌍🌎🌏🌐🌙🌈🌊🌱🌲🌳🌾🌿🍀🍂",
    "🍎🍏🍔🍕🍞🍲🍷🍺☕🍽🎂🎁🎉🎈🏆🥇🥈🥉🏅⚽🏀🎯🎵🎶🎤🎧🎬🎨🎭🎓",
    "🚀🚁🚂🚄🚆🚇🚌🚑🚒🚓🚗🚘🚚🚛🚜🚢🚲✈⛽⚓🚧🚨🚩🚪🚫🚬🚭🚶🏃🏠🏡🏢🏥🏦🏫🏭🏛🏗🏘🏙⛪🕌🗺🗼🗽⛺",
    "📅📆📈📉📊📋📌📍📎📏📖📚📜📝📞📢📣📧📨📩📦📰🗞📱📷📸📹📺📻📡🔋🔌🔍🔎🔑🔒🔓🔔🔗🔧🔨🔬🔭💻💾💿🖥🖨⌨🗂🗃🗄🗑🗓🗳✏✒✂⏰⏱⏳⌚⌛🛠⚙⚖🛡⚔🔫🪖🎖💉💊🩺🧪🧬🦠",
    "🐄🐎🐑🐔🐕🐖🐘🐙🐝🐟🐦🐧🐬🐱🐶🐻🦁🦅🦊🕊🐢",
    "✅❌❎✔✖❓❗❕➕➖➗➡⬅⬆⬇↗↘↙↖↔↕🔄🔁🔺🔻🔴🔵🟠🟡🟢🟣🟤⚪⚫⬛⬜🟥🟦🟧🟨🟩🟪🟫🔶🔷🔸🔹⚠☢☣♻♿🆕🆗🆘🅰🏁🏳🏴",
    (0x1F1E6, 0x1F1FF), "\u200d\ufe0f",     # without substitutions a flag is its two letters
)


def fallback_faces(packages):
    for name, package, upstream, family, wanted, features in [
        ("cyrillic-greek", None, SANS + "SourceSans3-Regular.ttf", "Report Fallback Cyrillic Greek", CYRILLIC_AND_GREEK, ()),
        ("arabic", "noto-sans-arabic-5.3.0", "noto-sans-arabic-arabic-400-normal.woff2", "Report Fallback Arabic", ARABIC,
         ("ccmp", "init", "medi", "fina", "rlig", "mark", "mkmk", "curs", "kern")),
        ("hebrew", "noto-sans-hebrew-5.3.0", "noto-sans-hebrew-hebrew-400-normal.woff2", "Report Fallback Hebrew", HEBREW, ("ccmp", "mark", "kern")),
        ("emoji", "noto-emoji-5.3.2", "noto-emoji-emoji-400-normal.woff2", "Report Fallback Emoji", EMOJI, ()),
    ]:
        path = packages / (upstream if package is None else f"fontsource-{package}/package/files/{upstream}")
        font = TTFont(path, recalcTimestamp=False)
        version = font["name"].getDebugName(5).split(";")[0]
        cut(font, wanted, features)
        rename(font, family, "Regular", version)
        save(font, f"fallback/{name}.ttf")


if __name__ == "__main__":
    theme_faces(Path(sys.argv[1]))
    fallback_faces(Path(sys.argv[1]))
