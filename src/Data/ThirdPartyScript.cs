namespace Report.Data;

/// <summary>A script of another host, which counts visits, say.</summary>
/// <param name="Src">Its address.</param>
/// <param name="Data">Its <c>data-</c> attributes by name, without the prefix.</param>
/// <param name="Connect">Hosts to which it may send, beside its own.</param>
/// <param name="Consent">Whether it waits until the reader agrees.</param>
internal sealed record ThirdPartyScript(Uri Src, IReadOnlyList<(string Name, string Value)> Data, IReadOnlyList<string> Connect, bool Consent);
