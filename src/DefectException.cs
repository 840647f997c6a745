namespace Report;

/// <summary>A defect of the program, met while it worked on one document of the input.</summary>
/// <param name="document">Path as it is shown to the user: "input/shield/index.md".</param>
internal sealed class DefectException(string document, Exception cause) : Exception(cause.Message, cause)
{
    public string Document => document;

    /// <summary>"InvalidOperationException at input/shield/index.md".</summary>
    public static string Describe(Exception fault) =>
        fault is DefectException defect ? $"{defect.InnerException!.GetType().Name} at {defect.Document}" : fault.GetType().Name;
}
