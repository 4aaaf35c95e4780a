namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Gives the answers of a text to the items that were asked; nothing is guessed.</summary>
internal static class Assignment
{
    public static Reading Assign(Ratings ratings, ReadingContext context)
    {
        if (ratings.IsUnclear)
        {
            return Unreadable(new UnreadableNote.Ambiguous());
        }

        if (ratings.Entries.Count == 0)
        {
            return Unreadable(new UnreadableNote.NoAnswer());
        }

        return Spread(ratings, context) is { } entries
            ? Judge(entries, context)
            : Unreadable(context.Due.Length == 0 ? new UnreadableNote.NoAnswer() : new UnreadableNote.TooMany());
    }

    /// <summary>The entries with an item each, or null where numbers are left over.</summary>
    private static List<Entry>? Spread(Ratings ratings, ReadingContext context)
    {
        var (entries, due) = (ratings.Entries, context.Due);
        if (entries.All(entry => entry.Item is not null))
        {
            return [.. entries];
        }

        if (entries is [{ Item: null } one] && due.Length >= 2 && MeansEvery(ratings, one))
        {
            return [.. due.Select(item => new Entry(one.Answer, item))];
        }

        if (due.Length == 1 && entries.Select(entry => (entry.Answer.Kind, entry.Answer.Value)).Distinct().Count() == 1)
        {
            return [new Entry(entries[0].Answer, entries.FirstOrDefault(entry => entry.Item is not null).Item ?? due[0])];
        }

        if (entries.Count > due.Length)
        {
            return null;
        }

        // Named and unnamed numbers go together only if the names stand where the order would put them.
        return entries.Select((entry, place) => entry.Item is null || entry.Item.Id == due[place].Id).All(fits => fits)
            ? [.. entries.Select((entry, place) => new Entry(entry.Answer, due[place]))]
            : null;
    }

    private static bool MeansEvery(Ratings ratings, Entry one) =>
        one.Answer.Kind == PieceKind.Refusal ? ratings.MeansSurvey || ratings.MeansAll : ratings.MeansAll && ratings.Talk <= 2;

    private static Reading Judge(List<Entry> entries, ReadingContext context)
    {
        var open = context.Due.Concat(context.Earlier).ToList();
        var mine = entries.Where(entry => open.Exists(item => item.Id == entry.Item!.Id)).ToList();
        if (mine.Count == 0)
        {
            return Unreadable(new UnreadableNote.OtherItem());
        }

        if (mine.Exists(entry => entry.Answer.Kind == PieceKind.Absence && !entry.Item!.TakesAbsence))
        {
            return Unreadable(new UnreadableNote.NoAnswer());
        }

        if (mine.Exists(entry => entry.Answer.Kind != PieceKind.Refusal && !entry.Item!.Allows(entry.Answer.Value)))
        {
            return Unreadable(new UnreadableNote.OutOfRange());
        }

        var readings = mine
            .GroupBy(entry => entry.Item!.Id, entry => new ItemReading(entry.Item!.Id, entry.Answer.Kind == PieceKind.Refusal ? null : entry.Answer.Value))
            .ToDictionary(group => group.Key, group => group.Distinct().ToList());
        return readings.Values.Any(found => found.Count > 1)
            ? Unreadable(new UnreadableNote.Ambiguous())
            : new Reading.Answered([.. open.Select(item => item.Id).Distinct().Where(readings.ContainsKey).Select(id => readings[id][0])]);
    }

    private static Reading.Unreadable Unreadable(UnreadableNote note) => new(note);
}
