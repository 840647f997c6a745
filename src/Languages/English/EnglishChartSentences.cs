namespace Report.Languages;

/// <summary>English. Short sentences and plain words: a test holds them to reading grade 9.</summary>
internal sealed partial class EnglishChartSentences : IChartSentences;
