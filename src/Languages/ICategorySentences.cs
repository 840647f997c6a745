namespace Report.Languages;

/// <summary>Categories, events, places and units.</summary>
internal interface ICategorySentences
{
    string Item(string name, string value);

    /// <summary>One of a group of values.</summary>
    string ItemPart(string name, string value);

    string FromHighest { get; }

    string FromLowest { get; }

    string InOrder { get; }

    /// <summary>What colour stands for, and what there is of it.</summary>
    string Kinds(string title, string kinds);

    /// <summary>The same where what follows names them.</summary>
    string KindsFollow(string title);

    string TopOfMany(int shown, int of);

    string BottomOfMany(int shown);

    string AllSame(int count, string value);

    /// <summary>Of a chart that measures nothing.</summary>
    string ShowsNames(string names);

    string Events(int count, string first, string last);

    string EventsLeftOut(int count);

    string DatesUnsure(IReadOnlyList<string> dates);

    /// <summary>What one symbol stands for.</summary>
    string SymbolWorth(string quantity);
}
