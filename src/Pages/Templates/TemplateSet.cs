using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using Report.Data;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Languages;
using Report.Pages.Models;
using Report.Themes;

namespace Report.Pages.Templates;

/// <summary>
/// The Handlebars templates of a theme: layouts/*.hbs, partials/*.hbs and shortcodes/*.hbs, named after their files. All are partials of
/// each other, so that a layout can wrap itself in another (<c>{{#> base}} … {{/base}}</c>). Values are escaped unless a template says
/// <c>{{{html}}}</c>. A name that the model lacks is a fault, so that a misspelt name does not go unnoticed.
/// </summary>
/// <remarks>Rendering is safe from several threads at once.</remarks>
internal sealed partial class TemplateSet
{
    private const string ShortcodeFolder = "shortcodes";

    /// <summary>The folders of a theme that contain templates.</summary>
    public static readonly IReadOnlyList<string> Folders = ["layouts", "partials", ShortcodeFolder];

    // Sets without faults, by content: reports that lay nothing over one theme share its templates, as do builds of one process.
    private static readonly LastUsed<IReadOnlyDictionary<string, HandlebarsTemplate<TextWriter, object, object>>> Compiled = new(most: 6);

    private readonly Dictionary<string, (string File, string Text, HandlebarsTemplate<TextWriter, object, object> Render)> templates = new(
        StringComparer.Ordinal
    );

    private readonly IReadOnlyDictionary<string, string> strings;

    /// <param name="strings">Labels that the theme sets in place of the language's, by name.</param>
    private TemplateSet(IReadOnlyDictionary<string, string> strings) => this.strings = strings;

    /// <summary>Reads and compiles all templates of the theme. Faulty templates are reported and write nothing.</summary>
    /// <param name="assets">Addresses of the theme's assets by name, for <c>{{asset "logo.svg"}}</c>.</param>
    public static TemplateSet Read(Theme theme, DiagnosticBag bag, IReadOnlyDictionary<string, string>? assets = null)
    {
        var files = FilesOf(theme, bag);
        var names = files.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var set = new TemplateSet(theme.Strings)
        {
            Shortcodes =
            [
                .. theme
                    .Files.Below(ShortcodeFolder)
                    .Select(file => file.Name)
                    .Where(name => name.EndsWith(".hbs", StringComparison.Ordinal))
                    .Select(Path.GetFileNameWithoutExtension)
                    .OfType<string>(),
            ],
        };
        assets ??= new Dictionary<string, string>();
        ReportUnknownStrings(theme, bag);
        var key = KeyOf(files, assets);
        if (Compiled.Find(key) is { } compiled)
        {
            foreach (var file in files)
            {
                set.templates[file.Id] = (file.Path, file.Text, compiled[file.Id]);
            }

            return set;
        }

        var remarks = new DiagnosticBag();
        set.Compile(files, names, assets, remarks);
        bag.AddAll(remarks);
        if (remarks.Sorted().Count == 0)
        {
            Compiled.Keep(key, set.templates.ToDictionary(t => t.Key, t => t.Value.Render, StringComparer.Ordinal));
        }

        return set;
    }

    private void Compile(List<InputFile> files, HashSet<string> names, IReadOnlyDictionary<string, string> assets, DiagnosticBag bag)
    {
        var configuration = new HandlebarsConfiguration
        {
            FormatProvider = CultureInfo.InvariantCulture,
            TextEncoder = new HtmlTextEncoder(),
            ThrowOnUnresolvedBindingExpression = true,
        };
        configuration.ObjectDescriptorProviders.Add(new ModelDescriptor());
        var handlebars = Handlebars.Create(configuration);
        handlebars.RegisterHelper(
            "asset",
            (output, _, arguments) => output.WriteSafeString(assets.GetValueOrDefault(arguments[0]?.ToString() ?? "", ""))
        );
        foreach (var file in files)
        {
            if (templates.TryGetValue(file.Id, out var other))
            {
                bag.Add(ThemeRules.SameName.At(Position.StartOf(file.Path), file.Id, other.File));
            }

            // A template with faults found here is not compiled: Handlebars.Net would report them again, and is slow with deep nesting.
            var faults = new DiagnosticBag();
            TemplateRules.Check(file.Path, file.Text, names, assets.Keys, faults);
            var render = faults.HasErrors ? null : TryCompile(handlebars, file.Path, file.Text, faults);

            // A faulty template writes nothing, since faults on the pages that use it would only follow from its own.
            var sound = render is not null && !faults.HasErrors;
            templates[file.Id] = sound ? (file.Path, file.Text, render!) : (file.Path, "", WriteNothing);
            handlebars.RegisterTemplate(file.Id, templates[file.Id].Render);
            bag.AddAll(faults);
        }
    }

    private static void ReportUnknownStrings(Theme theme, DiagnosticBag bag)
    {
        foreach (var name in theme.StringNames.Where(name => !StringsModel.Replaceable.Contains(name.Value, StringComparer.Ordinal)))
        {
            bag.Add(
                ThemeRules
                    .NoString.At(name.At, name.Value)
                    .WithHint(
                        DidYouMean.Hint(name.Value, StringsModel.Replaceable)
                            ?? $"known here: {string.Join(", ", StringsModel.Replaceable)}"
                    )
            );
        }
    }

    /// <summary>Hashes the templates and the addresses that they link to: everything that compiling them depends on.</summary>
    private static string KeyOf(IEnumerable<InputFile> files, IReadOnlyDictionary<string, string> assets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Id}\n{file.Text.Length}\n{file.Text}\n"));
        }

        foreach (var (name, address) in assets.OrderBy(asset => asset.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{address}\n"));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void WriteNothing(TextWriter output, object? model, object? data) { }

    private static List<InputFile> FilesOf(Theme theme, DiagnosticBag bag) =>
        [
            .. Folders
                .SelectMany(theme.Files.Below)
                .Where(file => file.Name.EndsWith(".hbs", StringComparison.Ordinal) && !file.Name.Contains('/'))
                .Select(file => file.Path)
                .Where(RegularFile.Is)
                .Select(file => TextDecoder.Read(file, ThemeFiles.Shown(file), bag))
                .OfType<InputFile>(),
        ];

    /// <summary>Names of the templates that pages may call with <c>{{include}}</c>.</summary>
    public IReadOnlyCollection<string> Shortcodes { get; private init; } = [];

    public bool Has(string name) => templates.ContainsKey(name);

    /// <summary>
    /// Renders a template. Returns "", after a diagnostic, if it fails.
    /// </summary>
    /// <param name="locale">Locale of the page, for the template's labels.</param>
    public string Render(string name, Model model, ILocale locale, DiagnosticBag bag)
    {
        if (!templates.TryGetValue(name, out var template))
        {
            bag.Add(ThemeRules.NoLayout.At(Position.StartOf("theme"), name).WithHint(DidYouMean.Hint(name, templates.Keys)));
            return "";
        }

        var root = new JoinedModel(new RootModel(StringsModel.Of(locale, strings)), model);
        try
        {
            using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            template.Render(writer, root);
            return writer.ToString();
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            // Handlebars.Net throws exceptions of any type for a template that compiles but cannot be rendered. Outer exceptions only name
            // the partial.
            bag.Add(
                MissingName(fault) is { } key
                    ? ThemeRules.NoSuchName.At(PlaceOf(key, name), key).WithHint(DidYouMean.Hint(key, root.AllNames()))
                    : ThemeRules.NotATemplate.At(
                        Position.StartOf(template.File),
                        IsEndless(fault)
                            ? "it draws itself in, again and again"
                            : "it cannot be filled in: one of its tags asks for what Handlebars cannot do"
                    )
            );
            return "";
        }
    }

    // Handlebars.Net has no exception type for this, only the message.
    private static bool IsEndless(Exception fault) =>
        fault.GetBaseException().Message.Contains("recursion depth", StringComparison.Ordinal);

    /// <summary>
    /// Returns the name that the model lacks, if that is the cause; blocks and partials wrap the exception in others. Null for other
    /// causes.
    /// </summary>
    private static string? MissingName(Exception? fault) =>
        fault is null or HandlebarsUndefinedBindingException
            ? (fault as HandlebarsUndefinedBindingException)?.MissingKey
            : MissingName(fault.InnerException);

    /// <summary>Finds the first use of a name, in the rendered template or else in any other, one of which it includes.</summary>
    private Position PlaceOf(string key, string rendered)
    {
        foreach (
            var (file, text, _) in templates
                .OrderBy(t => t.Key == rendered ? 0 : 1)
                .ThenBy(t => t.Key, StringComparer.Ordinal)
                .Select(t => t.Value)
        )
        {
            var asked = Regex.Match(text, @"\{\{[^}]*?\b(" + Regex.Escape(key) + @")\b[^}]*\}\}");
            if (asked.Success)
            {
                return new LineMap(file, text).At(asked.Groups[1].Index, key.Length);
            }
        }

        return Position.StartOf(templates[rendered].File);
    }

    private static HandlebarsTemplate<TextWriter, object, object>? TryCompile(
        IHandlebars handlebars,
        string file,
        string text,
        DiagnosticBag bag
    )
    {
        try
        {
            return handlebars.Compile(new StringReader(text));
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            bag.Add(ThemeRules.NotATemplate.At(Place(file, fault.Message), "Handlebars cannot read it from here on"));
            return null;
        }
    }

    // Handlebars.Net gives positions in the message only, with lines and columns from 0: "… Occured at: 2:0".
    private static Position Place(string file, string message) =>
        Occurrence().Match(message) is { Success: true } at
            ? new Position(file, Number(at.Groups[1]) + 1, Number(at.Groups[2]) + 1)
            : Position.StartOf(file);

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Occured at: (\d+):(\d+)")]
    private static partial Regex Occurrence();
}
