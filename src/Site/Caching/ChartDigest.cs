using System.Security.Cryptography;
using Report.Charts;
using Report.Charts.Rows;
using Report.Data;

namespace Report.Site.Caching;

/// <summary>
/// A hash of the content that a chart shows: its texts and, for each layer, the rows drawn with their sources and notes. Nothing else of a
/// dataset is hashed, so that a changed comment, or a row that the chart leaves out, does not cause it to be drawn anew.
/// </summary>
/// <remarks>
/// Every property of these records that a drawing may show must be added here. A test fails for a property that is neither hashed nor
/// listed as never drawn.
/// </remarks>
internal sealed class ChartDigest : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public ChartDigest(ChartData shown)
    {
        Add(shown.Id);
        AddTexts(shown.Spec);
        foreach (var layer in shown.Layers)
        {
            AddDataset(layer.Layer.Data);
            Add(layer.Data.Count);
            foreach (var datum in layer.Data)
            {
                Add(datum.Series);
                AddRow(datum.Row);
            }
        }

        foreach (var id in shown.Sources)
        {
            Add(id);
        }
    }

    public byte[] Finish() => hash.GetHashAndReset();

    public void Dispose() => hash.Dispose();

    // The rest of a specification is in the chart's own file, which is hashed as a whole.
    private void AddTexts(ChartSpec spec)
    {
        Add(spec.Title.Value);
        Add(spec.Subtitle?.Value);
        Add(spec.Note?.Value);
        Add(spec.Alt?.Value);
        spec.Annotations.ToList().ForEach(a => Add(a.Text.Value));
        spec.References.ToList().ForEach(r => Add(r.Label?.Value));
    }

    private void AddDataset(Dataset data)
    {
        Add(data.Id);
        Add(data.Title);
        Add(data.Locale.Tag);
        foreach (var field in data.Fields)
        {
            Add(field.Name);
            Add(field.Type.ToString());
            Add(field.Title);
            Add(field.Unit);
            Add(field.Format?.Written);
            field.Constraints.Enum.ToList().ForEach(Add);
        }

        Add(data.Key.Count);
        data.Key.ToList().ForEach(field => Add(field.Name));
        foreach (var @break in data.Breaks)
        {
            Add(@break.Field);
            Add(@break.After);
            Add(@break.Reason);
        }
    }

    private void AddRow(Row row)
    {
        Add(row.Anchor);
        Add(row.Source?.Value);
        Add(row.Note);
        Add(row.Quote);
        Add(row.Cells.Count);
        foreach (var cell in row.Cells)
        {
            Add(cell.Field.Name);
            Add(cell.Status.ToString());
            Add(cell.Sources.Count);
            cell.Sources.ToList().ForEach(Add);
            Add(cell.Note);
            Add(cell.Value);
        }
    }

    private void Add(Value value)
    {
        switch (value)
        {
            case Quantity quantity:
                Add(quantity.Kind.ToString());
                Add(quantity.Reached.ToString());
                Add(quantity.Approximate.ToString());
                Add(quantity.Leaning.ToString());
                Add(quantity.Reason?.ToString());
                Add(quantity.Format?.Written);
                Add(quantity.Decimals);

                // Trailing zeros count: "5.0" may be drawn differently from "5".
                foreach (
                    var number in new[]
                    {
                        quantity.Low,
                        quantity.High,
                        quantity.Central,
                        quantity.Confidence,
                        quantity.RoundedTo,
                        quantity.ShownTo,
                    }
                )
                {
                    Add(number?.ToString(System.Globalization.CultureInfo.InvariantCulture));
                }

                break;
            case DateValue date:
                Add(date.Start.DayNumber);
                Add(date.Precision.ToString());
                break;
            default:
                Add(ValueText.Written(value));
                break;
        }
    }

    private void Add(int number) => hash.AppendData(BitConverter.GetBytes(number));

    private void Add(string? text) => hash.AppendPart(text);
}
