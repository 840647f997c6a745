using Report.Diagnostics;

namespace Report.Data.Yaml;

/// <summary>Returns the position in the editor's file of a range of characters of a text.</summary>
/// <param name="offset">Index of the first character, from 0.</param>
internal delegate Position Placing(int offset, int length);
