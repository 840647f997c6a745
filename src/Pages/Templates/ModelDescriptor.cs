using System.Diagnostics.CodeAnalysis;
using HandlebarsDotNet.Iterators;
using HandlebarsDotNet.MemberAccessors;
using HandlebarsDotNet.ObjectDescriptors;
using HandlebarsDotNet.PathStructure;
using Report.Pages.Models;

namespace Report.Pages.Templates;

/// <summary>
/// Shows models to Handlebars.Net. Its own access to properties ignores letter case, and asks for generic code at run time, which a program
/// compiled ahead of time may lack for numbers and booleans.
/// </summary>
internal sealed class ModelDescriptor : IObjectDescriptorProvider, IMemberAccessor
{
    public bool TryGetDescriptor(Type type, [NotNullWhen(true)] out ObjectDescriptor? value)
    {
        value = typeof(Model).IsAssignableFrom(type)
            ? new ObjectDescriptor(type, this, (_, model) => NamesOf((Model)model), self => new ObjectIterator(self))
            : null;
        return value is not null;
    }

    public bool TryGetValue(object instance, ChainSegment memberName, out object? value)
    {
        value = null;
        return instance is Model model && model.TryGet(memberName.TrimmedValue, out value);
    }

    private static ChainSegment[] NamesOf(Model model) => [.. model.Names.Select(ChainSegment.Create)];
}
