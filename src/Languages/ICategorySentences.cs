namespace Report.Languages;

/// <summary>Sentences about charts of categories, events, places and unit symbols.</summary>
internal interface ICategorySentences
{
    /// <summary>A sentence for one category: "Latvia: 8 ships."</summary>
    string Item(string name, string value);

    /// <summary>A part of a sentence that lists several: "8 ships for Latvia".</summary>
    string ItemPart(string name, string value);

    string FromHighest { get; }

    string FromLowest { get; }

    string InOrder { get; }

    /// <summary>Says which field colour stands for, and lists its values.</summary>
    string Kinds(string title, string kinds);

    /// <summary>Says which field colour stands for; the sentences that follow name its values.</summary>
    string KindsFollow(string title);

    string TopOfMany(int shown, int of);

    string BottomOfMany(int shown);

    string AllSame(int count, string value);

    /// <summary>Lists the names on a chart that measures nothing.</summary>
    string ShowsNames(string names);

    string Events(int count, string first, string last);

    string EventsLeftOut(int count);

    string DatesUnsure(IReadOnlyList<string> dates);

    /// <summary>Says how much one symbol stands for: "Each symbol stands for 1,000 troops."</summary>
    string SymbolWorth(string quantity);
}
