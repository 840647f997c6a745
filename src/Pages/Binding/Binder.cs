using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Calls;
using Report.Pages.Helpers;

namespace Report.Pages.Binding;

/// <summary>Binds calls: checks their arguments and has the helper look up the data.</summary>
internal static class Binder
{
    /// <summary>Returns the part that replaces the call; null after a diagnostic.</summary>
    public static BoundPart? Bind(Call call, BindingContext context)
    {
        var helper = context.Helpers.Find(call.Name.Value);
        if (helper is null)
        {
            context.Report(
                PageRules.NoHelper.At(call.Name.At, call.Name.Value).WithHint(DidYouMean.Hint(call.Name.Value, context.Helpers.Names))
            );
            return null;
        }

        return Fits(call, helper.Signature, context) ? helper.Bind(call, context) : null;
    }

    private static bool Fits(Call call, Signature signature, BindingContext context)
    {
        var faults = Faults(call, signature).ToList();
        faults.ForEach(context.Report);
        return faults.Count == 0;
    }

    private static IEnumerable<Diagnostic> Faults(Call call, Signature signature)
    {
        var example = "{{" + signature.Example + "}}";
        if (call.Positional.Count < signature.Positional.Count)
        {
            yield return PageRules.TooFewArguments.At(call.At, signature.Name, signature.Positional[call.Positional.Count], example);
        }

        // In "year: 2010", the name is the fault to report, so the value after it is not reported as well.
        int? valueAt = null;
        foreach (var (index, extra) in call.Arguments.Index().Where(a => a.Item.Key is null).Skip(signature.Positional.Count))
        {
            var isValue = index == valueAt;
            valueAt = extra.Text.EndsWith(':') ? index + 1 : null;
            if (isValue)
            {
                continue;
            }

            var fault = PageRules.TooManyArguments.At(extra.At, signature.Name, example);
            yield return valueAt is null ? fault : fault.WithHint($"a name and its value are joined by '=': '{extra.Text.TrimEnd(':')}=…'");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var named in call.Named)
        {
            var key = named.Key!.Value;
            if (!seen.Add(key.Value))
            {
                yield return PageRules.ArgumentTwice.At(key.At, key.Value);
            }
            else if (!signature.Filters && !signature.Options.Contains(key.Value))
            {
                yield return PageRules
                    .NoSuchArgument.At(key.At, signature.Name, key.Value)
                    .WithHint(DidYouMean.Hint(key.Value, signature.Options));
            }
        }
    }
}
