using System.CommandLine;
using System.Text;
using Report.Commands.New;
using Report.Commands.Release;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Themes;

namespace Report.Commands;

/// <summary>
/// <c>upgrade</c>: brings the files written by <c>new site</c> to this version of the program. A file that somebody has changed stays as it
/// is; the new one is put beside it for comparison.
/// </summary>
internal static class UpgradeCommand
{
    private const string Beside = ".new";

    public static Command Create()
    {
        var command = new Command(
            "upgrade",
            "Brings workflows, guides and schemas of this repository to this version of the program; what you have changed stays."
        );
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var console = ConsoleReport.For(parsed);
        var bag = new DiagnosticBag();
        var folder = Path.GetDirectoryName(Path.GetFullPath(parsed.GetRequiredValue(CommonOptions.Input)))!;
        if (!File.Exists(Path.Combine(folder, WrittenFileHashes.File)))
        {
            bag.Add(NewRules.NotBegunHere.At(Position.StartOf(WrittenFileHashes.File), WrittenFileHashes.File));
            return console.Conclude<string>(null, bag, "Nothing was changed", _ => "");
        }

        if (EarlierRun.End(folder, bag) is null)
        {
            return console.Conclude<string>(null, bag, "Nothing was changed", _ => "");
        }

        var options = CommonOptions.Read(parsed);
        var theme = options.ThemeMayLack ? Path.Combine(folder, options.Theme) : options.Theme;
        if (ThemeLayers.Read(theme, options.ThemeMayLack, bag) is not { } layers)
        {
            return console.Conclude<string>(null, bag, "Nothing was changed", _ => "");
        }

        var plan = Plan(folder, layers);
        foreach (var line in plan.Told)
        {
            console.Say(line);
        }

        var done = ReplacedFiles.Write(folder, plan.Files, bag) ? plan : null;
        return console.Conclude(
            done,
            bag,
            "Nothing was changed",
            p =>
                p.Told.Count == 0
                    ? $"Everything is as version {ToolManifest.Version} has it"
                    : $"{Count.Of(p.Told.Count, "file differs", "files differ")} in version {ToolManifest.Version}. Next: "
                        + $"{Invocation.In(folder)} check --strict, then git diff"
        );
    }

    private static UpgradePlan Plan(string folder, IReadOnlyList<ThemeLayer> theme)
    {
        var utf8 = new UTF8Encoding(false);
        var before = WrittenFileHashes.Read(folder);
        var own = RepositoryFiles.Of("", "").Where(file => WrittenFileHashes.AreKept(file.Name)).ToList();
        var (files, told) = (new List<(string, byte[])>(), new List<string>());
        foreach (var (name, text) in own)
        {
            var path = Path.Combine(folder, name);
            var hash = File.Exists(path) ? WrittenFileHashes.Hash(File.ReadAllText(path)) : null;
            var known = before.Files.GetValueOrDefault(name);
            if (hash == WrittenFileHashes.Hash(text) || known == WrittenFileHashes.Hash(text) || (hash is null && known is not null))
            {
                continue; // Up to date; or changed by the user but not by this version; or deleted by the user.
            }

            var isOwn = hash is null || hash == known;
            files.Add((isOwn ? name : name + Beside, utf8.GetBytes(text)));
            told.Add(
                isOwn
                    ? $"  {(hash is null ? "new" : "replaced")}: {name}"
                    : $"  changed by you and by this version: {name}; compare it with {name}{Beside}, then remove that"
            );
        }

        told.AddRange(
            before
                .Files.Keys.Except(own.Select(file => file.Name), StringComparer.Ordinal)
                .Where(name => File.Exists(Path.Combine(folder, name)))
                .Select(name => $"  no longer used: {name}; you may remove it")
        );
        told.AddRange(OverlaidThemeFiles.Changed(theme, before.Themes, folder));
        files.Add((WrittenFileHashes.File, utf8.GetBytes(WrittenFileHashes.Of(own, OverlaidThemeFiles.BuiltIn()))));
        return new UpgradePlan(files, told);
    }

    /// <param name="Files">The files to write.</param>
    /// <param name="Told">Messages: a line for each file that differs from this version's.</param>
    private sealed record UpgradePlan(IReadOnlyList<(string Name, byte[] Content)> Files, IReadOnlyList<string> Told);
}
