namespace Report.Languages;

/// <summary>English sentences about charts, in short sentences and plain words: a test keeps them at reading grade 9 or below.</summary>
internal sealed partial class EnglishChartSentences : IChartSentences;
