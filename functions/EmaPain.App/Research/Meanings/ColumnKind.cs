namespace EmaPain.App.Research.Meanings;

/// <summary>What kind of value a column holds.</summary>
public enum ColumnKind
{
    Text,
    WholeNumber,
    Number,
    YesNo,

    /// <summary>An instant, in UTC.</summary>
    Time,

    /// <summary>Wall time as ISO 8601 without offset; the row says in which zone.</summary>
    LocalTime,
}
