namespace Report.Languages;

/// <summary>What colours stand for where they stand for numbers.</summary>
public interface IScaleSentences
{
    /// <summary>Colours change evenly with the number; the values are the least and the greatest.</summary>
    string ColorEvenly(string title, string lowest, string highest);

    string ColorLog { get; }

    string ColorClasses(string title, int count);

    /// <summary>The number of the neutral colour, from which colours run two ways.</summary>
    string ColorMiddle(string value);

    /// <summary>The name of the rows without a number.</summary>
    string ColorMissing { get; }

    string ClassBelow(string to);

    string ClassFrom(string from);

    /// <summary>With its lower end, without its upper one.</summary>
    string ClassBetween(string from, string to);

    /// <summary>With both ends.</summary>
    string ClassUpTo(string from, string to);

    /// <summary>What the area of dots stands for, with the least and the greatest amount.</summary>
    string SizeShows(string title, string lowest, string highest);

    /// <summary>In place of the names of a class that no row is in.</summary>
    string NoMembers { get; }

    /// <summary>In place of the names of a class where they are too many.</summary>
    string Members(int count);
}
