namespace Report.Data;

/// <summary>A script loaded from another host, such as one that counts visits.</summary>
/// <param name="Src">The script's address.</param>
/// <param name="Data">Its <c>data-</c> attributes by name, without the prefix.</param>
/// <param name="Connect">Hosts to which it may send data, in addition to its own.</param>
/// <param name="Consent">True if it is loaded only after the reader agrees.</param>
internal sealed record ThirdPartyScript(
    Uri Src,
    IReadOnlyList<(string Name, string Value)> Data,
    IReadOnlyList<string> Connect,
    bool Consent
);
