namespace Report.Languages;

/// <summary>Texts that say why there is no value, one for each reason.</summary>
internal sealed record MissingWords(string NotPublished, string NotCollected, string NotApplicable, string Suppressed, string NotAvailable);
