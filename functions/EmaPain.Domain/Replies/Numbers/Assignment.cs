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

        if (ratings.Entries is [{ Answer.Kind: PieceKind.Absence, Items: [] }] && context.Due.Length > 1)
        {
            return Unreadable(new UnreadableNote.Ambiguous());
        }

        return Spread(ratings, context) is { } answers
            ? Judge(answers, ratings.Entries.All(entry => entry.Items.Count == 0) ? Placing.ByPlace : Placing.ByName, context)
            : Unreadable(context.Due.Length == 0 ? new UnreadableNote.NoAnswer() : new UnreadableNote.TooMany());
    }

    /// <summary>The answers with an item each, or null where numbers are left over.</summary>
    private static List<(Piece Answer, AskedItem Item)>? Spread(Ratings ratings, ReadingContext context)
    {
        var entries = ratings.Entries;
        var due = context.Due;
        if (entries.All(entry => entry.Items.Count > 0))
        {
            return [.. entries.SelectMany(entry => entry.Items, (entry, item) => (entry.Answer, item))];
        }

        if (due.Length == 1 && !ratings.IsList && entries.Select(entry => (entry.Answer.Kind, entry.Answer.Value)).Distinct().Count() == 1)
        {
            return [(entries[0].Answer, entries.SelectMany(entry => entry.Items).FirstOrDefault(due[0]))];
        }

        if (entries.Count > due.Length || entries.Any(entry => entry.Items.Count > 1))
        {
            return null;
        }

        // Named and unnamed numbers go together only if the names stand where the order would put them.
        return entries.Select((entry, place) => entry.Items is [] || entry.Items[0].Id == due[place].Id).All(fits => fits)
            ? [.. entries.Select((entry, place) => (entry.Answer, due[place]))]
            : null;
    }

    private static Reading Judge(List<(Piece Answer, AskedItem Item)> answers, Placing placing, ReadingContext context)
    {
        var open = context.Due.Concat(context.Earlier).ToList();
        var mine = answers.Where(answer => answer.Answer.Kind != PieceKind.Blank && open.Exists(item => item.Id == answer.Item.Id)).ToList();
        if (mine.Count == 0)
        {
            return Unreadable(new UnreadableNote.OtherItem());
        }

        if (mine.Exists(answer => answer.Answer.Kind == PieceKind.Absence && !answer.Item.TakesAbsence))
        {
            return Unreadable(new UnreadableNote.NoAnswer());
        }

        if (mine.Exists(answer => answer.Answer.Kind != PieceKind.Refusal && !answer.Item.Allows(answer.Answer.Value)))
        {
            return Unreadable(new UnreadableNote.OutOfRange());
        }

        var readings = mine
            .GroupBy(answer => answer.Item.Id, answer => new ItemReading(answer.Item.Id, answer.Answer.Kind == PieceKind.Refusal ? null : answer.Answer.Value, placing))
            .ToDictionary(group => group.Key, group => group.Distinct().ToList());
        return readings.Values.Any(found => found.Count > 1)
            ? Unreadable(new UnreadableNote.Ambiguous())
            : new Reading.Answered([.. open.Select(item => item.Id).Distinct().Where(readings.ContainsKey).Select(id => readings[id][0])]);
    }

    private static Reading.Unreadable Unreadable(UnreadableNote note) => new(note);
}
