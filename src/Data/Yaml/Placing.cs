using Report.Diagnostics;

namespace Report.Data.Yaml;

/// <summary>Gives the place in the editor's file of some characters of a text.</summary>
/// <param name="offset">Of the first character, from 0.</param>
internal delegate Position Placing(int offset, int length);
