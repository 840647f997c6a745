namespace Report.Languages;

/// <summary>Why there is no value, in words: one text a reason.</summary>
internal sealed record MissingWords(string NotPublished, string NotCollected, string NotApplicable, string Suppressed, string NotAvailable);
