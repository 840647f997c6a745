using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;

namespace Report.Pages.Models;

/// <summary>
/// The values that a template can use, by name: text, numbers, booleans, other models, and lists of text or of models. A name without a
/// value has null, since a missing name is a fault of the template.
/// </summary>
internal abstract record Model
{
    /// <summary>The names as templates write them.</summary>
    internal abstract IReadOnlyList<string> Names { get; }

    /// <summary>Returns false if the model lacks the name. Letter case counts.</summary>
    internal abstract bool TryGet(string name, out object? value);

    /// <summary>Returns the names of this model and of all models in it. The models of a list are taken to have the same names.</summary>
    internal IReadOnlyList<string> AllNames()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var left = new Stack<Model>([this]);
        while (left.TryPop(out var model))
        {
            foreach (var name in model.Names)
            {
                names.Add(name);
                model.TryGet(name, out var value);
                if ((value is IEnumerable<Model> list ? list.FirstOrDefault() : value) is Model below)
                {
                    left.Push(below);
                }
                else if (value is IReadOnlyDictionary<string, object?> parameters)
                {
                    names.UnionWith(parameters.Keys);
                }
            }
        }

        return [.. names.Order(StringComparer.Ordinal)];
    }
}

/// <summary>A model whose names are its public properties: <c>CsvName</c> is <c>{{csvName}}</c> in templates.</summary>
/// <typeparam name="TSelf">The record itself, so that a program compiled ahead of time keeps its properties.</typeparam>
internal abstract record Model<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TSelf> : Model
    where TSelf : Model<TSelf>
{
    private static readonly object True = true;
    private static readonly object False = false;

    private static readonly PropertyInfo[] Properties = typeof(TSelf).GetProperties(BindingFlags.Public | BindingFlags.Instance);
    private static readonly string[] MemberNames = [.. Properties.Select(NameOf)];
    private static readonly FrozenDictionary<string, Func<TSelf, object?>> Members = Properties.ToFrozenDictionary(
        NameOf,
        Getter,
        StringComparer.Ordinal
    );

    internal override IReadOnlyList<string> Names => MemberNames;

    internal override bool TryGet(string name, out object? value)
    {
        value = null;
        if (!Members.TryGetValue(name, out var get))
        {
            return false;
        }

        value = get((TSelf)this);
        return true;
    }

    private static string NameOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    // Delegates, because they are bound without generating code, which each run of the program would pay for.
    private static Func<TSelf, object?> Getter(PropertyInfo property)
    {
        var get = property.GetMethod!;
        if (property.PropertyType == typeof(bool))
        {
            var boolean = get.CreateDelegate<Func<TSelf, bool>>();
            return model => boolean(model) ? True : False;
        }

        if (property.PropertyType == typeof(int))
        {
            var number = get.CreateDelegate<Func<TSelf, int>>();
            return model => number(model);
        }

        if (property.PropertyType == typeof(int?))
        {
            var number = get.CreateDelegate<Func<TSelf, int?>>();
            return model => number(model);
        }

        return get.CreateDelegate<Func<TSelf, object?>>();
    }
}
