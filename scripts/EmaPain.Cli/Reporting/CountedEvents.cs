namespace EmaPain.Cli.Reporting;

/// <summary>How many adverse events there are of a source.</summary>
internal sealed record CountedEvents(string Source, int Events, int People, int Serious, int NotSerious, int NotJudged);
