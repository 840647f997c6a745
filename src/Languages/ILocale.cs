namespace Report.Languages;

/// <summary>A language in the form of one region: all texts that the program itself shows to readers.</summary>
internal interface ILocale
{
    /// <summary>The BCP 47 tag, such as "en-GB": the value of `language` in site.yaml and in front matter.</summary>
    string Tag { get; }

    /// <summary>True if the language is written from right to left.</summary>
    bool IsRightToLeft { get; }

    /// <summary>Numbers, quantities and comparisons.</summary>
    IQuantityWords Quantities { get; }

    IDateWords Dates { get; }

    /// <summary>Sentences about charts.</summary>
    IChartSentences Charts { get; }

    /// <summary>Labels and notes in the pictures of charts.</summary>
    IChartLabels Labels { get; }

    ICitationWords Citations { get; }

    ILedgerWords Ledger { get; }

    IInterfaceWords Interface { get; }

    ITypography Typography { get; }

    IProse Prose { get; }

    IPageWords Pages { get; }

    IScriptWords Scripts { get; }

    IChangeWords Changes { get; }

    ICorrectionWords Corrections { get; }

    IDerivationWords Derivations { get; }

    /// <summary>Words for the conditions that back titles and sentences.</summary>
    IFindingWords Findings { get; }
}
