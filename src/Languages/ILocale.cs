namespace Report.Languages;

/// <summary>A language as one of its regions writes it: everything that the program itself says to readers.</summary>
internal interface ILocale
{
    /// <summary>BCP 47: "en-GB". What `language` in site.yaml and in front matter names.</summary>
    string Tag { get; }

    /// <summary>Whether its script runs from right to left.</summary>
    bool IsRightToLeft { get; }

    /// <summary>Numbers, quantities and comparisons.</summary>
    IQuantityWords Quantities { get; }

    IDateWords Dates { get; }

    /// <summary>Sentences about charts.</summary>
    IChartSentences Charts { get; }

    /// <summary>Words within charts.</summary>
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

    /// <summary>What titles and sentences rest on.</summary>
    IFindingWords Findings { get; }
}
