namespace EmaPain.Local.Reckoning;

/// <summary>What the system did, as far as others can see it.</summary>
/// <param name="Calls">Mails about alerts, and texts to phones of staff.</param>
public sealed record Observation(
    IReadOnlyList<ObservedOccasion> Occasions,
    IReadOnlyList<ObservedAnswer> Answers,
    IReadOnlyList<ObservedEntry> Entries,
    IReadOnlyList<ObservedAlert> Alerts,
    IReadOnlyList<ObservedText> Texts,
    IReadOnlyList<ObservedCall> Calls)
{
    /// <summary>Records of adverse events that alerts led to.</summary>
    public IReadOnlyList<ObservedAdverseEvent> AdverseEvents { get; init; } = [];

    /// <summary>Tasks about holds that nobody cleared.</summary>
    public IReadOnlyList<ObservedTask> HoldTasks { get; init; } = [];

    /// <summary>What the operators should have been told of, and were not.</summary>
    public IReadOnlyList<string> Concealed { get; init; } = [];

    /// <summary>What people were paid; none: nobody was paid in this trial.</summary>
    public IReadOnlyList<ObservedPayment>? Payments { get; init; }

    /// <summary>The same after people were paid: entries about payments are taken out of the others and added up.</summary>
    /// <param name="byFile">What each person was paid by the files.</param>
    public Observation WithPayments(IReadOnlyDictionary<string, int> byFile)
    {
        var byBook = Entries.Where(entry => entry.IsPayment).GroupBy(entry => entry.Participant).ToDictionary(book => book.Key, book => -book.Sum(entry => entry.Cents));
        return this with
        {
            Entries = [.. Entries.Where(entry => !entry.IsPayment)],
            Payments = [.. byBook.Keys.Union(byFile.Keys).Select(id => new ObservedPayment(id, byFile.GetValueOrDefault(id), byBook.GetValueOrDefault(id)))],
        };
    }
}
