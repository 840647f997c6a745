namespace Report;

/// <summary>A defect of the program (not a fault of the input) that was hit while it processed one document of the input.</summary>
/// <param name="document">Path of the document as shown to the user: "input/shield/index.md".</param>
internal sealed class DefectException(string document, Exception cause) : Exception(cause.Message, cause)
{
    public string Document => document;

    /// <summary>Names the type of an exception and, if known, the document: "InvalidOperationException at input/shield/index.md".</summary>
    public static string Describe(Exception fault) =>
        fault is DefectException defect ? $"{defect.InnerException!.GetType().Name} at {defect.Document}" : fault.GetType().Name;
}
